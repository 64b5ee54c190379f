"""Which kind of list a file is, by its headings; and the fields of each kind with their labels and names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.columns import Fields, Match, knows, matches
from exchange_desk.intake.field_labels import label_of
from exchange_desk.intake.table import Sheet, Table
from exchange_desk.intake.value_headings import best_table_or_values

FIELDS_OF: Mapping[str, str] = {
    "guests": "exchange_desk.intake.guests.fields:GUEST_FIELDS",
    "hosts": "exchange_desk.intake.hosts.fields:HOST_FIELDS",
    "travel": "exchange_desk.intake.travel:FIELDS",
    "programme": "exchange_desk.intake.programme:FIELDS",
    "history": "exchange_desk.intake.history:HISTORY_FIELDS",
    "placements": "exchange_desk.intake.placement_words:PLACEMENT_FIELDS",
    "papers": "exchange_desk.intake.paper_words:PAPER_FIELDS",
    "payments": "exchange_desk.intake.payment_words:PAYMENT_FIELDS",
    "attendance": "exchange_desk.intake.attendance_words:ATTENDANCE_FIELDS",
    "partnerships": "exchange_desk.intake.partnership_words:PARTNERSHIP_FIELDS",
    "candidates": "exchange_desk.intake.candidate_words:CANDIDATE_FIELDS",
    "contacts": "exchange_desk.intake.contact_words:CONTACT_FIELDS",
}
# what such a list cannot do without: one field of each group
_NEEDS: Mapping[str, tuple[str, ...]] = {
    "guests": ("full_name given_name family_name name_original",),
    "hosts": ("family_name first_names contact members",),
    "travel": ("from", "to", "date dep_date leaves"),
    "programme": ("what", "date number"),
    "history": ("guest", "home"),
    "placements": ("guest guest_reference", "home family"),
    "papers": ("who family_name given_name", "paper one_paper", "asked_on received_on state one_paper"),
    "payments": ("amount", "paid_on payer way"),
    "attendance": ("full_name family_name given_name name_original", "meeting date", "meeting state"),
    "partnerships": ("partner", "country", "since status"),
    "candidates": ("name", "inhabitants", "themes motive flight_hours first_letter ours"),
    "contacts": ("full_name family_name organisation", "organisation role website"),
}
# what only such a list has
_TELLS: Mapping[str, str] = {
    "guests": "given_name born age grade allergies nationality passport_number passport_valid_to contact contact_phone "
    "medical medication previous_host consent title called reading name_original",
    "hosts": "members bedroom_a bedroom_b rooms max_guests nights nights_not steps check seats_in_car offer groups "
    "guests_sex two_guests agreed street part_of_town",
    "travel": "from to leaves arrives booking dep_date arr_date by",
    "programme": "what where time meal responsible",
    "history": "guest home year began ended",
    # a room tells twice: old lists have none
    "placements": "guest_reference room first_night last_night home guest room",
    "papers": "paper one_paper asked_on received_on signed_by covers_to",
    "payments": "amount payer way currency purpose",
    "attendance": "meeting state recording meeting_title",
    "partnerships": "partner our_side since status status_since sure",
    "candidates": "inhabitants themes motive flight_hours first_letter ours other_partners volunteers",
    "contacts": "organisation role website",
}
# headings that are no name of a field but a value: the field of each, where it is one
_ALSO: Mapping[str, str] = {
    "attendance": "exchange_desk.intake.meeting_days:as_meeting",
    "papers": "exchange_desk.intake.paper_words:as_paper",
}
# words that stand in the cells of such lists as well as in their headings, and show no row of headings
_VALUES: Mapping[str, str] = {
    "attendance": "exchange_desk.intake.attendance_marks:is_mark",
    "papers": "exchange_desk.intake.paper_state_words:is_state",
}
_MANY = 3  # telling columns: more say nothing more
_LEAST = 0.2  # below, a few words of the headings are alike by chance
_PLENTY = 5  # columns that are known: more say nothing more


@dataclass(frozen=True, slots=True)
class KindGuess:
    """A kind that a file may be: a score from 0 to 1, and why in words."""

    kind: str
    score: float
    why: str


def guess_kind(sheets: Sequence[Sheet]) -> tuple[KindGuess, ...]:
    """The kinds that a file may be, best first; empty where no heading is known."""
    guesses = [guess for kind in FIELDS_OF if (guess := _guess(sheets, kind)) is not None]
    return tuple(sorted((g for g in guesses if g.score >= _LEAST), key=lambda guess: -guess.score))


def names_of(kind: str) -> Fields:
    """The fields of a kind with the headings that mean them. Raises RefusedInput for a kind that is not known."""
    place = FIELDS_OF.get(kind)
    if place is None:
        raise RefusedInput(f"There is no kind of list “{kind}”. There are: {', '.join(FIELDS_OF)}.")
    module, _, name = place.partition(":")
    fields: Fields = getattr(import_module(module), name)
    return fields


def field_of_value(kind: str, heading: str) -> str | None:
    """The field of a column whose heading is a value ("19.09" is a meeting), where lists of that kind have such."""
    place = _ALSO.get(kind)
    if place is None:
        return None
    module, _, name = place.partition(":")
    found: str | None = getattr(import_module(module), name)(heading)
    return found


def _is_value(kind: str, text: str) -> bool:
    place = _VALUES.get(kind)
    if place is None:
        return False
    module, _, name = place.partition(":")
    return bool(getattr(import_module(module), name)(text))


def fields_of(kind: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The fields of a kind: each with its label and the headings that mean it."""
    return {field: (label_of(field, kind), tuple(names)) for field, names in names_of(kind).items()}


def _guess(sheets: Sequence[Sheet], kind: str) -> KindGuess | None:
    fields = names_of(kind)
    named = knows(fields)

    def known(text: str) -> bool:
        return named(text) and not _is_value(kind, text)

    try:
        table = best_table_or_values(sheets, known, lambda text: field_of_value(kind, text) is not None)
    except RefusedInput:
        return None
    values = [field_of_value(kind, heading) for heading in table.headings]
    headings = [heading if value is None else "" for heading, value in zip(table.headings, values, strict=True)]
    found = {match.field: match for match in matches(headings, fields) if match.field is not None}
    also = [value for value in values if value is not None]
    if not found:
        return None
    score = _score(kind, found, also, table)
    names = {*found, *also}
    labels = [label_of(field, kind) for field in fields if field in names]
    few = ", ".join(labels[:4]) + (" …" if len(labels) > 4 else ".")
    read = len(found) + len(also)
    are = "columns is" if read == 1 else "columns are"
    return KindGuess(kind, round(score, 3), f"{read} of its {are} known: {few}")


def _score(kind: str, found: Mapping[str, Match], also: Sequence[str], table: Table) -> float:
    """From 0 to 1; a heading that only holds the words of a field counts half of one that is its name.

    `also` are fields of headings that are values, one for each such column.
    """
    weight = {field: 1.0 if match.how == "heading" else 0.5 for field, match in found.items()}
    filled = sum(1 for heading in table.headings if heading) or 1
    tells = _TELLS.get(kind, "").split()
    known = sum(weight.values()) + len(also)
    telling = sum(weight.get(field, 0.0) for field in tells) + sum(1 for field in also if field in tells)
    missing = sum(1 for group in _NEEDS.get(kind, ()) if not {*found, *also} & set(group.split()))
    score = 0.4 * known / filled + 0.2 * min(1.0, known / _PLENTY) + 0.4 * min(1.0, telling / _MANY)
    return score / (1 + 2 * missing)
