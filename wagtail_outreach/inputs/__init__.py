"""Form fields and widgets for single facts, and what was typed said again. May import `languages`."""
