"""Programmes copied from the command line: from an earlier visit, one day onto another, templates, drafts confirmed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import how_many
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.itinerary.copying import TEMPLATE
from exchange_desk.itinerary.words import short_day
from exchange_desk.operations.copying import confirm_drafts, copy_items, save_template
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.copying import CopyRow, copy_rows
from exchange_desk.queries.itinerary import visit_days
from exchange_desk.queries.itinerary_item import fields_of_items
from exchange_desk.queries.which import which_visit
from exchange_desk.queries.which_item import which_item


def programme_copy(arguments: Any) -> Answer:
    """Copy the programme of another visit, days by their number; --dry-run only tells what would come."""
    with opened(arguments) as desk:
        step = None
        with desk.reading() as session:
            visit_id, source_id = which_visit(session, arguments.visit), which_visit(session, arguments.source)
            rows = copy_rows(
                session, source_id, visit_id, day=arguments.day, onto=arguments.onto, legs=arguments.legs
            )  # fmt: skip
        onto = [(row.item_id, row.to_day) for row in rows if not row.why_not]
        made: tuple[str, ...] = ()
        if not arguments.dry_run:
            with desk.writing(f"Copy {how_many(len(onto), 'item')} from “{arguments.source}”", BY) as session:
                made = copy_items(session, visit_id=visit_id, onto=onto, drafts=not arguments.confirmed)
            step = step_of(desk)
        data = {
            "made": list(made),
            "items": [{**asdict(row), "from_day": f"{row.from_day}", "to_day": f"{row.to_day}"} for row in rows],
        }
        return Answer(data, "\n".join(map(_line, rows)) or "Nothing to copy.", 0, step)


def template_save(arguments: Any) -> Answer:
    """Keep items, or whole days, of a visit as a template that can be copied from."""
    if not arguments.item and not arguments.day:
        raise RefusedInput("Say with --item or --day what belongs to the template.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            wanted = {whole_date(day) for day in arguments.day}
            ids = [item.id for day in visit_days(session, visit_id) if day.day in wanted for item in day.items]
            ids += [which_item(session, item, visit_id) for item in arguments.item]
            ids = list(dict.fromkeys(ids))
        with desk.writing(f"Save the template “{arguments.name}”", BY) as session:
            template = save_template(session, visit_id=visit_id, item_ids=ids, title=arguments.name)
        with desk.reading() as session:
            kept = fields_of_items(session, visit_id)
        titles = [kept[one].title for one in ids]
        data = {"visit": template, "title": f"{TEMPLATE}{arguments.name}", "items": titles}
        return Answer(data, f"{TEMPLATE}{arguments.name}: {', '.join(titles)}", 0, step_of(desk))


def drafts_confirm(arguments: Any) -> Answer:
    """Confirm the drafts of a visit, or of one day."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
        day = whole_date(arguments.day) if arguments.day else None
        with desk.writing("Confirm the drafts of the programme", BY) as session:
            count = confirm_drafts(session, visit_id=visit_id, day=day)
        return Answer({"confirmed": count}, f"Confirmed {count}.", 0, step_of(desk))


def _line(row: CopyRow) -> str:
    left = f"  left out: {row.why_not}" if row.why_not else ""
    return f"day {row.number}  {short_day(row.to_day)} {row.to_day.year}  {row.hours:7} {row.words}{left}"
