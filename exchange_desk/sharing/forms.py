"""Blank forms to fill in on paper or as a workbook; the numbers of their fields are those of the exported lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.packets.blank_form import Box, FormPart, form_pdf
from exchange_desk.packets.phrases.asking import SPOKEN, choice_in
from exchange_desk.packets.phrases.dates import span
from exchange_desk.packets.phrases.form_words import form_words, has_word
from exchange_desk.packets.phrases.words import language_of
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.records import Committee
from exchange_desk.sharing.files import put_file
from exchange_desk.sharing.workbook import Book

_ROWS = 60  # of a workbook, ready to be filled in


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of a form: `of` is the list's column (table.column, or the name of a part) that gives its number."""

    key: str
    of: str
    lines: int = 1
    choices: tuple[str, ...] = ()
    half: bool = False
    width: float = 18
    date: bool = False


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form: the list whose numbers it has, its title, and its parts (fields, level) in order."""

    kind: str
    title: str
    said: str
    parts: tuple[tuple[str, str, tuple[Asked, ...]], ...]


FORMS: tuple[BlankForm, ...] = (
    BlankForm(
        "guests", "guests", "how",
        (
            (
                "guests", "P2",
                (
                    Asked("family_name", "person.family_name", half=True),
                    Asked("given_name", "person.given_name", half=True),
                    Asked("name_original", "person.family_name_original", half=True),
                    Asked("reading", "person.family_name_reading", half=True),
                    Asked("called", "person.called", half=True),
                    Asked("born", "person.born", half=True, date=True),
                    Asked("sex", "person.sex", choices=("female", "male", "other"), width=10),
                    Asked("role", "participation.role",
                          choices=("student", "chaperone", "leader", "interpreter", "guest"), width=12),
                    Asked("nationality", "person.nationality", half=True, width=13),
                    Asked("phone", "person.phone", half=True),
                    Asked("email", "person.email", width=24),
                    Asked("address", "person.address", lines=2, width=30),
                    Asked("occupation", "person.occupation", half=True),
                    Asked("organisation", "person.organisation", half=True),
                    Asked("grade", "person.grade", half=True, width=10),
                    Asked("languages", "languages", half=True),
                    Asked("interests", "person.interests", lines=2, width=26),
                    Asked("passport_number", "person.passport_number", half=True),
                    Asked("passport_valid_to", "person.passport_valid_to", half=True, date=True),
                    Asked("contact", "contacts", half=True, width=24),
                    Asked("contact_phone", "contacts", half=True),
                    Asked("beds", "participation.beds", choices=("single", "double", "twin"), width=10),
                    Asked("wish", "participation.wish_note", lines=2, width=30),
                    Asked("notes", "participation.notes", lines=2, width=30),
                ),
            ),
            (
                "health", "P3",
                (
                    Asked("diet", "person.diets", half=True, width=22),
                    Asked("animals", "animal_limits", half=True, width=22),
                    Asked("allergies", "allergies", lines=3, width=30),
                    Asked("medication", "person.medication", lines=2, width=24),
                    Asked("medical", "person.medical_note", lines=2, width=28),
                    Asked("stairs", "person.mobility", choices=("any", "few", "none"), width=14),
                    Asked("smoker", "person.smoker", choices=("no", "outside", "yes"), width=10),
                ),
            ),
        ),
    ),
    BlankForm(
        "hosts", "hosts", "how_hosts",
        (
            (
                "hosts", "P2",
                (
                    Asked("h_family", "household.name", half=True),
                    Asked("h_first", "household.greeting", half=True),
                    Asked("h_members", "members", lines=4, width=36),
                    Asked("h_street", "household.street", half=True, width=24),
                    Asked("h_town", "household.town", half=True),
                    Asked("h_phone", "household.phone", half=True),
                    Asked("h_email", "household.email", half=True, width=24),
                    Asked("h_offer", "host_offer.kind", choices=("overnight", "day", "meal"), width=12),
                    Asked("h_room_a", "rooms", half=True, width=24),
                    Asked("h_room_b", "rooms", half=True, width=24),
                    Asked("h_not", "nights", lines=2, width=24),
                    Asked("h_animals", "pets", lines=2, width=24),
                    Asked("h_smoking", "household.smoking", choices=("none", "outside", "inside"), width=12),
                    Asked("h_steps", "household.steps", choices=("none", "few", "flight"), width=12),
                    Asked("h_diets", "household.diets_served", lines=2, width=26),
                    Asked("h_groups", "host_offer.groups", half=True, width=22),
                    Asked("h_sex", "host_offer.guests_sex", half=True, width=14),
                    Asked("h_two", "host_offer.two_guests", half=True, width=16),
                    Asked("h_seats", "household.seats_in_car", half=True, width=10),
                    Asked("h_check", "members", lines=2, width=28),
                    Asked("h_notes", "host_offer.notes", lines=3, width=34),
                ),
            ),
        ),
    ),
)  # fmt: skip
# words to tick that mean something else than the same word elsewhere
_TICKED = {
    "h_smoking none": "nobody", "h_smoking outside": "smoke_outside", "h_steps none": "no_steps",
    "h_steps few": "few_steps", "h_steps flight": "flight",
}  # fmt: skip
# what stands in the lists of the workbook, in words that our own import knows
_IN_BOOK = {
    "stairs": ("any", "a few steps", "no stairs"),
    "h_smoking": ("Nobody smokes", "Outside only", "Inside"),
    "h_steps": ("no steps", "a few steps", "one flight"),
}


def blank_form(
    session: Session,
    *,
    of: str,
    form: str,
    out: Path,
    now: dt.datetime,
    languages: tuple[str, ...] = ("en",),
    visit_id: str | None = None,
) -> Path:
    """Write a blank form of guests or hosts as pdf or xlsx, in one or two languages; returns its path."""
    wanted = next((each for each in FORMS if each.kind == of), None)
    if wanted is None:
        raise RefusedInput(f"There is no form of “{of}”. There are: {', '.join(each.kind for each in FORMS)}.")
    unknown = [each for each in languages if each not in SPOKEN]
    if unknown or not languages:
        raise RefusedInput(f"There are no words in “{', '.join(unknown)}” for forms. Choose among {', '.join(SPOKEN)}.")
    committee = session.scalars(select(Committee)).one()
    if form == "xlsx":
        return put_file(out, _book(wanted, committee, languages, now), "xlsx")
    if form != "pdf":
        raise RefusedInput(f"A form is made as pdf or xlsx, not as “{form}”.")
    visit = packet_facts(session, visit_id) if visit_id else None
    data = form_pdf(
        [_part(wanted, part, languages) for part in wanted.parts],
        ours=committee.town,
        theirs=", ".join(p.name for p in visit.partners) if visit else "",
        dates=span(visit.starts, visit.ends, language_of(languages[0]) or "en") if visit else "",
        occasion=visit.title if visit else committee.name,
        paper=committee.paper,
        languages=languages,
        now=now,
        sample=committee.sample,
    )
    return put_file(out, data, "pdf")


def number_of(kind: str, of: str) -> int:
    """The number of a field: that of its column in the list of that kind."""
    for number, cell in enumerate(list_kind(kind).cells, start=1):
        record = getattr(cell, "record", None)
        if cell.name == of or (record is not None and f"{record.__tablename__}.{cell.name}" == of):
            return number
    raise KeyError(of)


def _part(wanted: BlankForm, part: tuple[str, str, tuple[Asked, ...]], languages: tuple[str, ...]) -> FormPart:
    title, level, asked = part
    boxes = [
        Box(
            number_of(wanted.kind, each.of),
            form_words(each.key, languages),
            each.lines,
            tuple(_choice(each.key, choice, languages) for choice in each.choices),
            each.half,
        )
        for each in asked
    ]
    if title == "health":
        boxes.insert(
            0, Box(number_of(wanted.kind, "person.family_name"), form_words("family_name", languages), half=True)
        )
        boxes.insert(
            1, Box(number_of(wanted.kind, "person.given_name"), form_words("given_name", languages), half=True)
        )
    boxes.append(Box(None, form_words("signature", languages), half=wanted.kind == "guests"))
    if wanted.kind == "guests":
        boxes.append(Box(None, form_words("parent", languages), half=True))
    said = form_words(wanted.said, languages) if title != "health" else ()
    return FormPart(form_words(title, languages), said, tuple(boxes), level)


def _choice(key: str, choice: str, languages: tuple[str, ...]) -> str:
    """A word to tick, in each language."""
    word = _TICKED.get(f"{key} {choice}", choice)
    if has_word(f"c_{word}"):
        return " / ".join(form_words(f"c_{word}", languages))
    return " / ".join(dict.fromkeys(choice_in(choice, language) for language in languages))


def _book(wanted: BlankForm, committee: Committee, languages: tuple[str, ...], now: dt.datetime) -> bytes:
    titles = form_words(wanted.title, languages)
    with Book(title=titles[0], made=now) as book:
        sheet = book.sheet(titles[0])
        book.write(sheet, 0, 0, " · ".join((*titles, committee.town)), "title")
        for row, words in enumerate(form_words("how_rows", languages), start=1):
            book.write(sheet, row, 0, words, "said")
        head = 1 + len(form_words("how_rows", languages))
        place = 0
        for _, _, asked in wanted.parts:
            for each in asked:
                names = form_words(each.key, ("en", *languages))
                number = number_of(wanted.kind, each.of)
                book.write(sheet, head, place, "\n".join((f"{number}. {names[0]}", *names[1:])), "head")
                sheet.set_column(place, place, each.width, book.look("free_date" if each.date else "free"))
                for row in range(head + 1, head + 1 + _ROWS):
                    sheet.write_blank(row, place, None, book.look("free_date" if each.date else "free"))
                if each.choices:
                    words_ = _IN_BOOK.get(each.key, each.choices)
                    book.choices(sheet, (head + 1, place, head + _ROWS, place), words_, strict=False)
                place += 1
        sheet.set_row(head, 50)
        sheet.freeze_panes(head + 1, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(head)
    return book.data
