"""What the columns of a list of papers are called, and the words that matter in them."""

from __future__ import annotations

import re

from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import Fields, heading_key
from exchange_desk.intake.guests.fields import GUEST_FIELDS

PAPER_FIELDS: Fields = {
    "who": ("traveler", "traveller", "participant", "student", "name", "guest", "Teilnehmer", "Reisender", "voyageur", "participant(e)",
            "nom", "参加者", "氏名", "viajero", "participante", "viaggiatore", "участник", "учасник", "参加人", "참가자"),
    "family_name": GUEST_FIELDS["family_name"],
    "given_name": GUEST_FIELDS["given_name"],
    "paper": ("paper", "document", "form", "kind of paper", "Unterlage", "Papier", "Dokument", "Formular", "pièce", "書類", "documento",
              "документ", "文件", "서류"),
    "asked_on": ("asked", "asked on", "sent", "requested", "angefordert", "verschickt", "demandé le", "envoyé", "依頼日", "送付日",
                 "solicitado", "richiesto", "запрошено", "отправлено", "要求日期", "요청일"),
    "received_on": ("received", "received on", "returned", "back", "erhalten", "eingegangen", "zurück", "reçu", "reçu le", "受領日",
                    "受取日", "recibido", "recebido", "ricevuto", "получено", "отримано", "收到", "수령일"),
    "one_paper": ("paper as heading",),
    "state": ("status", "state", "Stand", "Rücklauf", "statut", "état", "状態", "状況", "提出状況", "estado", "stato", "статус", "стан", "状态", "상태"),
    "signed_by": ("signed by", "signature", "unterschrieben von", "signé par", "署名者", "firmado por", "подписано", "签名"),
    "covers_from": ("valid from", "covers from", "gültig ab", "valable du", "有効開始"),
    "covers_to": ("valid to", "valid until", "covers to", "expires", "gültig bis", "valable jusqu'au", "有効期限"),
    "notes": ("remark", "remarks", "notes", "comment", "Bemerkung", "remarque", "備考", "observaciones", "примечание", "备注", "비고"),
}  # fmt: skip
# as in the record Paper, the narrower first
PAPER_KINDS = (
    ("photo_consent", r"photo|foto|写真|фото|照片|사진|صور|عکس"),
    (
        "parental_consent",
        r"consent|einverstandnis|einwillig|autorisation parent|accord parent|同意|consentimiento|autorizacion|autorizacao|consenso|autorizzazione|согласие|згода|동의|موافقة|رضایت",
    ),
    (
        "medical_release",
        r"medical|health form|arztlich|gesundheit|medicale|medica\b|medico\b|医療|健康|медицин|медичн|의료|건강|طبي|پزشکی",
    ),
    (
        "passport_copy",
        r"passport|reisepass|ausweis|passeport|パスポート|旅券|pasaporte|passaporte|паспорт|护照|여권|جواز|گذرنامه",
    ),
    (
        "travel_insurance",
        r"travel insurance|reiseversich|assurance voyage|旅行保険|seguro de viaje|seguro viagem|assicurazione viaggio|туристическ|旅行保险|여행자 ?보험|تأمين السفر|تامين السفر|بیمه مسافرت",
    ),
    ("insurance_card", r"insurance|versicher|assurance|保険|seguro|assicurazione|страхов|保险|보험|تامين|تأمين|بیمه"),
    ("visa", r"\bvisa|visum|ビザ|査証|\bvisto\b|виза|віза|签证|비자|esta\b|etias|تاشيرة|تأشيرة|ویزا"),
)
# in a heading these say that the column is about a paper and is no paper itself
NO_PAPER = re.compile(
    r"number|\bno\b|\bnr\b|nummer|\bnum|company|expires|expiry|valid|gultig|policy|\bname\b|issued|ausgestellt|country|emitid|scad|номер|срок|действ|дійсн|番号|期限|号码|有效|번호|만료|رقم|انتهاء|شماره|اعتبار"
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
        r"missing|^未$|未交|not (?:yet )?(?:received|returned|back|in)|pending|open|asked|sent|waiting|fehlt|ausstehend|angefordert|noch nicht|manqu|en attente|pas recu|non recu|falta|pendiente|pendente|manca|in attesa|未提出|未着|待ち|нет|не получ|ожида|не отрим|очіку|未收|没有|缺|미제출|미수령|brak|مفقود",
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
        r"received|returned|complete|\bin\b|done|\bok\b|back|erhalten|eingegangen|vollstandig|liegt vor|\brecu|\bcomplet|recibid|recebid|ricevut|提出済|^済$|已交|受領|получен|отриман|已收|收到|제출|수령|otrzym",
    ),
)
_FIELD_NAMES = frozenset(heading_key(name) for names in PAPER_FIELDS.values() for name in names)


def paper_kind(text: str) -> str:
    """The kind of a paper by its name, as in the record Paper."""
    return next((kind for kind, words in PAPER_KINDS if re.search(words, folded(text))), "other")


def as_paper(heading: str) -> str | None:
    """The field of a heading that is the name of a paper ("Medical release"), for tables with a column for each."""
    if heading_key(heading) in _FIELD_NAMES or NO_PAPER.search(folded(heading)) or paper_kind(heading) == "other":
        return None
    return "one_paper"
