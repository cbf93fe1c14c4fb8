"""Parts that pages share: entries, facts, filters, page numbers, ways on, and what is related.

May import `addresses`, `shown`, `site`, `visit` and `wording`.
"""
