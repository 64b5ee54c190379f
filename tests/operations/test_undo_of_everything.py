"""Whatever is done: undo gives the dump before, redo the one after, also after the file was closed and opened."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from exchange_desk.basics.errors import DeskError
from exchange_desk.desk import Desk, Session
from exchange_desk.intake.drafts import GuestDraft, GuestList, ReadReport
from exchange_desk.operations import families, fields, partners, people, visits
from exchange_desk.operations.imports.importing import Reading, import_drafts
from exchange_desk.queries.dump import dump_text
from exchange_desk.queries.records import record_rows

NAMES = st.sampled_from(["Satō", "佐藤", "O'Neill", "Łukasz", "Yui <b>", "עדי", "Anne-Marie"])
SMALL = st.integers(0, 6)
KINDS = (
    "person",
    "participation",
    "household",
    "room",
    "bed",
    "host_offer",
    "allergy",
    "visit",
    "community",
    "question",
)


class DeskMachine(RuleBasedStateMachine):
    """Random operations on one desk file beside a plain list of dumps."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk.create(self.folder / "m.exdesk", name="C", town="Hennef", country="DE")
        self.dumps = [self.dump()]
        self.at = 0

    def dump(self) -> str:
        with self.desk.reading() as session:
            return dump_text(session)

    def ids(self, kind: str) -> list[str]:
        with self.desk.reading() as session:
            return [row.id for row in record_rows(session, kind)]

    def do(self, verb: Callable[[Session], object]) -> None:
        before = len(self.desk.history(1000))
        try:
            with self.desk.writing("step") as session:
                verb(session)
        except DeskError:
            assert self.dump() == self.dumps[self.at]
            return
        if len(self.desk.history(1000)) > before:
            self.dumps = [*self.dumps[: self.at + 1], self.dump()]
            self.at += 1

    @rule(name=NAMES)
    def add_partner(self, name: str) -> None:
        self.do(lambda session: partners.add_partner(session, name=name, country="JP", stage="sister"))

    @precondition(lambda self: self.ids("community"))
    @rule(name=NAMES, pick=SMALL, days=st.integers(-1, 6))
    def add_visit(self, name: str, pick: int, days: int) -> None:
        known, starts = self.ids("community"), dt.date(2027, 5, 6)
        self.do(
            lambda session: visits.add_visit(
                session, title=name, direction="inbound", starts=starts, ends=starts + dt.timedelta(days),
                partner_ids=known[pick % len(known) :],
            )
        )  # fmt: skip

    @precondition(lambda self: self.ids("visit"))
    @rule(name=NAMES, pick=SMALL)
    def add_guest(self, name: str, pick: int) -> None:
        known = self.ids("visit")
        visit_id = known[pick % len(known)]
        self.do(lambda session: people.add_guest(session, visit_id=visit_id, person={"family_name": name}))

    @precondition(lambda self: self.ids("visit"))
    @rule(name=NAMES, pick=SMALL)
    def add_home(self, name: str, pick: int) -> None:
        known = self.ids("visit")

        def verb(session: Session) -> None:
            home = families.add_family(session, {"name": name})
            families.add_room(session, household_id=home, beds=("single", "double"))
            families.offer_home(session, visit_id=known[pick % len(known)], household_id=home)

        self.do(verb)

    @precondition(lambda self: self.ids("visit"))
    @rule(names=st.lists(NAMES, max_size=4), pick=SMALL, phone=st.sampled_from(["+491", "+492", None]))
    def import_guests(self, names: list[str], pick: int, phone: str | None) -> None:
        known = self.ids("visit")
        drafts = tuple(
            GuestDraft(
                key=str(number), row=number + 2, label=name, participation={"position": number},
                person={"family_name": name, "given_name": "Kim", "phone": phone},
                allergies=({"substance": "nuts"},) if number % 2 else (),
            )
            for number, name in enumerate(names)
        )  # fmt: skip
        reading = Reading("guests", "list.csv", repr(drafts), GuestList(drafts, (), ReadReport(len(drafts))))
        self.do(lambda session: import_drafts(session, reading, visit_id=known[pick % len(known)]))

    @rule(kind=st.sampled_from(KINDS), pick=SMALL)
    def remove(self, kind: str, pick: int) -> None:
        known = self.ids(kind)
        if known:
            self.do(lambda session: fields.remove_record(session, kind, known[pick % len(known)]))

    @precondition(lambda self: self.ids("person"))
    @rule(pick=SMALL, name=NAMES, value=st.sampled_from(["", "1954", "2011-08", "x", "2099"]))
    def set_person(self, pick: int, name: str, value: str) -> None:
        known = self.ids("person")
        values = {"given_name": name, "born": value}
        self.do(lambda session: fields.set_fields(session, "person", known[pick % len(known)], values))

    @rule()
    def undo(self) -> None:
        if self.desk.undo():
            self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.desk.redo():
            self.at += 1

    @rule()
    def reopen(self) -> None:
        self.desk.close()
        self.desk = Desk.open(self.folder / "m.exdesk")

    @invariant()
    def the_dump_is_the_one_expected(self) -> None:
        if hasattr(self, "desk"):
            assert self.dump() == self.dumps[self.at]

    def teardown(self) -> None:
        if hasattr(self, "desk"):
            assert self.desk.check() == ()
            while self.desk.undo():
                pass
            assert self.dump() == self.dumps[0]
            self.desk.close()
            shutil.rmtree(self.folder)


TestUndoOfEverything = DeskMachine.TestCase
TestUndoOfEverything.settings = settings(
    max_examples=12, stateful_step_count=14, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip
