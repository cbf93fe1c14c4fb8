"""Importing a register: pages made or updated, an editor's changes kept.

May import `merging`.
"""

from wagtail_outreach.editing.imports.report import ImportRefused, Report
from wagtail_outreach.editing.imports.run import import_register

__all__ = ["ImportRefused", "Report", "import_register"]
