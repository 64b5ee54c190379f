"""Writes a laid-out list as a file: xlsx, ods, csv, tsv in many encodings."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from benchmarks.corpus.layouts import Laid, as_text

FORMS = ("xlsx", "xlsx", "xlsx", "ods", "csv", "csv", "csv", "tsv")


def write_file(laid: Laid, folder: Path, name: str, chance: random.Random) -> tuple[Path, str]:
    """The file, and a word on how it is written."""
    form = chance.choice(FORMS)
    if form == "xlsx":
        path = folder / f"{name}.xlsx"
        _xlsx(laid, path)
        return path, "xlsx"
    if form == "ods":
        path = folder / f"{name}.ods"
        _ods(laid, path)
        return path, "ods"
    separator = "\t" if form == "tsv" else chance.choice((",", ";", ";", "|"))
    own = () if "letters broken" in laid.style else laid.tongue.encodings  # broken letters are of no old encoding
    encodings = ["utf-8", "utf-8-sig", *own, "utf-16"]
    text = io.StringIO(newline="")
    end = chance.choice(("\r\n", "\n"))
    writer = csv.writer(text, delimiter=separator, lineterminator=end)
    for row in laid.grid:
        writer.writerow([as_text(value) for value in row])
    chance.shuffle(encodings)
    for encoding in encodings:
        try:
            raw = text.getvalue().encode(encoding)
        except UnicodeEncodeError:
            continue
        path = folder / f"{name}.{form}"
        path.write_bytes(raw)
        return path, f"{form} {encoding} {separator!r}"
    raise AssertionError("utf-8 writes everything")


def _xlsx(laid: Laid, path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    as_date = book.add_format({"num_format": "yyyy-mm-dd"})
    for row, values in enumerate(laid.grid):
        for column, value in enumerate(values):
            if isinstance(value, dt.date):
                sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), as_date)
            elif isinstance(value, int):
                sheet.write_number(row, column, value)
            elif value:
                sheet.write_string(row, column, str(value))
    for number in laid.hidden:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    for row, first, last in laid.merged:
        sheet.merge_range(row - 1, first - 1, row - 1, last - 1, str(laid.grid[row - 1][0]))
    if laid.tongue.country in ("EG", "IR"):
        sheet.right_to_left()
    book.close()


_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
    '<office:spreadsheet><table:table table:name="Sheet1">'
)
_ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)


def _ods(laid: Laid, path: Path) -> None:
    rows = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row)) or '<table:table-cell/>'}</table:table-row>"
        for row in laid.grid
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", _ODS_HEAD + rows + _ODS_TAIL)


def _ods_cell(value: object) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        kind = f'office:value-type="date" office:date-value={quoteattr(value.isoformat())}'
    elif isinstance(value, int):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    said = "".join(f"<text:p>{escape(line)}</text:p>" for line in as_text(value).split("\n"))
    return f"<table:table-cell {kind}>{said}</table:table-cell>"
