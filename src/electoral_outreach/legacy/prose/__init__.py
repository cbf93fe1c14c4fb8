"""What the prose of a section tells of: which sort of activity, what its dates are of, where it was, what it is called; may import layout."""
