"""Animals, and those that a guest must not, or would rather not, live with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.animal_words import (
    ANIMAL_WORDS,
    BIG,
    CLAUSES,
    IF,
    RATHER,
    SAYS,
    SMALL,
)
from exchange_desk.intake.values.answers import read_yes_no
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import WordList, codes_in, hits, without

_OWN = {
    "dog": "dog*;doggy;puppy;puppies;Newfoundland;Labrador;"
    "Hund;Hunde;Hunden;Hundeallergie;Hündin;Welpe*;chien*;犬;いぬ;イヌ",
    "cat": "cat;cats;kitten*;Katze*;Kater;Kätzchen;chat;chats;chatte*;猫;ねこ;ネコ",
    "hens": "hen;hens;chicken*;Huhn;Hühner;Hahn;poule*;coq;にわとり;鶏",
    "rabbit": "rabbit*;bunny;bunnies;Kaninchen;Hase;Hasen;lapin*;うさぎ;ウサギ",
    "horse": "horse*;pony;ponies;Pferd*;cheval;chevaux;馬",
    "bird": "bird*;parrot*;budgie*;budgerigar*;canary;Vogel;Vögel;Wellensittich*;Papagei*;oiseau*;perroquet*;鳥;インコ",
    "fish": "fish;goldfish;aquarium;Fische;Aquarium;poissons;金魚;熱帯魚",
    "hamster": "hamster*;ハムスター",
    "guinea_pig": "guinea pig*;Meerschweinchen;cochon d’Inde;cochons d’Inde;モルモット",
    "reptile": "snake*;lizard*;reptile*;Schlange*;Echse*;serpent*;turtle*;tortoise*;Schildkröte*;tortue*;カメ;ヘビ",
    "sheep": "sheep;goat*;Schaf*;Ziege*;mouton*;chèvre*;羊;ヤギ",
    "any": "Tierhaarallergie;Tierhaare;Tierhaar;fur;animal hair;"
    "animal;animals;pet;pets;Haustier*;Tier;Tiere;animaux;動物;ペット",
}
ANIMALS = WordList({code: f"{words};{ANIMAL_WORDS.get(code, '')}" for code, words in _OWN.items()})
_KINDLY = WordList({"likes": SAYS.codes["likes"]})
_MINUS = re.compile(r"\s-\s*$")  # "кошки +, собаки -"
_NEVER = re.compile(
    r"\b(no|not|none|never|without|neither|nor|kein\w*|ohne|nicht|nein|weder|pas d\w*|pas|sans|aucun\w*|non|ni|ne|nem|"
    r"ningun\w*|nessun\w*|nenhum\w*|ни|ні|"
    r"afraid|fear\w*|scared|phobi\w*|angst|furchtet|furchten|peur|\w*allerg\w*)\b|×|✕|✗|不可|だめ|だめ|なし|無し|こわい|怖い|恐い|苦手|禁止|あれるぎー"
)
_FEAR = re.compile(r"\b(afraid|fear\w*|scared|phobi\w*|angst|furchtet|furchten|peur)\b|こわ|怖|恐")
_FINE = re.compile(
    r"^(fine|ok|okay|yes|oui|ja|y|all fine|no problem|kein problem|any|egal|alles ok|alle|d accord|"
    r"動物ok|ペットok|犬猫ok|pas de probleme|可|大丈夫|平気|"
    r"○|◯|〇|good|loves? animals?|like all)$"
)
_LIKES = re.compile(
    r"\b(loves?|likes?|fine|ok|okay|yes|oui|ja|mag|liebt|aime|adore|ок|ama|adora)\b|(?<![a-z])ok(?![a-z])|好き|大丈夫|可|○|◯|〇"
)


_SIGN = re.compile(
    r"[○◯〇×✕✗✓]|\b(?:yes|no|ok|okay|ja|nein|oui|non|s[ií]|sim|não|nao|sì|да|нет|так|ні)\b|نعم|بله|(?<=\s)(?:لا|نه)(?=\s|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LimitRead:
    """An animal a guest avoids: strength never or rather_not, why fear or wish."""

    animal: str
    strength: str
    why: str


@lru_cache(maxsize=REMEMBERED)
def read_animal_limits(text: str, boxes: Options = NO_OPTIONS) -> Read[tuple[LimitRead, ...]]:
    """What animals a guest avoids ("chat oui, chien non", "できれば犬なし"); "fine" gives none.

    Where words remain that say neither, `rest` holds the cell.
    """
    line = plain(text.replace("\n", "; "))
    if not line or _FINE.match(folded(line)) or line in "○◯〇":
        return Read(())
    alone = read_yes_no(line, cross_means=False)
    if alone.value is True and not alone.rest:
        return Read(())
    if (alone.value is False and not alone.rest) or folded(line) in (
        "no",
        "non",
        "nein",
        "none",
        "keine",
        "×",
        "不可",
        "no animals",
        "no pets",
    ):
        trouble = Trouble("unclear_answer", f"Does “{line}” mean no animals in the home, or no trouble with animals?",
                          ("no animals", "no trouble"))  # fmt: skip
        return (
            Read(troubles=(trouble,), rest=line)
            if folded(line) not in ("no animals", "no pets")
            else Read((LimitRead("any", "never", "wish"),))
        )
    out: list[LimitRead] = []
    clear = True
    for clause in [part for one, _ in boxes.split(line, CLAUSES, names_none) for part in _each_with_its_sign(one)]:
        key = folded(clause)
        found = hits(clause, ANIMALS)
        if not found:
            clear = clear and (not key or bool(_LIKES.search(key)) or set(codes_in(clause, SAYS)) == {"likes"})
            continue
        said = set(codes_in(clause, SAYS))
        if _MINUS.search(clause):
            said.add("never")
        left = without(clause, _KINDLY)  # "not afraid of dogs" fears nothing
        rather = bool(RATHER.search(left)) or "rather" in said
        if _NEVER.search(left) or rather or said & {"never", "fear"}:
            why = "fear" if _FEAR.search(left) or "fear" in said else "wish"
            strength = "rather_not" if rather and why == "wish" else "never"
            size = "big_" if BIG.search(key) else "small_" if SMALL.search(key) else ""
            out += [LimitRead(size + h.code if h.code == "dog" else h.code, strength, why) for h in found]
        elif not (_LIKES.search(key) or "likes" in said or clause.rstrip().endswith("+")) or (
            IF.search(key) or SMALL.search(key)
        ):
            clear = False
    if not out and not clear:
        trouble = Trouble("unclear_animals", f"What does “{line}” say about living with animals?")
        return Read(troubles=(trouble,), rest=line)
    return Read(tuple(dict.fromkeys(out)), rest="" if clear else line)


def _each_with_its_sign(clause: str) -> list[str]:
    """ "犬○ 猫×" and "chien oui chat non" in parts, each animal with its own yes or no."""
    found = list(_SIGN.finditer(clause))
    if len(hits(clause, ANIMALS)) < 2 or len(found) < 2 or len(hits(clause, ANIMALS)) != len(found):
        return [clause]
    first = hits(clause, ANIMALS)[0].start < found[0].start()
    cuts = [sign.end() for sign in found[:-1]] if first else [sign.start() for sign in found[1:]]
    return [clause[a:b] for a, b in pairwise([0, *cuts, len(clause)])]


def names_none(words: str) -> bool:
    """Whether words name no animal."""
    return not hits(words, ANIMALS)


def size_of(key: str) -> str | None:
    """Whether folded words speak of a big or a small animal."""
    return "big" if BIG.search(key) else "small" if SMALL.search(key) else None
