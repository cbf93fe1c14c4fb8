"""`outreach_import` and `outreach_reindex`."""
