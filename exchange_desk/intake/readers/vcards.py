"""Cards of an address book (vCard 2.1, 3.0, 4.0): one row a card, under headings that lists of people have."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.card_values import (
    Name,
    addresses,
    best_phone,
    day_of,
    is_latin,
    label_of,
    name_of,
    reaches,
    reading_of,
    said,
    sex_of,
)
from exchange_desk.intake.readers.cells import cell
from exchange_desk.intake.readers.content_lines import BINARY, Component, Content, content_of, parts_of
from exchange_desk.intake.readers.own_cards import cells_of_card, own_sheets
from exchange_desk.intake.table import Sheet

_HEADINGS = (
    "Title", "Family name", "First name", "Full name", "Name in native script", "Reading", "Nickname", "Sex",
    "Date of birth", "Phone", "E-mail", "Address", "Postcode of the address", "Town of the address",
    "Region of the address", "Country of the address", "Organisation", "Job title", "Website", "Language",
    "Emergency contact",
)  # fmt: skip
_NOTES = "Notes"
_READ = frozenset({
    "N", "FN", "NICKNAME", "TEL", "EMAIL", "ADR", "LABEL", "BDAY", "GENDER", "ORG", "TITLE", "ROLE", "URL", "LANG",
    "NOTE", "RELATED", "CATEGORIES", "SORT-STRING", "X-NAME-ORIGINAL", "X-GENDER", "X-WAB-GENDER", "X-ABLABEL",
    "X-ABRELATEDNAMES", "X-ANDROID-CUSTOM",
})  # fmt: skip
# what only programs need, and what leads nobody to anybody
_UNSAID = frozenset({
    "VERSION", "PRODID", "REV", "UID", "SOURCE", "MAILER", "CLASS", "KIND", "AGENT", "TZ", "GEO", "CALURI", "CALADRURI",
    "FBURL", "CLIENTPIDMAP", "XML", "PROFILE", "NAME", "MEMBER", "CREATED", "X-CLASS", "X-REV", "X-UID", "X-FAVORITE",
    "X-STARRED", "X-SHOW-AS", "X-RADICALE-NAME",
})  # fmt: skip
_PROGRAMS = re.compile(
    r"X-(?:AB(?:ADR|LABEL|SHOWAS|UID|DATE|ORDER|PHOTO|CROP-RECTANGLE)|MS|OL|APPLE|ADDRESSBOOKSERVER|ADDRESSING|ANDROID|EVOLUTION|MOZILLA|KADDRESSBOOK|IMAGE|GOOGLE|PHONETIC|"
    r"SOCIALPROFILE|EXCHANGE-DESK|SYNC|FILE-AS|NEXTCLOUD|LIC)\b"
)
_ACCOUNTS = re.compile(r"IMPP|X-(?:SKYPE|JABBER|AIM|ICQ|MSN|YAHOO|GADUGADU|GROUPWISE|TWITTER|QQ|SIP|CUSTOM-IM)\b.*")
_MOST_COLUMNS = 40
Row = dict[str, str | dt.date]


def read_vcards(path: Path, encoding: str | None, countries: Sequence[str]) -> list[Sheet]:
    """The one sheet of an address book's cards. Raises RefusedInput for a file without whole cards."""
    content = content_of(path.read_bytes(), path.name, encoding, countries)
    cards = [card for each in content.components for card in _cards_in(each)]
    if not cards:
        raise RefusedInput(f"“{path.name}” holds no card. Export the contacts again and choose that file.")
    return own_sheets(cards, [cells_of_card(card) for card in cards]) or [_sheet(path.stem, cards, content)]


def _cards_in(component: Component) -> Iterator[Component]:
    if component.name == "VCARD":
        yield component
    for each in component.inside:
        yield from _cards_in(each)


def _sheet(name: str, cards: Sequence[Component], content: Content) -> Sheet:
    rows = [_row(card) for card in cards]
    own = dict.fromkeys(heading for row in rows for heading in row if heading not in (*_HEADINGS, _NOTES))
    for heading in list(own)[_MOST_COLUMNS:]:
        for row in rows:
            if heading in row:
                row[_NOTES] = f"{row.get(_NOTES, '')}\n{heading}: {row.pop(heading)}".strip()
    order = [
        heading for heading in (*_HEADINGS, *list(own)[:_MOST_COLUMNS], _NOTES) if any(row.get(heading) for row in rows)
    ]
    cells = [tuple(cell(heading) for heading in order)]
    cells += [tuple(cell(row.get(heading)) for heading in order) for row in rows]
    pictures = sum(any(line.name in BINARY and not line.value for line in card.lines) for card in cards)
    told = (
        (f"{pictures} of {len(cards)} cards hold a picture or a sound; those are not taken over.",) if pictures else ()
    )
    return Sheet(name, tuple(cells), content.encoding, encodings=content.others, told=told)


def _row(card: Component) -> Row:
    """What a card says, by heading; whatever has no column of its own goes to the notes."""
    notes: list[str] = []
    row: Row = {**_names(card, notes), **_reach(card, notes)}
    row["Date of birth"] = day_of(card.first("BDAY"))
    row["Sex"] = sex_of(card)
    row["Organisation"] = ", ".join(filter(None, map(said, parts_of(card.first_value("ORG")))))
    row["Job title"] = "; ".join(dict.fromkeys(filter(None, (card.text("TITLE"), card.text("ROLE")))))
    languages = [_language(line.value) for line in card.lines if line.name == "LANG"]
    row["Language"] = ", ".join(dict.fromkeys(languages))
    row["Emergency contact"] = _related(card, notes)
    groups = [said(part) for line in card.lines if line.name == "CATEGORIES" for part in parts_of(line.value, ",")]
    notes += [f"Groups: {', '.join(filter(None, groups))}"] if any(groups) else []
    for heading, text in _beyond(card):
        if heading in row or heading in _HEADINGS:
            notes.append(f"{heading}: {text}")
        else:
            row[heading] = text
    notes = [*(said(line.value) for line in card.lines if line.name == "NOTE"), *notes]
    row[_NOTES] = "\n".join(dict.fromkeys(filter(None, notes)))
    return {heading: value for heading, value in row.items() if value}


def _language(tag: str) -> str:
    """A language by its English name, from its tag ("pt-BR")."""
    from babel import Locale

    code = tag.strip().split("-")[0].casefold()
    return str(Locale("en").languages.get(code, tag.strip()))


def _names(card: Component, notes: list[str]) -> Mapping[str, str]:
    lines = [line for line in card.lines if line.name == "N"]
    forms = [name for name in map(name_of, lines) if name.whole]
    name = next((each for each in forms if is_latin(each.whole)), forms[0] if forms else Name())
    shown = " ".join(card.text("FN").split())
    organisation = ", ".join(filter(None, map(said, parts_of(card.first_value("ORG")))))
    row = {"Title": name.title}
    alone = name.whole if not (name.family and name.given) else ""
    if (alone and " " in alone and alone == shown) or not name.whole:
        row["Full name"] = shown if shown != organisation else ""  # a firm's card calls nobody by name
    else:
        row |= {"Family name": name.family, "First name": name.given}
        known = f"{name.title} {name.whole} {name.suffix} {organisation} {card.text('NICKNAME')}".casefold()
        if any(word.strip(",.") not in known for word in shown.casefold().split()):
            notes.append(f"Shown as: {shown}")
    original = next((f"{each.family} {each.given}".strip() for each in forms if not is_latin(each.whole)), "")
    original = " ".join(card.text("X-NAME-ORIGINAL").split()) or (original if is_latin(name.whole) else "")
    row["Name in native script"] = original
    row["Reading"] = reading_of(card, name)
    row["Nickname"] = ", ".join(filter(None, map(said, parts_of(card.first_value("NICKNAME"), ",")))) or _android(card)
    notes += [f"Behind the name: {name.suffix}"] if name.suffix else []
    return row


def _reach(card: Component, notes: list[str]) -> Mapping[str, str]:
    phones, mails, links, homes = reaches(card, "TEL"), reaches(card, "EMAIL"), reaches(card, "URL"), addresses(card)
    phone = best_phone(phones)
    for what, others in (
        ("Phone", [each for each in phones if each is not phone]), ("E-mail", mails[1:]), ("Website", links[1:]),
    ):  # fmt: skip
        for each in others:
            called = "Fax" if what == "Phone" and "fax" in each.what and not each.label else what
            notes.append(f"{called} ({each.what}): {each.value}" if each.what else f"{called}: {each.value}")
    notes += [f"Address: {each.whole}" for each in homes[1:]]
    row = {
        "Phone": phone.value if phone else "",
        "E-mail": mails[0].value if mails else "",
        "Website": links[0].value if links else "",
    }
    if homes:
        parts = (homes[0].street, homes[0].postcode, homes[0].town, homes[0].region, homes[0].country)
        row |= dict(zip(_HEADINGS[11:16], parts, strict=True))
    return row


def _related(card: Component, notes: list[str]) -> str:
    """Whom to call in an emergency; others who belong to somebody are noted."""
    contacts = []
    for line in card.lines:
        text = re.sub(r"^(?:tel|mailto):", "", said(line.value), flags=re.IGNORECASE)
        if line.name == "RELATED" and "emergency" in line.types:
            contacts.append(text)
        elif line.name in ("RELATED", "X-ABRELATEDNAMES") and text and not text.startswith("urn:"):
            what = label_of(card, line) or " ".join(sorted(line.types - {"pref"}))
            notes.append(f"Related ({what}): {text}" if what else f"Related: {text}")
    return "; ".join(contacts)


def _android(card: Component) -> str:
    """A nickname as Android writes it."""
    start = "vnd.android.cursor.item/nickname;"
    found = next(
        (line.value for line in card.lines if line.name == "X-ANDROID-CUSTOM" and line.value.startswith(start)), ""
    )
    return said(parts_of(found.removeprefix(start))[0])


def _beyond(card: Component) -> Iterator[tuple[str, str]]:
    """What a card says in fields that are nobody's standard, under the names that they have ("X-ALLERGIES")."""
    for line in card.lines:
        text = said(line.value)
        if not text or line.name in _READ | _UNSAID | BINARY or _PROGRAMS.match(line.name):
            continue
        words = line.name.removeprefix("X-").replace("-", " ").replace("_", " ").capitalize()
        yield ("Account" if _ACCOUNTS.fullmatch(line.name) else words), text
