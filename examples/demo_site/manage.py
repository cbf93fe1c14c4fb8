#!/usr/bin/env python
"""The demonstration site's command line: `python manage.py demo` prepares it and serves it."""

import os
import sys

SERVERS = (["demo"], ["runserver"])
INTERRUPTED = 130


def main() -> None:
    """Run a command; Ctrl-C ends it quietly even while Django is still being loaded.

    The server ends well with Ctrl-C, as it is meant to; anything else was interrupted.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "institution.settings")
    try:
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(0 if sys.argv[1:2] in SERVERS else INTERRUPTED)


if __name__ == "__main__":
    main()
