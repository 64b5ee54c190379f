"""Wishes about guests and homes by name: linked where only one fits, asked about otherwise, tried again later."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from sqlalchemy import select

from exchange_desk.basics.ids import new_id
from exchange_desk.intake.drafts import WishDraft
from exchange_desk.operations.imports.indexes import guests, homes
from exchange_desk.operations.imports.naming import Found, Known, find, ids_of, mentioned, split_names
from exchange_desk.operations.imports.run import Run
from exchange_desk.operations.imports.tree import Node
from exchange_desk.records import Question, Wish

_GUEST, _HOME = "about_participation_id", "about_household_id"


class Wishes:
    """Resolves the wishes of one import, and those of earlier ones that waited for a name."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @cached_property
    def guests(self) -> tuple[Known, ...]:
        """Whom a name may mean, looked up when the first name is to be resolved: most lists hold none."""
        return guests(self.run.session, self.run.visit_id)[0]

    @cached_property
    def homes(self) -> tuple[Known, ...]:
        """Which home a name may mean."""
        return homes(self.run.session, self.run.visit_id)

    def resolve(self, wish: Wish, draft: WishDraft, owner: Node, label: str, keys: dict[str, str]) -> None:
        """Link one new wish of `owner` (called `label`); `keys` leads from keys of the file to participations."""
        if draft.about_guest_key and draft.about_guest_key in keys:
            self._link(wish, _GUEST, (keys[draft.about_guest_key],))
        elif draft.about_guest:
            self._name(wish, _GUEST, draft.about_guest, owner.id, owner.record.__tablename__, label)
        elif draft.about_home:
            self._name(wish, _HOME, draft.about_home, owner.id, owner.record.__tablename__, label)

    def try_again(self) -> None:
        """Look up once more what earlier lists named before the other list was there."""
        open_ones = select(Question).where(
            Question.visit_id == self.run.visit_id, Question.code == "not_found_yet", Question.state == "open"
        )
        for question in self.run.session.scalars(open_ones).all():
            target = question.target
            wish = self.run.session.get(Wish, target["id"])
            if wish is None or getattr(wish, target["field"]) is not None:
                question.state, question.answer = "dismissed", "Settled otherwise."
                self.run.stage.touched = True
                continue
            if (target["field"] == _HOME and not self.homes) or (target["field"] == _GUEST and not self.guests):
                continue
            question.state, question.answer = "dismissed", "Looked up again."
            self.run.stage.touched = True
            self._name(
                wish, target["field"], target["name"], target["about_id"], target["about_kind"], question.about or ""
            )

    def _name(self, wish: Wish, column: str, name: str, owner_id: str, owner_kind: str, label: str) -> None:
        index = self.guests if column == _GUEST else self.homes
        certain: list[str] = []
        for part in split_names(name):
            found = self._find(index, column, part)
            mine = tuple(each for each in found.known if each.id != owner_id)
            if found.how == "certain":
                certain += [each.id for each in found.known if each.id not in certain]
                continue
            self._ask(wish, column, part, Found(found.how, mine), (owner_kind, owner_id), label, pending=not index)
        if certain:
            self._link(wish, column, certain)

    def _find(self, index: Iterable[Known], column: str, name: str) -> Found:
        found = find(tuple(index), name, groups=True)
        if found.how in ("nobody", "several") and column == _HOME:
            inside = mentioned(tuple(index), name)
            return inside if inside.how == "certain" else found
        return found

    def _link(self, wish: Wish, column: str, ids: Iterable[str]) -> None:
        """The first one is this wish's; each further one gets a wish of its own."""
        wanted = list(ids)
        if getattr(wish, column) is None:
            setattr(wish, column, wanted.pop(0))
            self.run.stage.touched = True
        for row_id in wanted:
            copy = Wish(
                id=new_id(),
                visit_id=wish.visit_id,
                participation_id=wish.participation_id,
                household_id=wish.household_id,
                kind=wish.kind,
                topic=wish.topic,
                confidential=wish.confidential,
                settled=wish.settled,
                as_typed=wish.as_typed,
            )
            setattr(copy, column, row_id)
            self.run.stage.add(copy)

    def _ask(
        self, wish: Wish, column: str, name: str, found: Found, owner: tuple[str, str], label: str, *, pending: bool
    ) -> None:
        whom = "guest" if column == _GUEST else "home"
        choices = tuple(each.label for each in found.known)
        if self.run.asking.offer(wish.id, (*choices, "no"), ids_of(found.known)):
            return
        if pending:
            code, severity = "not_found_yet", "info"
            text = f"{label} names “{name}”; it is looked up as soon as the list with that {whom} is here."
        elif found.how == "spelling":
            code, severity = "spelling_differs", "ask"
            text = f"{label} writes “{name}”. Is {choices[0]} meant?"
        else:
            code, severity = f"which_{whom}", "ask"
            text = f"{label} names “{name}”. Which {whom} is meant?"
        wish.settled = False
        self.run.stage.touched = True
        self.run.asking.ask(
            code=code,
            text=text,
            key=f"{wish.id}|{name}",
            about_label=label,
            about_id=owner,
            value=name,
            choices=(*choices, "no"),
            target={
                "does": "settle_wish",
                "kind": "wish",
                "id": wish.id,
                "field": column,
                "name": name,
                "ids": ids_of(found.known),
            },
            severity=severity,
        )
