"""What the writers of host forms say, one table a country: headings, relations, ages, rooms, animals, smoking.

The words are chosen apart from the program's own vocabulary: they are what such forms say, not what it knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Beds = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HomeWords:
    """One country's words: alternatives of each heading; kin by (female adult, male adult, daughter, son); beds by phrase."""

    headings: Mapping[str, tuple[str, ...]]
    kin: tuple[str, str, str, str]
    age: tuple[str, ...]
    joined: str
    rooms: Mapping[str, Beds]
    animals: Mapping[str, tuple[str, ...]]
    smoking: Mapping[str, str]
    nobody: tuple[str, ...]


def _said(
    name: str, street: str, members: str, most: str, rooms: str, animals: str, smoking: str
) -> dict[str, tuple[str, ...]]:
    both = {
        "name": name,
        "street": street,
        "members": members,
        "most": most,
        "rooms": rooms,
        "animals": animals,
        "smoking": smoking,
    }
    return {field: tuple(words.split("|")) for field, words in both.items()}


def _rooms(single: str, two: str, double: str, both: str) -> dict[str, Beds]:
    return {single: ("single",), two: ("single", "single"), double: ("double",), both: ("double", "single")}


def _animals(none: str, dog: str, cat: str, two: str) -> dict[str, tuple[str, ...]]:
    return {none: (), dog: ("dog",), cat: ("cat",), two: ("cat", "dog")}


def _smoking(none: str, outside: str, inside: str) -> dict[str, str]:
    return {none: "none", outside: "outside", inside: "inside"}


HOME_WORDS: Mapping[str, HomeWords] = {
    "DE": HomeWords(_said("Ansprechpartner/in|Name der Kontaktperson", "Straße und Hausnummer|Adresse", "Weitere Personen im Haushalt (Alter)|Wer wohnt noch im Haus?",
                          "Wie viele Gäste können Sie aufnehmen?|Max. Gäste", "Zimmer und Betten|Welche Schlafmöglichkeit bieten Sie?", "Haustiere|Haben Sie Haustiere?", "Wird im Haus geraucht?|Raucher"),
                    ("Ehefrau", "Ehemann", "Tochter", "Sohn"), ("({})", "({} J.)", "({} Jahre)"), ", ",
                    _rooms("ein Einzelbett", "ein Zimmer mit zwei Einzelbetten", "Zimmer mit Doppelbett", "ein Doppelbett und ein Einzelbett"),
                    _animals("keine", "ein Hund", "eine Katze", "eine Katze und ein Hund"), _smoking("Nein, niemand raucht", "nur draußen", "im Haus"), ("keine", "niemand")),
    "FR": HomeWords(_said("Personne de contact|Nom du contact", "Adresse|Rue et numéro", "Autres personnes du foyer (âge)|Qui vit à la maison ?", "Combien d'hôtes pouvez-vous accueillir ?|Nombre de personnes",
                          "Chambres et lits|Couchage proposé", "Animaux|Avez-vous des animaux ?", "Tabac|Fumez-vous à la maison ?"),
                    ("épouse", "époux", "fille", "fils"), ("({} ans)", "({})"), ", ",
                    _rooms("un lit simple", "une chambre avec deux lits simples", "une chambre avec un lit double", "un lit double et un lit simple"),
                    _animals("aucun", "un chien", "un chat", "un chat et un chien"), _smoking("non fumeurs", "dehors uniquement", "oui, à l'intérieur"), ("aucune", "personne")),
    "ES": HomeWords(_said("Persona de contacto|Nombre y apellidos", "Dirección|Domicilio", "Otras personas en casa (edad)|¿Quién más vive en casa?", "¿Cuántos invitados puede alojar?|Número máximo de huéspedes",
                          "Habitaciones y camas|¿Qué cama ofrece?", "Animales domésticos|¿Tiene mascotas?", "¿Se fuma en casa?|Fumadores"),
                    ("esposa", "marido", "hija", "hijo"), ("({} años)", "({})"), ", ",
                    _rooms("una cama individual", "una habitación con dos camas individuales", "habitación con cama de matrimonio", "una cama de matrimonio y una cama individual"),
                    _animals("ninguno", "un perro", "un gato", "un gato y un perro"), _smoking("no fuma nadie", "solo en la terraza", "sí, dentro de casa"), ("nadie más", "nadie")),
    "PT": HomeWords(_said("Pessoa de contacto|Nome completo", "Morada|Endereço", "Outras pessoas em casa (idade)|Quem mais vive em casa?", "Quantos hóspedes pode receber?|Número máximo de hóspedes",
                          "Quartos e camas|Que cama oferece?", "Animais de estimação|Tem animais?", "Fuma-se em casa?|Fumadores"),
                    ("esposa", "marido", "filha", "filho"), ("({} anos)", "({})"), ", ",
                    _rooms("uma cama de solteiro", "um quarto com duas camas de solteiro", "quarto com cama de casal", "uma cama de casal e uma cama de solteiro"),
                    _animals("nenhum", "um cão", "um gato", "um gato e um cão"), _smoking("ninguém fuma", "só na varanda", "sim, dentro de casa"), ("ninguém", "mais ninguém")),
    "IT": HomeWords(_said("Persona di riferimento|Nome e cognome", "Indirizzo|Via e numero civico", "Altre persone in casa (età)|Chi altro vive in casa?", "Quanti ospiti potete accogliere?|Numero massimo di ospiti",
                          "Camere e letti|Che letto offrite?", "Animali domestici|Avete animali?", "Si fuma in casa?|Fumatori"),
                    ("moglie", "marito", "figlia", "figlio"), ("({} anni)", "({})"), ", ",
                    _rooms("un letto singolo", "una camera con due letti singoli", "camera con letto matrimoniale", "un letto matrimoniale e un letto singolo"),
                    _animals("nessuno", "un cane", "un gatto", "un gatto e un cane"), _smoking("nessuno fuma", "solo sul balcone", "sì, in casa"), ("nessuno", "nessun altro")),
    "RU": HomeWords(_said("Контактное лицо|Фамилия и имя", "Адрес|Домашний адрес", "Другие члены семьи (возраст)|Кто ещё живёт в доме?", "Сколько гостей можете принять?|Максимум гостей", "Комнаты и кровати|Спальное место",
                          "Домашние животные|Есть ли животные?", "Курят ли в доме?|Курение"),
                    ("жена", "муж", "дочь", "сын"), ("({})", "({} лет)", ", {} лет"), ", ",
                    _rooms("односпальная кровать", "комната с двумя односпальными кроватями", "комната с двуспальной кроватью", "двуспальная кровать и односпальная кровать"),
                    _animals("нет", "собака", "кошка", "кошка и собака"), _smoking("никто не курит", "только на балконе", "да, в квартире"), ("никого", "нет")),
    "UA": HomeWords(_said("Контактна особа|Прізвище та ім'я", "Адреса|Домашня адреса", "Інші члени родини (вік)|Хто ще живе в домі?", "Скільки гостей можете прийняти?|Максимальна кількість гостей",
                          "Кімнати та ліжка|Спальне місце", "Домашні тварини|Чи є тварини?", "Чи курять у домі?|Куріння"),
                    ("дружина", "чоловік", "донька", "син"), ("({})", "({} р.)", "({} років)"), ", ",
                    _rooms("односпальне ліжко", "кімната з двома односпальними ліжками", "кімната з двоспальним ліжком", "двоспальне ліжко та односпальне ліжко"),
                    _animals("немає", "собака", "кіт", "кіт і собака"), _smoking("ніхто не курить", "тільки на балконі", "так, у квартирі"), ("нікого", "немає")),
    "JP": HomeWords(_said("記入者氏名|ご担当者名", "ご住所|住所", "同居のご家族（年齢）|一緒に住んでいる方", "受け入れ可能人数|最大何人まで", "お部屋とベッド|寝具", "ペット|飼っている動物", "喫煙|たばこ"),
                    ("妻", "夫", "娘", "息子"), ("（{}歳）", "（{}）", "({}才)"), "、",
                    _rooms("シングルベッド1台", "シングルベッド2台の部屋", "ダブルベッド1台", "ダブルベッド1台とシングルベッド1台"),
                    _animals("いません", "犬1匹", "猫1匹", "猫と犬"), _smoking("誰も吸わない", "外でのみ", "室内で吸う"), ("なし", "いません")),
    "CN": HomeWords(_said("联系人姓名|户主姓名", "家庭住址|地址", "其他家庭成员（年龄）|还有谁同住", "可接待人数|最多接待几人", "房间和床位|提供的床", "宠物|养什么动物", "是否吸烟|吸烟情况"),
                    ("妻子", "丈夫", "女儿", "儿子"), ("（{}岁）", "({})", "（{}）"), "、",
                    _rooms("一张单人床", "一间房两张单人床", "一张双人床", "一张双人床和一张单人床"),
                    _animals("没有", "一只狗", "一只猫", "一只猫和一只狗"), _smoking("不吸烟", "只在阳台", "在室内吸"), ("无", "没有")),
    "TW": HomeWords(_said("聯絡人姓名|戶長姓名", "住址|地址", "其他家庭成員（年齡）|還有誰同住", "可接待人數|最多接待幾人", "房間和床位|提供的床", "寵物|養什麼動物", "是否吸菸|抽菸情況"),
                    ("妻子", "丈夫", "女兒", "兒子"), ("（{}歲）", "({})", "（{}）"), "、",
                    _rooms("一張單人床", "一間房兩張單人床", "一張雙人床", "一張雙人床和一張單人床"),
                    _animals("沒有", "一隻狗", "一隻貓", "一隻貓和一隻狗"), _smoking("不吸菸", "只在陽台", "在室內抽"), ("無", "沒有")),
    "KR": HomeWords(_said("신청자 성명|담당자 이름", "집 주소|주소", "함께 사는 가족(나이)|동거 가족", "최대 몇 명까지 가능하세요?|수용 인원", "방과 침대|제공 침대", "반려동물|키우는 동물", "흡연 여부|집에서 담배를 피우나요?"),
                    ("아내", "남편", "딸", "아들"), ("({}세)", "({})", "({}살)"), ", ",
                    _rooms("싱글 침대 1개", "싱글 침대 2개 있는 방", "더블 침대 1개", "더블 침대 1개와 싱글 침대 1개"),
                    _animals("없음", "개 1마리", "고양이 1마리", "고양이와 개"), _smoking("아무도 안 피움", "베란다에서만", "실내에서"), ("없음", "없습니다")),
    "EG": HomeWords(_said("اسم مقدم الطلب|الاسم الكامل", "العنوان|عنوان المنزل", "باقي أفراد الأسرة (العمر)|من يسكن معكم", "كم ضيفًا يمكنكم استقباله؟|عدد الضيوف", "الغرف والأسرّة|السرير المتاح", "الحيوانات الأليفة|هل لديكم حيوانات؟",
                          "التدخين|هل يدخن أحد في البيت؟"),
                    ("الزوجة", "الزوج", "الابنة", "الابن"), ("({})", "({} سنة)"), "، ",
                    _rooms("سرير مفرد", "غرفة بسريرين مفردين", "سرير مزدوج", "سرير مزدوج وسرير مفرد"),
                    _animals("لا يوجد", "كلب", "قطة", "قطة وكلب"), _smoking("لا أحد يدخن", "في الشرفة فقط", "داخل البيت"), ("لا أحد", "لا يوجد")),
    "IR": HomeWords(_said("نام و نام خانوادگی میزبان|نام و نام خانوادگی", "نشانی|آدرس منزل", "سایر اعضای خانواده (سن)|چه کسان دیگری در خانه زندگی می‌کنند؟", "چند مهمان می‌پذیرید؟|حداکثر تعداد مهمان", "اتاق و تخت|تخت موجود",
                          "حیوان خانگی|حیوان دارید؟", "سیگار|آیا در خانه سیگار کشیده می‌شود؟"),
                    ("همسر", "همسر", "دختر", "پسر"), ("({})", "({} ساله)"), "، ",
                    _rooms("یک تخت یک‌نفره", "یک اتاق با دو تخت یک‌نفره", "یک تخت دونفره", "یک تخت دونفره و یک تخت یک‌نفره"),
                    _animals("نداریم", "یک سگ", "یک گربه", "یک گربه و یک سگ"), _smoking("کسی سیگار نمی‌کشد", "فقط در بالکن", "بله، داخل خانه"), ("هیچ‌کس", "ندارد")),
    "GB": HomeWords(_said("Contact person|Your name", "Address|Street and house number", "Others living in the house (age)|Who else lives with you?", "How many guests can you take?|Maximum guests", "Bedrooms and beds|What beds can you offer?",
                          "Pets|Do you have any pets?", "Smoking|Does anyone smoke at home?"),
                    ("wife", "husband", "daughter", "son"), ("({})", "(aged {})", "({} yrs)", " {}"), ", ",
                    _rooms("one single bed", "a room with two single beds", "a room with a double bed", "one double bed and one single bed"),
                    _animals("none", "a dog", "a cat", "one cat and one dog"), _smoking("nobody smokes", "only in the garden", "yes, indoors"), ("nobody else", "none")),
}  # fmt: skip
HOME_WORDS = {**HOME_WORDS, "US": HOME_WORDS["GB"]}
