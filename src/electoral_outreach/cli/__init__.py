"""The command line: one module a command, loaded when called. May import every room; needs the extra `cli`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; where click is not installed, say how to get it and exit with 2."""
    try:
        from electoral_outreach.cli.ending import open_what_is_closed, stop_when_told
        from electoral_outreach.cli.group import commands
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(
            f"electoral-outreach: the command line needs {error.name!r};"
            " install it with: pip install 'electoral-outreach[cli]'\n"
        )
        sys.exit(2)
    stop_when_told()
    open_what_is_closed()
    commands(prog_name="electoral-outreach")
