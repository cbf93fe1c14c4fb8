"""Django system checks: what a site must have configured, each with an id and a way out."""
