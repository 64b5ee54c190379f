"""How a guest is reached, and whom to call for the guest."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests.making import Making
from exchange_desk.intake.values.phones import read_phone

_RELATIONS = (
    "母|父|妻|夫|兄|姉|弟|妹|祖母|祖父|叔父|叔母|伯父|伯母|おば|おじ|息子|娘|保護者|mother|father|parents?|wife|"
    "husband|spouse|partner|"
    "brother|sister|son|daughter|grandmother|grandfather|grandma|grandpa|aunt|uncle|guardian|friend|neighbour|"
    "mutter|vater|eltern|"
    "frau|mann|ehefrau|ehemann|bruder|schwester|sohn|tochter|grossmutter|grossvater|oma|opa|tante|onkel|mere|"
    "pere|parents|"
    "epouse|mari|epoux|frere|soeur|fils|fille|grand mere|grand pere|mum|mom|dad"
)
_RELATION = re.compile(rf"^(?:{_RELATIONS})$")
_BRACKET = re.compile(r"[(（\[]\s*([^)）\]]+?)\s*[)）\]]")
_LEADING = re.compile(rf"^({_RELATIONS})\s*[:：,]\s*(.+)$", re.IGNORECASE)
_SPOKEN = re.compile(rf"^({_RELATIONS})\s+([A-ZÀ-Þ].*)$")  # "husband Vic"
_EMAIL = re.compile(r"[\w.+\-']+@[\w\-]+(?:\.[\w\-]+)+")
_DIGITS = re.compile(r"\+?\d[\d\s()./\-]{6,}\d")


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
    first = making.text("contact"), making.text("contact_phone"), making.text("contact_email")
    if any(first):
        _contact(making, "contact", first[0], first[1], first[2], spare=making.text("phone"))
    if making.text("contact_2"):
        _contact(making, "contact_2", making.text("contact_2"), "", "", spare="")


def _contact(making: Making, column: str, said: str, phone: str, mail: str, *, spare: str) -> None:
    """One contact; `spare` is the list's only phone, which stands for the contact's where no other is given."""
    name, relation, phone_inside, email = _parts(said)
    typed = phone or phone_inside or (spare if not making.columns.has("contact_phone") else "")
    read = read_phone(typed, making.visit.guest_countries) if typed else None
    contact: dict[str, Value] = {
        "position": len(making.contacts) + 1,
        "name": name or None,
        "relation": relation or None,
        "phone": read.value if read else None,
        "phone_typed": typed or None,
        "email": mail or email or None,
        "as_typed": said or None,
    }
    making.contacts.append({k: v for k, v in contact.items() if v is not None})
    if column != "contact":
        return
    if not name:
        making.doubt("contact", "contact_without_name",
                     f"The emergency contact of {making.label} has no name: “{said or typed or mail}”.")  # fmt: skip
    elif not typed:
        making.doubt(
            "contact", "contact_without_phone", f"The emergency contact of {making.label} has no phone number."
        )


def _parts(said: str) -> tuple[str, str, str, str]:
    email = next(iter(_EMAIL.findall(said)), "")
    rest = said.replace(email, " ") if email else said
    phone = next(iter(_DIGITS.findall(rest)), "")
    rest = rest.replace(phone, " ") if phone else rest
    relation = ""
    for bracket in _BRACKET.finditer(rest):
        if _RELATION.match(folded(bracket[1])):
            relation = bracket[1]
            rest = rest.replace(bracket[0], " ")
            break
    rest = " ".join(rest.replace("\u3000", " ").split()).strip(" ,;:")
    leading = _LEADING.match(rest) or _SPOKEN.match(rest)
    if not relation and leading:
        relation, rest = leading[1], leading[2]
    if not relation and _RELATION.match(folded(rest)):
        return "", rest, phone.strip(), email
    return rest, relation, phone.strip(), email
