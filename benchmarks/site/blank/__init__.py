"""A routable page that shows its title and its own address: what Wagtail itself costs.

Every page of a site writes some address, for which Wagtail looks up the roots of the site once.
"""
