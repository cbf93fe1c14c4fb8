"""A routable page that shows its title and nothing else: what Wagtail itself costs."""
