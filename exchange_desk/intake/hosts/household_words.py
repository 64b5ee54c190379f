"""Words of household cells that name nobody: none, myself, a number of people, "a couple"; as `folded` writes them."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.folded_words import words_in
from exchange_desk.intake.values.answers import says_nothing

# nobody, beside what `says_nothing` knows of any cell
_NONE = (
    "nobody nobody-else no-one no-one-else niemand niemand-sonst sonst-niemand niemand-anders personne personne-d-autre nadie nadie-más ninguno-más "
    "ninguém mais-ninguém nessun-altro никого никого-больше больше-никого нікого більше-нікого nikt いない いません おりません هیچ-کس هیچکس"
)
_NAMES_TOO = frozenset({"na", "nee", "ras", "rien"})  # say nothing in other cells; here they may be somebody's name
_SELF = (
    "me myself just-me only-me that-s-me i-live-alone alone self ich nur-ich ich-selbst allein alleine moi moi-même moi-seul moi-seule seul seule yo yo-mismo yo-misma sólo-yo sola solo eu eu-mesmo eu-mesma sozinho sozinha só-eu io io-stesso io-stessa "
    "solo-io я я-сам я-сама сам сама один одна только-я тільки-я одинока ja tylko-ja sam sama ik alleen-ik alleen 本人 自分 一人暮らし 我 本人 独居 一个人 본인 저 나 혼자 أنا وحدي أنا-فقط من خودم تنها"
)
_PEOPLE = (
    r"people|persons?|members?|of us|adults?|children|kids?|child|teenagers?|personen|person|leute|erwachsene[rn]?|kinder|kind|personnes?|adultes?|enfants?|personas?|adultos?|ninos?|hijos?|miembros|pessoas?|"
    r"criancas?|filhos?|persone|adulti|bambini|figli|человека?|людей|взрослы[хе]|детей|дети|ребенок|ребенка|особи|осіб|осоiб|людини|дорослих|дорослі|дітей|дитина|діти|osob[ay]?|doroslych|dzieci|dziecko|volwassenen|"
    r"kinderen|人家族|人|名|大人|子ども|子供|口人|口|个大人|个孩子|大人|孩子|식구|명|인|인 가족|어른|성인|아이|자녀|اشخاص|افراد|فرد|شخص|نفر|اطفال|بالغين|بچه"
)
_NUMBERS = r"\d{1,2}|a|an|one|two|three|four|five|six|ein|eine|zwei|drei|vier|funf|sechs|un|une|deux|trois|quatre|cinq|uno|una|dos|tres|cuatro|cinco|due|tre|quattro|cinque|dois|duas|quatro|два|две|дві|три|четыре|чотири|пять|двое|трое|четверо|двоє|троє|четверо"


def _any(words: str) -> str:
    return "|".join(re.escape(folded(word.replace("-", " "))) for word in words.split())


_NOBODY = re.compile(_any(_NONE))
MYSELF = re.compile(_any(_SELF))
# what is left out of a text before asking whether it only counted: numbers, words for people, what joins them
NUMBER = words_in(rf"\d{{1,2}}|(?<![^\W\d_])(?:{_NUMBERS})(?![^\W\d_])")
PEOPLE = words_in(
    rf"(?<![^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?:{_PEOPLE})(?![A-Za-zÀ-žА-я\u0600-\u06ff])"
    r"|\b(?:and|und|et|y|e|и|та|i|en|we are|there are|wir sind|nous sommes|somos|siamo|нас|jestesmy|we zijn met|in total|insgesamt|"
    r"en total|au total|in tutto|all together|up to|bis zu)\b|全部で|一家|我们家|우리|家族|です|입니다|가족|[,、，+&/.;と和و]"
)
# two or more, of whom none is named
TOGETHER = words_in(
    r"(?:a )?(?:married )?couple|(?:ein )?ehepaar|paar|un couple|(?:una? )?pareja|matrimonio|casal|coppia|(?:супружеская )?пара|подружжя|"
    r"malzenstwo|stel|echtpaar|夫婦|夫妻|夫妇|부부|زوجان|زوج و زوجة|زن و شوهر|"
    r"(?:my )?family|familie|famille|familia|famiglia|семья|родина|сімя|сім я|rodzina|gezin|家族|家人|가족|العائلة|خانواده"
)


def names_nobody(text: str) -> bool:
    """Whether words say that there is nobody, or nobody else: "none", "niemand sonst", "なし"."""
    key = folded(text)
    return _NOBODY.fullmatch(key) is not None or (says_nothing(text) and key.strip(" .!") not in _NAMES_TOO)
