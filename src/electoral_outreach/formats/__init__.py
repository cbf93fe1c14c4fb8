"""In and out: one module a format, with `read` and `write`. May import `model`, `findings` and `phrases`."""

from electoral_outreach.formats.either import load, loads, read
from electoral_outreach.formats.reading import Reading

__all__ = ["Reading", "load", "loads", "read"]
