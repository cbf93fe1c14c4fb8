"""The editor's login, made for this machine and kept beside the database."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model

NAME = "editor"


def _password() -> str:
    path: Path = settings.VAR_DIR / "editor-password"
    if not path.exists() or not path.read_text(encoding="ascii"):
        descriptor = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(12))
    return path.read_text(encoding="ascii")


def ensure_editor() -> tuple[str, str]:
    """The login's name and password; a password changed in the admin is set back to this one."""
    user, _ = get_user_model().objects.get_or_create(
        username=NAME,
        # with all that the form of an account asks for, so that its language can be changed
        defaults={
            "is_staff": True,
            "is_superuser": True,
            "email": "editor@example.org",
            "first_name": "Demonstration",
            "last_name": "Editor",
        },
    )
    password = _password()
    if not user.check_password(password):
        user.set_password(password)
        user.save()
    return NAME, password
