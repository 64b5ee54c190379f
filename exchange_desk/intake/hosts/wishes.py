"""Whom a home would like again and whom not: from its columns, its remarks and the comments on its cells."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import WishDraft
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.read import plain

_AND = re.compile(r"\s*(?:\+|&|,|;|\n|\bund\b|\band\b|\bet\b)\s*")
_AROUND = re.compile(
    r"\b(wie immer|wieder|gern(?:e)?|bitte|again|please|as always|comme toujours|encore|ehepaar|die schwestern|"
    r"schwestern|"
    r"die bruder|the sisters|les soeurs|the|die|der|den|das|le|la|les)\b", re.IGNORECASE
)  # fmt: skip
_TOPICS = (
    ("smokers", r"raucher\w*|smokers?|smoking|fumeurs?|喫煙者?"),
    ("men", r"herren|manner|men|males?|hommes|男性"),
    ("women", r"damen|frauen|women|ladies|femmes|女性"),
    ("children", r"kinder|children|kids|babies|baby|enfants?|子ども"),
    ("students", r"schuler\w*|jugendliche\w*|students?|teenagers?|youths?|jeunes?"),
    ("vegetarians", r"vegetarier\w*|vegetarians?|vegans?|veganer\w*"),
)
_VETO = re.compile(
    r"\b(nicht (?:noch (?:einmal|mal)|wieder|mehr)|nie wieder|geht nicht|bitte nicht|keinesfalls|auf keinen fall|"
    r"not again|"
    r"never again|rather not|would not (?:want|like)|please not|don t want|do not (?:want|place|send)|no more|"
    r"plus jamais|"
    r"pas (?:encore|de nouveau)|ne (?:veux|veut|voulons) plus)\b"
)
_BACK = re.compile(
    r"\b(stayed with us|love to have|have (?:her|him|them) back|welcome back|again please|"
    r"war\w* (?:schon )?bei uns|wieder bei uns|"
    r"etait chez nous|deja heberge)\b"
)
_NAME = r"[A-ZÀ-Ž][\w'’-]+(?:[ -](?:[A-ZÀ-Ž][\w'’-]*\.?))*"
_TITLED = rf"(?:(?:Herrn?|Frau|Familie|Fam\.|Ehepaar|Mr|Mrs|Ms|M\.|Mme|Family|the)\s+)?{_NAME}\.?"
_WHOM_NOT = re.compile(
    rf"(?:nicht wieder|nicht mehr|nie wieder|nicht noch einmal|rather not|not again|bitte nicht|never again|"
    rf"please not)\s+(?:an\s+|have\s+)?"
    rf"(?P<a>{_TITLED})|^(?P<b>{_TITLED})(?=\s*(?:\d{{4}})?\s*[:,]|\s+(?:geht|bitte|never|not|nie|nicht))"
)
_LADIES = re.compile(
    r"\b(nur|only|gern eine?|lieber eine?|keine? herren|keine? manner|no men|ladies only|women only)\b"
)


def read_wishes(home: HomeMaking) -> None:
    """Guests wished for and not wished for; both stay in the words of the home."""
    wanted = home.text("wanted")
    if not says_nothing(wanted):
        for name in _AND.split(wanted):
            bare = " ".join(_AROUND.sub(" ", name).split()).strip(" .!?")
            if bare:
                home.wishes.append(WishDraft("want", about_guest=bare, as_typed=wanted))
    unwanted = home.text("unwanted")
    if says_nothing(unwanted):
        return
    for part in _AND.split(unwanted):
        topics = topics_in(part)
        home.wishes += [WishDraft("veto", topic=topic, as_typed=unwanted) for topic in topics]
        bare = " ".join(_AROUND.sub(" ", part).split()).strip(" .!?")
        if not topics and bare:
            home.wishes.append(WishDraft("veto", about_guest=bare, confidential=True, as_typed=unwanted))
            home.note(f"{home.headings['unwanted']}: {unwanted}", "confidential_note")


def topics_in(text: str) -> tuple[str, ...]:
    """Kinds of people in a text ("smokers", "men")."""
    key = folded(text)
    return tuple(topic for topic, words in _TOPICS if re.search(rf"(?<!\w)(?:{words})(?!\w)", key))


def read_comment(home: HomeMaking, column: str, comment: str) -> None:
    """A comment on a cell is confidential: it is kept apart, acted upon where it is clear, and always asked about."""
    line = plain(comment)
    home.note(line, "confidential_note")
    about = _refused(line)
    sex = _only_sex(line)
    if about:
        home.wishes.append(WishDraft("veto", about_guest=about, confidential=True, as_typed=line))
        told = f"A comment on {home.label}'s row refuses {about}. It counts until you say otherwise."
    elif sex:
        home.offer["guests_sex"] = sex
        home.wishes.append(WishDraft("want", topic="ladies only" if sex == "female" else "men only", confidential=True,
                                     as_typed=line))  # fmt: skip
        told = f"A comment on {home.label}'s row asks for {'women' if sex == 'female' else 'men'} only."
    else:
        told = f"A comment on {home.label}'s row may matter for placing guests."
    home.doubt(column, "note_in_cell_comment", told, value=line)


def read_remark_wishes(home: HomeMaking, remark: str) -> bool:
    """Wishes and refusals in a remark; whether it holds something that must stay confidential."""
    if _VETO.search(folded(remark)):
        about = _refused(remark)
        home.wishes.append(WishDraft("veto", about_guest=about, confidential=True, settled=False, as_typed=remark))
        home.doubt("remarks", "veto_in_remark",
                   f"{home.label} does not want {about or 'somebody'} again. Who is meant?", value=remark)  # fmt: skip
        return True
    if _BACK.search(folded(remark)):
        named = re.match(rf"^({_NAME}\.?)", remark)
        if named and folded(named[1]) not in ("we", "i", "our", "wir", "unser", "nous"):
            home.wishes.append(WishDraft("want", about_guest=named[1].strip(), as_typed=remark))
        else:
            home.doubt("remarks", "wish_in_remark", f"Whom does {home.label} wish for?", value=remark)
    return False


def _refused(text: str) -> str | None:
    found = _WHOM_NOT.search(text)
    if not found or not _VETO.search(folded(text)):
        return None
    return (found["a"] or found["b"] or "").strip(" ,:") or None


def _only_sex(line: str) -> str | None:
    key = folded(line)
    if not _LADIES.search(key):
        return None
    if re.search(
        r"\b(keine? (?:herren|manner)|no men|(?:nur|only|eine?) (?:eine )?(?:dame\w*|frau\w*)|ladies only|"
        r"women only)\b",
        key,
    ):
        return "female"
    if re.search(r"\b(keine? (?:damen|frauen)|no women|nur (?:herren|manner)|men only)\b", key):
        return "male"
    return None
