"""What a person typed for a field, read as the value of that field; anything doubtful is refused in plain words."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Column

from exchange_desk.basics.clock import is_zone
from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import kept
from exchange_desk.queries.records import form_of

YES = {"yes", "y", "true", "1", "ja", "oui", "はい"}
NO = {"no", "n", "false", "0", "nein", "non", "いいえ"}

# fields with a closed set of words; every other text field takes any text
CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("visit", "direction"): ("inbound", "outbound", "virtual", "student-year"),
    ("participation", "status"): ("going", "waiting", "cancelled"),
    ("participation", "consent"): ("received", "missing"),
    ("host_offer", "kind"): ("overnight", "day", "meal"),
    ("host_offer", "guests_sex"): ("female", "male"),
    ("host_offer", "two_guests"): ("yes", "one_only", "one_room"),
    ("placement", "state"): ("pencilled", "confirmed"),
    ("placement", "stage"): ("welcome", "permanent", "respite"),
    ("person", "sex"): ("female", "male", "other"),
    ("person", "name_order"): ("given_first", "family_first"),
    ("person", "mobility"): ("any", "few", "none"),
    ("person", "smoker"): ("no", "outside", "yes"),
    ("person", "smoke_tolerance"): ("fine", "rather_not", "never"),
    ("household", "smoking"): ("none", "outside", "inside"),
    ("household", "steps"): ("none", "few", "flight"),
    ("household_member", "lives_here"): ("yes", "part", "no"),
    ("background_check", "state"): ("clear", "running", "missing"),
    ("allergy", "severity"): ("mild", "severe"),
    ("animal_limit", "strength"): ("never", "rather_not"),
    ("pet", "indoors"): ("yes", "no", "part"),
    ("pet", "size"): ("small", "big"),
    ("bed", "kind"): ("single", "double", "bunk", "sofa", "futon", "inflatable"),
    ("committee", "paper"): ("letter", "a4"),
    ("question", "state"): ("open", "answered", "dismissed"),
    ("question", "severity"): ("ask", "warning", "info"),
    ("vetting", "kind"): (
        "reference",
        "interview",
        "home_visit",
        "second_visit",
        "second_review",
        "consent",
        "orientation",
        "registration",
        "agreement",
        "relative",
    ),
    ("vetting", "state"): ("clear", "running", "missing"),
    ("own_place", "kind"): ("airport", "station", "port", "hall", "school", "home", "other"),
    ("paper", "state"): ("asked", "received", "partial", "outdated", "not_needed"),
    ("paper_need", "for_whom"): ("all", "minors", "adults", "none"),
    ("attendance", "state"): ("present", "late", "absent", "excused"),
    ("partnership_status", "stage"): ("contact", "friendship", "sister", "dormant", "revived", "ended"),
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")
COUNTRIES = {"country", "nationality", "passport_country"}
ZONES = {"zone", "starts_zone", "ends_zone"}


def typed_in(column: Column[Any], text: str) -> Any:
    """The value for a column; empty text means unknown. Raises RefusedInput that names the field and the form."""
    text = kept(text).strip()
    if not text:
        return _nothing(column)
    form = form_of(column)
    if form == "text":
        return _text(column, text)
    return _FORMS[form](column, text)


def _nothing(column: Column[Any]) -> Any:
    form = form_of(column)
    if form == "list":
        return []
    if form == "words":
        return {}
    if not column.nullable:
        raise RefusedInput(f"“{_label(column)}” may not be empty.")
    return None


def _text(column: Column[Any], text: str) -> str:
    choices = CHOICES.get((column.table.name, column.name))
    if choices:
        word = text.casefold().replace(" ", "_")
        found = [choice for choice in choices if choice in (word, word.replace("_", "-"), text)]
        if not found:
            raise RefusedInput(f"“{text}” cannot be {_label(column)}. Choose one of: {', '.join(choices)}.")
        return found[0]
    if column.name in COUNTRIES:
        return country_code(text)
    if column.name in ZONES:
        return zone_name(text)
    if column.name == "email":
        return email_address(text)
    return text


def email_address(text: str) -> str:
    """An e-mail address, or several with commas: "none" or a phone number would be written to the group as one."""
    if not all(_EMAIL.fullmatch(part) for part in re.split(r"[\s,;/]+", text.strip(" ,;/"))):
        raise RefusedInput(f"“{text}” is not an e-mail address. Write it as name@example.org, or leave it empty.")
    return text


def country_code(text: str) -> str:
    """Two letters as in ISO 3166 ("JP")."""
    code = text.strip().upper()
    if not re.fullmatch(r"[A-Z]{2}", code):
        raise RefusedInput(f"“{text}” is not a country code. Write two letters, e.g. JP, CA or DE.")
    return code


def zone_name(text: str) -> str:
    """A time zone that the tables know ("Asia/Tokyo")."""
    zone = text.strip()
    if not is_zone(zone):
        raise RefusedInput(f"“{text}” is not a time zone. Write it as Europe/Berlin or Asia/Tokyo.")
    return zone


def whole_date(text: str) -> dt.date:
    """A date written as 2027-10-07."""
    try:
        if re.fullmatch(r"(19|20|21)\d\d-\d\d-\d\d", text.strip(), re.ASCII):
            return dt.date.fromisoformat(text.strip())
    except ValueError:
        pass
    raise RefusedInput(f"“{text}” is not a date. Write it as 2027-10-07 (year, month, day).")


def _number(column: Column[Any], text: str) -> int | float:
    if column.type.python_type is float:
        if not re.fullmatch(r"-?\d+(\.\d+)?", text):
            raise RefusedInput(f"“{text}” is not a number for {_label(column)}. Write it as 9 or 9.5.")
        return float(text)
    if not re.fullmatch(r"-?\d{1,9}", text):
        raise RefusedInput(f"“{text}” is not a whole number for {_label(column)}. Write digits only.")
    return int(text)


def _time(column: Column[Any], text: str) -> dt.time:
    if re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", text):
        hour, minute = text.split(":")
        return dt.time(int(hour), int(minute))
    raise RefusedInput(f"“{text}” is not a time. Write it as 18:50 (24 hours).")


def _moment(column: Column[Any], text: str) -> dt.datetime:
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        raise RefusedInput(f"“{text}” is not a date with a time. Write it as 2027-05-18 19:42.") from None
    if found.tzinfo:
        raise RefusedInput(f"Write {_label(column)} as local time without a zone, e.g. 2027-05-18 19:42.")
    return found


def yes_or_no(text: str) -> bool:
    """Yes or no in a few languages; anything else is refused."""
    word = text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise RefusedInput(f"“{text}” is neither yes nor no.")


def _list(column: Column[Any], text: str) -> list[str]:
    if text.startswith("["):
        found = _json(column, text)
        if not isinstance(found, list) or not all(isinstance(part, str) for part in found):
            raise RefusedInput(f"“{_label(column)}” takes a list of texts.")
        return found
    return [part.strip() for part in re.split("[,;、]", text) if part.strip()]


def _words(column: Column[Any], text: str) -> dict[str, Any]:
    found = _json(column, text)
    if not isinstance(found, dict):
        raise RefusedInput(f"“{_label(column)}” takes a JSON object, e.g. {{}}.")
    return found


def _json(column: Column[Any], text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise RefusedInput(f"“{_label(column)}” cannot be read as JSON.") from None


def _label(column: Column[Any]) -> str:
    return str(column.info.get("label", column.name))


_FORMS: Mapping[str, Callable[[Column[Any], str], Any]] = {
    "number": _number,
    "date": lambda column, text: whole_date(text),
    "partial date": lambda column, text: PartialDate.parse(text),
    "time": _time,
    "moment": _moment,
    "yes/no": lambda column, text: yes_or_no(text),
    "list": _list,
    "words": _words,
}
