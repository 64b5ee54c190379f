"""Who lives in a home: names, birth dates or ages, relations, as lines of a cell or as first names of the hosts."""

from __future__ import annotations

import datetime as dt
import re

from exchange_desk.basics.dates import PartialDate, age_range
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import MemberDraft, Value
from exchange_desk.intake.guests.native_names import LATIN, script_of
from exchange_desk.intake.hosts.home_names import AND, TITLE, alike, fillers, label_of, person_name, shown
from exchange_desk.intake.hosts.household_words import MYSELF, names_nobody
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.people_in_home import Named, counts, kin_of, people_in_home
from exchange_desk.intake.values.ages import age_alone
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.dates import date_order, find_dates
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.read import plain

ADULT = 18
_SOON_ADULT = 15  # whose birthday decides before long whether a check is needed
_GRADE = re.compile(r"\b(?:Gr(?:ade)?\.?\s*\d{1,2}|\d{1,2}\.\s*Klasse|Klasse\s*\d{1,2})", re.IGNORECASE)
_PART_TIME = re.compile(
    r"\b(part[- ]time|weekends?|sometimes|am wochenende|zeitweise|le week-end|home from|term)\b", re.IGNORECASE
)
_CHILDREN = frozenset({"daughter", "son", "child"})


def read_members(home: HomeMaking) -> None:
    """Fill in the members; the family name is the one of the person who filled in the form.

    Who filled in the form is a member also where the list of members leaves that person out.
    """
    family, people = fillers(home)
    whole = shown(people[0]) if people else ""
    home.label = label_of(family, whole) or home.text("contact") or home.text("email") or f"row {home.row}"
    home.household["name"] = home.label
    cell = plain(home.cell("members").text.replace("\n", ";"))
    named = people_in_home(cell)
    order = date_order([each.text for each in named])
    for each in named:
        _take(home, each, family, order, people)
    if not named or people:
        _stand_for_the_home(home, family, people)
    adults = [m for m in home.members if is_adult(home, m)]
    home.household["greeting"] = home.text("first_names") or _joined([_called(dict(m.person)) for m in adults]) or None
    if not home.members:
        home.doubt("members", "no_members", f"Nobody is named who lives with {home.label}.")
    _ask_for_the_unnamed(home, cell)
    _spoken(home)


def _take(home: HomeMaking, each: Named, family: str, order: str | None, people: list[dict[str, Value]]) -> None:
    """Add one person of the cell; "just me" is who filled in the form."""
    member = _from_line(home, each, family, order, people)
    if member is not None:
        home.members.append(member)


def _stand_for_the_home(home: HomeMaking, family: str, people: list[dict[str, Value]]) -> None:
    """The adults who filled in the form, where no member is one of them; first names where nobody else is named."""
    missing = [
        person
        for person in people
        if not any(alike(person, dict(m.person)) for m in home.members if m.member.get("relation") not in _CHILDREN)
    ]
    home.members[:0] = [MemberDraft(_known(person), {"adult": True, "lives_here": "yes"}) for person in missing]
    if home.members:
        return
    for name in AND.split(plain(home.text("first_names"))):
        if name.strip():
            person = person_name(name.strip(), home.visit.host_country, family)
            for part in ("family_name", "family_name_original"):
                if part.replace("family", "given") in person and family:
                    person[part] = family
            if len(name.split()) > 1 and not TITLE.match(name) and "given_name" in person:
                person["given_name"] = name.strip()
            home.members.append(MemberDraft(_known(person), {"adult": True, "lives_here": "yes"}))


def _ask_for_the_unnamed(home: HomeMaking, cell: str) -> None:
    """Ask for the names of people who are only counted or told by their relation: adults need a check."""
    nameless = [m for m in home.members if not shown(dict(m.person))]
    home.members[:] = [m for m in home.members if shown(dict(m.person))]
    counted = any(
        counts(piece) and not names_nobody(piece) and not says_nothing(piece) and not piece.isdigit()
        for piece in re.split(r"[;,、，،]", cell)
        if piece.strip()
    )
    together = bool(cell.strip()) and not people_in_home(cell) and not counts(cell) and not says_nothing(cell)
    if nameless or counted or together:
        home.doubt("members", "unnamed_members",
                   f"Who lives with {home.label}? “{cell}” does not give everybody's name; adults need a background "
                   "check.")  # fmt: skip
        home.note(f"{home.headings.get('members', 'members')}: {cell}")


def is_adult(home: HomeMaking, member: MemberDraft) -> bool:
    """Whether a member is 18 on arrival at the oldest possible age; without a birth date, what the form says."""
    born = member.person.get("born")
    if isinstance(born, PartialDate):
        return age_range(born, home.visit.starts)[1] >= ADULT
    return bool(member.member.get("adult"))


def comes_of_age(home: HomeMaking, member: MemberDraft) -> dt.date | None:
    """The day during the stay on which a member turns 18."""
    born = member.person.get("born")
    if not isinstance(born, PartialDate) or born.whole is None:
        return None
    day = born.whole
    turns = dt.date(day.year + ADULT, 3, 1) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + ADULT)
    return turns if home.visit.starts < turns <= home.visit.ends else None


def _from_line(
    home: HomeMaking, each: Named, family: str, order: str | None, people: list[dict[str, Value]]
) -> MemberDraft | None:
    line = each.text
    found = find_dates(line, order, latest=home.visit.starts)
    person: dict[str, Value] = {"sex": each.sex}
    rest = line
    if found:
        born = found[0].read
        person["born"] = born.value
        home.doubts += born.doubts(home.row, home.headings.get("members", ""), line, subject=home.key)
        rest = f"{line[: found[0].start]} | {line[found[0].end :]}"
        if len(found) > 1:
            home.doubt("members", "several_dates", f"Which is the birth date in “{line}”?", value=line)
    brackets = re.findall(r"[(（]([^)）]*)[)）]", rest)
    name, _, after = re.sub(r"[(（][^)）]*[)）]", " ", rest).partition("|")
    name, *further = re.split(r"\s-\s|,", name) if not found else (name,)
    texts = (*further, *brackets, after)
    remarks = [part.strip(" -,.|") for text in texts for part in text.split(",") if part.strip(" -,.|")]
    relation, age, left, myself = each.relation, None, [], bool(MYSELF.fullmatch(folded(name).strip()))
    for remark in remarks:
        kin = kin_of(remark) or next((k for word in remark.split() if (k := kin_of(word))), None)
        grade = _GRADE.search(remark)
        if grade:
            person["grade"] = grade[0]
        if kin and relation is None:
            relation, person["sex"] = kin
        myself = myself or bool(MYSELF.fullmatch(folded(remark)))
        years = age_alone(remark)
        if years is not None and age is None:
            age = years
            continue
        if MYSELF.fullmatch(folded(remark)) or (grade and grade[0] == remark) or (kin and kin_of(remark)):
            continue
        left.append(remark)
    person["notes"] = "; ".join(left) or None
    name = name.strip(" ,-:")
    if MYSELF.fullmatch(folded(name)):
        name = ""
    person.update(person_name(name, home.visit.host_country, family) if name else {})
    if myself and people and not name:
        person = {**people[0], **_known(person)}
    part = any(_PART_TIME.search(r) for r in remarks)
    member: dict[str, Value] = {"relation": relation, "lives_here": "part" if part else "yes"}
    if person.get("born") is None:
        person["stated_age"] = age
        member["adult"] = age >= ADULT if age is not None else None if relation in _CHILDREN else True
        if shown(person) and (age is None or age >= _SOON_ADULT):
            home.doubt("members", "missing_birth_date",
                       f"When was {shown(person)} born? Adults need a background check.", value=line)  # fmt: skip
    return MemberDraft(_known(person), _known(member)) if shown(person) or relation or age is not None else None


def _called(person: dict[str, Value]) -> str:
    """The given name; in scripts without spaces the whole name, which alone is understood."""
    given = str(person.get("given_name") or person.get("given_name_original") or "")
    return shown(person) if person.get("name_order") == "family_first" else given


def _joined(names: list[str]) -> str:
    names = [name for name in names if name]
    if len(names) < 2:
        return "".join(names)
    sign = " and " if names[-1].isascii() or script_of(names[-1]) == LATIN else ", "
    return sign.join([", ".join(names[:-1]), names[-1]])


def _spoken(home: HomeMaking) -> None:
    """The languages of the home, kept with its first member; "Kenji speaks Japanese" with Kenji."""
    text = home.text("languages")
    if text and home.members:
        read = read_languages(text, home.options("languages"))
        home.tell(read, "languages", None)
        if read.rest:
            home.note(f"{home.headings['languages']}: {text}")
        spoken = tuple({"language": s.language, "level": s.level} for s in read.value or ())
        first = home.members[0]
        home.members[0] = MemberDraft(first.person, first.member, first.check, spoken)
    elif text:  # a family without a person of its own: nothing is lost
        home.note(f"{home.headings['languages']}: {text}")
    for index, member in enumerate(home.members):
        given = str(member.person.get("given_name") or "")
        said = (
            re.search(rf"\b{re.escape(given)}\s+(?:speaks?|spricht|parle)\s+([^.(,;]+)", home.text("remarks"))
            if given
            else None
        )
        heard = read_languages(said[1]) if said else None
        if heard is not None and heard.value:
            more = tuple({"language": s.language, "level": s.level} for s in heard.value)
            home.members[index] = MemberDraft(member.person, member.member, member.check, member.languages + more)


def _known(values: dict[str, Value]) -> dict[str, Value]:
    return {k: v for k, v in values.items() if v is not None}
