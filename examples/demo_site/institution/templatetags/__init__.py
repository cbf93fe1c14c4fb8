"""Tags of the site's own frame."""
