"""Parts that pages share: entries, facts, filters, page numbers, ways on, and what is related.

May import `wording`, `shown`, `addresses`, `site`, `visit` and what `projection` reads.
"""
