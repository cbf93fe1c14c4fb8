"""Template tags of the section; they may import `visiting` only."""
