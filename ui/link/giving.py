"""The dialogs of what leaves the desk and comes back: a list, a blank form, the query sheet, its answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from ui.kit.buttons import Button, primary
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import label, selectable
from ui.kit.look import look
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.queries.packet_facts import PaperVisit
    from exchange_desk.sharing.answers import Answers

LISTS = (
    ("guests", "Guests"), ("hosts", "Host families"), ("placements", "Placements"), ("travel", "Travel"),
    ("programme", "Programme"), ("history", "Hosting history"), ("contacts", "Contacts"),
    ("partnerships", "Partnerships"), ("papers", "Papers"), ("payments", "Payments"), ("attendance", "Attendance"),
    ("candidates", "Towns that seek a partner"), ("people", "Everybody in this file"),
    ("families", "All families in this file"),
)  # fmt: skip
OF_VISIT = frozenset({"guests", "hosts", "placements", "travel", "programme", "papers", "payments", "attendance"})
LEVELS = (
    ("P2", "For hosts and leaders"),
    ("P3", "With birth dates and health"),
    ("P4", "Everything, passports too"),
)
_FORMS = (("xlsx", "Workbook (xlsx)"), ("csv", "Text table (csv)"))
_SAID = {
    "taken": "taken over", "noted": "noted", "blank": "left open", "unreadable": "could not be read",
    "two answers": "has two answers", "answered": "was closed before", "changed": "has changed since",
    "gone": "is no longer asked",
}  # fmt: skip


class Giving(Dialog):
    """Asks what is wanted and where the file shall go, has it written, then tells what was written and where."""

    verb = "Write the file…"

    def __init__(self, link: Link, parent: QWidget, title: str, said: str) -> None:
        super().__init__(parent, title, wide=520)
        self.link = link
        self.path: Path | None = None
        self.box.addWidget(label(title, "section"))
        self.said = label(said, muted=True)
        self.box.addWidget(self.said)
        self.warning = label("", tone="problem")
        self.warning.hide()
        self.away = Button("Cancel", self.reject)
        self.folder = Button("Show the folder", self._show_folder, icon_name="folder-open")
        self.folder.hide()
        self.go = primary(self.verb, self.ask_where)

    def finish(self, *fields: QWidget, boxes: Sequence[QWidget] = ()) -> None:
        """Put the fields and tick boxes in, with the warning and the buttons."""
        self.fields = Flow(fields)
        self._parts = (self.fields, *boxes)
        for each in self._parts:
            self.box.addWidget(each)
        self.box.addWidget(self.warning)
        self.box.addStretch()
        self.add_buttons(self.away, self.folder, self.go)
        self.fit()

    def warn(self, words: str) -> None:
        """Say beside the fields who may not have this."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    def suggested(self) -> tuple[str, str]:
        """The name of the file and its ending."""
        raise NotImplementedError

    def write(self, path: Path) -> None:
        """Have it written; `wrote` or `wrong` is called when that is over."""
        raise NotImplementedError

    def wrote(self, path: Path, words: str) -> None:
        """Tell what was written; the folder can be opened."""
        self.path = path
        self.said.setText(words)
        self.warn("")
        for each in self._parts:
            each.hide()
        where = selectable(str(path))
        where.setWordWrap(True)
        self.box.insertWidget(2, where)
        self.folder.show()
        self.away.hide()
        self.go.hide()
        done = primary("Close", self.accept)
        self.add_buttons(done)
        done.setFocus()

    def ask_where(self) -> None:
        """Ask for the file, then have it written."""
        name, ending = self.suggested()
        start = str(Path(documents()) / f"{name}.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, "Keep the file where?", start, f"*.{ending}")
        if chosen:
            self.write(Path(chosen))

    def _show_folder(self) -> None:
        if self.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))


class Export(Giving):
    """A list as workbook or text table, cards, or a calendar."""

    def __init__(self, link: Link, parent: QWidget, what: str = "guests") -> None:
        super().__init__(
            link, parent, "Export a list",
            "The file opens in every spreadsheet program, and Exchange Desk reads it back exactly.",
        )  # fmt: skip
        lists = [pair for pair in LISTS if link.visit_id or pair[0] not in OF_VISIT]
        self.what = ChoiceField("What", lists, what if any(what == key for key, _ in lists) else lists[0][0])
        extra = (("vcf", "Cards for phones (vcf)"), ("ics", "Calendar (ics)")) if link.visit_id else ()
        self.form = ChoiceField("As", (*_FORMS, *extra), "xlsx")
        self.level = ChoiceField("How private", LEVELS, "P2")
        self.health = QCheckBox("Leave out health and diet")
        self.passport = QCheckBox("Leave out passports and nationality")
        for field in (self.what, self.form, self.level):
            field.left.connect(lambda _: self._look())
        self.finish(self.what, self.form, self.level, boxes=(self.health, self.passport))

    def suggested(self) -> tuple[str, str]:
        """By its list and day."""
        form = self.form.text()
        stem = {"vcf": "cards", "ics": "calendar"}.get(form, self.what.text())
        return f"{stem} {dt.date.today()}", form

    def _look(self) -> None:
        plain = self.form.text() in ("vcf", "ics")
        for field in (self.what, self.level, self.health, self.passport):
            field.setEnabled(not plain)
        private = self.level.text() > "P2" and not plain
        self.warn("▲ Confidential: for the leaders only. Delete or shred it after the visit." if private else "")

    def write(self, path: Path) -> None:
        """Write it on a worker."""
        form = self.form.text()
        boxes = (("health", self.health), ("passport", self.passport))
        job = partial(
            _export,
            names=() if form in ("vcf", "ics") else (self.what.text(),),
            form=form,
            path=path,
            visit_id=self.link.visit_id,
            level=self.level.text(),
            without=frozenset(key for key, box in boxes if box.isChecked()),
        )
        self.link.run("Export", job, lambda done: self.wrote(*done))


class BlankForm(Giving):
    """A form to fill in, on paper or as a workbook, in one or two languages."""

    def __init__(self, link: Link, parent: QWidget, of: str = "guests") -> None:
        super().__init__(
            link, parent, "Blank form",
            "On paper with big boxes, or as a workbook with one row a person. Its numbers are those of the lists.",
        )  # fmt: skip
        from exchange_desk.packets.phrases.asking import SPOKEN

        languages = tuple(SPOKEN.items())
        self.of = ChoiceField("For", (("guests", "Guests"), ("hosts", "Host families")), of)
        self.form = ChoiceField("As", (("pdf", "Paper (pdf)"), ("xlsx", "Workbook (xlsx)")), "pdf")
        self.first = ChoiceField("Language", languages, "en")
        self.second = ChoiceField("Second language", (("", "none"), *languages), "")
        self.finish(self.of, self.form, self.first, self.second)

    def suggested(self) -> tuple[str, str]:
        """By whom it is for."""
        return f"form for {self.of.text()}", self.form.text()

    def write(self, path: Path) -> None:
        """Write it on a worker."""
        languages = tuple(dict.fromkeys(each for each in (self.first.text(), self.second.text()) if each))
        job = partial(
            _blank, of=self.of.text(), form=self.form.text(), path=path, languages=languages,
            visit_id=self.link.visit_id,
        )  # fmt: skip
        self.link.run("Blank form", job, lambda done: self.wrote(done, "The blank form is written."))


class SendQueries(Giving):
    """The open questions for one partner, in its language and English."""

    verb = "Write the sheet…"

    def __init__(self, link: Link, parent: QWidget) -> None:
        super().__init__(
            link, parent, "Send a query sheet",
            "Only what concerns the partner's own people is on it: nothing of host families, checks or confidential "
            "wishes. As a workbook it comes back with “Take the answers…”.",
        )  # fmt: skip
        from exchange_desk.packets.documents.query_sheet import language_for
        from exchange_desk.packets.phrases.asking import SPOKEN

        visit = link.ask(partial(_visit, visit_id=link.visit_id or ""))
        self.partner = ChoiceField("For", [(each.id, each.name) for each in visit.partners])
        self.form = ChoiceField("As", (("xlsx", "Workbook (xlsx)"), ("pdf", "Paper (pdf)")), "xlsx")
        first = language_for(visit.partners[0]) if visit.partners else "en"
        self.language = ChoiceField("Language beside English", tuple(SPOKEN.items()), first)
        by_id = {each.id: language_for(each) for each in visit.partners}
        self.partner.left.connect(lambda chosen: self.language.set_text(by_id[chosen]))
        self.finish(self.partner, self.form, self.language)

    def suggested(self) -> tuple[str, str]:
        """By the partner."""
        return f"questions for {self.partner.editor.currentText()}".replace("/", " "), self.form.text()

    def write(self, path: Path) -> None:
        """Write it on a worker, and note the day in its questions."""
        job = partial(
            _send, visit_id=self.link.visit_id or "", form=self.form.text(), path=path,
            partner=self.partner.text(), language=self.language.text(),
        )  # fmt: skip
        self.link.run("Send a query sheet", job, lambda done: self.wrote(*done))


def take_answers(link: Link, parent: QWidget, path: Path | None = None) -> None:
    """Ask which query sheet came back, take its answers as one step, and tell row by row what became of them."""
    if path is None:
        kinds = "Query sheets (*.xlsx *.ods *.xls *.csv)"
        name, _ = QFileDialog.getOpenFileName(parent, "Which query sheet came back?", documents(), kinds)
        if not name:
            return
        path = Path(name)
    words = f"Answers from {path.name}"
    link.run(words, partial(_taken, path=path, words=words), partial(_tell_answers, link, parent, words))


def give(what: str, parent: QWidget, link: Link) -> None:
    """Open the dialog of this name: export, form, queries, answers, calendar, cards."""
    from ui.link.calendars import GiveCalendar
    from ui.link.cards import GiveCards

    makers: dict[str, Callable[[], object]] = {
        "export": lambda: Export(link, parent).open(),
        "form": lambda: BlankForm(link, parent).open(),
        "cards": lambda: GiveCards(link, parent).open(),
        "calendar": lambda: GiveCalendar(link, parent).open(),
        "queries": lambda: SendQueries(link, parent).open(),
        "answers": lambda: take_answers(link, parent),
    }
    makers[what]()


def answers_dialog(parent: QWidget, found: Answers) -> Dialog:
    """What became of each answer; what was left open is only counted."""
    dialog = Dialog(parent, "Answers", wide=560)
    taken, blank = found.count("taken", "noted"), found.count("blank")
    answers = "1 answer" if taken == 1 else f"{taken} answers"
    dialog.box.addWidget(label(f"{answers} taken over, {blank} left open", "section"))
    for row in found.rows:
        if row.outcome == "blank":
            continue
        fine = row.outcome in ("taken", "noted")
        head = f"{'●' if fine else '▲'} Row {row.row}  {row.about}: “{row.answer}” {_SAID[row.outcome]}"
        dialog.box.addWidget(label(head, strong=True, tone="" if fine else "problem"))
        dialog.box.addWidget(label(row.question, "small", muted=True))
        if row.why:
            dialog.box.addWidget(label(row.why, "small"))
    dialog.box.addStretch()
    dialog.add_buttons(primary("Close", dialog.accept))
    dialog.fit()
    told = len(found.rows) - blank
    dialog.resize(dialog.width(), min(dialog.height(), look.px(150 + 100 * told)))
    return dialog


def _tell_answers(link: Link, parent: QWidget, words: str, found: Answers) -> None:
    if found.count("taken", "noted"):
        link.told.emit(words, True)
    answers_dialog(parent, found).open()


def documents() -> str:
    """The folder where a person keeps documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def _now() -> dt.datetime:
    return dt.datetime.now().replace(microsecond=0)


def _visit(session: Session, visit_id: str) -> PaperVisit:
    from exchange_desk.queries.packet_facts import packet_facts

    return packet_facts(session, visit_id)


def _export(
    desk: Desk, progress: Progress, *, names: Sequence[str], form: str, path: Path, visit_id: str | None, level: str,
    without: frozenset[str],
) -> tuple[Path, str]:  # fmt: skip
    from exchange_desk.queries.list_rows import Scope
    from exchange_desk.sharing.lists import export_lists

    with desk.reading() as session:
        done = export_lists(
            session, names=names, form=form, out=path, now=_now(), visit_id=visit_id, scope=Scope(level, without)
        )
    rows = sum(done.rows.values())
    private = f" Confidential in it: {', '.join(done.private)}." if done.private else ""
    return done.paths[0], " ".join((f"{rows} rows are written.{private}", *done.said))


def _blank(
    desk: Desk, progress: Progress, *, of: str, form: str, path: Path, languages: tuple[str, ...], visit_id: str | None
) -> Path:
    from exchange_desk.sharing.forms import blank_form

    with desk.reading() as session:
        return blank_form(session, of=of, form=form, out=path, now=_now(), languages=languages, visit_id=visit_id)


def _send(
    desk: Desk, progress: Progress, *, visit_id: str, form: str, path: Path, partner: str, language: str
) -> tuple[Path, str]:
    from exchange_desk.sharing.query_sheet import send_query_sheet

    with desk.writing("Send a query sheet", by="screen") as session:
        sent = send_query_sheet(
            session, visit_id=visit_id, form=form, out=path, now=_now(), partner=partner, language=language
        )
    stay = f" {sent.kept} other open questions stay with the committee." if sent.kept else ""
    return sent.path, f"{len(sent.questions)} questions for {sent.partner} are written; today is noted as sent.{stay}"


def _taken(desk: Desk, progress: Progress, *, path: Path, words: str) -> Answers:
    from exchange_desk.intake.readers import read_sheets
    from exchange_desk.sharing.answers import take_answers as take

    sheets = read_sheets(path, progress=progress)
    with desk.writing(words, by="screen") as session:
        return take(session, sheets, path.name)
