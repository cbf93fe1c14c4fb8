"""The public door to imports: `import_register`, what it gives back and what it raises.

Import from here, whichever room the work is done in. It is loaded with the models, so import it in
the function or module that runs after Django is ready.
"""

from wagtail_outreach.editing.imports import ImportRefused, Report, import_register

__all__ = ["ImportRefused", "Report", "import_register"]
