"""`outreach_import`, `outreach_merge` and `outreach_reindex`.

May import `explained` and `stopping`.
"""
