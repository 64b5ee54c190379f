"""Shortened headings, and those for dates of passports, middle names and particles, in all languages of a guest list."""

from __future__ import annotations

from collections.abc import Mapping

SHORT: Mapping[str, tuple[str, ...]] = {
    "middle_name": ("middle name", "middle names", "middle name(s)", "patronymic", "second given name", "second first name", "zweiter Vorname", "weitere Vornamen", "deuxième prénom",
        "second prénom", "autres prénoms", "segundo nombre", "secondo nome", "segundo nome", "drugie imię", "imię drugie", "tweede voornaam", "отчество", "отчество (при наличии)", "по батькові", "ミドルネーム"),
    "family_particle": ("tussenvoegsel", "tussenvoegsels", "tussenv", "voorvoegsel", "voorvoegsels", "Namenszusatz", "particule", "name prefix"),
    "full_name": ("영문명", "영문성명", "name in english", "english name", "name in latin letters", "name (latin)", "romaji", "ローマ字氏名", "氏名(ローマ字)", "имя латиницей", "ФИО латиницей",
        "ПІБ латиницею", "имя и фамилия латиницей", "الاسم بالانجليزية", "الاسم باللغة الانجليزية", "الاسم بالإنجليزية", "نام لاتین", "نام انگلیسی"),
    "name_original": ("name in Cyrillic", "name (Cyrillic)", "Cyrillic name", "name in Arabic", "name (Arabic)", "name in Korean", "name (Korean)", "name in Hangul", "name (Hangul)", "name in Chinese", "name (Chinese)",
        "name in native language", "name in native script", "name in own script", "native name", "имя кириллицей", "имя и фамилия кириллицей", "ім'я кирилицею", "ПІБ кирилицею", "ПІБ українською", "ФИО на русском",
        "имя на русском", "Name in kyrillischer Schrift", "nom en cyrillique"),
    "born": ("data ur", "dt ur", "fecha de nac", "дата р", "дата нар", "дата нарожд", "date naiss", "bday", "b-day", "data de nasc", "生年", "ت تولد", "ت الميلاد", "date/place of birth", "date and place of birth",
        "date & place of birth", "place and date of birth", "birth date and place", "дата и место рождения", "место и дата рождения", "дата та місце народження", "місце та дата народження", "date et lieu de naissance",
        "lieu et date de naissance", "né(e) le / à", "Geburtsdatum und -ort", "Geburtsdatum, -ort", "Geburtsort und -datum", "Geburtsdatum und Geburtsort", "fecha y lugar de nacimiento", "lugar y fecha de nacimiento",
        "luogo e data di nascita", "data e luogo di nascita", "data e local de nascimento", "local e data de nascimento", "data i miejsce urodzenia", "miejsce i data urodzenia", "geboortedatum en -plaats",
        "生年月日・出生地", "出生日期及地点", "出生日期和地点", "تاريخ ومكان الميلاد", "مكان وتاريخ الميلاد", "تاریخ و محل تولد"),
    "passport_valid_to": ("ważny do", "data ważności", "data ważności paszportu", "termin ważności", "gültig bis", "Ablaufdatum", "läuft ab am", "valable jusqu'au", "valable jusqu’au",
        "date d'expiration", "date d’expiration", "expire le", "expiration date", "exp date", "date of expiry", "valid thru", "valid through", "valid till", "válido hasta", "vence", "vencimiento", "fecha de vencimiento",
        "válido até", "data de validade", "valido fino al", "valido fino a", "data di scadenza", "vervaldatum", "verloopt op", "годен до", "действ до", "действует до", "термін дії", "дійсний по", "чинний до",
        "有效期", "有効期限", "有効期間満了日", "유효기간", "유효 기간", "تاريخ الانتهاء", "تاريخ انتهاء الصلاحية", "اعتبار تا", "تاریخ اعتبار"),
    "phone": ("whatsapp", "whatsapp number", "viber", "telegram", "WhatsApp-Nummer", "numéro whatsapp", "número de whatsapp"),
    "email": ("poczta", "poczta elektroniczna", "电邮", "e-post"),
    "contact": ("in case of emergency", "in case of emergency contact", "contact in emergency", "contact in case of emergency", "kontakt w razie wypadku", "kontakt w nagłych wypadkach", "opiekun", "opiekun prawny",
        "ouders", "ouder / voogd", "noodcontact",
        "контакт родителей", "контакты родителей", "данные родителей", "родители (ФИО, телефон)", "контакты родителей (ФИО, телефон)", "контакт батьків", "контакти батьків", "дані батьків", "контакт одного з батьків",
        "kontakt do rodziców", "kontakt do rodzica", "kontakt z rodzicami", "rodzice", "dane rodziców", "contacto dos pais", "contactos dos pais", "부모님", "학부모 연락처 및 성함"),
    "contact_phone": ("телефон родителей", "телефон родителя", "телефон мамы", "телефон матери", "телефон отца", "телефон опекуна", "телефон батьків", "телефон одного з батьків", "телефон мами", "телефон матері", "телефон батька",
        "telefon do rodzica", "telefon do rodziców", "telefon rodzica", "telefon rodziców", "telefon opiekuna", "telefone dos pais", "telemóvel dos pais", "부모님 연락처", "부모 연락처", "부모님 전화번호", "학부모 연락처",
        "شماره تماس والدین", "تلفن والدین", "شماره والدین", "telefoon ouders", "telefoonnummer ouders", "parents whatsapp", "parent whatsapp", "emergency whatsapp", "WhatsApp der Eltern", "WhatsApp Eltern"),
    "diet": ("restrictions alimentaires", "restriction alimentaire"),
}  # fmt: skip
