"""Diets as codes, with the words of the form kept for all that the codes do not say."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.answers import says_nothing
from exchange_desk.intake.values.diet_words import (
    BETWEEN,
    DENIED_AFTER,
    DIET_WORDS,
    EVERYTHING,
    FOODS,
    NEGATED,
    NOT_EATEN,
    NOTED,
    OTHERWISE,
    PIECES,
)
from exchange_desk.intake.values.read import Read, Trouble, plain
from exchange_desk.intake.values.wordlists import Hit, WordList, codes_in, hits, without, word_key

_OWN = {
    "vegetarian": "veg;veggi;vegetar*;vegetarisch*;vegi;veggie;végétarien*;ベジタリアン;菜食",
    "vegan": "vegan*;végan*;végétalien*;ヴィーガン;ビーガン",
    "pescatarian": "pescatarian*;pescetarian*;Pescetarier*;Pescatarier*;Pesketarier*;ペスカタリアン;ペスコ;pesco;"
    "fish but no meat;kein Fleisch aber Fisch;pescétarien*",
    "gluten_free": "gluten free;no gluten;without gluten;glutenfrei*;ohne Gluten;"
    "kein Gluten;sans gluten;グルテンフリー;小麦なし",
    "coeliac": "coeliac*;celiac*;Zöliakie;cœliaque*;セリアック病",
    "lactose_free": "lactose free;no lactose;lactose intolerant;lactose intolerance;laktosefrei*;ohne Laktose;"
    "Laktoseintoleranz;laktoseintolerant;sans lactose;lactose;Laktose;intolérance au lactose;乳糖不耐症",
    "dairy_free": "dairy free;no dairy;milchfrei;ohne Milchprodukte;sans produits laitiers;乳製品なし;乳製品不可",
    "nut_free": "nut free kitchen;nut free;no nuts;without nuts;ohne Nüsse;keine Nüsse;nussfrei;sans noix;"
    "sans fruits à coque;pas de noix;ナッツ禁止;ナッツなし;ナッツ不可;ナッツ抜き",
    "halal": "halal*;halāl;حلال فقط;nur halal;ハラール;ハラル",
    "kosher": "kosher;cacher;כשר;koscher*;casher;kasher;コーシャ*",
    "no_pork": "schweinefleischfrei*;pork free;不吃猪;豬肉不可;猪肉不可;"
    "no pork;without pork;kein Schwein;kein Schweinefleisch;ohne Schwein;ohne Schweinefleisch;sans porc;"
    "pas de porc;豚肉なし;豚肉不可;豚肉禁止",
    "no_beef": "no beef;without beef;kein Rindfleisch;ohne Rindfleisch;sans bœuf;pas de bœuf;牛肉なし;牛肉不可",
    "no_egg": "no egg;no eggs;without egg;without eggs;egg free;ohne Ei;ohne Eier;keine Eier;sans œuf;sans œufs;"
    "pas d’œufs;卵なし;卵不可",
    "no_fish": "no fish;without fish;kein Fisch;ohne Fisch;sans poisson;pas de poisson;魚なし;魚不可",
    "no_raw_fish": "no raw fish;kein roher Fisch;sans poisson cru;生魚不可;生魚なし;刺身不可",
    "no_meat": "no meat;without meat;kein Fleisch;ohne Fleisch;sans viande;pas de viande;肉なし;肉不可",
    "no_milk": "no milk;without milk;keine Milch;ohne Milch;sans lait;pas de lait;牛乳なし;牛乳不可",
    "no_alcohol": "no alcohol;kein Alkohol;ohne Alkohol;sans alcool;pas d’alcool;アルコール不可",
    "soft": "soft food;soft diet;weiche Kost;alimentation molle;やわらかい食事;petits pots",
    "diabetic": "diabetic*;diabetes;Diabetik*;Diabetes;diabétique*;diabète;糖尿病",
}
DIETS = WordList({code: ";".join((words, *DIET_WORDS.get(code, ()))) for code, words in _OWN.items()})
_NO_DIET = WordList(
    {
        "all": "everything;eats everything;alles;isst alles;tout;mange tout;何でも食べます;"
        "なんでも食べます;普通食;normal;" + EVERYTHING
    }
)
_SMALL_WORDS = WordList(
    {
        "": "and;und;et;or;oder;ok;okay;fine;possible;möglich;auch;also;aussi;diet;kitchen;kein Problem;"
        "no problem;please;bitte;"
        "svp;s’il vous plaît;food;Kost;Küche;régime;meals;nach Absprache;の;と;food only;strictly;only;" + BETWEEN
    }
)
_FOODS = WordList(FOODS)
_ANIMAL_BEFORE = re.compile("[豬猪鶏鸡雞牛羊馬马鹿鴨鸭魚鱼豚]$")
_GOES_ON = re.compile(r" (?:de|di|da|of|von|vom|du)\b| (?!نمی|ندار|ممنوع)[\u0600-\u06ff]")
_NEGATED = ("not ", "nicht ", "non ", "pas ", "no longer ", "nicht mehr ", "kein ", "keine ", *NEGATED)


def _of_some(key: str, hit: Hit) -> bool:
    """Whether "no meat" goes on ("sin carne de caballo", "بدون لحم الجمل"): then it is of that animal alone."""
    return hit.code in ("no_meat", "no_milk") and bool(
        _GOES_ON.match(key, hit.end) or _ANIMAL_BEFORE.search(key[: hit.start])
    )


@lru_cache(maxsize=REMEMBERED)
def read_diets(text: str) -> Read[tuple[str, ...]]:
    """The diets a cell names as codes; `rest` is the whole cell where words remain that no code says.

    A diet that is denied ("not vegetarian") gives no code but is kept in `rest`. "No gluten", "sans porc"
    are diets; "eats everything" is none.
    """
    line = plain(text)
    if says_nothing(line) or (codes_in(line, _NO_DIET) and not without(line, _NO_DIET, _SMALL_WORDS)):
        return Read(())
    key = folded(line)
    found = [hit for hit in hits(line, DIETS) if not _of_some(key, hit)]
    denied = {hit for hit in found if key[: hit.start].endswith(_NEGATED) or DENIED_AFTER.match(key[hit.end :])}
    said = [hit.code for hit in found if hit not in denied]
    clear = not denied and not without(line, DIETS, _SMALL_WORDS)
    if not clear:
        said += _not_eaten(line)
    codes = tuple(dict.fromkeys(said))
    asked = Trouble("unclear_diet", f"What can somebody eat who writes “{line}”?")
    open_ = not codes and not denied and not NOTED.search(key) and re.search(r"[^\W\d_]", key)
    return Read(codes, (asked,) if open_ or (codes and re.search("[?？]", line)) else (), "" if clear else line)


def _not_eaten(line: str) -> list[str]:
    """The diets of "豚肉は食べません" or "isst keinen Fisch": foods that are denied, part by part."""
    out: list[str] = []
    for piece in PIECES.split(line):
        key = folded(piece)
        if NOT_EATEN.search(key) and not OTHERWISE.search(key):
            out += [hit.code for hit in hits(piece, _FOODS) if hit.code != "?" and not _of_some(word_key(piece), hit)]
    return out
