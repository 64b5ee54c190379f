"""Letters: which there are, and the text of one in one language, for every visit or for this one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exchange_desk.basics.languages import LANGUAGES, NAMES
from ui.kit.buttons import Button, quiet
from ui.kit.cards import Card, scrolled
from ui.kit.forms import ChoiceField, Flow
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.status import Chip
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page
from ui.link.settings import keep, word_kept
from ui.pages.wording.letter_editor import LetterEditor
from ui.pages.wording.letter_look import LetterLook, Readers, readers_of
from ui.pages.wording.letter_state import At, LetterTexts, wrong_text
from ui.pages.wording.proof import Proof, missing_fields

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.letter_texts import KeptLetter


class Letters(Page):
    """Arrows choose a letter; its text is kept when it is left; Ctrl+Z takes it back."""

    key = "letters"
    title = "Letters"
    icon = "mail"
    watches = frozenset({"letter_text", "visit", "person", "participation", "household", "placement", "committee"})
    help = (
        "Choose a letter and a language and write it as your committee says it. What stands in braces, as {name}, is "
        "filled in for each reader: click a field, or press Ctrl+Space in the text. The text is kept when you leave "
        "it; a field that this letter does not have is refused at once. A text for this visit goes before the one for "
        "every visit. Below stands which letters would have an empty line. Ctrl+Z takes every change back."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.texts = LetterTexts()
        self._titles: Mapping[str, str] = {}
        self._shown: At | None = None
        self.language = ChoiceField("&Language", [(code, NAMES[code]) for code in LANGUAGES], word_kept("words", "en"))
        self.scope = ChoiceField("F&or", (("", "Every visit"), ("visit", "This visit alone")))
        self.list: TwoLines[str] = TwoLines(
            "Letters", lambda key: self._titles[key], self.texts.told, lambda key: self.texts.shape(self._at(key))
        )
        self.name = label("", "section")
        self.state = Chip("notes")
        self.editor = LetterEditor(self._wrong)
        self.forget = quiet("For&get own text", self.forget_text, icon_name="undo-2")
        self.see = Button("Loo&k at one…", self.look_at_one, icon_name="eye")
        self.proof = Proof()
        foot = QHBoxLayout()
        foot.addWidget(self.forget)
        foot.addStretch()
        foot.addWidget(self.see)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        card.box.addLayout(head)
        card.box.addWidget(self.editor, 1)
        card.box.addLayout(foot)
        detail = QWidget()
        inside = QVBoxLayout(detail)
        inside.setContentsMargins(look.px(8), 0, look.px(4), 0)
        inside.addWidget(card, 1)
        inside.addWidget(self.proof)
        box = QVBoxLayout(self)
        box.setSpacing(look.px(10))
        box.addWidget(Flow([self.language, self.scope]))
        words = quiet("&Words on paper", partial(link.go, "wording"), icon_name="languages")
        box.addWidget(ListDetail(column(self.list, words), scrolled(detail), (3, 7)), 1)
        self.list.chosen.connect(lambda _: self._show_text())
        self.language.left.connect(self._other_language)
        self.scope.left.connect(lambda _: self._show_rows())
        self.editor.left.connect(self.keep_text)
        link.closed.connect(self._other_file)
        link.opened.connect(self._other_file)

    def refresh(self) -> None:
        """Ask for the committee's own texts."""
        if self.link.visit_id is None:
            self.scope.set_text("")
        self.scope.setEnabled(self.link.visit_id is not None)
        self.see.setEnabled(self.link.visit_id is not None)
        self.link.ask_later(partial(_asked, visit_id=self.link.visit_id), self._take)

    @property
    def at(self) -> At | None:
        """Letter, language, and the visit where the text is for this one alone."""
        document = self.list.current()
        return None if document is None else self._at(document)

    def forget_text(self) -> None:
        """Back to our text, or for one visit to that of every visit."""
        at = self._shown
        if at is None:
            return
        self.texts.drafts.pop(at, None)
        if at in self.texts.kept:
            from exchange_desk.operations.letters import forget_letter

            verb = partial(forget_letter, document=at[0], language=at[1], visit_id=at[2])
            self.link.do(f"Forget own text of “{self._titles[at[0]]}” in {NAMES[at[1]]}", verb)
        self.ask_again()

    def keep_text(self, text: str) -> None:
        """Keep the text that was typed; what is refused stays in the window."""
        at = self._shown
        if at is None:
            return
        self.texts.drafts[at] = text
        if text.strip() == self.texts.without_draft(at).strip():
            del self.texts.drafts[at]
        elif not wrong_text(at[0], text):
            verb = partial(_set, document=at[0], language=at[1], visit_id=at[2], text=text)
            if self.link.do(f"Write “{self._titles[at[0]]}” in {NAMES[at[1]]}", verb):
                del self.texts.drafts[at]
        self.ask_again()

    def look_at_one(self) -> None:
        """See one letter as it would be printed."""
        at, visit_id = self.at, self.link.visit_id
        if at is not None and visit_id is not None:
            self.link.ask_later(partial(readers_of, visit_id=visit_id, document=at[0]), self._open_look)

    def _open_look(self, readers: Readers) -> None:
        at = self.at
        if at is None or not readers:
            self.link.told.emit("Nobody gets this letter yet.", False)
            return
        LetterLook(self.link, self, self._titles[at[0]], at[0], at[1], readers).open()

    def _take(self, asked: tuple[tuple[KeptLetter, ...], Mapping[str, str]]) -> None:
        rows, self._titles = asked
        self.texts.kept = {(row.document, row.language, row.visit_id): row.text for row in rows}
        self._show_rows()

    def _show_rows(self) -> None:
        self.list.set_rows(tuple(self._titles), keep=lambda key: key)
        self._show_text()

    def _show_text(self) -> None:
        from exchange_desk.basics.letter_texts import LETTERS

        at = self.at
        if at is None:
            return
        self.name.setText(f"{self._titles[at[0]]} in {NAMES[at[1]]}")
        self.state.set_status(*self.texts.state(at))
        self.forget.setEnabled(at in self.texts.kept or at in self.texts.drafts)
        if self._shown != at or not self.editor.in_use:
            self._shown = at
            self.editor.show_text(self.texts.text(at), LETTERS[at[0]], from_right=at[1] == "ar")
        visit_id = self.link.visit_id
        if visit_id is None:
            self.proof.say("Choose a visit to see which of its letters would have an empty line.")
        else:
            self.link.ask_later(partial(missing_fields, visit_id=visit_id, document=at[0]), self.proof.show_missing)

    def _at(self, document: str) -> At:
        return document, self.language.text(), self.link.visit_id if self.scope.text() else None

    def _other_language(self, language: str) -> None:
        keep("words", language)
        self._show_rows()

    def _other_file(self) -> None:
        self._shown = None
        self.texts.drafts.clear()

    def _wrong(self, text: str) -> str:
        return wrong_text(self._shown[0], text) if self._shown else ""


def _asked(session: Session, *, visit_id: str | None) -> tuple[tuple[KeptLetter, ...], Mapping[str, str]]:
    from exchange_desk.basics.letter_texts import LETTERS
    from exchange_desk.packets.documents import DOCUMENTS
    from exchange_desk.queries.letter_texts import kept_letters

    titles = {document.key: document.title for document in DOCUMENTS}
    return kept_letters(session, visit_id), {key: titles[key] for key in LETTERS}


def _set(session: Session, *, document: str, language: str, visit_id: str | None, text: str) -> str:
    from exchange_desk.operations.letters import set_letter

    return set_letter(session, document=document, language=language, visit_id=visit_id, text=text)
