"""A print room on a small visit: for tests of the page without the window."""

from __future__ import annotations

import datetime as dt

from page_builder import OnDesk

from exchange_desk.desk import Desk
from exchange_desk.operations.partners import add_partner
from exchange_desk.operations.visits import add_visit
from exchange_desk.records import Participation, Person
from ui.pages.print_room import PrintRoom


class Room(OnDesk):
    """A print room on a visit with two guests whose names are no markup."""

    def __init__(self, qtbot, path, names=("Mika <b>Sato", "Ngọc Ánh")):
        with (
            Desk.create(path, name="Society", town="Port Hardy", country="CA") as desk,
            desk.writing("Begin") as session,
        ):
            numata = add_partner(session, name="Numata", country="JP")
            day = dt.date(2027, 10, 7)
            self.visit = add_visit(
                session, title="Numata 2027", direction="inbound", starts=day, ends=dt.date(2027, 10, 13),
                partner_ids=[numata],
            )  # fmt: skip
            people = [Person(given_name=name, diets=[]) for name in names]
            session.add_all(people)
            session.flush()
            self.people = [person.id for person in people]
            session.add_all(Participation(visit_id=self.visit, person_id=p, community_id=numata) for p in self.people)
        super().__init__(path)
        self.show(qtbot, PrintRoom, self.visit, (1100, 700))

    def ticked(self):
        return {(row.document, row.subject) for row in self.page.tree.ticked_rows()}
