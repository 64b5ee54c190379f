"""How a guest is reached, and whom to call for the guest."""

from __future__ import annotations

import re
from dataclasses import replace

from exchange_desk.intake.drafts import Value, Values
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.guests.people_to_call import Called, people_to_call
from exchange_desk.intake.values.phones import read_phone

_EMAIL = re.compile(r"[\w.+\-']+@[\w\-]+(?:\.[\w\-]+)+")


def read_reach(making: Making) -> None:
    """Phone in international form beside the typed one, e-mail, address."""
    typed = making.text("phone")
    if typed:
        making.person["phone_typed"] = typed
        read = read_phone(typed, making.visit.guest_countries)
        making.person["phone"] = read.value
        making.wonder(read, "phone", typed, "person.phone")
    email = making.text("email")
    found = _EMAIL.findall(email)
    if len(found) == 1:
        making.person["email"] = found[0]
        if found[0] != email:
            making.note(f"{making.columns.heading('email')}: {email}")
    elif email:
        making.doubt("email", "unreadable_email", f"“{email}” is not one e-mail address.", sets="person.email")
    elif making.columns.has("email"):
        making.doubt("email", "no_email", f"{making.label} has no e-mail address.", severity="info")
    making.person["address"] = _address(making) or None


def _address(making: Making) -> str:
    """The address in one line, also where the list has its parts in columns of their own."""
    place = " ".join(filter(None, (making.text("address_postcode"), making.text("address_town"))))
    parts = (making.text("address"), place, making.text("address_region"), making.text("address_country"))
    return ", ".join(part for part in parts if part)


def read_contact(making: Making) -> None:
    """The emergency contacts in order: name, relation, phone; the words of the list stay beside them."""
    said, numbers, mail = making.text("contact"), making.text("contact_phone"), making.text("contact_email")
    first = people_to_call(said, numbers)
    if mail and not first:
        first = [Called(said=mail)]
    spare = making.text("phone") if not making.columns.has("contact_phone") else ""
    for index, person in enumerate(first):
        mine = (mail if index == 0 else "") or person.email
        _contact(making, replace(person, email=mine, phone=person.phone or (spare if len(first) == 1 else "")))
    if first:
        _wonder(making, first[0], making.contacts[0])
    for person in people_to_call(making.text("contact_2")):
        _contact(making, person)


def _contact(making: Making, person: Called) -> None:
    read = read_phone(person.phone, making.visit.guest_countries) if person.phone else None
    contact: dict[str, Value] = {
        "position": len(making.contacts) + 1,
        "name": person.name or None,
        "relation": person.relation or None,
        "phone": read.value if read else None,
        "phone_typed": person.phone or None,
        "email": person.email or None,
        "as_typed": person.said or None,
    }
    making.contacts.append({k: v for k, v in contact.items() if v is not None})


def _wonder(making: Making, first: Called, contact: Values) -> None:
    """Tell what the first contact lacks."""
    if not first.name:
        making.doubt("contact", "contact_without_name",
                     f"The emergency contact of {making.label} has no name: “{first.said or contact.get('email')}”.",
                     severity="info" if first.relation and first.phone else "ask")  # fmt: skip
    elif not contact.get("phone_typed"):
        making.doubt(
            "contact", "contact_without_phone", f"The emergency contact of {making.label} has no phone number."
        )
