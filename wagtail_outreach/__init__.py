"""The Wagtail app: stores, edits, lists and shows what the library `electoral_outreach` defines."""
