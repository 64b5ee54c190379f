"""Match, place, unplace, swap, lock, confirm, withdraw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.cli.command import Answer
from exchange_desk.cli.opening import BY, Spoken, opened, step_of
from exchange_desk.desk import Session
from exchange_desk.operations.families import withdraw_home
from exchange_desk.operations.people import cancel_guest
from exchange_desk.operations.phoning import confirm_home
from exchange_desk.operations.placements import confirm_guest, lock_guest, place_guest, unplace_guest
from exchange_desk.operations.typing_in import whole_date
from exchange_desk.queries.names import called_by_id
from exchange_desk.queries.parts import part_rows
from exchange_desk.queries.records import record_rows
from exchange_desk.queries.which import which_record, which_visit


def match(arguments: Any) -> Answer:
    """Suggest homes for all guests and pencil them in; exit code 1 where somebody is left without one."""
    from exchange_desk.cli.asking_why import note_rows, remedy_rows
    from exchange_desk.matching.remedies import remedies_after
    from exchange_desk.matching.suggest import suggest
    from exchange_desk.operations.matching import apply_plan, problem_of
    from exchange_desk.queries.remedies import plan_notes_of

    if not 0 < arguments.time_limit <= 3600:
        raise RefusedInput("Give a time limit of more than 0 and at most 3600 seconds.")
    if arguments.repair:
        from exchange_desk.cli.repairing import repair_visit

        return repair_visit(arguments, _plan)
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            problem = problem_of(session, visit_id)
            names = called_by_id(session)
            rooms = {room.id: room["label"] for room in record_rows(session, "room")}
            notes = plan_notes_of(session, visit_id)
        plan = suggest(problem, time_limit=arguments.time_limit, progress=Spoken())
        if not arguments.dry_run:
            with desk.writing("Suggest homes", BY) as session:
                apply_plan(session, visit_id=visit_id, plan=plan)
        data = _plan(plan, names, rooms) | {"notes": note_rows(notes)}
        ways = remedies_after(problem, plan) if plan.unplaced else {}
        for row in data["unplaced"]:
            row["remedies"] = remedy_rows(ways.get(row["guest"], ()), names)
        several = Counter(row["guest"] for row in (*data["placements"], *data["unplaced"]))
        lines = [
            f"{row['guest_name']}: {row['household_name']}"
            + (f", room {row['room']}" if row["room"] else "")
            + (f", {row['first_night']} to {row['last_night']}" if several[row["guest"]] > 1 else "")
            for row in sorted(data["placements"], key=_by_name)
        ]
        for row in sorted(data["unplaced"], key=_by_name):
            way = f" (would help: {row['remedies'][0]['text']})" if row["remedies"] else ""
            when = f", {row['first_night']} to {row['last_night']}" if several[row["guest"]] > 1 else ""
            lines.append(f"{row['guest_name']}: no home{when}{way}")
        lines += [f"Note: {note.finding.text}" for note in notes]
        lines.append(f"{plan.status}: {plan.objective} points of at most {plan.bound}")
        step = None if arguments.dry_run else step_of(desk)
        return Answer(data, "\n".join(lines), 1 if plan.unplaced else 0, step)


def place(arguments: Any) -> Answer:
    """Pencil a guest in with a home; a broken hard rule is refused by name."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id, guest_id = _guest(session, arguments)
            home_id = which_record(session, "household", arguments.household, visit_id=visit_id)
            room_id = room_of(session, home_id, arguments.room) if arguments.room else None
            label = _label(session, "Place", guest_id, "with", home_id)
        with desk.writing(label, BY) as session:
            done = place_guest(
                session,
                participation_id=guest_id,
                household_id=home_id,
                room_id=room_id,
                first_night=whole_date(arguments.first) if arguments.first else None,
                last_night=whole_date(arguments.last) if arguments.last else None,
                stage=arguments.stage,
                overrule=arguments.overrule,
                because=arguments.because,
                by=arguments.by or BY,
            )
        data = {"placements": list(done.placement_ids), "findings": finding_rows(done.findings)}
        return Answer(data, done_words(label, done.findings), 0, step_of(desk))


def unplace(arguments: Any) -> Answer:
    """Take a guest out of the homes."""
    return _verb(arguments, "Unplace", lambda session, guest: unplace_guest(session, participation_id=guest))


def swap(arguments: Any) -> Answer:
    """Have two guests change places; judged as if both had moved."""
    from exchange_desk.operations.swapping import swap_guests

    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id, guest_id = _guest(session, arguments)
            other_id = which_record(session, "participation", arguments.other, visit_id=visit_id)
            label = _label(session, "Swap", guest_id, "with", other_id)
            names = called_by_id(session)
        with desk.writing(label, BY) as session:
            done = swap_guests(
                session,
                participation_id=guest_id,
                other_id=other_id,
                party=arguments.party,
                everybody=arguments.everybody,
                overrule=arguments.overrule,
                because=arguments.because,
                by=arguments.by or BY,
            )
        data = {
            "placements": list(done.placement_ids),
            "guests": list(done.participation_ids),
            "unplaced": list(done.unplaced),
            "findings": finding_rows(done.findings),
        }
        text = done_words(label, done.findings)
        if done.unplaced:
            text += f"\nWithout a home now: {', '.join(names[guest] for guest in done.unplaced)}."
        return Answer(data, text, 0, step_of(desk))


def lock(arguments: Any) -> Answer:
    """Keep suggestions away from a guest's placement, or let them come again."""
    word = "Unlock" if arguments.off else "Lock"
    return _verb(
        arguments, word, lambda session, guest: lock_guest(session, participation_id=guest, locked=not arguments.off)
    )


def confirm(arguments: Any) -> Answer:
    """Confirm a guest's placement, or everybody in a home; or pencil it again."""
    if bool(arguments.household) == bool(arguments.guest):
        raise RefusedInput("Say whom to confirm: a guest (--guest), or everybody in a home (--household).")
    word = "Pencil again" if arguments.off else "Confirm"
    if arguments.household:
        return _confirm_home(arguments, word)
    with opened(arguments) as desk:
        with desk.reading() as session:
            _visit_id, guest_id = _guest(session, arguments)
            label = _label(session, word, guest_id)
        with desk.writing(label, BY) as session:
            findings = confirm_guest(
                session,
                participation_id=guest_id,
                confirmed=not arguments.off,
                overrule=arguments.overrule,
                because=arguments.because,
                by=arguments.by or BY,
            )
        return Answer(
            {"guest": guest_id, "findings": finding_rows(findings)}, done_words(label, findings), 0, step_of(desk)
        )


def _confirm_home(arguments: Any, word: str) -> Answer:
    if arguments.overrule:
        raise RefusedInput("A rule is overruled for one guest at a time: confirm that guest with --guest first.")
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            home_id = which_record(session, "household", arguments.household, visit_id=visit_id)
            label = _label(session, word, home_id)
        with desk.writing(label, BY) as session:
            done = confirm_home(session, visit_id=visit_id, household_id=home_id, confirmed=not arguments.off)
        return Answer({"household": home_id, "guests": list(done)}, f"{label}: done.", 0, step_of(desk))


def withdraw(arguments: Any) -> Answer:
    """A home withdraws from the visit, or a guest does not come."""
    if bool(arguments.household) == bool(arguments.guest):
        raise RefusedInput("Say who withdraws: a home (--household) or a guest (--guest).")
    if arguments.guest:
        return _verb(
            arguments,
            "Cancel",
            lambda session, guest: cancel_guest(session, participation_id=guest, because=arguments.because),
        )
    with opened(arguments) as desk:
        with desk.reading() as session:
            visit_id = which_visit(session, arguments.visit)
            home_id = which_record(session, "household", arguments.household, visit_id=visit_id)
            label = _label(session, "Withdraw", home_id)
            ended = [row.words for row in part_rows(session, visit_id, household_id=home_id)]
        with desk.writing(label, BY) as session:
            guests = withdraw_home(session, visit_id=visit_id, household_id=home_id, because=arguments.because)
            names = called_by_id(session)
        text = f"{label}. Without a home now: {', '.join(names[guest] for guest in guests) or 'nobody'}."
        text += f" Parts by day that ended: {', '.join(ended)}." if ended else ""
        return Answer({"household": home_id, "unplaced": list(guests), "ended": ended}, text, 0, step_of(desk))


def _verb(arguments: Any, word: str, verb: Callable[[Session, str], object]) -> Answer:
    """A verb about one guest as one step."""
    with opened(arguments) as desk:
        with desk.reading() as session:
            _visit_id, guest_id = _guest(session, arguments)
            label = _label(session, word, guest_id)
        with desk.writing(label, BY) as session:
            verb(session, guest_id)
        return Answer({"guest": guest_id}, f"{label}: done.", 0, step_of(desk))


def _guest(session: Session, arguments: Any) -> tuple[str, str]:
    visit_id = which_visit(session, arguments.visit)
    return visit_id, which_record(session, "participation", arguments.guest, visit_id=visit_id)


def room_of(session: Session, household_id: str, word: str) -> str:
    """The id of a home's room, by its label or id; refused with the rooms that there are."""
    rooms = [room for room in record_rows(session, "room") if room["household_id"] == household_id]
    for room in rooms:
        if room.id == word or str(room["label"]).casefold() == word.strip().casefold():
            return room.id
    known = ", ".join(str(room["label"]) for room in rooms) or "none"
    raise RefusedInput(f"This home has no room “{word}”. Its rooms are: {known}.")


def _label(session: Session, *words: str) -> str:
    names = called_by_id(session)
    return " ".join(names.get(word, word) for word in words)


def _by_name(row: Mapping[str, Any]) -> tuple[str, str]:
    return folded(row["guest_name"] or ""), row["first_night"]


def _plan(plan: Any, names: Mapping[str, str], rooms: Mapping[str, str]) -> dict[str, Any]:
    return {
        "status": plan.status,
        "objective": plan.objective,
        "bound": plan.bound,
        "placements": [
            {
                "guest": row.guest,
                "guest_name": names.get(row.guest),
                "household": row.home,
                "household_name": names.get(row.home),
                "room": rooms.get(row.room) if row.room else None,
                "first_night": row.nights.first.isoformat(),
                "last_night": row.nights.last.isoformat(),
                "state": row.state,
                "kept": row.kept,
                "points": point_rows(row.points),
            }
            for row in plan.placements
        ],
        "unplaced": [
            {
                "guest": row.guest,
                "guest_name": names.get(row.guest),
                "first_night": row.nights.first.isoformat(),
                "last_night": row.nights.last.isoformat(),
                "reasons": [
                    {
                        "household": reason.home,
                        "household_name": names.get(reason.home),
                        "rule": reason.rule,
                        "text": reason.text,
                        "citation": reason.citation,
                    }
                    for reason in row.reasons
                ],
            }
            for row in plan.unplaced
        ],
    }


def point_rows(points: Sequence[Any]) -> list[dict[str, Any]]:
    """Points as the command line tells them, with the guest whose they are."""
    return [{"rule": p.rule, "points": p.points, "text": p.text, "guest": p.guest} for p in points]


def finding_rows(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Findings as the command line tells them."""
    return [{"rule": f.rule, "level": f.level, "text": f.text, "citation": f.citation} for f in findings]


def done_words(label: str, findings: Sequence[Finding]) -> str:
    """What was done, and under it what to look at."""
    words = {"block": "pencilled, not to be confirmed while", "warn": "look at this", "note": "note"}
    return "\n".join([f"{label}: done.", *(f"  {words[each.level]}: {each.text}" for each in findings)])
