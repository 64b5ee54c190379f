"""What a word says of a paper: there, missing, refused; never better than it says, and None where that is not clear."""

from __future__ import annotations

import re

from exchange_desk.intake.folded_words import words_in, words_key

_ONE_PARENT_ONLY = words_in(
    r"\b(?:father|mother|mum|dad|one parent|vater|mutter|pere|mere|padre|madre|pai|mae) only\b|\bonly (?:the )?(?:father|mother|one parent)\b|"
    r"\b(?:nur|only|seul\w*|solo|so|somente|apenas|только|лише|тільки) (?:der |die |the |le |la |el |o |a |il )?"
    r"(?:ein elternteil|vater|mutter|pere|mere|un parent|padre|madre|pai|mae|отец|мать|мама|папа|батько|мати|father|mother)\b|"
    r"(?:pere|mere|padre|madre) (?:seule?|solo|sola)\b|片親|父のみ|母のみ|父だけ|母だけ|仅父|仅母|只有父|只有母|한쪽 ?부모|아버지만|어머니만|الاب فقط|الام فقط|فقط پدر|فقط مادر"
)
_REFUSED = words_in(
    r"refus|declin|denied|reject|withdrawn|verweigert|abgelehnt|zuruckgezogen|rechaz|recus|rifiut|отказ|отозва|відмов|відклик|拒否|辞退|"
    r"拒绝|拒絕|거부|مرفوض|رفض|رد شد"
)
_NOT_NEEDED = words_in(
    r"not (?:needed|required|necessary|applicable)|no need|exempt|^n a$|entfallt|^entf|nicht (?:notig|notwendig|erforderlich|benotigt)|unnotig|"
    r"(?:pas|non) (?:necessaire|requise?|demande)|sans objet|non concerne|inutile|dispense|^s o$|(?:no|non|nao) (?:es )?necess|no procede|no aplica|"
    r"no hace falta|no necesita|\bexent|nao (?:se aplica|precisa)|desnecess|dispensad|\bisent|non (?:serve|occorre|richiest)|\besente|"
    r"不要|不用|必要なし|必要ない|該当なし|対象外|免除|不需要|无需|無需|不适用|불필요|해당 ?(?:없음|사항 ?없음)|필요 ?없음|면제|"
    r"не (?:нужн|треб|надо|обязат|потріб|вимага)|لا یلزم|غیر مطلوب|غیر لازم|لا ینطبق|معف|لا حاجه|لازم نیست|نیاز(?:ی)? (?:ندارد|نیست)|"
    r"nie dotyczy|niet nodig"
)
_OPEN = words_in(
    r"missing|pending|outstanding|overdue|\bowed\b|open\b|asked|requested|reminded?|waiting|awaiting|applied|not (?:yet|in|back|received|returned|there)|"
    r"to follow|\btb[ad]\b|in progress|in process|under ?way|on (?:its|the) way|to be \w+|fehl\w*|ausstehend|steht (?:noch )?aus|angefordert|"
    r"noch nicht|offen|beantragt|in (?:arbeit|bearbeitung)|nachger|nachreich|\bfolgt\b|unterwegs|nicht (?:da|erhalten|abgegeben|eingegangen|zuruck)|"
    r"manqu|en attente|en cours|relanc|pas encore|a (?:fournir|venir|rendre)|(?:pas|non) (?:recu|rendu|remis|fourni|parvenu)|\bfalta|pendiente|"
    r"en tramite|sin entregar|por entregar|solicitad|pendente|em andamento|a entregar|aguard|manca|in attesa|da consegnare|in corso|richiest|"
    r"(?:no|nao|non) (?:fue |foi |e )?(?:entreg|recibid|recebid|ricevut|consegnat|presentad|apresentad|pervenut)|"
    r"未|待ち|郵送|発送|送付|申請|申请|寄|预约|手続き?中|作成中|準備中|予定|不足|なし$|無し$|取得中|依頼中|確認中|没有|沒有|没交|还没|還沒|没收|缺|待|办理中|辦理中|在办|补交|補交|"
    r"미제출|미수령|미비|미완|예정|진행 ?중|신청|요망|필요|요청|준비 ?중|대기|누락|없음|안 ?냄|"
    r"\bнет\b|не (?:получ|сда|предостав|приш|принес|принёс|отрим|зда|нада)|ожида|жд[её]м|оформл|в процес|отсутств|не хвата|донес|позже|подан|"
    r"нема|бракує|очіку|чекаємо|відсутн|пізніше|"
    r"مفقود|قید|لم |غیر (?:مستلم|موجود|متوفر|مسلم)|فی الانتظار|بانتظار|لیس |ندارد|در حال|در دست|نشد|منتظر|ناموجود|"
    r"\bbrak\b|oczek|ontbreekt|nog niet"
)
_OLD = words_in(
    r"expired|outdated|out of date|too old|abgelaufen|veraltet|perime|expire\b|caducad|vencid|scadut|期限切れ|失効|просроч|истек|простроч|закінчи|过期|過期|"
    r"失效|만료|منتهی|منقضی"
)
_PARTLY = words_in(
    r"partial|partly|incomplete|\bhalf\b|teilweise|unvollst|incomplet|parcial|parzial|en partie|一部|不備|不完全|частич|частков|неполн|неповн|部分|不全|不齐|"
    r"일부|불완전|ناقص|غیر (?:مکتمل|کامل)|جزئی|ناتمام"
)
_THERE = words_in(
    r"\b(?:received|returned|completed?|done|ok(?:ay)?|handed in|submitted|on file|back)\b|^(?:all )?in$|^signed(?: and returned)?$|"
    r"erhalten|eingegangen|vollstandig|liegt vor|vorliegend|vorhanden|abgegeben|erledigt|zuruck|^da$|^unterschrieben$|"
    r"\brecue?s?\b|\bcomplete?t?s?\b|\brendue?s?\b|\bremise?s?\b|\bfournie?s?\b|recibid|entregad|entregue|complet[oa]s?\b|presentad|recebid|apresentad|"
    r"ricevut|consegnat|提出済|済|^提出$|受領|受取|完了|^有り?$|^あり$|已(?:交|收|提交|提供|上交|办|辦|完成|备|備|购买|購買|签|簽|齐)|交了|收到|齐全|齊全|^有$|제출|수령|완료|있음|접수|"
    r"получен|\bсдан|\bсдал|предоставлен|\bесть\b|имеется|\bготов[ао]?\b|в наличии|отриман|\bздан|\bздав|надан|\bє\b|в наявності|"
    r"\bتم\b|مستلم|استلم|سلم|مکتمل|موجود|دارد|تحویل (?:شد|داده)|دریافت شد|تکمیل|ارایه شد|ارائه شد|otrzym|złożon|ontvangen|ingeleverd"
)
_DENIES = words_in(
    r"\b(?:not|never|no|un\w+|without|nicht|nie|kein\w*|ohne|pas|jamais|non|sans|ni|sin|nao|sem|mai|senza|не|без|нет|ні|nie|niet|geen)\b|n t\b|"
    r"没|沒|未|不|なし|ない|無し|안 |않|غیر |لم |لا |ندارد|نیست|نشد"
)
_LATER = words_in(
    r"\b(?:will|soon|tomorrow|next|later|by|until|wird|werden|bald|morgen|nachste\w*|bis|sera|bientot|demain|prochain\w*|avant|sera|manana|pronto|"
    r"proxim\w*|antes|amanha|breve|sara|domani|presto|prossim\w*|entro|будет|будут|завтра|скоро|след\w*|до|буде|незабаром|наступн\w*)\b|"
    r"予定|来週|明日|后|後日|再|재|제출 ?전|下周|明天|다음|내일|예정|غدا|قریبا|سوف|فردا|هفته"
)
_ONE_OF_TWO = (
    words_in(r"\b(?:father|dad|vater|papa|pere|padre|pai|papa|отец|папа|отца|батько|тато)\b|父|아버지|الاب|پدر"),
    words_in(r"\b(?:mother|mum|mom|mutter|mama|mere|madre|mae|мать|мама|матери|мати)\b|母|어머니|الام|مادر"),
)
_STATES = (
    ("refused", _REFUSED), ("not_needed", _NOT_NEEDED), ("asked", _OPEN), ("outdated", _OLD), ("partial", _PARTLY),
    ("received", _THERE),
)  # fmt: skip
_MOST_WORDS, _MOST_SIGNS = 4, 10
_MOST_LETTERS = 20
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def one_parent_only(text: str) -> bool:
    """Whether a remark says that only one of two parents has signed."""
    return bool(_ONE_PARENT_ONLY.search(words_key(text)))


def paper_state(text: str) -> str | None:
    """What a word says of a paper, "refused" besides the states of the record; None where it is not clear.

    "Received" is taken only from a few words with nothing beside them that denies, delays, doubts or counts.
    """
    key = words_key(text)
    told, words = next(((state, words) for state, words in _STATES if words.search(key)), (None, None))
    if words is None or told in ("refused", "not_needed", "asked"):
        return told
    beside = words.sub(" ", key)
    if sum(bool(parent.search(beside)) for parent in _ONE_OF_TWO) == 1:
        return None
    if "?" in text or _DENIES.search(beside) or _LATER.search(beside):
        return None
    if told == "received" and (any(char.isdigit() for char in key) or _is_long(key)):
        return None
    return told


def is_state(text: str) -> bool:
    """Whether a text is a state as it stands in cells ("received"), whatever it may be as a heading."""
    return len(text) <= _MOST_LETTERS and paper_state(text) is not None


def _is_long(key: str) -> bool:
    return len(key.split()) > _MOST_WORDS or len(_CJK.findall(key)) > _MOST_SIGNS
