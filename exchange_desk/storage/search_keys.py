"""Search keys: a folded line per record, filled whenever the record is written."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Mapper

from exchange_desk.basics.text import search_key
from exchange_desk.records.base import Base
from exchange_desk.records.candidate_town import CandidateTown
from exchange_desk.records.community import Community
from exchange_desk.records.contact import Contact
from exchange_desk.records.household import Household
from exchange_desk.records.person import Person
from exchange_desk.records.visit import Visit

# which columns can be searched, record by record
SEARCHED: dict[type[Base], tuple[str, ...]] = {
    Person: (
        "title", "family_name", "given_name", "family_name_original", "given_name_original",
        "family_name_reading", "given_name_reading", "passport_name", "called", "phone", "phone_typed",
        "email", "organisation", "occupation",
    ),
    Household: ("name", "greeting", "street", "part_of_town", "town", "phone", "phone_typed", "email"),
    Community: ("name", "name_original"),
    Visit: ("title",),
    CandidateTown: ("name", "name_original"),
    Contact: (
        "organisation", "role", "title", "family_name", "given_name", "family_name_original", "given_name_original",
        "phone", "phone_typed", "email",
    ),
}  # fmt: skip


def fill_search_keys() -> None:
    """Listen to every searched record; called once when storage is imported."""
    for record in SEARCHED:
        for moment in ("before_insert", "before_update"):
            if not event.contains(record, moment, _fill):
                event.listen(record, moment, _fill)


def _fill(mapper: Mapper[Any], connection: Any, record: Any) -> None:
    record.search_key = search_key(*(getattr(record, name) for name in SEARCHED[type(record)]))
