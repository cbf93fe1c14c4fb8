"""How things are called and counted in the reader's language. May import `shown`."""
