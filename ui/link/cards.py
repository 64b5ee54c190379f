"""The dialog that writes cards for telephones and address books: whose, and whether those of minors, too."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.kit.forms import ChoiceField
from ui.link.giving import Giving
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk

OF_VISIT = (
    ("guests,hosts,contacts", "Everybody"), ("guests", "Guests"), ("leaders", "Leaders, chaperones, interpreters"),
    ("hosts", "Host families"),
)  # fmt: skip
CONTACTS = (("contacts", "Contacts"),)


class GiveCards(Giving):
    """Cards that a telephone takes into its contacts; one of a minor is made only on purpose."""

    verb = "Write the cards…"

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(
            link, parent, "Cards for telephones",
            "Names in both scripts, phone, e-mail and address. Nothing of health, passports or birth dates.",
        )  # fmt: skip
        self.whose = ChoiceField("Whose", (*(OF_VISIT if link.visit_id else ()), *CONTACTS))
        self.minors = QCheckBox("Cards of minors, too")
        self.whose.left.connect(lambda _: self._look())
        self.minors.toggled.connect(lambda _: self._look())
        self.finish(self.whose, boxes=(self.minors,))
        self._look()

    def suggested(self) -> tuple[str, str]:
        """By whose they are, and the day."""
        whose = self.whose.text()
        return f"cards {'' if ',' in whose else f'{whose} '}{dt.date.today()}", "vcf"

    def _look(self) -> None:
        may = self.whose.text() not in ("hosts", "contacts")
        self.minors.setEnabled(may)
        warned = may and self.minors.isChecked()
        self.warn(
            "▲ A child's phone number should be in few telephones: give the file only to leaders, and to those who "
            "have to call them." if warned else ""
        )  # fmt: skip

    def write(self, path: Path) -> None:
        """Write it on a worker."""
        job = partial(
            _cards, path=path, visit_id=self.link.visit_id, kinds=tuple(self.whose.text().split(",")),
            minors=self.minors.isEnabled() and self.minors.isChecked(),
        )  # fmt: skip
        self.link.run("Cards", job, lambda done: self.wrote(*done))


def _cards(
    desk: Desk, progress: Progress, *, path: Path, visit_id: str | None, kinds: tuple[str, ...], minors: bool
) -> tuple[Path, str]:
    from exchange_desk.queries.list_rows import Scope
    from exchange_desk.sharing.lists import export_lists

    with desk.reading() as session:
        done = export_lists(
            session, names=kinds, form="vcf", out=path, now=dt.datetime.now().replace(microsecond=0),
            visit_id=visit_id, scope=Scope(), minors=minors,
        )  # fmt: skip
    cards = done.rows["vcf"]
    return done.paths[0], " ".join(("1 card is written." if cards == 1 else f"{cards} cards are written.", *done.said))
