"""Reads one row of a guest list, field by field, in the order in which one reading helps the next."""

from __future__ import annotations

from collections.abc import Mapping

from exchange_desk.intake.guests.bedding import read_beds
from exchange_desk.intake.guests.joined import apart
from exchange_desk.intake.guests.letters import read_letters
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.guests.naming import read_names
from exchange_desk.intake.guests.needs import read_needs
from exchange_desk.intake.guests.papers import read_birth, read_passport
from exchange_desk.intake.guests.reach import read_contact, read_reach
from exchange_desk.intake.guests.roles import read_role
from exchange_desk.intake.guests.stay import read_consent, read_stay
from exchange_desk.intake.guests.travelling import look_at_journey
from exchange_desk.intake.guests.wishes import read_homes


def read_row(making: Making, orders: Mapping[str, str | None]) -> None:
    """Fill the guest from the row; `orders` says for each date column whether day or month comes first."""
    read_names(making)
    read_role(making)
    apart(making)
    read_birth(making, orders.get("born"))
    read_passport(making, orders.get("passport_valid_to"))
    read_reach(making)
    read_contact(making)
    read_needs(making)
    read_beds(making)
    read_stay(making)
    read_consent(making)
    read_homes(making)
    read_letters(making)
    look_at_journey(making, orders.get("passport_issued"))
    making.note(making.text("notes"))
