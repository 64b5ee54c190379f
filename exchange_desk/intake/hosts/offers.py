"""What a home offers: beds for the night, a day, a meal; for whom, how many, how reached."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.sending import sent_at
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.diets import read_diets
from exchange_desk.intake.values.numbers import number_word, read_whole
from exchange_desk.intake.values.phones import read_phone
from exchange_desk.intake.values.read import plain
from exchange_desk.intake.values.smoking import read_house_smoking
from exchange_desk.intake.values.steps import read_steps

_MEAL = re.compile(
    r"\b(meal|dinner|lunch|supper|breakfast|tea|coffee|kaffee\w*|kuchen|gateau|cake|abendessen|mittagessen|fruhstuck|essen|repas|diner|dejeuner|cafe)\b|食事|夕食"
)
_DAY = re.compile(
    r"\b(day ?host\w*|daytime|day only|tages\w*|begleitung|home ?visit|accompagnement|journee)\b|日帰り|ほーむびじっと"
)
_NIGHT = re.compile(r"\b(overnight|night|homestay|bed|ubernachtung\w*|hebergement|nuits?|logement)\b|宿泊|ほーむすてい")
_SEATS = re.compile(
    r"\(?\b(\d{1,2}|\w+)\s*(?:personen|pers|p|people|persons|guests|gaste|personnes|seats|platze|places|名|人)\b\.?\)?",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^(nur|only|seulement|just)\s+", re.IGNORECASE)
_GROUPS = (
    ("junior_high", r"junior high|middle school|中学|college\b|mittelstufe"),
    ("high", r"(?<!junior )high school|高校|lycee\w*|oberstufe"),
    ("adult", r"adults?|erwachsene\w*|adultes?|大人|成人|chaperones?|leaders?"),
)
_WHO = re.compile(r"\b(either|any|both|egal|all|no preference|peu importe|les deux)\b|どちらでも")


def read_reach(home: HomeMaking) -> None:
    """Address, phone, e-mail, and when the form was sent."""
    for name in ("street", "part_of_town", "town"):
        home.household[name] = plain(home.text(name)) or None
    phone = home.text("phone")
    if phone:
        home.household["phone_typed"] = phone
        read = read_phone(phone, (home.visit.host_country,))
        home.take(read, "phone", home.household, "phone", "household.phone")
    email = re.search(r"[^\s@;,<>]+@[^\s@;,<>]+\.\w+", home.text("email"))
    if email:
        home.household["email"] = email[0]
    elif home.text("email"):
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
    key = folded(text)
    offer = home.offer
    if not text:
        offer["kind"] = "overnight"
        if home.has("offer"):
            home.doubt("offer", "offer_missing", f"What does {home.label} offer?", choices=("overnight", "day", "meal"),
                       sets="offer.kind")  # fmt: skip
    elif _NIGHT.search(key):
        offer["kind"] = "overnight"
    elif _MEAL.search(key) or _DAY.search(key):
        offer["kind"] = "meal" if _MEAL.search(key) else "day"
        _day_or_meal(home, text)
    else:
        offer["kind"] = "day"  # never a bed that nobody offered
        offer["notes"] = text
        home.doubt("offer", "unclear_offer", f"What does {home.label} offer with “{text}”?",
                   choices=("overnight", "day", "meal"), sets="offer.kind")  # fmt: skip
    if home.text("max_guests"):
        most = read_whole(home.cell("max_guests"))
        home.tell(most, "max_guests", "offer.max_guests")
        offer["max_guests"] = most.value
    _guests(home)


def _day_or_meal(home: HomeMaking, text: str) -> None:
    seats = _SEATS.search(text)
    if seats and number_word(seats[1]) is not None:
        home.offer["seats"] = number_word(seats[1])
        text = text.replace(seats[0], "")
    words = _ONLY.sub("", text).replace(",", " ").split()
    when = [
        w for w in words if not (_MEAL.search(folded(w)) or _DAY.search(folded(w)) or folded(w) in ("und", "and", "et"))
    ]
    home.offer["when"] = " ".join(when).strip(" ,()") or None
    home.offer["notes"] = home.text("offer")


def _guests(home: HomeMaking) -> None:
    offer = home.offer
    wanted = folded(home.text("groups"))
    groups = [(m.start(), code) for code, words in _GROUPS for m in [re.search(words, wanted)] if m]
    offer["groups"] = tuple(code for _, code in sorted(groups))
    if wanted and not groups and not _WHO.search(wanted) and not says_nothing(wanted):
        home.doubt("groups", "unclear_groups", f"Whom would {home.label} like to host?", choices=("adult", "high",
            "junior_high"),
                   sets="offer.groups")  # fmt: skip
    sex = folded(home.text("guests_sex"))
    if sex and not _WHO.search(sex) and not says_nothing(sex):
        said = {s for s, words in (("female", r"girls?|women|ladies|female|madchen|frauen|damen|filles?|femmes|女"),
                                   ("male", r"boys?|(?<!wo)men|male|jungen|manner|herren|garcons?|hommes|男"))
                if re.search(rf"(?<![a-z])(?:{words})(?![a-z])", sex)}  # fmt: skip
        if len(said) == 1:
            offer["guests_sex"] = said.pop()
        elif not said:
            home.doubt("guests_sex", "unclear_answer", f"Whom does {home.label} mean by “{home.text('guests_sex')}”?",
                       choices=("female", "male", "either"), sets="offer.guests_sex")  # fmt: skip
    two = folded(home.text("two_guests"))
    if two:
        one_only = re.search(r"\b(only one|one only|just one|nur eine\w*|no|nein|non|un seul|one)\b", two)
        one_room = re.search(r"\b(one room|same room|ein\w* zimmer|meme chambre)\b|同室", two)
        yes = re.search(r"\b(yes|gladly|ja|gern\w*|oui|two|zwei|deux)\b|はい", two)
        offer["two_guests"] = "one_room" if one_room else "one_only" if one_only else "yes" if yes else None
        if offer["two_guests"] is None:
            home.doubt("two_guests", "unclear_answer", f"Can {home.label} take two? They say "
                f"“{home.text('two_guests')}”.",
                       choices=("yes", "one_only", "one_room"), sets="offer.two_guests")  # fmt: skip


def read_house(home: HomeMaking) -> None:
    """Smoking, steps, kitchen and car."""
    smoking = read_house_smoking(home.text("smoking"))
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
        seats = read_whole(home.cell("seats_in_car"))
        home.tell(seats, "seats_in_car", "household.seats_in_car")
        home.household["seats_in_car"] = seats.value
