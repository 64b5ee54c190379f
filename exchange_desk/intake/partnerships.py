"""Partnerships of towns with their stages, dates and sources; what is not sure stays marked as not sure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.intake.drafts import Values, VisitFacts
from exchange_desk.intake.folded_words import words_key
from exchange_desk.intake.guests.native_names import both_scripts
from exchange_desk.intake.lines import LineDraft, LineList, LineRow, line_table
from exchange_desk.intake.partnership_words import ABOUT, DENIED, FRIENDSHIP, NOT_SURE, PARTNERSHIP_FIELDS, STAGES
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.values.countries import read_country
from exchange_desk.intake.values.dates import find_dates


def partnerships_in(
    sheets: Sequence[Sheet],
    _visit: VisitFacts | None,
    name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> LineList:
    """The partnerships of a list, one a row, each with the stages that its dates tell.

    Raises RefusedInput for a table without a column of partner communities and one of countries.
    """
    table = line_table(
        sheets, PARTNERSHIP_FIELDS, name, needs=[("partner",), ("country",)], sheet=sheet, mapping=mapping,
        answers=answers,
    )  # fmt: skip
    order = table.order("since", "status_since")
    lines = []
    for row in table.rows():
        if not row.text("partner"):
            continue
        country = read_country(row.text("country"))
        subject = f"row {row.number}"
        if country.value is None:
            words = country.troubles[0].text if country.troubles else f"In which country is {row.text('partner')}?"
            row.ask(
                "country",
                "unknown_country",
                f"{words} The row was left out until then: put the country right and import again.",
            )
            continue
        if country.rest:
            row.ask("country", "country_has_changed", f"{row.text('partner')}: {row.text('country')}.", severity="info")
        latin, original = both_scripts(row.text("partner"))
        place: Values = {
            "name": latin or original, "name_original": original if latin else None, "country": country.value,
            "region": row.text("region") or None,
        }  # fmt: skip
        values: Values = {
            "kind": row.text("kind") or None, "our_side": row.text("our_side") or None,
            "counterpart": row.text("counterpart") or None,
            "notes": "\n".join(said for said in (row.text("notes"), country.rest, row.beyond()) if said) or None,
        }  # fmt: skip
        stages = tuple(("partnership_status", stage) for stage in _stages(row, order))
        label = f"{row.text('our_side')} – {row.text('partner')}".strip(" –")
        lines.append(LineDraft(subject, row.number, label, "partnership", values, (), place, stages))
    return table.list(lines)


def _stage(row: LineRow, said: str) -> str:
    """What a status says; a word that nobody knows, or a denied one ("not ended"), is asked and kept in the notes."""
    found = next((stage for stage, words in STAGES if words.search(said)), None)
    words = dict(STAGES).get(found or "")
    if found is not None and words is not None and not DENIED.search(words.sub(" ", said)):
        return found
    if said:
        row.ask("status", "unknown_status",
                f"{row.text('partner')}: what does the status “{row.text('status')}” mean? Until it is said on the "
                "page Partners, the partnership stands without it.",
                choices=("it goes on", "it is dormant", "it has ended"))  # fmt: skip
    return "sister"


def _stages(row: LineRow, order: str | None) -> list[Values]:
    """The stages: the beginning, and what has become of it since."""
    since: PartialDate | None = row.date("since", order, "partnership_status.since") if row.text("since") else None
    sure, source = row.text("sure"), row.text("source")
    doubtful = bool(NOT_SURE.search(words_key(sure)))
    if ABOUT.search(words_key(row.text("since"))):
        row.ask("since", "approximate_year",
                f"“{row.text('since')}” was read as {since}. Is the year known for certain?",
                sets="partnership_status.since", choices=(str(since),) if since else ())  # fmt: skip
    elif doubtful and since is not None:
        row.ask("since", "uncertain_date", f"{since} is said to be uncertain (“{sure}”). Is it right?",
                sets="partnership_status.since", choices=(str(since),))  # fmt: skip
    said = words_key(row.text("status"))
    stage = _stage(row, said)
    begun = "friendship" if FRIENDSHIP.search(words_key(row.text("kind"))) else "sister"
    typed = row.text("since") if since is None or ABOUT.search(words_key(row.text("since"))) else ""
    typed = "; ".join(
        part for part in (typed, f"Status: {row.text('status')}" if said and stage == "sister" else "") if part
    )
    first: Values = {"stage": begun, "since": since, "sure": sure or None, "source": source or None,
                     "notes": typed or None}  # fmt: skip
    if stage in ("sister", begun):
        return [first]
    changed = row.date("status_since", order, "partnership_status.since") if row.text("status_since") else None
    if not row.text("status_since"):
        dated = find_dates(row.text("status"))  # "ended in 2018"
        changed = dated[0].read.value if len(dated) == 1 and not dated[0].read.asks else None
    if stage == "ended":
        row.ask("status", "ended_partnership", f"{row.text('partner')}: {row.text('status')}.", severity="info")
    return [first, {"stage": stage, "since": changed, "sure": sure or None, "source": source or None,
                    "notes": row.text("status") or None}]  # fmt: skip
