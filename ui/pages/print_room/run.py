"""What the print room has done on a worker: one sheet drawn, the ticked ones printed or mailed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exchange_desk.basics.text import how_many
from ui.pages.print_room.how import How
from ui.pages.print_room.options import Wishes

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.packets.by_person import Sheaf
    from exchange_desk.packets.ledger import StaleRow
    from exchange_desk.packets.mail_plan import MailPlan
    from exchange_desk.packets.printing import Printed


@dataclass(frozen=True, slots=True)
class Standing:
    """Every sheet of a visit with where it stands, and who gets which of them."""

    rows: tuple[StaleRow, ...] = ()
    sheaves: tuple[Sheaf, ...] = ()
    visit_id: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One sheet as a PDF."""

    row: StaleRow
    pdf: bytes


NOTHING = Standing()


def where_all_stand(session: Session, visit_id: str) -> Standing:
    """Every sheet of the visit: new, out of date, to be collected or up to date."""
    from exchange_desk.packets.by_person import by_person
    from exchange_desk.packets.printing import stale

    rows = stale(session, visit_id=visit_id)
    return Standing(rows, by_person(session, visit_id=visit_id, rows=rows), visit_id)


def draw_one(session: Session, visit_id: str, row: StaleRow, wishes: Wishes) -> Drawn:
    """The sheet as it would be printed now."""
    from exchange_desk.packets.printing import preview

    data = preview(
        session,
        visit_id=visit_id,
        document=row.document,
        subject_id=row.subject_id,
        now=dt.datetime.now().replace(second=0, microsecond=0),
        languages=wishes.languages,
        paper=wishes.paper,
        large=wishes.large,
    )
    return Drawn(row, data)


def level_of(row: StaleRow) -> str:
    """The privacy level of a sheet."""
    from exchange_desk.packets.documents import DOCUMENTS

    return next((d.level for d in DOCUMENTS if d.key == row.document), "")


def print_ticked(
    desk: Desk,
    progress: Progress,
    visit_id: str,
    only: frozenset[tuple[str, str]],
    wishes: Wishes,
    folder: Path,
    hand_over: Callable[[Sequence[Path]], object] | None = None,
    how: How | None = None,
    test: bool = False,
) -> tuple[Printed, ...]:
    """Write these sheets into a folder and enter them in the ledger, as one step that undo leaves alone.

    `hand_over` takes the files on to a printer; when it is refused, nothing counts as printed, and a `test` never does.
    """
    from exchange_desk.packets.delivery import Delivery
    from exchange_desk.packets.printing import print_visit

    how = how or How()
    delivery = Delivery(files=how.files, sort=how.sort, copies=how.copies, both_sides=how.both_sides)

    label = f"Print {sheets(len(only))}"
    with desk.reading() if test else desk.writing(label, by="screen", undoable=False) as session:
        printed = print_visit(
            session,
            visit_id=visit_id,
            out=folder,
            now=dt.datetime.now().replace(microsecond=0),
            languages=wishes.languages,
            paper=wishes.paper,
            large=wishes.large,
            only=only,
            delivery=delivery,
            progress=progress,
            test=test,
        )
        if hand_over is not None:
            hand_over(list(dict.fromkeys(row.path for row in printed)))  # cards of several recipients share a file
        return printed


def mail_plan_of(session: Session, visit_id: str, only: frozenset[tuple[str, str]]) -> MailPlan:
    """Which of these sheets would go to whom by e-mail."""
    from exchange_desk.packets.mail_plan import mail_plan

    return mail_plan(session, visit_id=visit_id, sheets=only)


def mail_ticked(
    desk: Desk, progress: Progress, visit_id: str, only: frozenset[tuple[str, str]], wishes: Wishes, folder: Path
) -> int:
    """Write e-mail drafts with these sheets into a folder and enter the sheets in the ledger; how many drafts."""
    from exchange_desk.packets.mailing import mail_drafts

    with desk.writing(f"E-mail {sheets(len(only))}", by="screen", undoable=False) as session:
        mailed = mail_drafts(
            session,
            visit_id=visit_id,
            out=folder,
            now=dt.datetime.now().replace(microsecond=0),
            sheets=only,
            languages=wishes.languages,
            paper=wishes.paper,
            large=wishes.large,
            progress=progress,
        )
        return len(mailed.drafts)


def sheets(number: int) -> str:
    """ "1 sheet", "11 sheets"."""
    return how_many(number, "sheet")
