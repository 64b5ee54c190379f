"""Words on paper: every phrase of the sheets in one language, with the committee's own wording beside ours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exchange_desk.basics.languages import LANGUAGES, NAMES
from ui.kit.buttons import Button, quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.forms import ChoiceField, Field, Flow
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.rows import RowsTable
from ui.kit.search_field import SearchField
from ui.link.link import Link
from ui.link.page import Page
from ui.link.settings import keep, word_kept
from ui.pages.wording.phrase_pane import PhrasePane
from ui.pages.wording.sheet import TakeSheet, write_sheet
from ui.pages.wording.words import Draft, Drafts, columns

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.phrases import PhraseRow

    Asked = tuple[tuple[PhraseRow, ...], Mapping[str, int] | None]

SHOWN = (("", "All phrases"), ("own", "Your own wording"))


class Wording(Page):
    """Arrows choose a phrase, Enter or F2 types into it; Ctrl+Z takes a wording back."""

    key = "wording"
    title = "Words on paper"
    icon = "languages"
    watches = frozenset({"phrase", "printed_sheet"})
    help = (
        "These are the headings, labels and words of all printed sheets. Choose a language, look for a phrase and type "
        "your own wording: Enter or F2 types into the list. What stands in braces, as {name}, is filled in on each "
        "sheet and must stay. “Write a sheet to translate” makes a workbook for your partner; “Read a translated "
        "sheet” (Ctrl+I) shows what it would change before it does. Ctrl+Z takes every change back."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.drafts: Drafts = {}
        self._used: Mapping[str, int] | None = None
        kept = word_kept("words", "en")
        self.language = ChoiceField("&Language", [(code, NAMES[code]) for code in LANGUAGES], kept)
        self.shown = ChoiceField("Sho&w", SHOWN)
        self.search = SearchField("English, ours or yours")
        self.count = label("", muted=True, wrap=False)
        self.list: RowsTable[PhraseRow] = RowsTable(columns(self.drafts, self.word), "Phrases")
        self.pane = PhrasePane()
        self.nothing = Empty("search", "", "", Button("Show all phrases", self._show_all))
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.nothing)
        self._aside = scrolled(self.pane)
        foot = LineBreaks(
            Button("Write a sheet to t&ranslate…", self.write_out, icon_name="save"),
            Button("Rea&d a translated sheet…", self.bring_in, icon_name="file-input"),
            quiet("Le&tters", partial(link.go, "letters"), icon_name="mail"),
            self.count,
        )
        box = QVBoxLayout(self)
        box.setSpacing(look.px(10))
        box.addWidget(Flow([self.language, self.shown, Field("Fi&nd a phrase", self.search)], widest=3))
        box.addWidget(self._lists, 1)
        box.addWidget(self._aside)
        box.addLayout(foot)
        self.language.left.connect(self._other_language)
        self.shown.left.connect(lambda _: self.ask_again())
        self.search.searched.connect(lambda _: self.ask_again())
        self.list.chosen.connect(self._look_at)
        self.list.entered_on.connect(lambda _: self.list.type_into())
        self.pane.typed.connect(self.word)
        self.pane.forgotten.connect(self.forget)
        link.closed.connect(self.drafts.clear)
        link.opened.connect(self.drafts.clear)
        look.changed.connect(self._measure)
        self._measure()

    def refresh(self) -> None:
        """Ask for the phrases that are looked for, and on how many printed sheets each stands."""
        wanted = partial(
            _asked, language=self.language.text(), find=self.search.text(), own_only=bool(self.shown.text()),
            visit_id=self.link.visit_id,
        )  # fmt: skip
        self.link.ask_later(wanted, self._show)

    def go_to_search(self) -> bool:
        """Ctrl+F."""
        self.search.setFocus()
        self.search.selectAll()
        return True

    def bring_in(self) -> bool:
        """Ctrl+I: choose a translated sheet and see what it would change."""
        TakeSheet(self.link, self, self.language.text(), self._taken).choose_file()
        return True

    def write_out(self) -> None:
        """Write every phrase of the language into a sheet for the partner."""
        write_sheet(self.link, self, self.language.text())

    def word(self, row: PhraseRow, text: str) -> None:
        """Word a phrase so; what is refused stays where it was typed, with the reason."""
        text, at = " ".join(text.split()), (row.language, row.key)
        self.drafts.pop(at, None)
        if not text:
            self.forget(row)
        elif text != " ".join((row.own or row.ours).split()):
            why: list[str] = []
            name = f"Word “{_short(row.english)}” in {NAMES[row.language]}"
            verb = partial(_set, key=row.key, language=row.language, text=text)
            if not self.link.do(name, verb, hear=why.append):
                self.drafts[at] = Draft(text, "".join(why) or "It could not be kept just now. Try it again.")
        self.ask_again()

    def forget(self, row: PhraseRow) -> None:
        """Back to our wording."""
        self.drafts.pop((row.language, row.key), None)
        if row.own:
            from exchange_desk.operations.phrases import forget_phrase

            name = f"Forget own wording of “{_short(row.english)}” in {NAMES[row.language]}"
            self.link.do(name, partial(forget_phrase, key=row.key, language=row.language))
        self.ask_again()

    def _show(self, asked: Asked) -> None:
        rows, self._used = asked
        self.list.set_rows(rows, keep=lambda row: row.key)
        own = sum(bool(row.own) for row in rows)
        phrases = "1 phrase" if len(rows) == 1 else f"{len(rows)} phrases"
        refused = len(self.drafts)
        not_kept = f", {refused} typed but not kept" if refused else ""
        self.count.setText(f"{phrases}, {own} in your own wording{not_kept}")
        self._lists.setCurrentIndex(0 if rows else 1)
        find = self.search.text().strip()
        self.nothing.say(
            f"No phrase with “{find}”" if find else "No wording of your own yet",
            "Look for an English word, our wording or yours." if find else "Choose a phrase and type how you say it.",
        )
        self._aside.setVisible(bool(rows))
        row = self.list.current()
        if row is not None:
            self._look_at(row)

    def _look_at(self, row: PhraseRow) -> None:
        used = None if self._used is None else self._used.get(row.key, 0)
        self.pane.show_phrase(row, self.drafts.get((row.language, row.key)), used)

    def _measure(self) -> None:
        self._aside.setFixedHeight(look.px(172))

    def _other_language(self, language: str) -> None:
        keep("words", language)
        self.ask_again()

    def _show_all(self) -> None:
        self.search.clear()
        self.shown.set_text("")
        self.ask_again()

    def _taken(self, language: str) -> None:
        for at in [each for each in self.drafts if each[0] == language]:
            del self.drafts[at]
        self.language.set_text(language)
        self._other_language(language)


def _asked(session: Session, *, language: str, find: str, own_only: bool, visit_id: str | None) -> Asked:
    from exchange_desk.queries.phrase_use import phrase_use
    from exchange_desk.queries.phrases import phrase_list

    used = phrase_use(session, visit_id=visit_id, language=language) if visit_id else None
    return phrase_list(session, language=language, find=find, own_only=own_only), used


def _set(session: Session, *, key: str, language: str, text: str) -> bool:
    from exchange_desk.operations.phrases import set_phrase

    set_phrase(session, key=key, language=language, text=text)
    return True


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
