#!/usr/bin/env python
"""The demonstration site's command line: `python manage.py demo` prepares it and serves it."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "institution.settings")
    execute_from_command_line(sys.argv)
