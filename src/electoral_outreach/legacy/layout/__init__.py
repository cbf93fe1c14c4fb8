"""How a page is set out: its lines, labels, columns and sections, and what holds for all of it; may import the rooms that read words."""
