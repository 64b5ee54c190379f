"""The committee: what stands on every sheet, whom to call, and the paper it is printed on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.cards import Card, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.forms import ChoiceField, Field, Flow, LineField, NoteField
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.link.page import Page

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.records import RecordRow

LETTERHEAD = (
    ("name", "Committee", ""),
    ("town", "Town", ""),
    ("region", "Region", ""),
    ("country", "Country", "two letters, e.g. CA"),
    ("zone", "Time zone", "e.g. America/Vancouver"),
)
TO_CALL = (
    ("on_call_name", "On call: name", ""),
    ("on_call_phone", "On call: phone", "printed on every host sheet and guest letter"),
    ("emergency_number", "Emergency number", "e.g. 911 or 112"),
    ("hospital", "Hospital", "name, address and phone"),
    ("meeting_point", "Meeting point", "where guests and hosts meet"),
)
ON_LETTERS = (
    ("signer", "Who signs", "e.g. Margaret Carlson"),
    ("signer_role", "As what", "e.g. President"),
    ("phone", "Phone", ""),
    ("email", "E-mail", ""),
    ("website", "Website", ""),
)
PAPERS = (("letter", "US Letter"), ("a4", "A4"))


class Settings(Page):
    """Each field is saved when it is left; Ctrl+Z takes it back."""

    key = "settings"
    title = "Committee"
    icon = "settings"
    aside = True
    watches = frozenset({"committee"})
    help = (
        "What you change here is saved when you leave the field. Sheets that show it count as out of date afterwards."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.fields: dict[str, Field] = {
            name: LineField(words, hint=hint) for name, words, hint in (*LETTERHEAD, *TO_CALL, *ON_LETTERS)
        }
        self.fields["paper"] = ChoiceField("Paper", PAPERS)
        self.fields["address"] = NoteField("Address")
        self.fields["notes"] = NoteField("Notes")
        self._shown: dict[str, str] = {}
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, look.px(6), 0)
        box.setSpacing(look.px(12))
        groups = (
            ("Our committee", "Stands at the head of what you print.", [name for name, *_ in LETTERHEAD] + ["paper"]),
            ("Whom to call", "Volunteers read these at six in the morning: keep them up to date.",
             [name for name, *_ in TO_CALL]),
            ("On letters", "The letterhead of invitations and thanks, and who signs them.",
             [name for name, *_ in ON_LETTERS] + ["address"]),
            ("Notes", "For the next secretary; never printed.", ["notes"]),
        )  # fmt: skip
        for title, words, names in groups:
            card = Card(title)
            card.box.addWidget(label(words, muted=True))
            card.box.addWidget(Flow([self.fields[name] for name in names]))
            box.addWidget(card)
        card = Card("Words on paper")
        card.box.addWidget(label("Say it your own way: the words of every sheet, and your letters.", muted=True))
        phrases = Button("&Words on paper", partial(link.go, "wording"), icon_name="languages")
        card.box.addLayout(LineBreaks(phrases, Button("Le&tters", partial(link.go, "letters"), icon_name="mail")))
        box.addWidget(card)
        box.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))
        for name, field in self.fields.items():
            field.left.connect(partial(self._left, name))

    def refresh(self) -> None:
        """Show what is kept."""
        self.link.ask_later(_committee, self._show)

    def _show(self, committee: RecordRow) -> None:
        for name, field in self.fields.items():
            text = str(committee[name] or "")
            if self._shown.get(name) != text:
                self._shown[name] = text
                field.set_text(text)

    def _left(self, name: str, text: str) -> None:
        from exchange_desk.operations.committee import set_committee

        field = self.fields[name]
        self.link.do(f"Change {field.title.text().lower()}", partial(set_committee, values={name: text.strip()}))
        if self.link.ask(_committee)[name] != (text.strip() or None):
            field.set_text(self._shown.get(name, ""))


def _committee(session: Session) -> RecordRow:
    from exchange_desk.queries.records import record_rows

    return record_rows(session, "committee")[0]
