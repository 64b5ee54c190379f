"""Excel workbooks: values, and beside them comments and struck-out cells, which often hold the decisive word."""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from exchange_desk.intake.readers import limits
from exchange_desk.intake.readers.workbook import Extras, read_workbook
from exchange_desk.intake.readers.xlsx_marks import Marks, column_number, marks_of
from exchange_desk.intake.table import Sheet

_MAIN = re.compile(r"\{[^}]*\}")
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_COMMENTS = re.compile(r"/(comments|threadedComment)$")


def read_xlsx(path: Path) -> tuple[Sheet, ...]:
    """Every worksheet of an Excel workbook."""
    with zipfile.ZipFile(path) as archive:
        names = frozenset(archive.namelist())
        extras = {}
        for name, part in _parts(archive, names).items():
            marks = marks_of(archive.read(part)) if part in names else Marks()
            extras[name] = Extras(comments=_comments(archive, names, part), marks=marks)
        struck = "xl/styles.xml" in names and b"strike" in archive.read("xl/styles.xml")
    if struck:
        for name, cells in _struck(path).items():
            extras.setdefault(name, Extras()).struck = cells
    return read_workbook(path, extras)


def _tree(archive: zipfile.ZipFile, part: str) -> Element | None:
    try:
        tree: Element = fromstring(archive.read(part))
    except (KeyError, ParseError, DefusedXmlException):
        return None
    return tree


def _plain(tag: str) -> str:
    return _MAIN.sub("", tag)


def _relations(archive: zipfile.ZipFile, names: frozenset[str], part: str) -> dict[str, tuple[str, str]]:
    folder, file = posixpath.split(part)
    rels = f"{folder}/_rels/{file}.rels"
    tree = _tree(archive, rels) if rels in names else None
    found = {}
    for rel in tree if tree is not None else ():
        target = rel.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[rel.get("Id", "")] = (rel.get("Type", ""), target)
    return found


def _parts(archive: zipfile.ZipFile, names: frozenset[str]) -> dict[str, str]:
    tree = _tree(archive, "xl/workbook.xml")
    if tree is None:
        return {}
    relations = _relations(archive, names, "xl/workbook.xml")
    parts = {}
    for element in tree.iter():
        if _plain(element.tag) == "sheet":
            wanted = next((v for k, v in element.attrib.items() if _plain(k) == "id"), "")
            if wanted in relations:
                parts[element.get("name", "")] = relations[wanted][1]
    return parts


def _comments(archive: zipfile.ZipFile, names: frozenset[str], part: str) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for kind, target in _relations(archive, names, part).values():
        tree = _tree(archive, target) if _COMMENTS.search(kind) and target in names else None
        for element in tree.iter() if tree is not None else ():
            at = _CELL.fullmatch(element.get("ref", ""))
            if at and _plain(element.tag) in ("comment", "threadedComment"):
                text = "".join(t.text or "" for t in element.iter() if _plain(t.tag) in ("t", "text")).strip()
                place = (int(at[2]) - 1, column_number(at[1]))
                if text and text not in found.get(place, ""):
                    found[place] = f"{found[place]}\n{text}" if place in found else text
    return found


def _struck(path: Path) -> dict[str, set[tuple[int, int]]]:
    import openpyxl

    found: dict[str, set[tuple[int, int]]] = {}
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            cells = found.setdefault(sheet.title, set())
            for row in sheet.iter_rows(max_row=limits.MAX_ROWS, max_col=limits.MAX_COLUMNS):
                for one in row:
                    if one.value is not None and one.has_style and one.font.strike:
                        cells.add((one.row - 1, one.column - 1))
    finally:
        book.close()
    return found
