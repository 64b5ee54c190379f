"""What a file is, by its first bytes and contents; the ending of its name proves nothing."""

from __future__ import annotations

import zipfile
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.zips import checked_names

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"BM", "a picture"),
    (b"II*\0", "a picture"), (b"MM\0*", "a picture"), (b"%PDF", "a PDF"), (b"{\\rtf", "a text document"),
    (b"SQLite format 3\0", "a database"), (b"\x1f\x8b", "a packed file"), (b"Rar!", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"), (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"OggS", "a recording"),
)  # fmt: skip
_LINES = ((b"begin:vcard", "vcf"), (b"begin:vcalendar", "ics"))
_LIST = "Choose the spreadsheet (.xlsx, .xls, .ods) or the .csv file with the list."


def kind_of(path: Path) -> str:
    """`xlsx`, `xls`, `ods`, `vcf`, `ics` or `text`; anything else is refused with a word on what it seems to be."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(path)
    if start.startswith(_OLE):
        return _kind_of_ole(path)
    for magic, what in _OTHERS:
        if start.startswith(magic) and (len(magic) > 2 or b"\0" in start):
            raise RefusedInput(f"“{path.name}” is {what}, not a list. {_LIST}")
    if b"ftyp" in start[4:12] or (start.startswith(b"RIFF") and b"WEBP" in start[:16]):
        raise RefusedInput(f"“{path.name}” is a picture or a film, not a list. {_LIST}")
    head = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise RefusedInput(
            f"“{path.name}” is a web page or XML, not a list. Open it in a spreadsheet program and save it as .xlsx."
        )
    # UTF-16 is read without its NULs here
    begins = head.replace(b"\0", b"").lstrip(b"\xff\xfe \r\n\t")
    return next((kind for mark, kind in _LINES if begins.startswith(mark)), "text")


def _kind_of_zip(path: Path) -> str:
    names = checked_names(path)
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return "xlsx"
    if "content.xml" in names:
        with zipfile.ZipFile(path) as archive:
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
            mimetype = archive.read("mimetype") if "mimetype" in names else b""
        if b"encryption-data" in manifest:
            raise _locked(path)
        if mimetype and b"spreadsheet" not in mimetype:
            raise RefusedInput(f"“{path.name}” is a text document, not a table. {_LIST}")
        return "ods"
    if "word/document.xml" in names:
        raise RefusedInput(
            f"“{path.name}” is a Word document. Copy its table into a spreadsheet, save that and import it."
        )
    if any(name.startswith("Index/") for name in names):
        raise RefusedInput(f"“{path.name}” is a Numbers file. Export it from Numbers as Excel or CSV and import that.")
    raise RefusedInput(f"“{path.name}” is a packed file, not a list. Unpack it first. {_LIST}")


def _kind_of_ole(path: Path) -> str:
    everything = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in everything:
        raise _locked(path)
    if not any(n.encode("utf-16-le") in everything for n in ("Workbook", "Book")):
        raise RefusedInput(f"“{path.name}” is an old Office document, but not a spreadsheet. {_LIST}")
    return "xls"


def _locked(path: Path) -> RefusedInput:
    return RefusedInput(
        f"“{path.name}” is locked with a password. "
        "Open it in a spreadsheet program, save a copy without the password and import the copy."
    )
