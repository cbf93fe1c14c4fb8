"""Whether a port can be served on, found out before anything slow."""

import errno
import socket

HOST = "127.0.0.1"


class PortRefused(ValueError):
    """The port cannot be served on; the message says what to do."""


def check_port(text: str) -> int:
    """The port as a number; raises `PortRefused` with a sentence when it cannot be used."""
    port = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
    if not 1 <= port <= 65535:
        raise PortRefused(f"'{text}' is not a port; give a number from 1 to 65535, such as 8000.")
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server itself does: a port that only waits for old connections to die is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise PortRefused(_sentence(port, error)) from error
    return port


def _sentence(port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8000
        return (
            f"Port {port} is taken: stop what uses it, or choose another,"
            f" for example `make demo PORT={other}`."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for the system; choose one above 1023, such as 8000."
    return f"Port {port} cannot be used ({error.strerror}); choose another, such as 8000."
