"""OpenDocument spreadsheets: values, and beside them comments, merged cells and struck-out cells."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.workbook import Extras, read_workbook
from exchange_desk.intake.table import Sheet

_NAMESPACE = re.compile(r"\{[^}]*\}")


def read_ods(path: Path) -> tuple[Sheet, ...]:
    """Every worksheet; rows and columns that the file repeats a million times are not unrolled."""
    with zipfile.ZipFile(path) as archive:
        try:
            tree: Element = fromstring(archive.read("content.xml"))
        except (KeyError, ParseError, DefusedXmlException):
            return read_workbook(path)
    struck = {
        _get(style, "name")
        for style in tree.iter()
        if _plain(style) == "style"
        and any(_get(p, "text-line-through-style") not in ("", "none") or _get(p, "text-line-through-type") == "single"
                for p in style.iter())
    }  # fmt: skip
    extras = {_get(table, "name"): _extras(table, struck) for table in tree.iter() if _plain(table) == "table"}
    return read_workbook(path, extras)


def _plain(element: Element) -> str:
    return _NAMESPACE.sub("", str(element.tag))


def _get(element: Element, name: str) -> str:
    return next((v for k, v in element.attrib.items() if _NAMESPACE.sub("", k) == name), "")


def _number(element: Element, name: str) -> int:
    told = _get(element, name)
    return int(told) if told.isdigit() and len(told) < 9 else 1


def _extras(table: Element, struck: set[str]) -> Extras:
    extras = Extras()
    y = 0
    for row in table.iter():
        if _plain(row) != "table-row":
            continue
        x = 0
        for one in row:
            if _plain(one) not in ("table-cell", "covered-table-cell"):
                continue
            if y < limits.MAX_ROWS and x < limits.MAX_COLUMNS:
                _look(one, (y, x), extras, struck)
            x += _number(one, "number-columns-repeated")
        y += _number(row, "number-rows-repeated")
    return extras


def _look(one: Element, at: tuple[int, int], extras: Extras, struck: set[str]) -> None:
    y, x = at
    down, across = _number(one, "number-rows-spanned"), _number(one, "number-columns-spanned")
    if down > 1 or across > 1:
        extras.merged.append(((y, x), (min(y + down, limits.MAX_ROWS) - 1, min(x + across, limits.MAX_COLUMNS) - 1)))
    if _get(one, "style-name") in struck:
        for beside in range(min(_number(one, "number-columns-repeated"), limits.MAX_COLUMNS - x)):
            extras.struck.add((y, x + beside))
    for note in one:
        if _plain(note) == "annotation":
            said = ["".join(p.itertext()).strip() for p in note if _plain(p) in ("p", "list")]
            extras.comments[at] = "\n".join(s for s in said if s)
