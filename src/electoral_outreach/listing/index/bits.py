"""Sets of small whole numbers as the bits of one integer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

_NOT_EMPTY: Final = re.compile(b"[^\\0]")
_BITS_OF: Final = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]
_FROM_FLAGS: Final = bytes.maketrans(b"\x00\x01", b"01")
_TO_FLAGS: Final = bytes.maketrans(b"01", b"\x00\x01")


def full(size: int) -> int:
    """The set of all numbers below a size.

    >>> bin(full(3))
    '0b111'
    """
    return (1 << size) - 1


def from_numbers(numbers: Collection[int], size: int) -> int:
    """The set of the numbers, all below a size.

    >>> bin(from_numbers([0, 3], 8))
    '0b1001'
    """
    if len(numbers) > size >> 6:  # a byte a number costs more room and less time
        bytewise = bytearray(size)
        for number in numbers:
            bytewise[number] = 1
        return from_flags(bytewise)
    bitwise = bytearray((size >> 3) + 1)
    for number in numbers:
        bitwise[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bitwise, "little")


def from_flags(flags: bytes | bytearray) -> int:
    """The set of the places at which a byte is 1, the others being 0.

    >>> bin(from_flags(bytes([1, 0, 1])))
    '0b101'
    """
    return int(flags.translate(_FROM_FLAGS)[::-1] or b"0", 2)


def to_flags(bits: int, size: int) -> bytes:
    """For each number below a size, a byte that is 1 when it is in the set and 0 when not.

    >>> list(to_flags(0b101, 4))
    [1, 0, 1, 0]
    """
    return f"{bits:0{size}b}"[::-1].encode().translate(_TO_FLAGS) if size else b""


def with_room(bits: int, place: int) -> int:
    """The set with every number from a place on moved up by one.

    >>> bin(with_room(0b1101, 2))
    '0b11001'
    """
    return bits + (bits >> place << place)


def without_room(bits: int, place: int) -> int:
    """The set without a number, and every number above it moved down by one.

    >>> bin(without_room(0b11101, 2)), bin(without_room(0b11001, 2))
    ('0b1101', '0b1101')
    """
    above = bits >> place
    return bits - (above - (above >> 1) << place)


def shifted(bits: int, old: int, new: int) -> int:
    """The set after the number at a place, which is not in it, has got another place.

    >>> bin(shifted(0b1010, 2, 0)), bin(shifted(0b1010, 0, 2))
    ('0b1100', '0b1001')
    """
    if new < old:
        between = bits >> new & full(old - new)
        return bits + (between << new)
    between = bits >> old + 1 & full(new - old)
    return bits - (between << old)


def numbers_in(bits: int) -> Iterator[int]:
    """The numbers of a set, ascending.

    >>> list(numbers_in(0b1101))
    [0, 2, 3]
    """
    data = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")
    for match in _NOT_EMPTY.finditer(data):
        eighth = match.start()
        for number in _BITS_OF[data[eighth]]:
            yield (eighth << 3) + number


def nth(bits: int, n: int) -> int:
    """The number of a set that has `n` smaller ones in it.

    >>> nth(0b1101, 1)
    2
    """
    at, width = 0, bits.bit_length()
    while width > 1:
        half = width >> 1
        low = bits & full(half)
        below = low.bit_count()
        if n < below:
            bits, width = low, half
        else:
            n -= below
            bits >>= half
            at += half
            width -= half
    return at
