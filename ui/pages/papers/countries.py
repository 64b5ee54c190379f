"""Rules of countries: the shipped table and what the committee found itself, which goes before it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from exchange_desk.basics.errors import DeskError
from exchange_desk.basics.text import folded
from exchange_desk.operations.entry_rules import forget_entry_rule, set_entry_rule
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.entry_rules import EntryRuleRow, entry_rule_rows
from exchange_desk.rules.entry import EntryFacts
from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.forms import Flow, LineField, NoteField
from ui.kit.labels import label
from ui.kit.rows import Column, RowsTable
from ui.kit.search_field import SearchField
from ui.link.link import Link
from ui.pages.papers.words import short_day

if TYPE_CHECKING:
    from exchange_desk.desk import Session

_MOST = 400
_YEAR = 365


def _old(row: EntryRuleRow) -> bool:
    """Whether nobody looked for a year: then it is to be looked up anew."""
    read = row.rule.reviewed_on
    return read is None or (dt.date.today() - read).days > _YEAR


def _visa(row: EntryRuleRow) -> str:
    return row.rule.asks or ("none needed" if row.rule.tells_of_visas else "not known")


COLUMNS: tuple[Column[EntryRuleRow], ...] = (
    Column("Country", lambda row: row.country_name, lambda row: "own" if row.id else "", wide=1),
    Column("Passport of", lambda row: row.nationality_name, wide=1),
    Column("Months", lambda row: "" if row.rule.passport_months is None else str(row.rule.passport_months), right=True),
    Column("Visa or authorisation", _visa, wide=2),
    Column("Reviewed", lambda row: short_day(row.rule.reviewed_on) if row.rule.reviewed_on else "never",
           lambda row: "warn" if _old(row) else "",
           by=lambda row: row.rule.reviewed_on or dt.date.min),
    Column("Source", lambda row: row.rule.source, wide=3),
)  # fmt: skip


class Countries(Dialog):
    """A row chosen fills the form; kept, it becomes the committee's own, with its source and the day of today."""

    def __init__(self, parent: QWidget | None, link: Link, search: str) -> None:
        super().__init__(parent, "Rules of countries", wide=940)
        self._link = link
        self._rows: tuple[EntryRuleRow, ...] = ()
        self.box.addWidget(label(
            "A help with the day of its review, never the law: check with the consulate. What you keep here goes "
            "before the table that we ship, and counts for being ready to travel.", muted=True))  # fmt: skip
        self.search = SearchField("Find by country or passport")
        self.search.setText(search)
        self.search.searched.connect(lambda _: self._show())
        self.table: RowsTable[EntryRuleRow] = RowsTable(COLUMNS, "Rules of countries")
        self.table.chosen.connect(self._fill)
        self.country = LineField("&Country (two letters)", example="DE")
        self.nationality = LineField("&Passport of (two letters)", example="empty: all other passports")
        self.months = LineField("&Months after the return", example="3; 0 = to the return; empty: not known")
        self.visa = LineField("&Visa", example="no, needed, e-visa …")
        self.authorisation = LineField("&Authorisation", example="no, ESTA, UK ETA …")
        self.source = LineField("&Source", example="the page of the consulate")
        self.reviewed = LineField("&Read on", example=str(dt.date.today()))
        self.notes = NoteField("N&otes")
        self.forget = quiet("&Forget our own rule", self._forget, icon_name="trash-2")
        self.wrong = label("", tone="problem")
        for part in (self.search, self.table):
            self.box.addWidget(part)
        self.box.addWidget(
            Flow([self.country, self.nationality, self.months, self.visa, self.authorisation, self.source,
                  self.reviewed, self.notes], widest=3)
        )  # fmt: skip
        self.box.addWidget(self.forget)
        self.beside_buttons(self.wrong)
        self.add_buttons(Button("Close", self.reject), primary("&Keep as our own", self._keep))
        self.ask()
        self.fit()

    def ask(self) -> None:
        """Ask for all rules."""
        try:
            self._rows = self._link.ask(entry_rule_rows)
        except DeskError as refusal:
            self._link.refuse(refusal)
        self._show()

    def _show(self) -> None:
        words = folded(self.search.text()).split()
        found = [
            row
            for row in self._rows
            if all(word in folded(f"{row.country_name} {row.country} {row.nationality_name} {row.nationality}")
                   for word in words)
        ]  # fmt: skip
        found.sort(key=lambda row: not all(word in folded(f"{row.country_name} {row.country}") for word in words))
        more = len(found) - _MOST
        self.table.set_rows(found[:_MOST], keep=lambda row: (row.id, row.country, row.nationality))
        self.wrong.setText(f"{more} more: type a country to see them." if more > 0 else "")
        if not found:
            self.wrong.setText("No rule is known; ask the consulate, and keep here what you found.")

    def _fill(self, row: EntryRuleRow) -> None:
        rule = row.rule
        self.country.set_text(row.country)
        self.nationality.set_text(row.nationality or "")
        self.months.set_text("" if rule.passport_months is None else str(rule.passport_months))
        self.visa.set_text(rule.visa or "")
        self.authorisation.set_text(rule.authorisation or "")
        self.source.set_text(rule.source if row.id else "")
        self.reviewed.set_text(str(rule.reviewed_on) if row.id and rule.reviewed_on else "")
        self.notes.set_text(rule.notes)
        self.forget.setEnabled(row.id is not None)

    def rule(self) -> EntryFacts:
        """What stands in the form. Raises RefusedInput where something cannot be."""
        from exchange_desk.basics.errors import RefusedInput

        months, day = self.months.text().strip(), self.reviewed.text().strip()
        if months and not (months.isascii() and months.isdigit()):
            raise RefusedInput(f"“{months}” is not a number of months. Write digits only.")
        return EntryFacts(
            country=self.country.text(),
            nationality=self.nationality.text().strip() or None,
            passport_months=int(months) if months else None,
            visa=self.visa.text().strip() or None,
            authorisation=self.authorisation.text().strip() or None,
            source=self.source.text(),
            reviewed_on=whole_date(day) if day else None,
            notes=self.notes.text(),
        )

    def _keep(self) -> None:
        try:
            rule = self.rule()
        except DeskError as refusal:
            self.wrong.setText(str(refusal))
            return
        kept = self._link.do(f"Keep a rule for {rule.country.strip().upper()}", partial(set_entry_rule, rule=rule),
                             hear=self.wrong.setText)  # fmt: skip
        if kept is not None:
            self.ask()
            self.table.choose(lambda row: row.id == kept)

    def _forget(self) -> None:
        row = self.table.current()
        if row is not None and row.id is not None:
            self._link.do(f"Forget our rule for {row.country_name}", partial(_forget, rule_id=row.id))
            self.ask()


def _forget(session: Session, *, rule_id: str) -> None:
    forget_entry_rule(session, rule_id=rule_id)
