"""Lists of contacts as town halls keep them, in thirteen languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from exchange_desk.intake.contacts import contacts_in
from exchange_desk.intake.kinds import guess_kind
from exchange_desk.intake.lines import LineDraft
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet

# the list; then name, organisation, function, kind, e-mail and address
CONTACTS = {
    "GB": (
        """Contacts of our partner town
Name of contact,Organisation,Position,Postal address,Phone number,E-mail address,Website,Language
Jane Miller,Banbury Town Council,Mayor,"Town Hall, Banbury",01632 960123,mayor@example.org,www.example.org,English
""",
        """
Jane Miller | Banbury Town Council | Mayor | town hall | mayor@example.org | Town Hall, Banbury
        """,
    ),
    "JP": (
        """連絡先一覧
担当者氏名,所属・部署,役職,住所,電話番号,メールアドレス,使用言語,備考
田中 一郎,沼田町役場 国際交流課,課長,北海道沼田町1-1,0164-00-0000,tanaka@example.org,日本語,
""",
        """
一郎 田中 | 沼田町役場 国際交流課 | 課長 | town hall | tanaka@example.org | 北海道沼田町1-1
        """,
    ),
    "DE": (
        """Ansprechpartner
Ansprechpartner/in,Verein,Funktion,Anschrift,Telefonnummer,E-Mail-Adresse,Bemerkung
Petra Weber,Partnerschaftsverein Hennef,Vorsitzende,"Marktplatz 1, 53773 Hennef",0176 04069001,weber@example.org,
""",
        """
Petra Weber | Partnerschaftsverein Hennef | Vorsitzende | society | weber@example.org | Marktplatz 1, 53773 Hennef
        """,
    ),
    "FR": (
        """Contacts
Nom et prénom,Organisme,Fonction,Adresse postale,Téléphone,Courriel,Remarques
Petit Claire,Mairie du Pecq,adjointe au maire,"1 quai Voltaire, Le Pecq",01 99 00 12 34,petit@example.org,
""",
        """
Claire Petit | Mairie du Pecq | adjointe au maire | town hall | petit@example.org | 1 quai Voltaire, Le Pecq
        """,
    ),
    "ES": (
        """Personas de contacto
Nombre y apellidos,Entidad,Cargo,Dirección,Teléfono,Correo electrónico,Observaciones
Carmen López García,Ayuntamiento de Segovia,Alcaldesa,Plaza Mayor 1,921 000 000,lopez@example.org,
""",
        """
Carmen López García | Ayuntamiento de Segovia | Alcaldesa | town hall | lopez@example.org | Plaza Mayor 1
        """,
    ),
    "CN": (
        """联系人名单
联系人,单位,职务,通讯地址,联系电话,电子邮箱,备注
王强,苏州市外事办公室,主任,苏州市三香路998号,0512-00000000,wang@example.org,
""",
        """
王强 | 苏州市外事办公室 | 主任 | town hall | wang@example.org | 苏州市三香路998号
        """,
    ),
    "KR": (
        """연락처 목록
담당자명,기관명,직책,주소,전화번호,이메일,비고
김철수,대구광역시청 국제교류과,과장,대구 중구 1,053-000-0000,kim@example.org,
""",
        """
철수 김 | 대구광역시청 국제교류과 | 과장 | town hall | kim@example.org | 대구 중구 1
        """,
    ),
    "RU": (
        """Контакты
ФИО,Организация,Должность,Почтовый адрес,Контактный телефон,Электронная почта,Примечание
Иванов Пётр Сергеевич,Администрация города Твери,начальник отдела,"Тверь, ул. Советская, 11",+7 4822 00-00-00,ivanov@example.org,
""",
        """
Пётр Сергеевич Иванов | Администрация города Твери | начальник отдела | town hall | ivanov@example.org | Тверь, ул. Советская, 11
        """,
    ),
    "UA": (
        """Контакти
ПІБ,Організація,Посада,Адреса,Контактний телефон,Ел. пошта,Примітки
Шевченко Олена Іванівна,Чернівецька міська рада,начальниця відділу,"Чернівці, Центральна площа, 1",0372 52 00 00,olena@example.org,
""",
        """
Олена Іванівна Шевченко | Чернівецька міська рада | начальниця відділу | town hall | olena@example.org | Чернівці, Центральна площа, 1
        """,
    ),
    "BR": (
        """Contatos
Pessoa de contato,Instituição,Cargo,Endereço,Telefone,E-mail,Observações
Maria Souza,Prefeitura de Guarujá,Secretária,Av. Santos Dumont 640,(13) 3308-0000,souza@example.org,
""",
        """
Maria Souza | Prefeitura de Guarujá | Secretária | town hall | souza@example.org | Av. Santos Dumont 640
        """,
    ),
    "IT": (
        """Referenti
Referente,Ente,Carica,Indirizzo,Recapito telefonico,Indirizzo e-mail,Note
Marco Rossi,Comune di Pienza,Sindaco,Corso Rossellino 61,0578 000000,rossi@example.org,
""",
        """
Marco Rossi | Comune di Pienza | Sindaco | town hall | rossi@example.org | Corso Rossellino 61
        """,
    ),
    "EG": (
        """جهات الاتصال
الاسم,الجهة,الوظيفة,العنوان,رقم الهاتف,البريد الإلكتروني,ملاحظات
علي أحمد,محافظة الجيزة,مدير العلاقات,الجيزة,02 00000000,ali@example.org,
""",
        """
علي أحمد | محافظة الجيزة | مدير العلاقات | town hall | ali@example.org | الجيزة
        """,
    ),
    "IR": (
        """فهرست رابطان
نام و نام خانوادگی,سازمان,سمت,نشانی,شماره تلفن,ایمیل,توضیحات
رضا رضایی,شهرداری شیراز,مدیر روابط بین الملل,شیراز,071 00000000,reza@example.org,
""",
        """
رضا رضایی | شهرداری شیراز | مدیر روابط بین الملل | town hall | reza@example.org | شیراز
        """,
    ),
}


def sheets_of(text: str, folder: Path) -> tuple[Sheet, ...]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return tuple(read_sheets(path))


def lines_of(expected: str) -> list[str]:
    return [line.strip() for line in expected.strip().splitlines()]


@pytest.mark.parametrize("country", CONTACTS)
def test_contacts_are_read_in_their_language(country: str, tmp_path: Path) -> None:
    text, expected = CONTACTS[country]
    sheets = sheets_of(text, tmp_path)
    assert guess_kind(sheets)[0].kind == "contacts"
    found = contacts_in(sheets, None, "list.csv")
    assert [contact(line) for line in found.lines] == lines_of(expected)
    assert {doubt.code for doubt in found.report.doubts} <= {"unreadable_phone"}


def contact(line: LineDraft) -> str:
    v = line.values
    names = ("given_name", "family_name", "given_name_original", "family_name_original")
    who = " ".join(str(v[name]) for name in names if v[name])
    return " | ".join([who, *(str(v[name]) for name in ("organisation", "role", "kind", "email", "address"))])
