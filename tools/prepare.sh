#!/bin/sh
# Finds a Python that can make a virtual environment and has it run prepare.py with the same arguments.
# An environment already made is asked first, then the newest Python the project is tested on.
set -eu
cd "$(dirname "$0")/.."

suits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
makes_environments() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

if suits .venv/bin/python; then
    exec .venv/bin/python tools/prepare.py "$@"
fi

bare=
for name in ${PYTHON:-python3.13 python3.12 python3.11 python3 python}; do
    suits "$name" || continue
    if makes_environments "$name"; then
        exec "$name" tools/prepare.py "$@"
    fi
    bare=${bare:-$name}
done

if [ -n "$bare" ]; then
    version=$("$bare" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "Python $version is here without its modules venv and ensurepip; on Debian and Ubuntu, 'apt-get install python$version-venv' brings them." >&2
else
    echo "No Python 3.11 or newer was found${PYTHON:+ as '$PYTHON'}; install one, or name it: make demo PYTHON=/path/to/python3." >&2
fi
exit 1
