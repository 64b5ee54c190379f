"""What a title of the programme speaks of: kinds of item and meals in the languages of the lists."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from exchange_desk.basics.text import folded

_KINDS_SAID = (
    ("meal", ("breakfast", "lunch", "dinner", "supper", "pot luck", "potluck", "picnic", "meal", "banquet", "barbecue",
              "fruhstuck", "mittagessen", "abendessen", "picknick", "grillen", "dejeuner", "diner", "pique nique",
              "昼食", "夕食", "朝食", "食事", "夕食会", "desayuno", "almuerzo", "comida", "cena", "cafe da manha",
              "pequeno almoco", "almoco", "jantar", "colazione", "pranzo", "завтрак", "обед", "ужин", "сніданок",
              "обід", "вечеря", "早餐", "午餐", "晚餐", "晚宴", "아침 식사", "점심", "저녁 식사", "만찬", "فطور", "افطار",
              "غداء", "عشاء", "صبحانه", "ناهار", "شام")),
    ("ceremony", ("ceremony", "signing", "empfang", "festakt", "ceremonie", "式典", "調印式", "reception", "welcome",
                  "farewell", "begrussung", "歓迎会", "お別れ会", "ceremonia", "recepcion", "bienvenida", "despedida",
                  "cerimonia", "recepcao", "boas vindas", "ricevimento", "benvenuto", "церемони", "прием", "церемон",
                  "прииом", "欢迎", "仪式", "환영식", "환송", "حفل", "مراسم")),
    ("school", ("school", "class", "classes", "schule", "unterricht", "ecole", "college", "lycee", "学校", "授業",
                "escuela", "colegio", "instituto", "escola", "scuola", "школ", "중학교", "고등학교", "학교", "مدرسه",
                "مدرسة", "المدرسة")),
    ("meeting", ("meeting", "board", "interview", "sitzung", "besprechung", "reunion", "mayor", "会議", "表敬訪問",
                 "reuniao", "riunione", "incontro", "встреч", "зустріч", "会议", "회의", "اجتماع", "جلسه")),
    ("home", ("host family", "host families", "host homes", "at home", "gastfamilie", "gastgebern",
              "famille d accueil", "ホストファミリー", "ホームステイ")),
    ("free", ("free time", "free", "freizeit", "zur freien verfugung", "temps libre", "自由時間", "自由行動", "tiempo libre",
              "tempo livre", "tempo libero", "свободн", "вільни", "自由活动", "자유 시간", "자유시간", "وقت حر", "وقت ازاد")),
    ("flight", ("flight", "flug", "vol")),
    ("train", ("train", "zug", "bahnfahrt", "電車")),
    ("coach", ("coach", "bus", "busfahrt", "autocar", "バス")),
    ("walk", ("walk", "hike", "wanderung", "spaziergang", "promenade", "randonnee", "散歩")),
)  # fmt: skip
_PARTS = (
    (dt.time(14), ("afternoon", "nachmittag", "apres midi", "午後")),
    (dt.time(9), ("forenoon", "vormittag", "matin", "午前")),
    (dt.time(8), ("morning", "morgen", "朝")),
    (dt.time(20), ("evening", "abend", "soir", "night", "夕", "夜", "晩")),
    (dt.time(12), ("noon", "midi", "mittag", "昼")),
)
_MEALS_SAID = (
    ("packed lunch", ("packed lunch", "lunch box", "lunchpaket", "panier repas", "弁当", "お弁当", "picnic almuerzo",
                      "comida para llevar", "pranzo al sacco", "lanche", "сухой паек", "сухпаек", "сухий паек",
                      "盒饭", "도시락")),
    ("breakfast", ("b", "breakfast", "fruhstuck", "petit dejeuner", "petit dej", "朝食", "朝", "desayuno",
                   "cafe da manha", "pequeno almoco", "colazione", "завтрак", "сніданок", "сніданк", "早餐", "早饭", "조식",
                   "아침", "فطور", "افطار", "صبحانه")),
    ("lunch", ("l", "lunch", "picnic", "mittagessen", "mittag", "dejeuner", "pique nique", "昼食", "昼", "almuerzo",
               "comida", "almoco", "pranzo", "обед", "обід", "обіди", "午餐", "午饭", "중식", "점심", "غداء", "ناهار")),
    ("dinner", ("d", "dinner", "supper", "abendessen", "abend", "diner", "夕食", "夕", "cena", "jantar", "ужин",
                "вечер", "晚餐", "晚饭", "석식", "저녁", "만찬", "عشاء", "شام")),
)  # fmt: skip
_WRITTEN_TOGETHER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _folded_signs(said: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(map(folded, signs))) for name, signs in said)


_KINDS, _MEALS = _folded_signs(_KINDS_SAID), _folded_signs(_MEALS_SAID)


def kind_of(title: str) -> str:
    """The kind of item that a title speaks of; "other" where no word tells."""
    words = f" {folded(title)} "
    return next((kind for kind, signs in _KINDS if any(_holds(words, sign) for sign in signs)), "other")


def meals_in(text: str) -> tuple[str, ...]:
    """The meals that a cell names, "B L D" or words, in the order of the day; a packed lunch is no lunch at table."""
    return meals_and_rest(folded(text))[0]


def meals_and_rest(key: str) -> tuple[tuple[str, ...], str]:
    """The meals that a folded text names, and the words that name none."""
    words = f" {key} "
    found = []
    for meal, signs in _MEALS:
        hit = [sign for sign in signs if _holds(words, sign)]
        if hit:
            found.append(meal)
            for sign in sorted(hit, key=len, reverse=True):
                words = _sign(sign).sub(" ", words)
    order = ("breakfast", "lunch", "packed lunch", "dinner")
    return tuple(meal for meal in order if meal in found), " ".join(words.split())


def hour_of_words(text: str) -> dt.time | None:
    """About when a part of the day is, for putting items in order: "evening" 20:00; nothing for "all day"."""
    words = folded(text)
    return next((at for at, signs in _PARTS if any(sign in words for sign in signs)), None)


def _holds(words: str, sign: str) -> bool:
    return _sign(sign).search(words) is not None


@lru_cache(maxsize=1024)
def _sign(sign: str) -> re.Pattern[str]:
    """A word as it may stand: whole in Latin letters, at the beginning of one in others, anywhere where all is one."""
    if sign.isascii():
        return re.compile(rf"(?<!\w){re.escape(sign)}(?!\w)")
    if _WRITTEN_TOGETHER.search(sign):
        return re.compile(re.escape(sign))
    return re.compile(rf"(?<!\w)(?:ال)?{re.escape(sign)}\w*")
