"""The animals that live in a home, as families write of them; animals that are denied are none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exchange_desk.basics.text import folded
from exchange_desk.intake.values.animals import ANIMALS, names_none, size_of
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.numbers import number_word
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import Hit, WordList, hits, without

# words that elsewhere are food, or part of other words: animals only where pets are asked for
_ONLY_HERE = {
    "dog": "トイプードル;プードル;柴犬;チワワ;ダックスフンド;レトリバー;лабрадор*;йорк;такса;poodle;terrier;beagle;"
    "Dackel;Pudel;Schäferhund*;caniche",
    "hens": "鸡;雞;دجاج*;مرغ;pollo",
    "horse": "马;馬",
    "fish": "鱼;魚;سمك;أسماك;ماهی*;poisson rouge;poissons rouges",
    "bird": "عصفور;عصافير;канарейк*;鸚鵡",
    "guinea_pig": "морськ* свинк*",
}
_PETS = WordList({code: f"{words};{_ONLY_HERE.get(code, '')}" for code, words in ANIMALS.codes.items()})
_INSIDE = re.compile(r"\b(indoors?|inside|in the house|im haus|drinnen|interieur|dans la maison)\b|室内")
_OUTSIDE = re.compile(
    r"\b(outdoors?|outside|barn|draussen|im garten|im stall|exterieur|dehors|in the yard|kennel)\b|屋外|外飼い"
)
_LIST = r"[;,、，；،؛/]|\.\s|\s\+\s|\b(?:but|aber|mais|pero|mas|ma|però|но|а|але|ale|maar)\b|لكن|ولی|但是|但"
_AND = r"\b(?:und|and|et|y|e|и|та|і|i|oraz|en)\b|と(?=[^ぁ-ん]|$)|[和及与與]|[와과]\s|\s및\s|하고\s|\sو\s|\sو(?=\w{2})"
_PARTS = re.compile(rf"(?P<list>{_LIST})|(?P<and>{_AND})", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|not|none|never|without|neither|nor|kein\w*|ohne|nicht|nein|weder|pas|sans|aucune?|ni|non|sin|ningun\w*|sem|"
    r"nao|nem|nenhum\w*|nessun\w*|senza|niente|нет|без|не|ни|немае|нема|ні|жодн\w*|bez|brak|geen|nie)\b|"
    r"なし|無し|いない|いません|飼っていな|飼っていま?せん|没有|沒有|无|無|不养|不養|没养|없|안 ?키|"
    r"\bلا\b|بدون|ليس|نداری?م|ندارد|نیست|\bنه\b"
)
# how animals are counted: "犬2匹", "一只猫", "고양이 두 마리", "3x Katze"
_NUMERAL = r"(\d{1,2}|[一二两兩三四五]|한|두|세|네)"
_COUNTERS = r"(?:匹|頭|羽|只|隻|条|條|마리)"
_COUNTED_BEFORE = re.compile(rf"{_NUMERAL} ?(?:{_COUNTERS}の?|x) ?$")
_COUNTED_AFTER = re.compile(rf"^(?:が|を)? ?(?:{_NUMERAL} ?{_COUNTERS}|x ?(\d{{1,2}})(?!\w))")
_COUNT_WORDS = re.compile(rf"{_NUMERAL} ?{_COUNTERS}|\b\d+x\b|\bx\d+\b")
_FOUR = "네"  # elsewhere a yes
_GONE = re.compile(
    r"\b(?:died|dead|had|used to|formerly|previously|until|allergi\w*|allergy|gestorben|verstorben|fruher|hatten|"
    r"morte?|decedee?|avions|murio|teniamos|morreu|tinhamos|avevamo|умер\w*|раньше|был[аи]?|раніше|був|була|помер\w*)\b|"
    r"亡くな|死に|以前|いました|アレルギー|あれるぎ|死了|以前养|过敏|過敏|죽|예전|알레르기|مات|توفي|حساسي|مرد|قبلا"
)


@dataclass(frozen=True, slots=True)
class PetRead:
    """Animals of a home as one entry of a list; columns as in the record Pet."""

    animal: str
    count: int | None = None
    indoors: str | None = None
    size: str | None = None


def read_pets(text: str, boxes: Options = NO_OPTIONS) -> Read[tuple[PetRead, ...]]:
    """The animals of a home ("2 Katzen", "Dog;Cat"): none said → empty; `rest` where more is said than that.

    "No dogs, one cat" is a cat. An animal of former days, or one of which it is not clear whether it is denied
    ("犬はいません、猫" is, "no dogs and cats" may be), is asked about.
    """
    line = plain(text.replace("\n", "; "))
    if not line:
        return Read()
    if says_nothing(line) or _nobody_lives(line):
        return Read(())
    if _GONE.search(folded(line)) and hits(line, _PETS):
        trouble = Trouble("unknown_animal", f"“{line}”: which animals live there now?")
        return Read(troubles=(trouble,), rest=line)
    pets: list[PetRead] = []
    rest: list[str] = []
    denied_before = False
    for part, joined in _parts(line, boxes):
        found = [h for h in hits(part, _PETS) if h.code != "any"]
        denied = bool(_DENIED.search(folded(part)))
        if found and denied_before and joined and not denied:
            trouble = Trouble("unknown_animal", f"“{line}”: which of these animals live there?")
            return Read(troubles=(trouble,), rest=line)
        denied_before = bool(found) and denied
        if denied_before:
            continue
        if not found and not says_nothing(part) and not _nobody_lives(part):
            rest.append(part.strip())
        pets += _listed(part, found)
        left = [w for w in _COUNT_WORDS.sub(" ", without(part, _PETS)).split() if number_word(w) is None]
        if found and left and not (size_of(folded(part)) and len(left) == 1):
            rest.append(part.strip())
    if not pets and (rest or not hits(line, _PETS)):
        return Read(troubles=(Trouble("unknown_animal", f"Which animals are meant by “{line}”?"),), rest=line)
    return Read(tuple(dict.fromkeys(pets)), rest="; ".join(dict.fromkeys(rest)))


def _parts(line: str, boxes: Options) -> list[tuple[str, bool]]:
    """The parts of a list, each with whether "and" joins it to the one before."""
    out: list[tuple[str, bool]] = []
    for clause, whole in boxes.split(line, re.compile(_LIST, re.IGNORECASE), names_none):
        pieces = [clause] if whole else re.split(_AND, clause, flags=re.IGNORECASE)
        out += [(piece, number > 0) for number, piece in enumerate(pieces) if piece.strip()]
    return out


def _nobody_lives(line: str) -> bool:
    """Whether words deny pets and name no animal ("no pets", "飼っていません")."""
    found = hits(line, _PETS)
    if any(hit.code != "any" for hit in found):
        return False
    left = _DENIED.sub(" ", without(line, _PETS))
    if not _DENIED.search(folded(line)) or not all(word in _HAVE for word in left.split()):
        return False
    return bool(found) or any(word in line for word in ("飼", "养", "養", "いま", "いない", "키우"))


_HAVE = frozenset(
    [
        "we",
        "have",
        "any",
        "at",
        "all",
        "the",
        "home",
        "in",
        "our",
        "house",
        "wir",
        "haben",
        "nous",
        "avons",
        "n",
        "d",
        "de",
        "des",
        "tenemos",
        "hay",
        "temos",
        "ha",
        "abbiamo",
        "en",
        "casa",
        "du",
        "у",
        "нас",
        "ani",
        "نحن",
        "لدينا",
        "در",
        "خانه",
        "ない",
        "ん",
        "た",
        "て",
        "いる",
        "は",
        "が",
        "も",
        "を",
        "飼って",
        "っ",
    ]
)


def _listed(part: str, found: list[Hit]) -> list[PetRead]:
    key = folded(part)
    pets = []
    for hit in found:
        counts = [n for n in map(number_word, key[: hit.start].split()) if n is not None]
        counts += _counted(key, hit)
        pets.append(PetRead(hit.code, counts[-1] if counts else None, _where(key), size_of(key)))
    return pets


def _counted(key: str, hit: Hit) -> list[int]:
    found = _COUNTED_BEFORE.search(key[: hit.start]) or _COUNTED_AFTER.match(key[hit.end :])
    told = next((group for group in found.groups() if group), "") if found else ""
    number = 4 if told == _FOUR else number_word(told) if told else None
    return [number] if number else []


def _where(key: str) -> str | None:
    inside, outside = bool(_INSIDE.search(key)), bool(_OUTSIDE.search(key))
    return "part" if inside and outside else "yes" if inside else "no" if outside else None
