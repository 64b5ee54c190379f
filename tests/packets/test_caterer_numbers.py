"""The list for the caterer and the head counts on the screen have the same numbers."""

from __future__ import annotations

from packet_awkward import awkward_visit
from packet_builder import VISIT, new_session

from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.caterer_list import CatererList
from exchange_desk.queries.meals import KITCHEN, meal_rows


def test_the_list_for_the_caterer_has_the_same_numbers() -> None:
    with new_session() as session:
        awkward_visit(session)
        session.commit()
        rows = [row for row in meal_rows(session, VISIT, private=False) if row.by == KITCHEN]
        content = CatererList().gather(session, VISIT, Subject(VISIT, "visit"))
    assert [(meal.id, meal.guests, meal.plain) for meal in content.meals] == [
        (row.item_id, len(row.guests), row.plain) for row in rows
    ]
    assert [[(dish.kind, dish.what, dish.count) for dish in meal.dishes] for meal in content.meals] == [
        [(need.kind, need.what, need.count) for need in row.needs] for row in rows
    ]
    assert len(rows) == 2
