"""What countries ask of those who enter, on the command line: tell, keep what the committee found, forget it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, opened, step_of
from exchange_desk.operations.entry_rules import forget_entry_rule, set_entry_rule
from exchange_desk.operations.typing_in import country_code, whole_date
from exchange_desk.queries.entry_rules import EntryRuleRow, entry_rule_rows
from exchange_desk.rules.entry import EntryFacts

_CAUTION = "A help with the day of its review, never the law: check with the consulate."


def entry_rules(arguments: Any) -> Answer:
    """The rules of a country; with something to keep or to forget that is done first, as one step."""
    given = (arguments.months, arguments.visa, arguments.authorisation)
    country = country_code(arguments.country) if arguments.country else None
    whose = country_code(arguments.passport) if arguments.passport else None
    if country is None and (any(each is not None for each in given) or arguments.forget):
        raise RefusedInput("Say which country it is about: --country DE.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            own = [row for row in entry_rule_rows(session, (country,) if country else ()) if row.id]
        kept = next((row for row in own if row.country == country and row.nationality == whose), None)
        if arguments.forget:
            if kept is None or kept.id is None:
                raise RefusedInput("The committee has no rule of its own for that. Look them up without --forget.")
            with desk.writing(f"Forget the entry rule for {kept.country_name}", BY) as session:
                forget_entry_rule(session, rule_id=kept.id)
        elif country is not None and any(each is not None for each in given):
            rule = EntryFacts(
                country=country,
                nationality=whose,
                passport_months=arguments.months,
                visa=arguments.visa,
                authorisation=arguments.authorisation,
                source=arguments.source or "",
                reviewed_on=whole_date(arguments.reviewed) if arguments.reviewed else None,
                notes=arguments.notes or "",
            )
            with desk.writing(f"Keep an entry rule for {country}", BY) as session:
                set_entry_rule(session, rule=rule)
        with desk.reading() as session:
            rows = entry_rule_rows(session, (country,) if country else ())
        if country is None:
            rows = tuple(row for row in rows if row.id)
        elif whose is not None:
            rows = tuple(row for row in rows if row.nationality in (whose, None))
        text = "\n".join([*map(_line, rows), "" if rows else "No rule is known; ask the consulate.", _CAUTION])
        return Answer({"rules": [_data(row) for row in rows], "caution": _CAUTION}, text, 0, step_of(desk))


def _line(row: EntryRuleRow) -> str:
    rule = row.rule
    months = "months not known" if rule.passport_months is None else f"{rule.passport_months} months after the return"
    visa = rule.asks or ("no visa" if rule.tells_of_visas else "visa not known")
    return f"{row.country_name}, {row.nationality_name}: {months}; {visa}. {rule.notes} ({rule.caution})"


def _data(row: EntryRuleRow) -> dict[str, Any]:
    rule = asdict(row.rule)
    return {**rule, "id": row.id, "reviewed_on": str(row.rule.reviewed_on) if row.rule.reviewed_on else None}
