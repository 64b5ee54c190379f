"""Who lives in a home: names, birth dates, relations, as one line each or as first names of the hosts."""

from __future__ import annotations

import datetime as dt
import re

from exchange_desk.basics.dates import PartialDate, age_range
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import MemberDraft, Value
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.latin import has_kanji
from exchange_desk.intake.values.dates import date_order, find_dates
from exchange_desk.intake.values.languages import read_languages
from exchange_desk.intake.values.read import plain

ADULT = 18
_AND = re.compile(r"\s*(?:&|\+|/|,|;|\bund\b|\bu\.|\band\b|\bet\b|\bu\b)\s*", re.IGNORECASE)
_TITLE = re.compile(r"^((?:Prof|Dr|Mr|Mrs|Ms|Herr|Frau|M|Mme|Mlle)\.?(?:\s+Dr\.?)?)\s+", re.IGNORECASE)
_RELATIONS = {
    "daughter": ("female", "daughter tochter fille 娘"),
    "son": ("male", "son sohn fils 息子"),
    "mother": ("female", "mother mutter mère mum mom 母"),
    "father": ("male", "father vater père dad 父"),
    "grandmother": ("female", "grandmother grandma oma großmutter grand-mère granny 祖母"),
    "grandfather": ("male", "grandfather grandpa opa großvater grand-père 祖父"),
    "wife": ("female", "wife ehefrau épouse 妻"),
    "husband": ("male", "husband ehemann mari époux 夫"),
    "partner": (None, "partner partnerin lebensgefährte lebensgefährtin compagnon compagne"),
    "aunt": ("female", "aunt tante おば"),
    "uncle": ("male", "uncle onkel oncle おじ"),
    "lodger": (None, "lodger tenant mieter untermieter locataire boarder au-pair"),
}
_RELATION_WORDS = {folded(w): (rel, sex) for rel, (sex, words) in _RELATIONS.items() for w in words.split()}
_GRADE = re.compile(r"\b(?:Gr(?:ade)?\.?\s*\d{1,2}|\d{1,2}\.\s*Klasse|Klasse\s*\d{1,2})", re.IGNORECASE)
_PART_TIME = re.compile(
    r"\b(part[- ]time|weekends?|sometimes|am wochenende|zeitweise|le week-end|home from|term)\b", re.IGNORECASE
)
_AGE = re.compile(r"(?:aged? |alter )?(\d{1,3})(?: ?(?:歳|才|years?(?: old)?|yrs?|jahre?(?: alt)?|ans?|y o))?")
_SELF = re.compile(r"^(me|myself|just me|only me|that s me|ich|nur ich|moi|self|本人)$")


def read_members(home: HomeMaking) -> None:
    """Fill in the members; the family name is the one of the person who filled in the form."""
    contact = plain(home.text("contact"))
    family = plain(home.text("family_name"))
    if not family and contact:
        family = contact.split()[-1]
    home.label = family or contact or home.text("email") or f"row {home.row}"
    home.household["name"] = home.label
    lines = [plain(part) for line in re.split(r"[\n;]", home.cell("members").text) for part in _apart(line)]
    order = date_order(lines)
    for line in lines:
        home.members.append(_from_line(home, line, family, order))
    if not lines:
        _from_names(home, family, plain(home.text("first_names")) or _given(contact, family))
    adults = [m for m in home.members if is_adult(home, m)]
    names = [str(m.person["given_name"]) for m in adults if m.person.get("given_name")]
    home.household["greeting"] = home.text("first_names") or _joined(names) or None
    if not home.members:
        home.doubt("members", "no_members", f"Nobody is named who lives with {home.label}.")
    _spoken(home)


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


def _apart(line: str) -> list[str]:
    """Several people in one line, each with brackets of their own: "Taro (1975), Hana (1977)"."""
    pieces = [p.strip() for p in re.split(r"[,、，](?![^(（]*[)）])", line) if p.strip()]
    if len(pieces) > 1 and all(re.search(r"[(（]", piece) for piece in pieces):
        return pieces
    return [line] if line.strip() else []


def _from_line(home: HomeMaking, line: str, family: str, order: str | None) -> MemberDraft:
    found = find_dates(line, order, latest=home.visit.starts)
    person: dict[str, Value] = {}
    rest = line
    if found:
        born = found[0].read
        person["born"] = born.value
        home.doubts += born.doubts(home.row, home.headings.get("members", ""), line, subject=home.key)
        rest = f"{line[: found[0].start]} | {line[found[0].end :]}"
        if len(found) > 1:
            home.doubt("members", "several_dates", f"Which is the birth date in “{line}”?", value=line)
    brackets = re.findall(r"\(([^)]*)\)", rest)
    name, _, after = re.sub(r"\([^)]*\)", " ", rest).partition("|")
    if not found:
        name, _, after = name.partition(" - ")
    remarks = [part.strip(" -,.|") for text in (*brackets, after) for part in text.split(",") if part.strip(" -,.|")]
    relation, left = None, []
    for remark in remarks:
        known = next((_RELATION_WORDS[w] for w in folded(remark).split() if w in _RELATION_WORDS), None)
        grade = _GRADE.search(remark)
        if grade:
            person["grade"] = grade[0]
        if known and relation is None:
            relation = known[0]
            person["sex"] = known[1]
        if (
            _SELF.match(folded(remark))
            or (grade and grade[0] == remark)
            or (known and len(folded(remark).split()) == 1)
        ):
            continue
        left.append(remark)
    person["notes"] = "; ".join(left) or None
    person.update(_name(name.strip(" ,-:"), family))
    part = any(_PART_TIME.search(r) for r in remarks)
    member: dict[str, Value] = {"relation": relation, "lives_here": "part" if part else "yes"}
    if person.get("born") is None:
        said = relation in ("daughter", "son")
        who = " ".join(str(person[p]) for p in ("given_name", "family_name") if person.get(p)) or line
        home.doubt("members", "missing_birth_date", f"When was {who} born? Adults need a background check.", value=line)
        age = next((int(m[1]) for r in remarks if (m := _AGE.fullmatch(folded(r)))), None)
        member["adult"] = age >= ADULT if age is not None else None if said else True
    return MemberDraft(_known(person), _known(member))


def _from_names(home: HomeMaking, family: str, names: str) -> None:
    for name in _AND.split(names):
        if name.strip():
            person = _name(name.strip(), family)
            person["family_name"] = family or person.get("family_name")
            if len(name.split()) > 1 and not _TITLE.match(name):
                person["given_name"] = name.strip()
            home.members.append(MemberDraft(_known(person), {"adult": True, "lives_here": "yes"}))


def _name(name: str, family: str) -> dict[str, Value]:
    """Title, given and family name; one word alone is a given name and gets the family's name."""
    titled = _TITLE.match(name)
    title = titled[1] if titled else None
    words = (name[titled.end() :] if titled else name).split()
    if len(words) > 1 and (words[0] == family or has_kanji(words[0])):  # 山田 太郎, Sato Mika of the Satos
        return {"title": title, "given_name": " ".join(words[1:]), "family_name": words[0]}
    if len(words) > 1:
        tail = family.split()
        cut = len(tail) if tail and words[-len(tail) :] == tail and len(words) > len(tail) else 1
        return {"title": title, "given_name": " ".join(words[:-cut]), "family_name": " ".join(words[-cut:])}
    return {"title": title, "given_name": words[0] if words else None, "family_name": family or None}


def _given(contact: str, family: str) -> str:
    return contact.removesuffix(family).strip()


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


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
