"""The dialog that writes calendars: whom for, of what, and where the file or the folder shall be."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from ui.kit.forms import ChoiceField
from ui.link.giving import Giving, documents
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session

WHOM = (
    ("group", "The whole group"), ("leaders", "The leaders"), ("guest", "One guest"), ("host", "One host family"),
    ("each guests", "Every guest, a file each"), ("each hosts", "Every host family, a file each"),
)  # fmt: skip
WHAT = (("travel,programme", "Travel and programme"), ("travel", "Travel alone"), ("programme", "Programme alone"))
_TOLD = {
    "group": "Names of guests, drafts and private items are not in it.",
    "leaders": "▲ With drafts, private items, booking references and names. For the leaders only.",
    "guest": "For {name} only: what this guest takes part in, with the own seat and booking.",
    "host": "For the family {name} only: how their guests come and go, and what they do.",
    "each guests": "Give each guest the own file and nobody else's.",
    "each hosts": "Give each family the own file and nobody else's.",
}
Owners = tuple[tuple[str, str], ...]


class GiveCalendar(Giving):
    """A calendar that telephones and mail programs open, or one for each guest or family."""

    verb = "Write the calendar…"

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(link, parent, "Calendar", _TOLD["group"])
        self._owners: dict[str, Owners] = link.ask(partial(_owners, visit_id=link.visit_id or ""))
        self.whom = ChoiceField("For", [each for each in WHOM if self._some(each[0])])
        self.who = {
            "guest": ChoiceField("Guest", self._owners["guests"]),
            "host": ChoiceField("Host family", self._owners["hosts"]),
        }
        self.what = ChoiceField("What", WHAT)
        self.names = QCheckBox("Names in the names of the files")
        for field in (self.whom, *self.who.values()):
            field.left.connect(lambda _: self._look())
        self.finish(self.whom, *self.who.values(), self.what, boxes=(self.names,))
        self._look()

    def suggested(self) -> tuple[str, str]:
        """By whom it is for; the name of a guest is not in the name of the file."""
        return f"calendar {self.whom.editor.currentText()}".replace(",", "").lower(), "ics"

    def _some(self, whom: str) -> bool:
        needs = {"guest": "guests", "host": "hosts"}.get(whom, whom.removeprefix("each ") if " " in whom else "")
        return not needs or bool(self._owners[needs])

    def _look(self) -> None:
        whom = self.whom.text()
        for kind, field in self.who.items():
            field.setVisible(kind == whom)
        self.fields.lay_again()
        self.names.setVisible(whom.startswith("each"))
        name = self.who[whom].editor.currentText() if whom in self.who else ""
        self.said.setText(_TOLD[whom].format(name=name))
        self.fit()

    def ask_where(self) -> None:
        """A file, or a folder where several are written."""
        if not self.whom.text().startswith("each"):
            super().ask_where()
            return
        chosen = QFileDialog.getExistingDirectory(self, "Keep the calendars in which folder?", documents())
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write it on a worker."""
        whom = self.whom.text()
        job = partial(
            _calendar, path=path, visit_id=self.link.visit_id or "", whom=whom,
            owner=self.who[whom].text() if whom in self.who else "", what=tuple(self.what.text().split(",")),
            named=self.names.isChecked(),
        )  # fmt: skip
        self.link.run("Calendar", job, lambda done: self.wrote(*done))


def _owners(session: Session, visit_id: str) -> dict[str, Owners]:
    from exchange_desk.sharing.calendar_files import calendar_owners

    return {each: calendar_owners(session, visit_id, each) for each in ("guests", "hosts")}


def _calendar(
    desk: Desk, progress: Progress, *, path: Path, visit_id: str, whom: str, owner: str, what: tuple[str, ...],
    named: bool,
) -> tuple[Path, str]:  # fmt: skip
    from exchange_desk.sharing.calendar_files import export_calendar, export_calendars

    with desk.reading() as session:
        if whom.startswith("each "):
            each = whom.removeprefix("each ")
            done = export_calendars(session, visit_id=visit_id, each=each, out=path, named=named, kinds=what)
            words = "1 calendar is written." if len(done.paths) == 1 else f"{len(done.paths)} calendars are written."
        else:
            done = export_calendar(session, visit_id=visit_id, who=whom, owner=owner, out=path, kinds=what)
            events = done.rows["ics"]
            words = "1 event is written." if events == 1 else f"{events} events are written."
    where = done.paths[0] if len(done.paths) == 1 else path
    again = "After a change, write it again: opened once more, it replaces what was there."
    return where, " ".join((words, *done.said, again))
