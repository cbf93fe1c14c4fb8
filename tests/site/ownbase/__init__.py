"""A site with its own base page (Wagtail 8): it writes the three lines itself."""
