"""Tests of headings in many languages: each means its field, alone and as a whole question."""

from __future__ import annotations

import pytest

from exchange_desk.intake.columns import knows, match_columns
from exchange_desk.intake.guests.fields import GUEST_FIELDS

LISTS = {
    "es": "N.º|Apellidos|Nombre|Sexo|F. nacimiento|¿Tiene alguna alergia?|¿Fuma?|Móvil|Correo electrónico|Notas",
    "pt": "N.º|Apelido|Nome próprio|Género|Nascido(a) em|Tem alguma alergia?|Fuma?|Telemóvel|Correio eletrónico|Notas",
    "it": "N.|Cognome|Nome|Sesso (M/F)|Nato/a il|Soffre di allergie?|Fumatore/fumatrice|Cellulare|E-mail|Note",
    "pl": "L.p.|Nazwisko|Imię|Płeć|Data urodzenia|Czy masz alergie?|Palący|Nr telefonu|Adres e-mail|Uwagi",
    "nl": "Nr.|Achternaam|Voornaam|Geslacht|Geboortedatum|Heeft u allergieën?|Rookt u?|Mobiel|E-mailadres|Opmerkingen",
    "ru": "№ п/п|Фамилия|Имя|Пол (м/ж)|Дата рождения|Есть ли у вас аллергия?|Курите ли вы?|Телефон|Эл. почта|Прочее",
    "uk": "№ з/п|Прізвище|Ім'я|Стать|Дата народження|Чи є у вас алергія?|Чи курите ви?|Телефон|Ел. пошта|Примітки",
    "zh-hans": "序号|姓|名|性别|出生日期|您有过敏吗？|是否吸烟|手机号码|电子邮箱|备注",
    "zh-hant": "編號|姓|名|性別|出生年月日|是否有過敏|是否吸菸|手機|電子信箱|備註",
    "ko": "번호|성|이름|성별|생년월일|알레르기가 있습니까?|흡연 여부|휴대전화|이메일 주소|비고",
    "ar": "م|اسم العائلة|الاسم الأول|الجنس|تاريخ الميلاد|هل لديك أي حساسية؟|هل تدخن؟|رقم الهاتف|البريد الإلكتروني|أخرى",
    "fa": "ردیف|نام خانوادگی|نام|جنسیت|تاریخ تولد|آیا حساسیت دارید؟|آیا سیگار می‌کشید؟|شماره تلفن|ایمیل|توضیحات",
    "fa with Arabic letters": "رديف|نام خانوادگي|نام|جنسيت|تاريخ تولد|آيا حساسيت داريد؟|سيگاري|شماره تلفن|ايميل|ساير",
}  # fmt: skip
MEANT = ("position", "family_name", "given_name", "sex", "born", "allergies", "smoker", "phone", "email", "notes")


@pytest.mark.parametrize("language", LISTS)
def test_the_headings_of_a_list_are_known_in_its_language(language: str) -> None:
    assert match_columns(LISTS[language].split("|"), GUEST_FIELDS) == MEANT


@pytest.mark.parametrize("language", LISTS)
def test_every_heading_alone_is_seen_to_be_one(language: str) -> None:
    known = knows(GUEST_FIELDS)
    assert [text for text in LISTS[language].split("|") if not known(text)] == []


@pytest.mark.parametrize("heading", ["Отчество", "По батькові"])
def test_a_patronymic_is_a_column_of_its_own(heading: str) -> None:
    assert match_columns(["Фамилия", "Primer apellido", "Имя", heading], GUEST_FIELDS)[3] == "middle_name"
