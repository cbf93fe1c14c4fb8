"""Signal handlers: they only mark activities dirty; the work is done on commit."""


def connect() -> None:
    """Connect every handler."""
