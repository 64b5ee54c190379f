"""Allergies with what they are to and how severe; the words of the form are kept with every one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.allergy_words import (
    CHINESE_AND,
    COMPOUND,
    DENIED_ONE,
    DISLIKE,
    DUST,
    FORMER,
    I_AM,
    KANA,
    LABEL,
    MILD,
    NOT,
    NOT_SEVERE,
    NOT_SURE,
    OTHERWISE_NONE,
    PLAN,
    SEVERE,
    SPLIT,
    TOPIC,
)
from exchange_desk.intake.values.animals import ANIMALS
from exchange_desk.intake.values.answers import read_yes_no, says_nothing
from exchange_desk.intake.values.options import NO_OPTIONS, Options
from exchange_desk.intake.values.rarer_substance_words import MORE_FOOD, MORE_MEDICINE, MORE_OTHER, MORE_WORDS
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.substance_words import SUBSTANCE_WORDS
from exchange_desk.intake.values.wordlists import WordList, hits, without, word_key

_FOOD = {
    "cashew_nuts": "cashew*;カシューナッツ;カシュー;noix de cajou",
    "peanuts": "peanut*;ground nut*;Erdnuss;Erdnüsse;arachide*;cacahuète*;ピーナッツ;落花生",
    "nuts": "nut;nuts;tree nuts;walnut*;hazelnut*;almond*;pistachio*;Nuss;Nüsse;Walnuss;Walnüsse;Haselnuss;"
    "Haselnüsse;Mandel*;"
    "noix;noisette*;fruits à coque;ナッツ;ナッツ類;くるみ;クルミ;アーモンド",
    "shellfish": "shellfish;shrimp*;prawn*;crab;crabs;crustacean*;lobster*;Krebs*;Garnelen;Krabben;Schalentiere;"
    "Meeresfrüchte;"
    "crustacés;crevette*;crabe*;エビ;えび;海老;カニ;かに;蟹;甲殻類",
    "fish": "fish;Fisch;poisson*;魚;さば;サバ;青魚",
    "eggs": "egg;eggs;Ei;Eier;Hühnerei*;œuf;œufs;卵;たまご;玉子;鶏卵",
    "milk": "milk;dairy;Milch;Milcheiweiss;Kuhmilch;lait;produits laitiers;牛乳;乳製品;ミルク",
    "lactose": "lactose;lactose intolerant;lactose intolerance;Laktose;Laktoseintoleranz;乳糖",
    "gluten": "gluten;coeliac*;celiac*;Zöliakie;cœliaque*;グルテン",
    "wheat": "wheat;Weizen;blé;小麦",
    "soy": "soy;soya;soja;大豆",
    "sesame": "sesame;Sesam;sésame;ごま;ゴマ;胡麻",
    "buckwheat": "buckwheat;soba;Buchweizen;sarrasin;そば;ソバ;蕎麦",
    "strawberry": "strawberr*;Erdbeer*;fraise*;いちご;イチゴ;苺",
    "kiwi": "kiwi*;キウイ",
    "fruit": "fruit;fruits;Obst;果物;apple*;Apfel;Äpfel;pomme*;りんご;もも;桃",
    "celery": "celery;Sellerie;céleri",
    "mustard": "mustard;Senf;moutarde",
    "tomato": "tomato*;Tomate*;tomate*;トマト",
}
_MEDICINE = {
    "penicillin": "penicillin*;Penizillin*;pénicilline;ペニシリン;amoxicillin*;アモキシシリン",
    "aspirin": "aspirin*;aspirine;アスピリン",
    "ibuprofen": "ibuprofen;ibuprofène",
    "antibiotics": "antibiotic*;Antibiotik*;antibiotique*;抗生物質",
    "latex": "latex;ラテックス",
}
_OTHER = {
    "pollen": "pollen;pollens;hay fever;Heuschnupfen;Gräser;rhume des foins;花粉;花粉症;ヒノキ;スギ花粉",
    "dust": "dust;house dust;dust mite*;Hausstaub*;acariens;poussière;ハウスダスト;ダニ",
    "bee_sting": "bee;bees;bee sting*;Biene*;Bienenstich*;abeille*;蜂;ハチ",
    "wasp": "wasp*;wasp sting*;Wespe*;guêpe*;スズメバチ",
    "mould": "mould;mold;Schimmel*;moisissure*;カビ",
    "sun": "sun;Sonne;soleil;日光",
    "plasters": "plaster*;Pflaster;sticking plaster*;pansement*;絆創膏",
}
_FOOD |= MORE_FOOD
_MEDICINE |= MORE_MEDICINE
_OTHER |= MORE_OTHER
_OWN = {**_FOOD, **_MEDICINE, **_OTHER, **{k: v for k, v in ANIMALS.codes.items() if k not in ("any", "fish")}}
SUBSTANCES = WordList(
    {code: ";".join((words, *SUBSTANCE_WORDS.get(code, ()), MORE_WORDS.get(code, ""))) for code, words in _OWN.items()}
)

_COMMAS = re.compile("[,・;、，،؛]")
_SMALL_WORDS = (
    "de del della delle dello dei di da do dos das du des d of the a an von vom van der die das in im since "
    "for with from at mit con com avec на от из к с від до і у has is are no not but if"
)
_BETWEEN = frozenset(_SMALL_WORDS.split())
_ONE = re.compile(r"(?!)")  # parts nothing
_DENIED = re.compile(r"\b(?:not|nicht|pas|niet|не) $")  # "fish, not shellfish" is kept and asked about


@dataclass(frozen=True, slots=True)
class AllergyRead:
    """One allergy; columns as in the record Allergy. `severity` None = not said, never taken for mild."""

    substance: str
    kind: str | None
    severity: str | None
    plan: str | None
    as_typed: str

    @property
    def values(self) -> dict[str, str | None]:
        """As columns of the record."""
        return {
            "substance": self.substance,
            "kind": self.kind,
            "severity": self.severity,
            "plan": self.plan,
            "as_typed": self.as_typed,
        }


@lru_cache(maxsize=REMEMBERED)
def read_allergies(text: str, boxes: Options = NO_OPTIONS) -> Read[tuple[AllergyRead, ...]]:
    """Every allergy a cell names. Words that name no known substance become an allergy in their own words.

    `boxes` are those of the form, whose texts may hold commas.

    Only a cell that says in plain words that there is none gives none: nothing else is ever dropped. What
    reads like a dislike, or like an exception, is kept as an allergy and asked about.
    """
    line = plain(text.replace("\n", "; "))
    if not line or says_nothing(line):
        return Read(())
    plan = _plan(line)
    found: dict[str, AllergyRead] = {}
    pieces = [piece for box, proved in boxes.split(line, _ONE) for piece in _answers(spread_words(box), proved)]
    told = [piece for piece in pieces if not _says_no_more(piece)]
    if any(hits(piece, SUBSTANCES) for piece in told):
        told = [piece for piece in told if not _plain_yes(piece)]  # "yes, nuts"
    left = line if told == pieces else ", ".join(told)
    pieces, whole = told, folded(left)
    # "severe" that stands by itself holds for all; "mild" is never carried over to a neighbour
    alone = "severe" if any(_severity(folded(p)) == "severe" and says_only_how(p) for p in pieces) else None
    denied = False
    for piece in pieces:
        key = folded(piece)
        known = hits(piece, SUBSTANCES)
        own = _severity(key) or alone
        denied = denied or any(_DENIED.search(word_key(piece)[: hit.start]) for hit in known)
        for hit in known:
            found.setdefault(hit.code, AllergyRead(hit.code, _kind(hit.code), own, plan, line))
        for words in _not_known(piece) if known else [] if says_only_how(piece) else [piece.strip(" .:()")]:
            if words and not says_nothing(words):
                found.setdefault(words, AllergyRead(words, None, own, plan, line))
    if not found:
        found[line] = AllergyRead(line, None, _severity(folded(line)), plan, line)
    denied = denied or (DENIED_ONE.search(left) is not None and any(one.kind for one in found.values()))
    return Read(tuple(found.values()), tuple(_troubles(line, whole, denied)), line)


def _says_no_more(piece: str) -> bool:
    """Whether a part denies a whole kind of allergens, or all others: "food: none", "nothing else"."""
    key = folded(piece)
    if OTHERWISE_NONE.match(key):
        return True
    topic = TOPIC.sub(" ", key).strip(" :")
    return topic != key and bool(re.search(r"\w", topic)) and not hits(piece, SUBSTANCES) and says_nothing(topic)


def _plain_yes(piece: str) -> bool:
    answer = read_yes_no(piece.strip(" .!"))
    return answer.value is True and not answer.rest


def spread_words(text: str) -> str:
    """German compounds in two words, so that the substance is found: "Nussallergie" is "Nuss allergie".

    The Spanish "soy alérgica" is no soy, and the "and" of the Persian word for dust parts nothing.
    """
    return DUST.sub("گردوغبار", I_AM.sub(" ", COMPOUND.sub(" ", text)))


def _troubles(line: str, whole: str, denied: bool) -> list[Trouble]:
    out = []
    if DISLIKE.search(whole):
        out.append(Trouble("dislike_or_allergy", f"Is “{line}” an allergy, or only a dislike?", ("allergy", "dislike")))
    if denied or NOT.search(whole):
        out.append(Trouble("unclear_allergy", f"What exactly is the allergy in “{line}”?"))
    if re.search(r"[?？؟]", line) or NOT_SURE.search(whole) or FORMER.search(whole):
        out.append(Trouble("unclear_allergy", f"“{line}” is not certain. Is there an allergy?"))
    return out


def _not_known(piece: str) -> list[str]:
    """The words of a list without commas ("小麦 卵 乳") that name no known substance, where most of its words do."""
    words = piece.split()
    if len(words) < 3:
        return []
    strange = [word for word in words if not hits(word, SUBSTANCES) and not says_only_how(word)]
    plain_words = [word for word in words if word not in strange and _is_one(word)]
    alone = len(hits(piece, SUBSTANCES)) == len(plain_words) >= 2  # "castanha de caju" is one
    sure = alone and len(strange) < len(plain_words) and len(plain_words) + len(strange) == len(words)
    sentence = any(folded(word) in _BETWEEN for word in strange)
    return [word for word in strange if word.isalpha()] if sure and not sentence else []


def _is_one(word: str) -> bool:
    """Whether a word is the name of a substance and nothing else."""
    return not without(word, SUBSTANCES)


def _answers(words: str, one_box: bool) -> list[str]:
    """The parts of a list; the text of a box is one, unless a part of it may be a substance that we do not know."""
    parts = _listed(words)
    goes_on = all(part[0].islower() or hits(part, SUBSTANCES) or says_only_how(part) for part in parts[1:])
    return [words] if one_box and goes_on else parts


def _listed(line: str) -> list[str]:
    """The parts of a list; what stands in brackets goes with the part before it."""
    kept = re.sub(r"[(（][^)）]*[)）]", lambda m: _COMMAS.sub(" ", m[0]), line)
    if not KANA.search(kept):
        kept = CHINESE_AND.sub("、", kept)
    pieces = [p.strip() for p in SPLIT.split(kept)]
    return [p for p in pieces if p]


def _severity(key: str) -> str | None:
    if NOT_SEVERE.search(key):
        return None
    return "severe" if SEVERE.search(key) else "mild" if MILD.search(key) else None


def _plan(line: str) -> str | None:
    said = [m[0] for m in PLAN.finditer(line)]
    return ", ".join(dict.fromkeys(said)) or None


def says_only_how(words: str) -> bool:
    """Whether words tell how severe an allergy is, or what is at hand, and not what it is to."""
    key = folded(words)
    left = LABEL.sub(" ", MILD.sub(" ", SEVERE.sub(" ", PLAN.sub(" ", key))))
    return not re.search(r"\w", left)


def _kind(code: str) -> str:
    if code in _FOOD:
        return "food"
    if code in _MEDICINE:
        return "medicine"
    return "other" if code in _OTHER else "animal"
