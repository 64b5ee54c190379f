"""Sheets into files: pressed pile by pile, named without telling whom they are about, put on the tray."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from exchange_desk.basics.progress import Progress
from exchange_desk.packets.delivery import Delivery
from exchange_desk.packets.document import CardDocument
from exchange_desk.packets.files import Tray
from exchange_desk.packets.gathering import Gathered
from exchange_desk.packets.naming import file_name, short_id
from exchange_desk.packets.press import Job, Press

CONFIDENTIAL = "P3"


@dataclass(frozen=True, slots=True)
class Printed:
    """One sheet of the manifest; `replaces` is the revision to collect, empty when there is none or it is the same.

    `pages` are those that it adds to its file, all its copies together.
    """

    document: str
    subject: str
    path: Path
    revision: str
    pages: int
    level: str
    replaces: str
    subject_id: str = ""
    copies: int = 0


def job_of(sheet: Gathered, copies: int | None = None) -> Job:
    """What the press is given of a sheet; as many numbered copies of a confidential one as were made last time."""
    base = sheet.base
    since, changes = (base.revision, base.changes_to(sheet.now)) if base else ("", ())
    last = sheet.entry.copies if sheet.entry else 0
    numbered = 0
    if sheet.document.level == CONFIDENTIAL and not isinstance(sheet.document, CardDocument):
        numbered = last if copies is None else copies
    return Job(sheet.document, sheet.subject, sheet.content, sheet.revision, sheet.note, since, changes, numbered)


def filed(
    press: Press, piles: Sequence[Sequence[Gathered]], tray: Tray, delivery: Delivery, progress: Progress
) -> list[Printed]:
    """Press every pile into a file on the tray; the manifest, in the order of the piles."""
    rows: list[Printed] = []
    count = PageCount([sheet for pile in piles for sheet in pile], progress)
    for number, pile in enumerate(piles, start=1):
        jobs = [job_of(sheet, 0 if press.test else delivery.copies) for sheet in pile]
        data, pages = press.pdf(
            jobs, both_sides=delivery.both_sides, contents=delivery.files == "all", heard=count.heard
        )
        path = tray.put(_name(press, pile, number, delivery), data)
        rows += [
            Printed(
                document=sheet.document.key,
                subject=sheet.subject.name,
                path=path,
                revision=sheet.revision,
                pages=of_it,
                level=sheet.document.level,
                replaces=sheet.replaces,
                subject_id=sheet.subject.id,
                copies=job.copies,
            )
            for sheet, job, of_it in zip(pile, jobs, pages, strict=True)
        ]
    return rows


class PageCount:
    """Tells "34 of 68 pages" while sheets are laid out: those to come count as last time, or as the others so far."""

    def __init__(self, sheets: Sequence[Gathered], progress: Progress) -> None:
        self._progress = progress
        self._left = [sheet.entry.pages if sheet.entry else None for sheet in sheets]
        self._known = sum(pages for pages in self._left if pages)
        self._unknown = Counter(pages is None for pages in self._left)[True]
        self._jobs = 0
        self._pages = 0
        self._tell()

    def heard(self, jobs: int, pages: int) -> None:
        """So many more sheets are laid out, on so many pages. Raises Stopped when that is wanted."""
        for last in self._left[self._jobs : self._jobs + jobs]:
            if last is None:
                self._unknown -= 1
            else:
                self._known -= last
        self._jobs += jobs
        self._pages += pages
        self._tell()

    def _tell(self) -> None:
        each = max(1.0, self._pages / self._jobs) if self._jobs else 1.0
        total = self._pages + self._known + round(self._unknown * each)
        about = "about " if self._jobs < len(self._left) and self._unknown else ""
        self._progress.at(self._pages, total, f"{self._pages} of {about}{total} pages")


def _name(press: Press, pile: Sequence[Gathered], number: int, delivery: Delivery) -> str:
    """Whatever is told of a person stays inside: a name of a file is seen by everybody who sees the folder."""
    first, visit_id = pile[0], press.visit_id
    if press.test:
        return file_name(
            f"test {first.document.key} {press.printed:%Y-%m-%d %H%M}", short_id(visit_id, *first.key), "pdf"
        )
    when = f"{press.printed:%Y-%m-%d %H%M}"
    name = first.subject.name if delivery.named else f"{number:03}"
    if delivery.files == "all":
        return file_name(f"papers {when}", short_id(visit_id, *(word for sheet in pile for word in sheet.key)), "pdf")
    if delivery.files == "recipient":
        return file_name(f"papers {name} {when}", short_id(visit_id, first.subject.id), "pdf")
    if delivery.files == "document":
        return file_name(f"{first.document.key} all {when}", short_id(visit_id, first.document.key), "pdf")
    if len(pile) > 1:
        return file_name(
            f"{first.document.key} {len(pile)} cards {when}", short_id(visit_id, first.document.key), "pdf"
        )
    return file_name(f"{first.document.key} {first.revision} {name}", short_id(visit_id, *first.key), "pdf")
