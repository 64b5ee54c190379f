"""Which papers a visit asks for: of whom, and until when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from exchange_desk.basics.errors import DeskError
from exchange_desk.operations.papers import BY_RULES, PaperWanted, choose_papers, set_unknown_nationality
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.papers import column_name
from exchange_desk.rules.paper_rules import OF_MINORS
from exchange_desk.rules.travellers import OTHER, PAPER_NAMES, VISA, paper_key
from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.forms import ChoiceField, LineField
from ui.kit.labels import label
from ui.kit.look import look
from ui.link.link import Link
from ui.pages.papers.words import FOR_WHOM, so_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exchange_desk.desk import Session
    from exchange_desk.rules.travellers import NeedFacts

_OFFERED = ("Code of conduct", "School leave")


class Chooser(Dialog):
    """Each paper with whom it is asked of and its day, kept as one step; what minors always bring is never left out."""

    def __init__(
        self,
        parent: QWidget | None,
        link: Link,
        visit_id: str,
        needs: Sequence[NeedFacts],
        *,
        minors: bool,
        of_unknown_nationality: int = 0,
    ) -> None:
        super().__init__(parent, "Which papers does this visit ask for?", wide=620)
        self._link, self._visit = link, visit_id
        self._chosen = {paper_key(need.kind, need.title): need for need in needs}
        self.rows: dict[tuple[str, str | None], tuple[ChoiceField, LineField]] = {}
        if minors:
            always = "Minors always bring the consent of their parents and a medical release."
            self.box.addWidget(label(always, muted=True))
        whose = f"Na&tionality of {so_many(of_unknown_nationality)} of whom none is known (two letters)"
        self.nationality = LineField(whose, example="US", hint="Whose passport it is decides what a country asks for.")
        self.nationality.setVisible(bool(of_unknown_nationality))
        self.box.addWidget(self.nationality)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.box.addLayout(self._grid)
        others = [need.title or "" for need in needs if need.kind == OTHER]
        for kind in PAPER_NAMES:
            if minors or kind not in OF_MINORS or kind in self._chosen:
                self._add_row(kind, None)
        for title in dict.fromkeys((*others, *(offered for offered in _OFFERED if not others))):
            self._add_row(OTHER, title)
        self.another = LineField("&Another paper", example="Code of conduct")
        self.add = quiet("A&dd it", self._add_another, icon_name="plus")
        self.box.addWidget(self.another)
        self.box.addWidget(self.add)
        self.wrong = label("", tone="problem")
        self.wrong.hide()
        self.beside_buttons(self.wrong)
        self.box.addStretch()
        self.add_buttons(Button("Leave it", self.reject), primary("&Ask for these", self._keep))
        self.fit()

    def _add_row(self, kind: str, title: str | None) -> None:
        if (kind, title) in self.rows:
            return
        name, need = column_name(kind, title), self._chosen.get(paper_key(kind, title))
        always = kind in OF_MINORS
        choices = [(value, words) for value, words in FOR_WHOM if not always or value in ("all", "minors")]
        if kind == VISA:
            choices.insert(0, (BY_RULES, "As the table of countries says"))
        usual = "minors" if always else BY_RULES if kind == VISA else "none"
        whom = ChoiceField(name, choices, need.for_whom if need is not None else usual)
        due = LineField("Until", str(need.due_on) if need is not None and need.due_on else "", example="2027-05-01")
        due.editor.setAccessibleName(f"{name}: until which day")
        place = len(self.rows)
        self._grid.addWidget(whom, place, 0)
        self._grid.addWidget(due, place, 1)
        self.rows[kind, title] = (whom, due)

    def _add_another(self) -> None:
        title = " ".join(self.another.text().split())
        if not title:
            self._refuse("Say what the other paper is called, e.g. Code of conduct.")
            return
        self._add_row(OTHER, title)
        whom, _due = self.rows[OTHER, title]
        whom.set_text("all")
        whom.editor.setFocus()
        self.another.set_text("")
        self.wrong.hide()

    def wanted(self) -> list[PaperWanted]:
        """What stands in the form and was changed or chosen. Raises RefusedInput where a day is none."""
        found = []
        for (kind, title), (whom, due) in self.rows.items():
            day = whole_date(due.text()) if due.text().strip() else None
            if whom.text() not in ("none", BY_RULES) or paper_key(kind, title) in self._chosen:
                found.append(PaperWanted(kind, whom.text(), title, day))
        return found

    def _keep(self) -> None:
        if self.another.text().strip():
            self._add_another()
        try:
            papers = self.wanted()
        except DeskError as refusal:
            self._refuse(str(refusal))
            return
        nationality = self.nationality.text().strip()
        if not papers and not nationality:
            self._refuse("Choose at least one paper and of whom it is asked.")
            return
        verb = partial(_keep, visit_id=self._visit, papers=papers, nationality=nationality)
        if self._link.do("Choose which papers the visit asks for", verb, hear=self._refuse) is not None:
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.show()


def _keep(session: Session, *, visit_id: str, papers: Sequence[PaperWanted], nationality: str) -> int:
    if nationality:
        set_unknown_nationality(session, visit_id=visit_id, country=nationality)
    return choose_papers(session, visit_id=visit_id, papers=papers)
