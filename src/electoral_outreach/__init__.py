"""International activities of election management bodies, as validated records."""

__version__ = "0.1.0.dev0"
