"""Host forms that ask in whole questions, and whole names under headings of their own, in all languages of the lists."""

from __future__ import annotations

from collections.abc import Mapping

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "contact": ("contact name", "name of contact", "applicant", "applicant name", "host name", "name of host", "full name", "Kontaktperson", "Name der Kontaktperson", "Antragsteller", "vollständiger Name",
        "personne de contact", "nom du contact", "nom complet", "persona de contacto", "nombre completo", "pessoa de contacto", "pessoa de contato", "nome completo", "persona di riferimento", "referente",
        "контактное лицо", "полное имя", "контактна особа", "повне ім'я", "担当者", "担当者名", "申込者", "申込者氏名", "记入者姓名", "申请人", "申请人姓名", "联系人姓名", "申請人姓名", "聯絡人姓名", "신청자", "신청자 성명", "담당자 이름",
        "اسم مقدم الطلب", "مقدم الطلب", "الاسم الكامل", "الاسم بالكامل", "نام کامل", "متقاضی", "osoba kontaktowa", "contactpersoon"),
    "members": ("others in the house", "others living in the house", "other people in the house", "who else lives with you", "who else lives in the house", "who lives with you", "weitere Personen im Haushalt", "weitere Personen",
        "wer wohnt noch im Haus", "wer wohnt noch bei Ihnen", "wer lebt im Haushalt", "Mitbewohner", "autres personnes du foyer", "autres personnes", "qui vit à la maison", "qui vit avec vous", "qui habite avec vous",
        "otras personas en casa", "quién más vive en casa", "quién vive en casa", "quién vive con ustedes", "outras pessoas em casa", "quem mais vive em casa", "quem vive em casa", "quem mora em casa",
        "altre persone in casa", "chi altro vive in casa", "chi vive in casa", "chi abita con voi", "кто ещё живёт в доме", "кто живёт в доме", "кто живёт с вами", "другие члены семьи",
        "хто ще живе в домі", "хто живе в домі", "хто живе з вами", "інші члени родини", "一緒に住んでいる方", "同居している方", "同居者", "同居人", "他のご家族", "还有谁同住", "同住的人", "同住家人", "其他家庭成员", "還有誰同住", "同住家人",
        "其他家庭成員", "함께 사는 가족", "같이 사는 사람", "동거 가족", "동거인", "من يسكن معكم", "من يعيش معكم", "باقي أفراد الأسرة", "أفراد الأسرة الآخرون", "چه کسان دیگری در خانه زندگی می‌کنند", "چه کسانی با شما زندگی می‌کنند",
        "سایر اعضای خانواده", "kto jeszcze mieszka w domu", "wie woont er nog meer in huis"),
    "street": ("家庭住址", "住家地址", "居住地址"),
    "max_guests": ("max. Gäste", "maximale Gästezahl", "how many can you host", "combien d'hôtes", "combien d'hôtes pouvez-vous accueillir", "combien d'élèves pouvez-vous accueillir", "最大何人まで", "何人まで", "何名まで", "最多接待几人", "最多接待幾人"),
    "rooms": ("what beds can you offer", "which beds can you offer", "beds offered", "bed offered", "sleeping arrangements", "where will the guest sleep", "Schlafmöglichkeit", "welche Schlafmöglichkeit bieten Sie", "Schlafplatz",
        "Schlafplätze", "wo schläft der Gast", "couchage", "couchage proposé", "quel couchage proposez-vous", "qué cama ofrece", "cama ofrecida", "dónde dormirá el invitado", "que cama oferece", "onde dorme o hóspede",
        "che letto offrite", "dove dorme l'ospite", "posti letto", "спальное место", "спальные места", "где будет спать гость", "спальне місце", "спальні місця", "де спатиме гість", "寝具", "寝る場所", "就寝場所", "提供的床", "提供床位",
        "睡觉的地方", "제공 침대", "제공하는 침대", "잠자리", "السرير المتاح", "الأسرة المتاحة", "مكان النوم", "تخت موجود", "جای خواب"),
    "animals": ("حیوان دارید", "آیا حیوان دارید"),
    "smoking": ("does anyone smoke at home", "does anyone smoke", "does anybody smoke in the house", "wird im Haus geraucht", "wird bei Ihnen geraucht", "raucht jemand im Haushalt", "fumez-vous à la maison", "fume-t-on chez vous",
        "quelqu'un fume-t-il à la maison", "たばこ", "タバコ", "煙草"),
}  # fmt: skip
