"""The Wagtail app: stores, edits, lists and shows what `electoral_outreach` defines."""
