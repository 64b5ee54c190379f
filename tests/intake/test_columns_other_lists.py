"""Tests of headings in many languages on host lists, travel plans, programmes and old placement lists."""

from __future__ import annotations

import pytest

from exchange_desk.intake.columns import knows, match_columns
from exchange_desk.intake.history import HISTORY_FIELDS
from exchange_desk.intake.hosts.fields import HOST_FIELDS
from exchange_desk.intake.programme import FIELDS as PROGRAMME
from exchange_desk.intake.travel import FIELDS as TRAVEL

HOSTS = ("family_name", "first_names", "street", "phone", "max_guests", "animals", "smoking", "check", "remarks")
HOST_LISTS = {
    "es": "Apellidos|Nombre|Dirección|Teléfono|¿Cuántas personas?|Mascotas|¿Se fuma en casa?|Antecedentes penales|Nota",
    "pt": "Apelido|Nome|Morada|Telemóvel|Número de pessoas|Animais em casa|Fumadores|Registo criminal|Observações",
    "it": "Cognome|Nome|Indirizzo|Cellulare|Quante persone?|Animali|Fumatori|Casellario giudiziale|Note",
    "ru": "Фамилия|Имя|Адрес|Телефон|Сколько гостей|Животные|Курение|Справка о несудимости|Примечания",
    "uk": "Прізвище|Ім'я|Адреса|Телефон|Скільки гостей|Тварини|Куріння|Довідка про несудимість|Примітки",
    "zh": "姓|名字|地址|手机|接待人数|宠物|吸烟|无犯罪记录证明|备注",
    "ko": "성|이름|주소|휴대전화|수용 인원|반려동물|흡연|범죄경력조회|비고",
    "ar": "اسم العائلة|الاسم|العنوان|الهاتف|عدد الضيوف|الحيوانات الأليفة|التدخين|شهادة خلو سوابق|ملاحظات",
    "fa": "نام خانوادگی|نام|نشانی|تلفن|تعداد مهمان|حیوانات خانگی|سیگار|عدم سوء پیشینه|توضیحات",
}
LEGS = ("number", "from", "to", "date", "leaves", "arrives", "remarks")
PLANS = {
    "es": "Vuelo|Desde|Hasta|Fecha|Hora de salida|Hora de llegada|Observaciones",
    "pt": "Voo|Origem|Destino|Data|Hora de partida|Hora de chegada|Observações",
    "it": "Volo|Da|A|Data|Partenza|Arrivo|Note",
    "ru": "Рейс|Откуда|Куда|Дата|Время отправления|Время прибытия|Примечания",
    "uk": "Рейс|Звідки|Куди|Дата|Відправлення|Прибуття|Примітки",
    "zh": "航班号|出发地|目的地|日期|起飞时间|到达时间|备注",
    "ko": "항공편|출발지|도착지|날짜|출발 시간|도착 시간|비고",
    "ar": "رقم الرحلة|من|إلى|التاريخ|وقت المغادرة|وقت الوصول|ملاحظات",
    "fa": "شماره پرواز|از|به|تاریخ|ساعت حرکت|ساعت ورود|توضیحات",
}
DAYS = ("date", "time", "what", "where", "notes")
PROGRAMMES = {
    "es": "Fecha|Hora|Actividad|Lugar|Notas", "pt": "Data|Hora|Atividade|Local|Observações",
    "it": "Giorno|Ora|Attività|Luogo|Note", "ru": "Дата|Время|Мероприятие|Место|Примечания",
    "uk": "Дата|Час|Захід|Місце|Примітки", "zh": "日期|时间|活动|地点|备注", "ko": "날짜|시간|일정|장소|비고",
    "ar": "التاريخ|الوقت|النشاط|المكان|ملاحظات", "fa": "تاریخ|ساعت|برنامه|محل|توضیحات",
}  # fmt: skip
STAYS = ("guest", "home", "year")
OLD_LISTS = {
    "es": "Invitado|Familia anfitriona|Año", "pt": "Hóspede|Família de acolhimento|Ano",
    "it": "Ospite|Ospitato da|Anno",
    "ru": "Гость|Принимающая семья|Год", "uk": "Гість|Приймаюча родина|Рік", "zh": "客人|寄宿家庭|年份",
    "ko": "손님|호스트 가정|연도", "ar": "الضيف|العائلة المضيفة|السنة", "fa": "مهمان|خانواده میزبان|سال",
}  # fmt: skip


@pytest.mark.parametrize("language", HOST_LISTS)
def test_a_list_of_homes_is_known_in_its_language(language: str) -> None:
    assert match_columns(HOST_LISTS[language].split("|"), HOST_FIELDS) == HOSTS


@pytest.mark.parametrize("language", PLANS)
def test_a_travel_plan_is_known_in_its_language(language: str) -> None:
    assert match_columns(PLANS[language].split("|"), TRAVEL) == LEGS


@pytest.mark.parametrize("language", PROGRAMMES)
def test_a_programme_is_known_in_its_language(language: str) -> None:
    assert match_columns(PROGRAMMES[language].split("|"), PROGRAMME) == DAYS


@pytest.mark.parametrize("language", OLD_LISTS)
def test_an_old_placement_list_is_known_in_its_language(language: str) -> None:
    assert match_columns(OLD_LISTS[language].split("|"), HISTORY_FIELDS) == STAYS
    assert all(map(knows(HISTORY_FIELDS), OLD_LISTS[language].split("|")))
