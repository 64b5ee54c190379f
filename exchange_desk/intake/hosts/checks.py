"""Background checks as families write them: "Greta Feb 12/27, Nils Feb 12/27", "both 2027-01-22", "beantragt"."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import MemberDraft, Value
from exchange_desk.intake.hosts.check_words import CHECKS
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.members import comes_of_age, is_adult
from exchange_desk.intake.relation_words import KIN
from exchange_desk.intake.values.dates import find_dates
from exchange_desk.intake.values.read import plain
from exchange_desk.intake.values.wordlists import codes_in, hits, without, word_key

_SIGNS = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]+")
_DASH = re.compile(r"(?:^|[\s:])-+\s*$")
_WHAT = "What does “{}” say about the background check of {}?"
_MONTHS_VALID = 12


def read_checks(home: HomeMaking) -> None:
    """Give each adult the check that the cell speaks of; whoever it leaves out is asked about."""
    cell = home.cell("check")
    text = plain(cell.text.replace("\n", ", "))
    adults = [i for i, m in enumerate(home.members) if is_adult(home, m)]
    if text:
        _read(home, text, adults)
    for i, member in enumerate(home.members):
        turns = comes_of_age(home, member)
        if turns and i not in adults and member.check is None:
            home.doubt("check", "member_turns_18_during_stay",
                       f"{_who(member)} turns 18 on {turns}, during the stay, "
                       f"and has no check.", value=_who(member))  # fmt: skip


def _read(home: HomeMaking, text: str, adults: list[int]) -> None:
    dates = find_dates(text, earliest=dt.date(2000, 1, 1), latest=home.visit.ends)
    given: dict[int, tuple[str, PartialDate | None]] = {}
    words_before = _words_before(text, [(d.start, d.end) for d in dates])
    for index, date in enumerate(dates):
        if date.read.asks:
            home.doubts += date.read.doubts(home.row, home.headings["check"], text, subject=home.key)
        said = _of_this_date(home, words_before[index])
        codes = codes_in(said, CHECKS)
        if "missing" in codes:  # "not yet, on 12 May": no date of a check
            home.doubt(
                "check", "unreadable_check", f"What does “{text}” say about the background check of {home.label}?"
            )
            continue
        who = _meant(home, said, adults)
        if not who:
            who = _without_names(home, said, index, len(dates), adults, text)
        for i in who:
            if "running" in codes:  # the day on which it was asked for
                given[i] = ("running", None)
            elif date.read.value:
                given[i] = ("clear", date.read.value)
    for piece in re.split(r"[,;/、،؛]", text):
        if not find_dates(piece):
            _without_date(home, piece, adults, given)
    for i in adults:
        member = home.members[i]
        if i not in given:
            if dates or given:
                given[i] = ("missing", None)
            else:
                continue
        state, day = given[i]
        check: dict[str, Value] = {"state": state, "as_typed": text}
        if day:
            check["checked_on"] = day
        home.members[i] = dataclasses.replace(member, check=check)
    _tell(home, text, adults, given)
    if not given:
        home.doubt("check", "unreadable_check", _WHAT.format(text, home.label))


def _tell(home: HomeMaking, text: str, adults: list[int], given: dict[int, tuple[str, PartialDate | None]]) -> None:
    missing = [_who(home.members[i]) for i in adults if given.get(i, ("", None))[0] == "missing"]
    if missing:
        home.doubt("check", "background_check_missing",
                   f"{' and '.join(missing)} has no background check: no minors with {home.label} until it is there."
                   if len(missing) == 1 else
                   f"{' and '.join(missing)} have no background check: no minors with {home.label} until they "
                   f"are there.")  # fmt: skip
    if any(state == "running" for state, _ in given.values()):
        home.doubt(
            "check", "background_check_in_progress", f"The background check of {home.label} is applied for: “{text}”."
        )
    old = [day for _, day in given.values() if day and _later(day.latest, _MONTHS_VALID) < home.visit.ends]
    if old:
        home.doubt("check", "check_older_than_12_months",
                   f"The check of {home.label} ({min(map(str, old))}) is older than 12 months when the visit ends.",
                   severity="warning")  # fmt: skip


def _words_before(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """The words that go with each date: those before it, and those in brackets right after it."""
    out = []
    before = 0
    for number, (start, end) in enumerate(spans):
        following = re.match(r"\s*\(([^)]*)\)", text[end:])
        until = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        last_words = text[end:until] if number + 1 == len(spans) and start == 0 else ""
        out.append(" ".join([text[before:start], following[1] if following else "", last_words]))
        before = end + (following.end() if following else 0)
    return out


def _meant(home: HomeMaking, said: str, adults: list[int]) -> list[int]:
    key = f" {folded(said)} "
    kin = {KIN[word][0] for word in key.split() if word in KIN}
    named = []
    for i, member in enumerate(home.members):
        relation = folded(str(member.member.get("relation") or ""))
        own = str(member.person.get("given_name_original") or "")
        if len(own) == 1:  # one sign may be part of any word
            own = f"{member.person.get('family_name_original') or ''}{own}"
        names = [folded(str(member.person.get("given_name") or "")), folded(own), relation]
        if any(name and _names(name, key) for name in names) or (relation and relation in kin):
            named.append(i)
    if named:
        return named
    return adults if "all" in codes_in(said, CHECKS) else []


def _of_this_date(home: HomeMaking, said: str) -> str:
    """The words that go with a date, without what is said of others before: "Ana: none, Juan: 12 May"."""
    pieces = re.split(r"[,;/、،؛]", said)
    others = any({"running", "missing"} & set(codes_in(piece, CHECKS)) or _DASH.search(piece) for piece in pieces[:-1])
    return pieces[-1] if others and _meant(home, pieces[-1], []) else said


def _names(name: str, key: str) -> bool:
    """Whether a name stands in a folded text with gaps round it; names in Chinese signs need none."""
    return name in key if _SIGNS.fullmatch(name) else f" {name} " in key


def _without_names(home: HomeMaking, said: str, index: int, count: int, adults: list[int], text: str) -> list[int]:
    """A date without a name: of the only adult, or one for each; one date for several adults is worth a look."""
    left = re.search(r"[^\W\d_]{3,}|[\u3400-\u9fff\uac00-\ud7af]{2,}", without(said, CHECKS))
    if left and not re.search(r"\b(vom|am|on|le|du|since|seit|date)\b", folded(said)):
        home.doubt("check", "check_of_unknown_person", f"Whose check is meant by “{text}”?")
        return []
    if count == 1:
        if len(adults) > 1:
            home.doubt("check", "one_check_date_for_several_adults",
                       f"One date for the {len(adults)} adults of {home.label}: it was taken for all of them.",
                       severity="warning")  # fmt: skip
        return adults
    if count == len(adults):
        if index == 0:
            home.doubt("check", "two_dates_in_one_cell", f"“{text}”: is this one date for each adult of {home.label}?",
                       choices=("one for each adult", "something else"))  # fmt: skip
        return [adults[index]]
    if index == 0:
        home.doubt("check", "check_of_unknown_person", f"Whose checks are meant by “{text}”?")
    return []


def _without_date(
    home: HomeMaking, piece: str, adults: list[int], given: dict[int, tuple[str, PartialDate | None]]
) -> None:
    codes = codes_in(piece, CHECKS)
    state = "running" if "running" in codes else "missing" if _ends_missing(piece) else None
    if state is None:
        return
    for i in _meant(home, piece, adults) or ([i for i in adults if i not in given] if state == "running" else adults):
        given.setdefault(i, (state, None))


def _ends_missing(piece: str) -> bool:
    """Whether a piece says last that there is nothing ("Juan: no", "妻子没有"), or is a dash."""
    key, found = word_key(piece), [hit for hit in hits(piece, CHECKS) if hit.code == "missing"]
    return bool(_DASH.search(plain(piece))) or any(
        not without(key[hit.end :], CHECKS) or hit.start == 0 for hit in found
    )


def _later(day: dt.date, months: int) -> dt.date:
    year, month = divmod(day.month - 1 + months, 12)
    return dt.date(day.year + year, month + 1, min(day.day, 28))


def _who(member: MemberDraft) -> str:
    parts = ("given_name", "family_name")
    latin = [str(member.person[p]) for p in parts if member.person.get(p)]
    own = [str(member.person[f"{p}_original"]) for p in parts if member.person.get(f"{p}_original")]
    if member.person.get("name_order") == "family_first":
        own.reverse()
    return " ".join(latin or own)
