"""What a home offers: beds for the night, a day, a meal; for whom, how many, how reached."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.other_questions import of_guests_who_smoke
from exchange_desk.intake.hosts.sending import sent_at
from exchange_desk.intake.hosts.whom import count_in, offer_kind, read_whom
from exchange_desk.intake.hosts.whom_words import OFFERS
from exchange_desk.intake.turning import denies_smoking
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.numbers import number_word
from exchange_desk.intake.values.phones import read_phone
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.smoking import read_house_smoking
from exchange_desk.intake.values.steps import read_steps
from exchange_desk.intake.values.wordlists import codes_in

_SEATS = re.compile(
    r"\(?(?:\b|(?<=[\u3040-\ud7af]))(\d{1,2}|[^\W\d]+)\s*"
    r"(?:personen|pers|p|people|persons|guests|gaste|personnes|seats|platze|places|personas|plazas|pessoas|lugares|persone|"
    r"posti|osob\w*|osób|miejsc\w*|человек\w*|чел|мест\w*|осіб|місц\w*|名|人|位|명|인분|أشخاص|نفر)(?!\w)\.?\)?",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^(nur|only|seulement|just)\s+", re.IGNORECASE)


def read_reach(home: HomeMaking) -> None:
    """Address, phone, e-mail, and when the form was sent."""
    for name in ("street", "part_of_town", "town"):
        home.household[name] = plain(home.text(name)) or None
    phone = home.text("phone")
    if not says_nothing(phone):
        home.household["phone_typed"] = phone
        read = read_phone(phone, (home.visit.host_country,))
        home.take(read, "phone", home.household, "phone", "household.phone")
    email = re.search(r"[^\s@;,<>]+@[^\s@;,<>]+\.\w+", home.text("email"))
    if email:
        home.household["email"] = email[0]
    elif not says_nothing(home.text("email")):
        home.doubt(
            "email", "unreadable_email", f"“{home.text('email')}” is not an e-mail address.", sets="household.email"
        )
    else:
        home.doubt("email", "no_email", f"{home.label} has no e-mail address: print for them.", severity="info")
    home.offer["submitted_at"] = sent_at(home.cell("submitted"), home.sent_order)
    home.offer["reference"] = home.text("number") or None


def read_offer(home: HomeMaking) -> None:
    """The kind of offer, with what a day or meal host says about when and for how many."""
    text = plain(home.text("offer"))
    kind = offer_kind(text)
    offer = home.offer
    if not text:
        offer["kind"] = "overnight"
        if home.has("offer"):
            home.doubt("offer", "offer_missing", f"What does {home.label} offer?", choices=("overnight", "day", "meal"),
                       sets="offer.kind")  # fmt: skip
    elif kind is not None:
        offer["kind"] = kind
        if kind != "overnight":
            _day_or_meal(home, text)
    else:
        offer["kind"] = "day"  # never a bed that nobody offered
        offer["notes"] = text
        home.doubt("offer", "unclear_offer", f"What does {home.label} offer with “{text}”?",
                   choices=("overnight", "day", "meal"), sets="offer.kind")  # fmt: skip
    if home.text("max_guests"):
        most = count_in(home.cell("max_guests"))
        home.tell(most, "max_guests", "offer.max_guests")
        offer["max_guests"] = most.value
    read_whom(home)


def _day_or_meal(home: HomeMaking, text: str) -> None:
    seats = _SEATS.search(text)
    if seats and number_word(seats[1]) is not None:
        home.offer["seats"] = number_word(seats[1])
        text = text.replace(seats[0], "")
    words = _ONLY.sub("", text).replace(",", " ").split()
    when = [
        w
        for w in words
        if not {"night", "meal", "day"} & set(codes_in(w, OFFERS)) and folded(w) not in ("und", "and", "et")
    ]
    home.offer["when"] = " ".join(when).strip(" ,()") or None
    home.offer["notes"] = home.text("offer")


def _smoking(text: str, heading: str) -> Read[str]:
    """Smoking in a home, by the question: a "no" to "Non-smokers?" or "Would you take a smoker?" says nothing of it."""
    of_guests = of_guests_who_smoke(heading)
    denied = denies_smoking(heading)
    if not text or not (denied or of_guests):
        return read_house_smoking(text)
    answer = read_yes_no(text)
    if denied and not of_guests:
        if answer.value is None:
            return read_house_smoking(text)
        if answer.value and not answer.rest:
            return Read("none")
    asked = f"Does somebody smoke in the home? “{heading}” is answered with “{text}”."
    return Read(troubles=(Trouble("unclear_smoking", asked, ("none", "outside", "inside")),), rest=text)


def read_house(home: HomeMaking) -> None:
    """Smoking, steps, kitchen and car."""
    smoking = _smoking(home.text("smoking"), home.headings.get("smoking", ""))
    home.take(smoking, "smoking", home.household, "smoking", "household.smoking")
    if smoking.value == "inside":
        home.doubt("smoking", "smoke_inside", f"Somebody smokes indoors at {home.label}'s.", severity="info")
    steps = home.text("steps")
    if steps:
        home.household["steps_note"] = steps
        home.take(read_steps(steps), "steps", home.household, "steps", "household.steps")
    diets = read_diets(home.text("diets"))
    home.household["diets_served"] = diets.value or ()
    if home.text("diets") and (diets.rest or not diets.value):
        home.household["kitchen_note"] = home.text("diets")
    if home.text("seats_in_car"):
        seats = count_in(home.cell("seats_in_car"), none=True)
        home.tell(seats, "seats_in_car", "household.seats_in_car")
        home.household["seats_in_car"] = seats.value
