"""Yes, no and "nothing" in the languages of the lists, also as signs."""

from __future__ import annotations

import re
from functools import lru_cache

from exchange_desk.basics.text import REMEMBERED, folded
from exchange_desk.intake.values.nothing_words import denies_all
from exchange_desk.intake.values.read import Read, Trouble, plain

_YES = (
    "agree agreed einverstanden zugestimmt wahr natürlich selbstverständlich согласен согласна згоден згодна "
    "конечно звісно истина zgadzam akkoord 同意 同意する 同意します うん もちろん レ ﾚ チェック 当然 "
    "동의 동의함 동의합니다 물론 أوافق موافق موافقة موافقم موافقت "
    "yes y yep yeah true ok okay sure fine 1 of course gladly ja j jawohl gerne gern oui o vrai bien sur si "
    "sí sì s sim claro verdadero certo да д так т tak 是 有 可以 对 好 需要 네 예 넵 유 있음 نعم اجل ایوه بله "
    "بلی اری دارد دارم يوجد "
    "マル まる 丸 ⭕ √ はい 有 有り あり 可 可能 大丈夫 いい よい 良い ○ ◯ 〇 ◎ ✓ ✔ ☑ ✅ 👍"
)
_NO = (
    "disagree falsch falso ложь хибність 不同意 同意しない 同意しません 不对 不對 不可以 동의안함 مخالفم "
    "não нет н ні немає nie geen nee 否 不 没有 沒有 无 没 不是 不会 아니오 아니요 아뇨 없음 무 لا کلا خیر نه "
    "ندارد ندارم نخیر "
    "no n nope false 0 nein nee non faux kein keine keiner not いいえ いえ 無 無し なし 不可 だめ ダメ × ✕ ✗ ✘ "
    "❌ ✖ ╳ バツ ばつ "
)
_PHRASES_YES = (
    "yes please",
    "of course",
    "yes gladly",
    "bien sur",
    "no problem",
    "kein problem",
    "pas de probleme",
    "問題なし",
    "o k",
    "i agree",
    "d accord",
    "de acuerdo",
    "d accordo",
    "동의 함",
)
_PHRASES_NO = (
    "do not agree",
    "i do not agree",
    "i don t agree",
    "nicht einverstanden",
    "pas d accord",
    "no estoy de acuerdo",
    "en desacuerdo",
    "non sono d accordo",
    "не согласен",
    "не согласна",
    "не згоден",
    "не згодна",
    "nie zgadzam sie",
    "niet akkoord",
    "동의하지 않음",
    "동의 안 함",
    "لا اوافق",
    "غير موافق",
    "no thanks",
    "no thank you",
    "not possible",
    "nicht moglich",
    "pas possible",
)
_NOTHING = (
    "none no nothing nil n/a na n.a. - -- --- / . keine keins kein nichts entfällt nein nope "
    "ninguna ninguno ningún nada nenhum nenhuma não nessuna nessuno niente нет нету отсутствует отсутствуют "
    "немає відсутні ні brak żadnych geen "
    "nee 无 無 没有 沒有 否 无。 없음 없습니다 없어요 무 لا خیر نه ندارد ندارم هیچ لایوجد "
    "aucun aucune néant rien non ras s/o なし 無し 無 ナシ 特になし 特に無し ない 特にありません ありません 該当なし"
)
_NOTHING_PHRASES = (
    "none known; no allergies; no allergy; nothing special; not applicable; no diet; no special diet; no restrictions; "
    "none that i know of; keine bekannt; keine Allergien; keine Allergie; nichts Besonderes; keine Besonderheiten; "
    "pas d’allergie; pas d’allergies; aucune allergie; rien de spécial; aucun régime; pas de régime; "
    "アレルギーなし; アレルギーはありません; 特別なし"
)


# a stroke says nothing; a plus, a tick, a star or a sign that we do not know says something
_STROKES = re.compile(r"[-_./\\~〜,;:'\"…·・。、\s()\[\]|=ー☐□◻⬜]*")
_EMPTY = "☐□◻⬜"
_BOX = re.compile(rf"[{_EMPTY}☑☒✅■◼⬛✓✔]")


def _keys(words: str) -> frozenset[str]:
    return frozenset(key for word in words.split() for key in (word, folded(word)) if key)


_YES_KEYS, _NO_KEYS, _NOTHING_KEYS = _keys(_YES), _keys(_NO), _keys(_NOTHING)
_NOTHING_KEYS |= frozenset(folded(words) for words in _NOTHING_PHRASES.split(";"))


@lru_cache(maxsize=REMEMBERED)
def read_yes_no(text: str, *, cross_means: bool | None = None, negative: bool = False) -> Read[bool]:
    """Whether the answer is yes.

    A cross may be a tick in a box or a sign for "no" (in Japan it is "no"): it is asked about unless
    `cross_means` says. `negative` is for questions such as "do you have no pets?", where yes means no.
    What stands after the first word stays in `rest` ("yes, two cats").
    """
    line = plain(text)
    if not line:
        return Read()
    if line in ("x", "X", "☒", "[x]", "[X]", "(x)", "(X)"):  # the box of a form that Word has ticked, too
        if cross_means is None:
            trouble = Trouble("cross_or_tick", f"Does “{line}” mean yes or no here?", ("yes", "no"))
            return Read(troubles=(trouble,))
        return Read(cross_means is not negative)
    answer, rest = _answer(line)
    if answer is None:
        return Read(troubles=(Trouble("unclear_answer", f"Is “{line}” a yes or a no?", ("yes", "no")),), rest=line)
    return Read(answer is not negative, rest=rest)


def _answer(line: str) -> tuple[bool | None, str]:
    if line == "+":  # so are lists kept in Russian and Ukrainian
        return True, ""
    box = _ticked(line)
    if box is not None or len(_BOX.findall(line)) > 1:
        return box, "" if box is not None else line
    for key in (line.strip(" .!"), folded(line).strip(" .!")):
        if key in _YES_KEYS or key in _PHRASES_YES:
            return True, ""
        if key in _NO_KEYS or key in _PHRASES_NO:
            return False, ""
    if line[0] in "○◯〇◎⭕✓✔☑✅√":
        return True, line[1:].strip(" ,;:()")
    if line[0] in "×✕✗✘❌✖╳":
        return False, line[1:].strip(" ,;:()")
    first, _, rest = line.replace(",", " ").replace(";", " ").replace(":", " ").replace(".", " ").partition(" ")
    key = folded(first)
    if key in _YES_KEYS and key not in (
        "fine",
        "1",
        "o",
        "si",
        "s",
        "т",
        "д",
        "так",
        "tak",
        "有",
        "可以",
        "需要",
        "유",
        "دارد",
        "دارم",
        "同意",
        "동의",
        "موافق",
        "natürlich",
        "wahr",
    ):
        return True, rest.strip(" ()")
    if key in _NO_KEYS and key not in (
        "not",
        "0",
        "n",
        "kein",
        "keine",
        "keiner",
        "н",
        "не",
        "geen",
        "无",
        "没",
        "不",
        "무",
    ):
        return False, rest.strip(" ()")
    return None, line


def _ticked(line: str) -> bool | None:
    """The one ticked word of "☐ Yes ☑ No" or "Yes ☐ No ☑"; None for any other text."""
    marks = list(_BOX.finditer(line))
    ticked = [mark for mark in marks if mark[0] not in _EMPTY]
    if len(marks) < 2 or len(ticked) != 1:
        return None
    at = marks.index(ticked[0])
    if line.startswith(marks[0][0]):
        words = line[ticked[0].end() : marks[at + 1].start() if at + 1 < len(marks) else None]
    else:
        words = line[marks[at - 1].end() if at else 0 : ticked[0].start()]
    key = folded(words).strip()
    return True if key in _YES_KEYS else False if key in _NO_KEYS else None


@lru_cache(maxsize=REMEMBERED)
def says_nothing(text: str) -> bool:
    """Whether a cell is empty or says in words that there is nothing ("none", "keine", "なし", "-")."""
    line = plain(text)
    return (
        not line
        or line.strip(" .!") in _NOTHING_KEYS
        or folded(line).strip(" .!") in _NOTHING_KEYS
        or denies_all(folded(line))
        or bool(_STROKES.fullmatch(line))
    )
