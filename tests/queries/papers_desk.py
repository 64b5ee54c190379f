"""A trip from Port Hardy to Numata with Mia (14), Ana and Tom, for tests of papers."""

from __future__ import annotations

import datetime as dt

from exchange_desk.desk import Desk
from exchange_desk.operations.fields import add_record, set_fields
from exchange_desk.operations.papers import PaperTold, PaperWanted, choose_papers, mark_papers
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.queries.papers import PaperCell, PaperMatrix, paper_matrix

TODAY = dt.date(2028, 3, 1)
STARTS, ENDS = dt.date(2028, 6, 12), dt.date(2028, 6, 25)
BORN = {"Mia": "2013-08-07", "Ana": "1970-01-02", "Tom": "1965-05-05"}


class Trip:
    """The visit and its travellers by name; asks and marks in one line."""

    def __init__(
        self, desk: Desk, *, country: str = "JP", direction: str = "outbound", names: tuple[str, ...] = tuple(BORN)
    ) -> None:
        self.desk = desk
        with desk.writing("Trip") as session:
            partner = add_partner(session, name="Numata", country=country)
            self.visit = add_visit(session, title="Trip", direction=direction, starts=STARTS, ends=ENDS,
                                   partner_ids=[partner])  # fmt: skip
            self.people, self.going = {}, {}
            for name in names:
                fields = {"given_name": name, "family_name": "Roe", "born": BORN[name], "nationality": "CA",
                          "passport_number": f"AB12345{len(name)}", "passport_valid_to": "2031-01-01"}  # fmt: skip
                self.people[name] = add_record(session, "person", fields)
                taking_part = {"person_id": self.people[name], "status": "going"}
                self.going[name] = add_record(session, "participation", taking_part, visit_id=self.visit)

    def person(self, name: str, **fields: str) -> None:
        """Set fields of a person."""
        with self.desk.writing("Set") as session:
            set_fields(session, "person", self.people[name], fields)

    def ask_for(self, kind: str, whom: str = "all", title: str | None = None, due: dt.date | None = None) -> None:
        """Have the trip ask for a paper."""
        with self.desk.writing("Ask for papers") as session:
            choose_papers(session, visit_id=self.visit, papers=[PaperWanted(kind, whom, title, due)])

    def mark(
        self, kind: str, state: str, *names: str, title: str | None = None, day: dt.date = TODAY, **told: object
    ) -> int:
        """Mark a paper of some travellers."""
        with self.desk.writing("Mark papers") as session:
            return mark_papers(session, visit_id=self.visit, travellers=[self.going[name] for name in names], kind=kind,
                               title=title, state=state, day=day, told=PaperTold(**told))  # type: ignore[arg-type] # fmt: skip

    def matrix(self, today: dt.date = TODAY) -> PaperMatrix:
        """Who has which paper."""
        with self.desk.reading() as session:
            return paper_matrix(session, self.visit, today)

    def cell(self, name: str, key: str, today: dt.date = TODAY) -> PaperCell:
        """One cell."""
        row = next(row for row in self.matrix(today).rows if row.participation_id == self.going[name])
        cell = row.cell(key)
        assert cell is not None, f"no column {key}"
        return cell

    def ready(self, name: str) -> bool:
        """Whether nothing stands in the way of that traveller."""
        return next(row.ready for row in self.matrix().rows if row.participation_id == self.going[name])
