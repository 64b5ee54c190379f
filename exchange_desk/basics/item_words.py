"""What a title of the programme speaks of: kinds of item and meals in the four languages of the lists."""

from __future__ import annotations

import datetime as dt

from exchange_desk.basics.text import folded

_KINDS = (
    ("meal", ("breakfast", "lunch", "dinner", "supper", "pot luck", "potluck", "picnic", "meal", "banquet", "barbecue",
              "fruhstuck", "mittagessen", "abendessen", "picknick", "dejeuner", "diner", "pique nique",
              "昼食", "夕食", "朝食", "食事", "夕食会")),
    ("ceremony", ("ceremony", "signing", "empfang", "festakt", "ceremonie", "式典", "調印式", "reception", "welcome",
                  "farewell", "begrussung", "歓迎会", "お別れ会")),
    ("school", ("school", "class", "classes", "schule", "unterricht", "ecole", "college", "lycee", "学校", "授業")),
    ("meeting", ("meeting", "board", "interview", "sitzung", "besprechung", "reunion", "mayor", "会議", "表敬訪問")),
    ("home", ("host family", "host families", "host homes", "at home", "gastfamilie", "gastgebern",
              "famille d accueil", "ホストファミリー", "ホームステイ")),
    ("free", ("free time", "free", "freizeit", "zur freien verfugung", "temps libre", "自由時間")),
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
_MEALS = (
    ("packed lunch", ("packed lunch", "lunch box", "lunchpaket", "panier repas", "弁当", "お弁当")),
    ("breakfast", ("b", "breakfast", "fruhstuck", "petit dejeuner", "petit dej", "朝食", "朝")),
    ("lunch", ("l", "lunch", "picnic", "mittagessen", "mittag", "dejeuner", "pique nique", "昼食", "昼")),
    ("dinner", ("d", "dinner", "supper", "abendessen", "abend", "diner", "夕食", "夕")),
)  # fmt: skip


def kind_of(title: str) -> str:
    """The kind of item that a title speaks of; "other" where no word tells."""
    words = f" {folded(title)} "
    return next((kind for kind, signs in _KINDS if any(_holds(words, sign) for sign in signs)), "other")


def meals_in(text: str) -> tuple[str, ...]:
    """The meals that a cell names, "B L D" or words, in the order of the day; a packed lunch is no lunch at table."""
    words = f" {folded(text)} "
    found = []
    for meal, signs in _MEALS:
        hit = [sign for sign in signs if _holds(words, sign)]
        if hit:
            found.append(meal)
            for sign in hit:
                words = words.replace(f" {sign} " if sign.isascii() else sign, " ")
    order = ("breakfast", "lunch", "packed lunch", "dinner")
    return tuple(meal for meal in order if meal in found)


def hour_of_words(text: str) -> dt.time | None:
    """About when a part of the day is, for putting items in order: "evening" 20:00; nothing for "all day"."""
    words = folded(text)
    return next((at for at, signs in _PARTS if any(sign in words for sign in signs)), None)


def _holds(words: str, sign: str) -> bool:
    return f" {sign} " in words or (not sign.isascii() and sign in words)
