"""What the columns of a list of papers are called, and the words that matter in them."""

from __future__ import annotations

import re

from exchange_desk.intake.columns import Fields

PAPER_FIELDS: Fields = {
    "who": ("traveler", "traveller", "participant", "student", "name", "guest", "Teilnehmer", "Reisender", "voyageur", "participant(e)",
            "nom", "参加者", "氏名", "viajero", "participante", "viaggiatore", "участник", "учасник", "参加人", "참가자"),
    "paper": ("paper", "document", "form", "kind of paper", "Unterlage", "Papier", "Dokument", "Formular", "pièce", "書類", "documento",
              "документ", "文件", "서류"),
    "asked_on": ("asked", "asked on", "sent", "requested", "angefordert", "verschickt", "demandé le", "envoyé", "依頼日", "送付日",
                 "solicitado", "richiesto", "запрошено", "отправлено", "要求日期", "요청일"),
    "received_on": ("received", "received on", "returned", "back", "erhalten", "eingegangen", "zurück", "reçu", "reçu le", "受領日",
                    "受取日", "recibido", "recebido", "ricevuto", "получено", "отримано", "收到", "수령일"),
    "state": ("status", "state", "Stand", "Rücklauf", "statut", "état", "状態", "状況", "提出状況", "estado", "stato", "статус", "стан", "状态", "상태"),
    "signed_by": ("signed by", "signature", "unterschrieben von", "signé par", "署名者", "firmado por", "подписано", "签名"),
    "covers_from": ("valid from", "covers from", "gültig ab", "valable du", "有効開始"),
    "covers_to": ("valid to", "valid until", "covers to", "expires", "gültig bis", "valable jusqu'au", "有効期限"),
    "notes": ("remark", "remarks", "notes", "comment", "Bemerkung", "remarque", "備考", "observaciones", "примечание", "备注", "비고"),
}  # fmt: skip
PAPER_KINDS = (
    (
        "parental_consent",
        r"consent|einverstandnis|einwillig|autorisation parent|同意|consentimiento|consenso|согласие|згода|동의",
    ),
    ("medical_release", r"medical|health form|arztlich|gesundheit|medicale|medica\b|医療|медицин|медичн|의료"),
    ("passport", r"passport|reisepass|ausweis|passeport|パスポート|旅券|pasaporte|passaporte|паспорт|护照|여권"),
    ("insurance", r"insurance|versicher|assurance|保険|seguro|assicurazione|страхов|保险|보험"),
    ("visa", r"\bvisa|visum|ビザ|査証|виза|віза|签证|비자|esta\b|etias"),
    ("photo_release", r"photo|foto|写真"),
)
ONE_PARENT_ONLY = re.compile(
    r"\b(?:father|mother|one parent|vater|mutter|pere|mere) only\b|\bnur (?:vater|mutter)\b|(?:pere|mere) seul|片親のみ"
)
# what a status says of a paper, the worse first
PAPER_STATES = (
    (
        "refused",
        r"refus|declin|denied|reject|verweigert|abgelehnt|rechaz|recus|rifiut|отказ|відмов|拒否|拒绝|拒絕|거부|مرفوض",
    ),
    (
        "not_needed",
        r"not needed|not required|n a\b|entfallt|nicht notig|pas necessaire|no necesari|non necessari|不要|не нужн|не потрібн|不需要|불필요",
    ),
    (
        "asked",
        r"missing|not (?:yet )?(?:received|returned|back|in)|pending|open|asked|sent|waiting|fehlt|ausstehend|angefordert|noch nicht|manqu|en attente|pas recu|non recu|falta|pendiente|pendente|manca|in attesa|未提出|未着|待ち|нет|не получ|ожида|не отрим|очіку|未收|没有|缺|미제출|미수령|brak|مفقود",
    ),
    (
        "outdated",
        r"expired|outdated|too old|abgelaufen|veraltet|perime|caducad|vencid|scadut|期限切れ|просроч|простроч|过期|만료",
    ),
    (
        "partial",
        r"partial|incomplete|half|teilweise|unvollstandig|incomplet|parcial|parzial|incomplet|一部|частич|частков|部分|일부",
    ),
    (
        "received",
        r"received|returned|complete|\bin\b|done|\bok\b|back|erhalten|eingegangen|vollstandig|liegt vor|\brecu|\bcomplet|recibid|recebid|ricevut|提出済|受領|получен|отриман|已收|收到|제출|수령|otrzym",
    ),
)
