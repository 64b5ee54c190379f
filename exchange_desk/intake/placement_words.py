"""What the columns of a list of placements are called: who stays with whom, in which room, on which nights."""

from __future__ import annotations

from exchange_desk.intake.columns import Fields, merged
from exchange_desk.intake.headings_questions import PLACEMENT_QUESTIONS
from exchange_desk.intake.history import HISTORY_FIELDS

_FIRST = ("first night", "erste Nacht", "première nuit", "primera noche", "primeira noite", "prima notte", "первая ночь", "перша ніч", "初泊",
          "最初の夜", "第一晚", "首晚", "첫날 밤", "첫 밤", "أول ليلة", "اولین شب", "شب اول")  # fmt: skip
_LAST = ("last night", "letzte Nacht", "dernière nuit", "última noche", "última noite", "ultima notte", "последняя ночь", "остання ніч", "最終泊",
         "最後の夜", "最后一晚", "末晚", "마지막 밤", "آخر ليلة", "آخرین شب", "شب آخر")  # fmt: skip
_HOME = ("home", "home id", "home no", "host id", "host no", "host ref", "family id", "family no", "Gastgeber-Nr", "Familien-Nr", "n° famille",
         "n.º familia", "nº da família", "n. famiglia", "номер семьи", "номер родини", "家庭番号", "家庭编号", "가정 번호", "رقم الأسرة", "شماره خانواده")  # fmt: skip
_PLACEMENT: Fields = {
    "guest_reference": ("guest id", "guest no", "guest number", "guest ref", "Gast-Nr", "Gast-ID", "Gastnummer", "n° invité", "n.º invitado",
                        "nº do convidado", "n. ospite", "номер гостя", "ゲスト番号", "参加者番号", "客人编号", "게스트 번호", "رقم الضيف", "شماره مهمان"),
    "guest": HISTORY_FIELDS["guest"],
    "home": _HOME,
    "family": tuple(name for name in HISTORY_FIELDS["home"] if name not in _HOME),
    "room": ("room", "bedroom", "Zimmer", "Schlafzimmer", "chambre", "habitación", "dormitorio", "quarto", "camera", "комната", "кімната", "部屋",
             "寝室", "房间", "卧室", "방", "침실", "غرفة", "اتاق"),
    "first_night": _FIRST,
    "last_night": _LAST,
    "from": tuple(name for name in HISTORY_FIELDS["began"] if name not in _FIRST),
    "to": tuple(name for name in HISTORY_FIELDS["ended"] if name not in _LAST),
    "town": HISTORY_FIELDS["town"],
    "notes": HISTORY_FIELDS["notes"],
}  # fmt: skip
PLACEMENT_FIELDS: Fields = merged(_PLACEMENT, PLACEMENT_QUESTIONS)
