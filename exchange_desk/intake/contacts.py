"""People and offices one writes to: mayors, partner societies, schools, the press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.contact_words import CONTACT_FIELDS, CONTACT_KINDS, FAMILY_FIRST
from exchange_desk.intake.drafts import Values, VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.guests.native_names import LATIN, both_scripts, native_name, script_of
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, line_table
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.countries import read_country
from exchange_desk.intake.values.phones import read_phone


def contacts_in(
    sheets: Sequence[Sheet],
    _visit: VisitFacts | None,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> LineList:
    """The contacts of a list, one record a row. Raises RefusedInput for a table without names or organisations."""
    table = line_table(
        sheets, CONTACT_FIELDS, name, needs=[("full_name", "family_name", "organisation")], sheet=sheet,
        mapping=mapping, answers=answers,
    )  # fmt: skip
    lines = []
    for row in table.rows():
        names = _names(row)
        if not any(names.values()) and not row.text("organisation"):
            continue
        country = read_country(row.text("country")).value
        phone = read_phone(row.text("phone"), (country,) if country else ()) if row.text("phone") else None
        if phone is not None:
            table.doubts += phone.doubts(
                row.number,
                table.heading("phone"),
                row.text("phone"),
                subject=f"row {row.number}",
                field="contact.phone",
            )
        role = row.text("role")
        about = words_key(f"{row.text('kind')} {role} {row.text('organisation')}")
        values: Values = {
            **names, "kind": next((kind for kind, words in CONTACT_KINDS if words.search(about)), "other"),
            "organisation": row.text("organisation") or None, "role": role or None, "title": row.text("title") or None,
            "language": row.text("language") or None, "phone": phone.value if phone else None,
            "phone_typed": row.text("phone") or None, "email": row.text("email") or None,
            "address": _address(row) or None,
            "website": row.text("website") or None,
            "notes": "\n".join(said for said in (row.text("notes"), row.beyond()) if said) or None,
        }  # fmt: skip
        label = " ".join(str(part) for part in names.values() if part) or row.text("organisation")
        place: Values = {"name": row.text("town"), "country": country} if row.text("town") else {}
        lines.append(LineDraft(f"row {row.number}", row.number, label, "contact", values, (), place))
    return table.list(lines)


def _address(row: LineRow) -> str:
    place = " ".join(filter(None, (row.text("postcode"), row.text("town"))))
    return ", ".join(filter(None, (row.text("address"), place, row.text("region"), row.text("country"))))


def _names(row: LineRow) -> dict[str, str | None]:
    """Both forms of the name; a whole name that is not told apart stays whole as the given name."""
    family, given = row.text("family_name"), row.text("given_name")
    if family or given:
        (family, family_original), (given, given_original) = both_scripts(family), both_scripts(given)
        if row.text("name_original") and not (family_original or given_original):
            read = native_name(row.text("name_original"), countries=(), order=None)
            family_original, given_original = read.family, read.given
        return {
            "family_name": family or None, "given_name": given or None,
            "family_name_original": family_original or None, "given_name_original": given_original or None,
        }  # fmt: skip
    latin, original = both_scripts(row.text("full_name"))
    original = row.text("name_original") or original
    if "," in latin:
        family, _, given = (part.strip() for part in latin.partition(","))
    elif latin and script_of(latin) == LATIN and len(latin.split()) == 2:
        given, family = latin.split()[:: -1 if FAMILY_FIRST.search(words_key(row.table.heading("full_name"))) else 1]
    else:
        family, given = "", latin
    native = native_name(original, countries=(), order=None) if original else None
    return {
        "family_name": family or None, "given_name": given or None,
        "family_name_original": (native.family or None) if native else None,
        "given_name_original": (native.given or None) if native else None,
    }  # fmt: skip
