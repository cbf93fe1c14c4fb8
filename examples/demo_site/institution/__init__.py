"""A small institution's site with a section on its international activities."""
