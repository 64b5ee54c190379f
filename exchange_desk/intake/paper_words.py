"""What the columns of a list of papers are called."""

from __future__ import annotations

from exchange_desk.intake.columns import Fields, heading_key, merged
from exchange_desk.intake.guests.fields import GUEST_FIELDS
from exchange_desk.intake.headings_questions import PAPER_QUESTIONS
from exchange_desk.intake.paper_kind_words import names_a_paper

_PAPER: Fields = {
    "family_name": GUEST_FIELDS["family_name"],
    "given_name": GUEST_FIELDS["given_name"],
    "who": ("traveler", "traveller", "participant", "student", "pupil", "member", "name", "guest", "Reisender", "Schüler", "Schülerin", "Schüler/in", "voyageur", "élève",
            "alumno", "alumna", "estudiante", "aluno", "aluna", "viajante", "viaggiatore", "studente", "alunno", "ученик", "учащийся", "учень", "студент",
            "氏名", "お名前", "名前", "生徒", "生徒名", "生徒氏名", "参加人", "姓名", "学生", "学生姓名", "團員", "团员", "성명", "참가자", "학생", "الطالب", "المسافر",
            "دانش آموز", "مسافر", *GUEST_FIELDS["full_name"]),
    "home": ("host family", "host families", "host", "hosts", "host family name", "name of host family", "Gastfamilie", "Gastfamilien", "Gastgeber", "Name der Gastfamilie",
             "famille d'accueil", "familia anfitriona", "familia de acogida", "família anfitriã", "família de acolhimento", "famiglia ospitante", "принимающая семья",
             "приймаюча родина", "приймаюча сім'я", "ホストファミリー", "ホスト家庭", "受入家庭", "受け入れ家庭", "接待家庭", "寄宿家庭", "호스트 가정", "호스트 가족", "홈스테이 가정",
             "العائلة المضيفة", "الأسرة المضيفة", "خانواده میزبان"),
    "paper": ("paper", "papers", "document", "documents", "form", "kind of paper", "which paper", "Unterlage", "Unterlagen", "Papier", "Dokument", "Formular", "pièce", "pièce demandée",
              "papier", "document demandé", "formulaire", "書類", "書類名", "提出書類", "documento", "documentos", "documento requerido", "formulario", "formulário", "documenti",
              "modulo", "документ", "документы", "документи", "вид документа", "文件", "材料", "所需材料", "文件名称", "证件", "서류", "서류명", "제출 서류",
              "المستند", "الوثيقة", "الوثائق", "المستندات", "مدرک", "مدارک", "نام مدرک"),
    "asked_on": ("asked", "asked on", "sent", "sent on", "sent out", "requested", "requested on", "angefordert", "angefordert am", "verschickt", "verschickt am", "ausgegeben am",
                 "demandé", "demandé le", "envoyé", "envoyé le", "依頼日", "送付日", "配布日", "solicitado", "solicitado el", "fecha de solicitud", "enviado", "enviado el",
                 "solicitado em", "data do pedido", "enviado em", "richiesto", "richiesto il", "data di richiesta", "inviato il", "запрошено", "дата запроса", "отправлено",
                 "выдано", "дата запиту", "надіслано", "видано", "要求日期", "发放日期", "发出日期", "요청일", "배부일", "تاريخ الطلب", "طُلب في", "تاریخ درخواست"),
    "received_on": ("received", "received on", "date received", "returned", "returned on", "back", "handed in", "handed in on", "erhalten", "erhalten am", "eingegangen",
                    "eingegangen am", "Eingang", "zurück", "zurück am", "abgegeben am", "Abgabe", "reçu", "reçu le", "rendu le", "remis le", "date de réception", "受領日", "受取日",
                    "提出日", "受理日", "recibido", "recibido el", "fecha de entrega", "entregado", "entregado el", "recebido", "recebido em", "entregue em", "data de entrega",
                    "ricevuto", "ricevuto il", "consegnato", "consegnato il", "data di consegna", "получено", "дата получения", "сдано", "дата сдачи", "отримано",
                    "дата отримання", "здано", "дата здачі", "收到", "收到日期", "提交日期", "交件日期", "수령일", "제출일", "접수일", "تاريخ الاستلام", "تاريخ التسليم",
                    "تاریخ دریافت", "تاریخ تحویل"),
    "one_paper": ("paper as heading",),
    "state": ("status", "state", "Stand", "Rücklauf", "erledigt", "statut", "état", "状態", "状況", "提出状況", "提出", "estado", "situación", "situação", "stato", "статус", "состояние",
              "стан", "状态", "提交情况", "상태", "제출 여부", "제출 현황", "الحالة", "وضعیت"),
    "signed_by": ("signed by", "signature", "signature of", "unterschrieben von", "Unterschrift", "signé par", "signature de", "署名者", "署名", "firmado por", "firma", "assinado por",
                  "assinatura", "firmato da", "подписано", "кем подписано", "підписано", "ким підписано", "签名", "签字人", "서명자", "서명", "التوقيع", "وقّعه", "امضا", "امضاکننده"),
    "covers_from": ("valid from", "covers from", "gültig ab", "gültig von", "valable du", "valable à partir du", "有効開始", "有効期間開始", "válido desde", "valido dal", "valido da",
                    "действует с", "действительно с", "дійсний з", "生效日期", "有效期自", "유효 시작일", "صالح من", "اعتبار از"),
    "covers_to": ("valid to", "valid until", "covers to", "expires", "expiry", "expiry date", "gültig bis", "Ablaufdatum", "valable jusqu'au", "date d'expiration", "有効期限", "válido hasta",
                  "válido até", "validade", "valido fino al", "scadenza", "действует до", "действительно до", "срок действия", "дійсний до", "термін дії", "有效期至", "有效期",
                  "유효기간", "만료일", "صالح حتى", "تاريخ الانتهاء", "اعتبار تا", "تاریخ انقضا"),
    "notes": (*GUEST_FIELDS["notes"], "Obs.", "obs"),
}  # fmt: skip
PAPER_FIELDS: Fields = merged(_PAPER, PAPER_QUESTIONS)
_FIELD_NAMES = frozenset(heading_key(name) for names in PAPER_FIELDS.values() for name in names)


def as_paper(heading: str) -> str | None:
    """The field of a heading that is the name of a paper ("Medical release"), for tables with a column for each."""
    return "one_paper" if heading_key(heading) not in _FIELD_NAMES and names_a_paper(heading) else None
