"""Which animals a guest must not or would rather not live with, and why."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Value
from exchange_desk.intake.guests import health_words as words
from exchange_desk.intake.guests.making import Making

_FEAR = re.compile(r"こわ|怖|恐|afraid|scared|fear|frightened|angst|furcht|peur|phobi")
_RATHER = re.compile(
    r"できれば|なるべく|rather|prefer|if possible|lieber|moglichst|wenn moglich|plutot|si possible|de preference"
)
_NO = re.compile(
    r"\bno\b|\bnot\b|\bnone\b|without|kein|ohne|\bpas\b|\bsans\b|\bnon\b|なし|無し|不可|だめ|ダメ|×|避け|いや|嫌|苦手|allerg|あれるぎ|\bnever\b"
)
_FINE = re.compile(
    r"fine|\bok\b|\byes\b|love|like|welcome|\boui\b|\bja\b|\bgern|aime|adore|bien|egal|可|大丈夫|好き|○|はい|alles|all"
)
_NO_LIMIT = re.compile(
    r"^(?:no|none|nein|keine?|non|aucun|なし|無し|no problem|kein problem|pas de probleme)(?: problem\w*)?$"
)


def read_animals(making: Making) -> None:
    """A limit for each animal that the cell refuses ("cat yes, dog no" refuses one)."""
    said = making.text("animals")
    if not said:
        return
    understood = False
    for piece in re.split(r"[,、;。\n/]|\s+(?:but|aber|mais|and|und|et)\s+", said):
        plain = folded(piece)
        plain = plain + " ×" if re.search("[×✕✖]", piece) and "×" not in plain else plain
        if not plain:
            continue
        animal = next((name for pattern, name in words.ANIMALS if re.search(pattern, plain)), None)
        refused = _FEAR.search(plain) or _NO.search(plain)
        if refused and re.search(r"no problem|kein problem|pas de probleme|not? (?:a )?problem|問題なし", plain):
            refused = None
        if animal is None or refused is None:
            understood = understood or bool(_FINE.search(plain) or (refused is None and "problem" in plain))
            continue
        understood = True
        limit: dict[str, Value] = {
            "animal": animal,
            "strength": "rather_not" if _RATHER.search(plain) else "never",
            "why": "fear" if _FEAR.search(plain) else "wish",
            "as_typed": said,
        }
        if not any(known["animal"] == animal for known in making.animal_limits):
            making.animal_limits.append(limit)
    if not understood:
        clear = "no limits, or no animals at all?" if _NO_LIMIT.match(folded(said)) else "which animals are fine?"
        making.doubt("animals", "animals_unclear", f"{making.label} wrote “{said}” about animals: {clear}")
        making.note(f"{making.columns.heading('animals')}: {said}")
