"""Doubts that become questions: asked once, closed by themselves when a newer list says it clearly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.ids import new_id
from exchange_desk.intake.drafts import Doubt
from exchange_desk.operations.imports.report import Asked
from exchange_desk.operations.imports.stage import Stage
from exchange_desk.operations.imports.tree import Node
from exchange_desk.records import Base, Question

# how readers call a part of a draft, where it is not the name of its table
_PARTS: Mapping[str, tuple[str, ...]] = {
    "guest": ("person",),
    "home": ("household",),
    "host": ("household",),
    "offer": ("host_offer",),
    "item": ("itinerary_item",),
    "languages": ("person_language",),
    "allergies": ("allergy",),
    "animal_limits": ("animal_limit",),
    "contacts": ("emergency_contact",),
    "contact": ("emergency_contact",),
    "check": ("background_check",),
    "checks": ("background_check",),
    "member": ("household_member",),
    "members": ("household_member", "person"),
    "rooms": ("room",),
    "pets": ("pet",),
    "wishes": ("wish",),
    "hostings": ("hosting",),
}


class Asking:
    """The questions of one import, beside those that earlier imports have asked."""

    def __init__(self, session: Session, stage: Stage, *, kind: str, visit_id: str | None, import_id: str) -> None:
        self.stage = stage
        self.kind = kind
        self.visit_id = visit_id
        self.import_id = import_id
        self.asked: list[Asked] = []
        query = select(Question).where(Question.visit_id == visit_id)
        self._known: dict[str, Question] = {}
        for question in session.scalars(query):
            self._known[(question.target or {}).get("asked", question.id)] = question
        self._again: set[str] = set()

    def doubt(self, doubt: Doubt, tree: Node | None, does: Mapping[str, Any] | None = None) -> None:
        """Ask a doubt of the reader; its target is the field of the record that it became, or what `does` says."""
        node, column = field_of(tree, doubt.field) if tree else (None, None)
        target = dict(does or (_by_code(doubt, tree) if tree and doubt.field is None else {}))
        if not target and node is not None and node.id:
            target = {"kind": node.record.__tablename__, "id": node.id}
            if column:
                target["field"] = column
        self.ask(
            code=doubt.code,
            text=doubt.text,
            key=_key(doubt),
            about=tree,
            row=doubt.row,
            column=doubt.column,
            value=doubt.value,
            choices=doubt.choices,
            target=target,
        )

    def asked_by(self, doubt: Doubt) -> Question | None:
        """The question that a doubt of the reader became, now or in an earlier import."""
        return self._known.get("|".join((self.kind, doubt.code, _key(doubt), doubt.value or "")))

    def answer_to(self, code: str, key: str, value: str) -> str | None:
        """The answer that was given to a question of an earlier import, as `ask` tells them apart."""
        question = self._known.get("|".join((self.kind, code, key, value)))
        return question.answer if question is not None and question.state == "answered" else None

    def ask(
        self,
        *,
        code: str,
        text: str,
        key: str,
        about: Node | None = None,
        about_label: str | None = None,
        about_id: tuple[str, str] | None = None,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        choices: Sequence[str] = (),
        target: Mapping[str, Any] | None = None,
        severity: str = "ask",
    ) -> Question:
        """Ask, unless the very same was asked before; `key` tells one question of a code from another."""
        signature = "|".join((self.kind, code, key, value or ""))
        question = self._known.get(signature)
        if question is None:
            full = dict(target or {}) | {"asked": signature}
            if about is not None and about.id:
                full |= {"about_kind": about.record.__tablename__, "about_id": about.id}
            elif about_id:
                full |= {"about_kind": about_id[0], "about_id": about_id[1]}
            question = Question(
                id=new_id(),
                visit_id=self.visit_id,
                import_id=self.import_id,
                code=code,
                severity=severity,
                about=about_label or (called(about) if about else None),
                text=text,
                row=row,
                column=column,
                value=value or None,
                choices=list(choices),
                target=full,
                state="open",
            )
            self.stage.add(question)
            self._known[signature] = question
        self._again.add(signature)
        if severity == "ask":
            self.asked.append(
                Asked(
                    question.id, row, column, question.code, question.text, question.value,
                    tuple(question.choices or ()), question.state,
                )
            )  # fmt: skip
        return question

    def offer(self, record_id: str, choices: Sequence[str], ids: Mapping[str, str]) -> bool:
        """Give an open question about a record its choices; whether there is such a question."""
        for question in self._known.values():
            if question.state == "open" and (question.target or {}).get("id") == record_id:
                question.choices = list(choices)
                question.target = {**question.target, "ids": dict(ids)}
                self.stage.touched = True
                return True
        return False

    def settle(self, subject_ids: set[str], headings: Iterable[str] = ()) -> None:
        """Close open questions about rows or columns of this file that a newer list no longer raises."""
        columns = {" ".join(heading.split()) for heading in headings}
        for signature, question in self._known.items():
            target = question.target or {}
            about_mine = target.get("about_id") in subject_ids
            about_column = question.code == "unsure_column" and question.column in columns
            mine = signature.startswith(f"{self.kind}|") and (about_mine or about_column)
            if question.state != "open" or not mine or signature in self._again or question.code in STANDING:
                continue
            question.state, question.answer = "dismissed", "A newer list no longer raises this."
            self.stage.touched = True


# questions that only a person closes, whatever the next list says
STANDING = {
    "changed_by_hand", "no_longer_in_list", "removed_from_list", "gone_from_list", "same_person", "same_home",
    "duplicate_in_other_file", "known_from_earlier", "perhaps_one_person", "perhaps_one_home", "emptied_in_list",
    "number_of_another",
    "which_guest", "which_home", "which_side", "spelling_differs", "not_found_yet",
    "who_is_this", "which_partner", "town_differs", "one_or_two_people",
}  # fmt: skip


def _key(doubt: Doubt) -> str:
    return f"{doubt.subject or doubt.row}|{doubt.field or doubt.column}"


def field_of(tree: Node, field: str | None) -> tuple[Node, str | None]:
    """The node and column that a reader's words mean ("person.born", "allergies.1.severity"); the root otherwise."""
    if not field:
        return tree, None
    parts = field.split(".")
    column = parts[-1]
    numbers = [int(part) for part in parts[:-1] if part.isdigit()]
    words = [part for part in parts[:-1] if not part.isdigit()]
    tables = _tables(words) if words else (tree.record.__tablename__,)
    found = [node for node in tree.walk() if node.record.__tablename__ == tables[-1]]
    if len(tables) > 1:
        owners = [node for node in tree.walk() if node.record.__tablename__ == tables[0]]
        found = [before for owner in owners for before in owner.refers.values()]
    place = numbers[0] if numbers else 0
    if place < len(found) and has_column(found[place].record, column):
        return found[place], column
    if has_column(tree.record, column) and not words:
        return tree, column
    return tree, None


def _by_code(doubt: Doubt, tree: Node) -> dict[str, Any]:
    """What the answer does for codes that are about more than one field."""
    for code, table, column, wanted, more in _DOES:
        if doubt.code != code:
            continue
        found = [
            node
            for node in tree.walk()
            if node.record.__tablename__ == table and node.id and (not column or node.values.get(column) == wanted)
        ]
        if table == "room":
            found = [node for node in found if node.values.get("notes") == doubt.value]
        if table == "background_check" and len(found) > 1:
            continue  # one date does not tell whose check it is of several
        if found:
            return {"kind": table, "id": found[0].id, **more}
    return {}


# code, table of the record it is about, the column and value that tell it, what the answer does
_DOES: tuple[tuple[str, str, str, Any, Mapping[str, str]], ...] = (
    ("contradicting_wishes", "participation", "", None, {"does": "settle_contradiction"}),
    ("contact_without_name", "emergency_contact", "name", None, {"field": "name"}),
    ("animal_in_free_text", "pet", "settled", False, {"does": "settle_pet"}),
    ("sensitive_note", "hosting", "", None, {"does": "keep_apart"}),
    ("bed_in_living_room", "room", "living_room", True, {"does": "living_room"}),
    ("background_check_missing", "background_check", "state", "missing", {"does": "check_date"}),
    ("background_check_in_progress", "background_check", "state", "running", {"does": "check_date"}),
    ("one_line_for_two_people", "paper", "", None, {"does": "several"}),
    ("one_payment_for_two", "payment", "", None, {"does": "several"}),
    ("shared_amount", "payment", "", None, {"does": "several"}),
    ("infant", "participation", "", None, {"does": "cot"}),
    ("veto_in_remark", "wish", "settled", False, {"does": "settle_wish", "field": "about_participation_id"}),
)


def has_column(record: type[Base], column: str) -> bool:
    """Whether a record has a column of that name."""
    return column in Base.metadata.tables[record.__tablename__].columns


def called(tree: Node) -> str:
    """What a subject is called in a question."""
    values = tree.values
    names = [values.get("given_name"), values.get("family_name")]
    original = [values.get("family_name_original"), values.get("given_name_original")]
    for parts in (names, original, [values.get("name")], [values.get("title")], [values.get("guest_typed")]):
        said = " ".join(str(part) for part in parts if part)
        if said:
            return said
    return str(values.get("called") or tree.record.__tablename__)


def _tables(words: Sequence[str]) -> tuple[str, ...]:
    tables: list[str] = []
    for word in words:
        tables += _PARTS.get(word, (word,))
    if tables[-1] == "person" and "household_member" in tables:
        return ("household_member", "person")
    if tables[-1:] == ["household_member"]:
        return ("household_member",)
    return (tables[-1],)
