"""A site that translates with wagtail-localize."""
