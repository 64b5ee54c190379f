"""Words of household cells that name nobody: none, myself, a number of people, "a couple"; as `folded` writes them."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.folded_words import words_in

_NONE = (
    "none no nobody nobody-else no-one no-one-else nil n/a niemand-sonst sonst-niemand personne-d-autre nadie-más ninguno-más mais-ninguém nessun-altro никого-больше больше-никого більше-нікого niemand-anders いません おりません  keine keiner niemand nein aucun aucune personne non ninguno ninguna nadie nenhum nenhuma ninguém nessuno нет никого немає нікого ні brak nikt geen niemand なし いない いません おりません 無 无 没有 沒有 無し 없음 없습니다 없다 해당없음 "
    "لا لا-يوجد لا-أحد ندارد هیچ-کس هیچکس"
)
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


NOBODY = re.compile(_any(_NONE))
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
