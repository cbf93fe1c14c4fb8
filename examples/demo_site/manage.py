#!/usr/bin/env python
"""The demonstration site's command line: `python manage.py demo` prepares it and serves it."""

import os
import sys


def main() -> None:
    """Run a command; Ctrl-C ends it quietly even while Django is still being loaded."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "institution.settings")
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
