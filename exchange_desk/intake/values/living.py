"""Sex, and how much of stairs a guest manages: what decides whether a guest fits a home."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.living_words import FEMALE, MALE, STAIRS
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import codes_in, hits, without, word_key

_OTHER = "d divers X other autre nonbinary non-binary その他"
_TITLES_F = "mrs ms miss mme madame mlle frau lady dame sra さん夫人"
_TITLES_M = "mr mister m monsieur herr sir sr"

_ANY_STAIRS = re.compile(
    r"^(ok|okay|fine|yes|oui|ja|no problem|kein problem|pas de probleme|any|egal|可|大丈夫|○|◯|〇|問題なし)$"
)
_NO_STAIRS = re.compile(
    r"\b(no|not|none|keine?|nicht|non|pas|sans|avoid|a eviter|eviter|cannot|can t|wheelchair|rollstuhl\w*|"
    r"fauteuil)\b|不可|×|車椅子|車いす"
)
_FEW_STAIRS = re.compile(r"\b(few|some|ein paar|wenige|quelques\w*|a little|slowly|langsam|limited)\b|少し|数段")
_NONE = (
    "0 1 2 3 none 无 無 没有 沒有 없음 없다 ندارد ندارم geen brak "
    "keine keins aucune aucun ninguna ninguno nenhuma nenhum nessuna nessuno なし 無し"
)
_NOTHING_SAID = frozenset(folded(word) for word in _NONE.split())
_LIFT = re.compile(
    r"\b(?:no|not|kein\w*|pas|sin|sem|senza|без)\b.*\b(?:lift|elevator|aufzug|fahrstuhl|ascenseur|ascensor|elevador|"
    r"лифт\w*)\b|zu fuss"
)
_WALKING = re.compile(
    r"\b(?:walks?|far|distances?|wege|laufstrecken?|weit|marcher|loin|caminar|lejos|caminhar|longe|camminare|lontano|ходить|далеко)\b|歩け|走远|走遠"
)
_DENIES = re.compile(r"\b(?:no|not|non|nao|nicht|не|pas|cannot|لا|نمی)\s*$")


def _keys(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())


_SEX = ((_keys(FEMALE), "female"), (_keys(MALE), "male"), (_keys(_OTHER), "other"))
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
    if _WALKING.search(key) and not said:
        return Read(troubles=(trouble,), rest=line)  # how far somebody walks tells nothing of stairs
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
