"""Whom a home would like again and whom not: from its columns, its remarks and the comments on its cells."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import WishDraft
from exchange_desk.intake.hosts.making import HomeMaking
from exchange_desk.intake.hosts.whom import sex_wished
from exchange_desk.intake.hosts.whom_words import GROUPS, SEXES
from exchange_desk.intake.hosts.wish_words import AGAIN, AND, HOPED, REFUSED, TOPICS
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.read import plain
from exchange_desk.intake.values.wordlists import codes_in, without, word_key

_AROUND = re.compile(
    r"\b(wie immer|wieder|gern(?:e)?|bitte|again|please|as always|comme toujours|encore|ehepaar|die schwestern|"
    r"schwestern|"
    r"die bruder|the sisters|les soeurs|the|die|der|den|das|le|la|les)\b", re.IGNORECASE
)  # fmt: skip
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
    rf"(?P<a>{_TITLED})|^(?P<b>{_TITLED})(?=\s*(?:\d{{4}})?\s*[:,]|\s+(?:(?:geht|bitte|never|not|nie|nicht)\b))"
)
_LADIES = re.compile(
    r"\b(nur|only|gern eine?|lieber eine?|keine? herren|keine? manner|no men|ladies only|women only)\b"
)


def read_wishes(home: HomeMaking) -> None:
    """Guests wished for and not wished for; both stay in the words of the home."""
    wanted = home.text("wanted")
    if not says_nothing(wanted) and not _anybody(wanted):
        for name in AND.split(wanted):
            bare = " ".join(_AROUND.sub(" ", name).split()).strip(" .!?")
            if bare and not _kind_of_guest(home, "wanted", bare):
                home.wishes.append(WishDraft("want", about_guest=bare, as_typed=wanted))
    unwanted = home.text("unwanted")
    if says_nothing(unwanted) or _anybody(unwanted):
        return
    for part in AND.split(unwanted):
        topics = topics_in(part)
        home.wishes += [WishDraft("veto", topic=topic, as_typed=unwanted) for topic in topics]
        bare = " ".join(_AROUND.sub(" ", part).split()).strip(" .!?")
        if not topics and bare:
            home.wishes.append(WishDraft("veto", about_guest=bare, confidential=True, as_typed=unwanted))
            home.note(f"{home.headings['unwanted']}: {unwanted}", "confidential_note")


def topics_in(text: str) -> tuple[str, ...]:
    """Kinds of people in a text ("smokers", "men")."""
    return codes_in(text, TOPICS)


def _anybody(text: str) -> bool:
    return "either" in codes_in(text, SEXES) and not without(text, SEXES, HOPED)


def _kind_of_guest(home: HomeMaking, column: str, words: str) -> bool:
    """Whether a wish speaks of girls, boys or pupils and names nobody; their sex counts where nothing else tells it."""
    if not codes_in(words, SEXES) and not codes_in(words, GROUPS):
        return False
    left = without(words, SEXES, GROUPS, HOPED)
    if left and any(word[0].isupper() for word in words.split()[1:]):
        return False  # "das Mädchen Ana Ruiz"
    home.note(f"{home.headings[column]}: {home.text(column)}")
    sex, clear = sex_wished(words, home.headings[column])
    if sex and clear and not left and not home.text("guests_sex"):
        home.offer["guests_sex"] = sex
    elif left or not clear:
        home.doubt(column, "unclear_wish", f"Whom does {home.label} wish for with “{words}”?")
    return True


def _hope_in_remark(home: HomeMaking, remark: str) -> None:
    """Ask whether "we hope for a girl" among the remarks is a wish for guests of that sex."""
    sex, clear = sex_wished(remark)
    if sex and clear and codes_in(remark, HOPED) and not home.text("guests_sex"):
        home.doubt("remarks", "sex_in_remark", f"{home.label} writes “{remark}”. Whom would they host?", value=remark,
                   choices=("female", "male", "either"), sets="offer.guests_sex")  # fmt: skip


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
    if _refuses(remark):
        about, topics = _refused(remark), topics_in(remark)
        for topic in topics if about is None and topics else (None,):
            home.wishes.append(
                WishDraft("veto", about_guest=about, topic=topic, confidential=True, settled=False, as_typed=remark)
            )
        home.doubt("remarks", "veto_in_remark",
                   f"{home.label} does not want {about or 'somebody'} again. Who is meant?", value=remark)  # fmt: skip
        return True
    _hope_in_remark(home, remark)
    if _BACK.search(folded(remark)):
        named = re.match(rf"^({_NAME}\.?)", remark)
        if named and folded(named[1]) not in ("we", "i", "our", "wir", "unser", "nous"):
            home.wishes.append(WishDraft("want", about_guest=named[1].strip(), as_typed=remark))
        else:
            home.doubt("remarks", "wish_in_remark", f"Whom does {home.label} wish for?", value=remark)
    elif AGAIN.search(word_key(remark)):
        home.doubt("remarks", "wish_in_remark", f"Whom does {home.label} wish for?", value=remark)
    return False


def _refuses(text: str) -> bool:
    return bool(_VETO.search(folded(text)) or REFUSED.search(word_key(text)))


def _refused(text: str) -> str | None:
    found = _WHOM_NOT.search(text)
    if not found or not _VETO.search(folded(text)):
        return None
    return (found["a"] or found["b"] or "").strip(" ,:") or None


def _only_sex(line: str) -> str | None:
    key = folded(line)
    if not _LADIES.search(key):
        sex, clear = sex_wished(line)
        return sex if clear and "only" in codes_in(line, HOPED) and not without(line, SEXES, HOPED) else None
    if re.search(
        r"\b(keine? (?:herren|manner)|no men|(?:nur|only|eine?) (?:eine )?(?:dame\w*|frau\w*)|ladies only|"
        r"women only)\b",
        key,
    ):
        return "female"
    if re.search(r"\b(keine? (?:damen|frauen)|no women|nur (?:herren|manner)|men only)\b", key):
        return "male"
    return None
