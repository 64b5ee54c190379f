"""What the columns of a list of partnerships are called, and the words that matter in them."""

from __future__ import annotations

import re

from exchange_desk.intake.columns import Fields

PARTNERSHIP_FIELDS: Fields = {
    "our_side": ("our side", "our town", "we", "home town", "unsere Seite", "unsere Stadt", "notre ville", "当市", "nuestra ciudad"),
    "partner": ("partner", "partner town", "partner city", "sister city", "twin town", "Partnerstadt", "Partner", "ville jumelée", "姉妹都市",
                "ciudad hermana", "cidade irmã", "gemellata", "город побратим", "місто побратим", "友好城市", "자매도시"),
    "country": ("country", "country today", "Land", "Staat", "pays", "国", "país", "paese", "страна", "країна", "国家", "국가"),
    "region": ("region", "state", "province", "county", "Region", "Bundesland", "région", "département", "都道府県"),
    "kind": ("kind", "type", "kind of partnership", "Art", "type de jumelage", "種別", "tipo", "вид"),
    "since": ("since", "signed", "founded", "year", "start", "seit", "gegründet", "depuis", "締結", "締結日", "desde", "dal", "с года",
              "с какого года"),
    "status": ("status", "state of the partnership", "stage", "Stand", "Zustand", "statut", "état", "状態", "状況", "estado", "situación", "situação", "stato", "статус", "состояние", "стан", "状态", "상태", "stan"),
    "status_since": ("status since", "since when", "ended", "Stand seit", "beendet", "statut depuis", "fin", "fecha de fin", "状態の日付", "終了日"),
    "source": ("source note", "source", "where from", "Quelle", "出典", "fuente", "fonte", "источник"),
    "sure": ("how sure", "certainty", "sure", "Sicherheit", "wie sicher", "certitude", "確実さ"),
    "counterpart": ("counterpart", "organisation", "partner organisation", "Verein", "association", "協会"),
    "notes": ("notes", "remarks", "comment", "Bemerkungen", "remarques", "備考", "observaciones"),
}  # fmt: skip
# what a status says, the worse first
STAGES = (
    (
        "ended",
        r"\bend|beendet|aufgelost|gekundigt|termin[eéa]|\bfini|rompu|dissol|finaliz|cerrad|disuelt|conclu|encerrad|cessat|sciolt|cancel|解消|終了|終結|прекращ|расторг|завершен|припинен|розірван|завершен|终止|结束|종료|해지|zakoncz|beeindigd",
    ),
    (
        "dormant",
        r"dormant|sleep|inactive|inaktiv|inactiv|inattiv|ruht|ruhend|en sommeil|dormid|suspend|休止|неактивн|休眠|휴면|uspion",
    ),
    ("revived", r"reviv|wieder|relance|reactivad|再開|возобновл|відновл|恢复|재개"),
    ("contact", r"contact|kontakt|talks|交渉|переговор"),
    ("friendship", r"friendship|mou\b|freundschaft|amitie|友好"),
    (
        "sister",
        r"\bactive\b|aktiv|\bactif|\bactiv[ao]|\battiv[ao]|running|lively|alive|current|going on|ongoing|valid|bestehend|besteht|lebendig|vigente|en cours|en vigueur|in corso|yes|\bja\b|\boui\b|sister|有効|継続|活動中|действ|активн|чинн|有效|활동|유효|czynn|\bactief",
    ),
)
DENIED = re.compile(r"\b(?:not|never|nicht|nie|kein|pas|jamais|no|non|nao|не|ні|nie|niet)\b")
