"""Damages files on purpose: flipped bits, cuts, repeated pieces, damaged members of a zip, hostile texts. Seeded."""

from __future__ import annotations

import io
import random
import zipfile

_HOSTILE = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;&a;", b"=HYPERLINK(1)",
    b"\xe2\x80\xae",
    b'"', b"\t" * 50, b"\n" * 500, b"999999999999999999999", b"XFD1048576", b'r="A999999"', b"<c>" * 40,
    b"1E308",
)  # fmt: skip


def mangled(whole: bytes, chance: random.Random) -> bytes:
    """A damaged copy of a file; of a zip often one member is damaged and packed again."""
    if whole[:2] == b"PK" and chance.random() < 0.75:
        return _member_mangled(whole, chance)
    return _bytes_mangled(whole, chance)


def _bytes_mangled(whole: bytes, chance: random.Random) -> bytes:
    raw = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(raw)) if raw else 0
        size = chance.choice((1, 2, 8, 64, 400))
        match chance.randrange(6):
            case 0:
                if raw:
                    raw[at] ^= 1 << chance.randrange(8)
            case 1:
                del raw[at : at + size]
            case 2:
                raw[at:at] = raw[at : at + size] * chance.choice((1, 3, 30))
            case 3:
                raw[at:at] = chance.choice(_HOSTILE)
            case 4:
                raw[at : at + size] = chance.randbytes(size)
            case _:
                if chance.random() < 0.3:
                    del raw[at:]
    return bytes(raw)


def _member_mangled(whole: bytes, chance: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        names = before.namelist()
        hurt = chance.choice(names)
        for name in names:
            said = before.read(name)
            if name == hurt:
                if chance.random() < 0.1:
                    continue
                said = _bytes_mangled(said, chance)
            after.writestr(name, said)
            if name == hurt and chance.random() < 0.05:
                after.writestr(name, said)
    return out.getvalue()
