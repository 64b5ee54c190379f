"""Sex and stairs: what decides whether a guest fits a home."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.living_words import STAIRS
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import codes_in, hits, without, word_key

_FEMALE = "f female woman girl lady w weiblich frau mädchen dame femme féminin féminine fille 女 女性 女子"
_MALE = "m male man boy h männlich mann junge herr homme masculin garçon 男 男性 男子"
_OTHER = "d divers x other autre nonbinary non-binary その他"
_TITLES_F = "mrs ms miss mme madame mlle frau lady dame sra さん夫人"
_TITLES_M = "mr mister m monsieur herr sir sr"

_NO_STEPS = re.compile(
    r"^(ebenerdig|barrierefrei|stufenlos|step free|no steps?|no stairs|ground floor|erdgeschoss|eg|level|"
    r"level access|plain pied|"
    r"de plain pied|rez de chaussee|aucune marche|keine|keine stufen|keine treppen?|段差なし|ばりあふりー|none|0)$"
)
_FEW_STEPS = re.compile(
    r"\b(\d{1,2}|one|two|three|a few|few|some|ein paar|wenige|einige|eine|quelques)\s*(steps?|stufen?|marches?|段)"
)
_FLIGHT = re.compile(
    r"\b(stairs|staircase|upstairs|flights?|\d+ ?(?:st|nd|rd|th) floor|first floor|second floor|stock\w*|"
    r"obergeschoss|[123] ?og|"
    r"treppen?|treppenhaus|etage|escaliers?|dachgeschoss|attic|basement|keller)\b|[２-９2-9]階|階段"
)
_ANY_STAIRS = re.compile(
    r"^(ok|okay|fine|yes|oui|ja|no problem|kein problem|pas de probleme|any|egal|可|大丈夫|○|◯|〇|問題なし)$"
)
_NO_STAIRS = re.compile(
    r"\b(no|not|none|keine?|nicht|non|pas|sans|avoid|a eviter|eviter|cannot|can t|wheelchair|rollstuhl\w*|"
    r"fauteuil)\b|不可|×|車椅子|車いす"
)
_FEW_STAIRS = re.compile(r"\b(few|some|ein paar|wenige|quelques\w*|a little|slowly|langsam|limited)\b|少し|数段")
_NONE = "none keine keins aucune aucun ninguna ninguno nenhuma nenhum nessuna nessuno なし 無し"
_NOTHING_SAID = frozenset(folded(word) for word in _NONE.split())
_LIFT = re.compile(
    r"\b(?:no|not|kein\w*|pas|sin|sem|senza|без)\b.*\b(?:lift|elevator|aufzug|fahrstuhl|ascenseur|ascensor|elevador|"
    r"лифт\w*)\b|zu fuss"
)
_DENIES = re.compile(r"\b(?:no|not|non|nao|nicht|не|pas|cannot|لا|نمی)\s*$")
_MAX_FEW = 6


def _keys(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())


_SEX = ((_keys(_FEMALE), "female"), (_keys(_MALE), "male"), (_keys(_OTHER), "other"))
_TITLE_SEX = ((_keys(_TITLES_F), "female"), (_keys(_TITLES_M), "male"))


def read_sex(text: str) -> Read[str]:
    """female, male or other; in French lists H is homme. Anything else is asked about."""
    key = folded(text)
    if not key:
        return Read()
    for words, sex in _SEX:
        if key in words:
            return Read(sex)
    parts = set(key.split())
    said = {sex for words, sex in _SEX if parts & words}
    if len(said) == 1:
        return Read(said.pop())
    return Read(troubles=(Trouble("unclear_sex", f"What does “{plain(text)}” mean?", ("female", "male", "other")),))


def sex_of_title(text: str) -> str | None:
    """What a title tells of the sex; None for "Dr", "Cllr" and for two titles in one cell."""
    parts = set(folded(text).split())
    said = {sex for words, sex in _TITLE_SEX if parts & words}
    return said.pop() if len(said) == 1 else None


def read_steps(text: str) -> Read[str]:
    """Steps in a home: none, few (up to six) or flight. "ebenerdig, 1 Stufe" has a step."""
    line = plain(text)
    key = folded(line)
    if not key:
        return Read()
    few = _FEW_STEPS.search(key)
    if _FLIGHT.search(key) and not _NO_STEPS.match(key):
        return Read("flight")
    if few:
        count = int(few[1]) if few[1].isdigit() else 1
        return Read("flight" if count > _MAX_FEW else "none" if count == 0 else "few")
    if _NO_STEPS.match(key):
        return Read("none")
    trouble = Trouble("unclear_steps", f"How many steps are meant by “{line}”?", ("none", "few", "flight"))
    return Read(troubles=(trouble,), rest=line)


@lru_cache(maxsize=REMEMBERED)
def read_mobility(text: str) -> Read[str]:
    """How much of stairs a guest manages: any, few or none."""
    line = plain(text)
    key = folded(line)
    if not key:
        return Read()
    trouble = Trouble("unclear_stairs", f"What does “{line}” say about stairs?", ("any", "few", "none"))
    said = codes_in(line, STAIRS)
    left = without(line, STAIRS)
    if any(hit.code == "any" and _DENIES.search(word_key(line)[: hit.start]) for hit in hits(line, STAIRS)):
        return Read(troubles=(trouble,), rest=line)
    if key in _NOTHING_SAID or _LIFT.search(key):
        return Read(troubles=(trouble,), rest=line)  # no stairs, or no trouble with them?
    if _ANY_STAIRS.match(key) or line in "○◯〇":
        return Read("any")
    if "none" in said and "any" not in said:
        return Read("none")
    if _FEW_STAIRS.search(left) or "few" in said:
        return Read("few", rest=line if _NO_STAIRS.search(left) or "any" in said else "")
    if "any" in said and "none" not in said and not _NO_STAIRS.search(left):
        return Read("any")
    if _NO_STAIRS.search(left) and not said:
        return Read("none")
    answer = read_yes_no(line)
    if answer.value is not None and not answer.rest and not said:
        return Read("any" if answer.value else "none")
    return Read(troubles=(trouble,), rest=line)
