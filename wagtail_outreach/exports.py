"""The public door to exports: `export_register`, what it gives back and what it raises.

As with `wagtail_outreach.imports`, import it where Django is ready.
"""

from wagtail_outreach.editing.exporting import Export, ExportRefused, export_register

__all__ = ["Export", "ExportRefused", "export_register"]
