"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """Write a file beside another, in whose place it is put once it is whole; raises `OSError`.

    The file keeps its rights, and a link stays a link. Whatever is raised within leaves things as
    they were.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder) / "register.json") as stream:
    ...         _ = stream.write(b"{}")
    ...     os.listdir(folder)
    ['register.json']
    """
    target = target.resolve()
    mode = 0o666 & ~_umask()
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:  # a pipe or a device, which nothing can stand for
            yield stream
        return
    if target.exists():
        mode = stat.S_IMODE(target.stat().st_mode)
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
