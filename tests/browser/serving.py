"""Where the demonstration's command is, and how long to wait for it."""

from pathlib import Path

MANAGE = Path(__file__).parents[2] / "examples" / "demo_site" / "manage.py"
PATIENCE = 180
"""Seconds; preparing takes fifteen on a quiet machine."""
