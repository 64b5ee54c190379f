"""Headings of host forms in eleven languages, as committees write them: whole questions, notes, numbers."""

from __future__ import annotations

import pytest

from exchange_desk.intake.columns import matches
from exchange_desk.intake.hosts.fields import HOST_FIELDS, free_fields, free_words

FORMS = {
    "Spanish": """
family_name: Nombre y apellidos | Apellidos de la familia | Familia que acoge
members: Personas en casa | ¿Quiénes viven en la casa? (nombre, edad) | Miembros del hogar | ¿Quién más vive en casa?
street: Dirección postal | Domicilio (calle y número)
phone: Teléfono de contacto | Móvil / WhatsApp
max_guests: ¿Cuántos alumnos puede alojar? | Nº de plazas
max_guests: ¿A cuántas personas puede acoger? | Número de alumnos que puede acoger | Máximo de huéspedes
rooms: Habitaciones | ¿Qué camas tiene? | Tipo de habitación | Camas disponibles | Dormitorios y camas
bedroom_a: Primera habitación | Habitación 1 (camas)
bedroom_b: Segunda habitación | 2ª habitación
nights: ¿Qué noches puede alojar? | Noches en que puede acoger | Fechas disponibles
nights_not: ¿Qué noches NO puede? | Noches que no puede acoger | Fechas no disponibles
animals: ¿Tiene mascotas? | Animales domésticos | ¿Hay animales en casa?
smoking: ¿Fuma alguien en casa? | ¿Alguien fuma? | ¿Hay fumadores en casa? | ¿Fuman?
steps: ¿Hay escaleras? | Escaleras o ascensor | Accesibilidad
languages: Idiomas que hablan | ¿Qué idiomas se hablan en casa?
diets: ¿Qué dietas puede cocinar? | Dietas que puede ofrecer | ¿Puede cocinar vegetariano?
groups: ¿A quién prefiere acoger (adultos, jóvenes)? | Edad de los invitados | Edad preferida
guests_sex: Prefiere chico o chica | ¿Chico o chica?
guests_sex: Sexo preferido | Preferencia de sexo | ¿Chicos, chicas o indiferente?
two_guests: ¿Puede alojar a dos juntos? | ¿Acogería a dos alumnos?
wanted: ¿Desea acoger a alguien en concreto? | Persona que le gustaría recibir
unwanted: ¿A quién no quiere acoger? | Mejor que no venga
check: Certificado de delitos sexuales (fecha) | Certificado de antecedentes
seats_in_car: ¿Cuántas plazas tiene en el coche? | Plazas libres en coche
remarks: Otras observaciones | ¿Algo más? | Comentarios adicionales
agreed: Acepto las condiciones | Doy mi consentimiento | Autorizo el tratamiento de datos
offer: ¿Qué ofrece (alojamiento, comida, día)? | Tipo de acogida
""",
    "Portuguese": """
family_name: Nome da família | Apelido da família
members: Quem vive na casa? | Membros do agregado familiar | Quem mora na casa?
max_guests: Quantos alunos pode receber? | Quantas pessoas pode acolher?
max_guests: Número máximo de hóspedes | Quantos hóspedes?
rooms: Que camas tem? | Tipo de quarto | Camas disponíveis
bedroom_a: Primeiro quarto | 1.º quarto
bedroom_b: Segundo quarto | 2.º quarto
nights: Em que noites pode receber? | Que noites? | Datas disponíveis
nights_not: Noites em que não pode receber | Datas indisponíveis
animals: Tem animais de estimação? | Tem animais em casa?
smoking: Alguém fuma em casa? | Há fumadores em casa? | Fumantes em casa?
steps: Tem escadas? | Escadas ou elevador | Acessibilidade
languages: Que línguas falam? | Idiomas falados em casa
diets: Que dietas pode cozinhar? | Dietas que pode preparar
groups: Quem prefere receber? | Idade dos hóspedes
guests_sex: Rapaz ou rapariga? | Prefere menino ou menina? | Sexo preferido
two_guests: Pode receber dois juntos? | Aceita dois alunos?
wanted: Quem gostaria de receber de novo? | Hóspede preferido
unwanted: Quem não quer receber?
check: Registo criminal (data) | Certidão de antecedentes criminais
seats_in_car: Quantos lugares tem no carro? | Lugares livres no carro
remarks: Outras observações | Mais alguma coisa?
agreed: Aceito as condições | Autorizo o tratamento de dados
offer: O que pode oferecer? | Tipo de acolhimento
""",
    "Italian": """
family_name: Cognome della famiglia | Cognome e nome
members: Chi abita in casa? | Componenti del nucleo familiare | Persone che vivono in casa
max_guests: Quanti ragazzi può ospitare? | Quante persone può ospitare? | Numero massimo di ospiti | Posti disponibili
rooms: Che letti ha? | Tipo di camera | Sistemazione | Camere e letti disponibili
bedroom_a: Prima camera | Camera n. 1
bedroom_b: Seconda camera | Camera n. 2
nights: In quali notti può ospitare? | Quali notti? | Date disponibili
nights_not: Notti in cui non può ospitare | Date non disponibili
animals: Avete animali? | Ha animali in casa? | Animali da compagnia
smoking: Qualcuno fuma in casa? | Ci sono fumatori in casa? | Fumate?
steps: Ci sono scale? | Scale o ascensore
languages: Che lingue parlate? | Lingue parlate in famiglia
diets: Quali diete può cucinare? | Cucina possibile
groups: Chi preferisce ospitare? | Età degli ospiti
guests_sex: Ragazzo o ragazza? | Preferisce un ragazzo o una ragazza? | Maschi o femmine
two_guests: Può ospitare due ragazzi insieme? | Ospiterebbe due persone?
wanted: Ospite che vorreste | Chi vorreste di nuovo?
unwanted: Chi non vorreste ospitare?
check: Certificato del casellario | Casellario (data)
seats_in_car: Quanti posti in macchina? | Posti liberi in auto
remarks: Altre osservazioni | Altro da segnalare
agreed: Accetto le condizioni | Autorizzo il trattamento dei dati
offer: Che cosa può offrire? | Tipo di ospitalità
""",
    "Polish": """
family_name: Nazwisko rodziny | Nazwisko i imię
members: Kto mieszka w domu? | Osoby w gospodarstwie domowym | Skład rodziny
max_guests: Ilu uczniów mogą Państwo przyjąć? | Ile osób możecie przyjąć? | Maksymalna liczba gości | Ilu gości?
rooms: Jakie łóżka? | Rodzaj pokoju | Pokoje i łóżka | Miejsca do spania
bedroom_a: Pierwszy pokój | Pokój nr 1
bedroom_b: Drugi pokój | Pokój nr 2
nights: W które noce możecie przyjąć? | Które noce? | Dostępne terminy
nights_not: Noce, kiedy nie możemy przyjąć | W które noce nie?
animals: Czy są zwierzęta w domu? | Czy mają Państwo zwierzęta? | Zwierzęta domowe
smoking: Czy ktoś pali w domu? | Czy w domu są palacze? | Palenie | Czy ktoś z domowników pali?
steps: Czy są schody? | Schody czy winda
languages: Jakimi językami mówicie? | Znajomość języków
diets: Jakie diety możecie przygotować? | Możliwe diety
groups: Kogo chcielibyście gościć? | Wiek gości
guests_sex: Chłopiec czy dziewczyna? | Dziewczęta czy chłopcy | Płeć gości | Preferowana płeć
two_guests: Czy możecie przyjąć dwie osoby razem? | Dwóch uczniów razem
wanted: Życzenia co do gościa | Kogo chcieliby Państwo ponownie?
unwanted: Kogo wolelibyście nie gościć?
check: Zaświadczenie z KRK (data) | Zaświadczenie o niekaralności z dnia
seats_in_car: Ile miejsc w samochodzie? | Wolne miejsca w aucie
remarks: Inne uwagi | Dodatkowe uwagi | Coś jeszcze?
agreed: Wyrażam zgodę | Zgoda na przetwarzanie danych
offer: Co możecie zaoferować? | Rodzaj gościny
""",
    "Dutch": """
family_name: Naam van het gezin | Familienaam
members: Wie wonen er bij u thuis? | Samenstelling gezin | Wie woont er in huis?
max_guests: Hoeveel leerlingen kunt u ontvangen? | Hoeveel gasten? | Maximaal aantal gasten | Aantal leerlingen
rooms: Welke bedden heeft u? | Soort kamer | Kamers en bedden | Slaapgelegenheid
bedroom_a: Eerste kamer | Eerste slaapkamer
bedroom_b: Tweede kamer | Tweede slaapkamer
nights: Welke nachten kunt u ontvangen? | Welke nachten? | Beschikbare nachten
nights_not: Welke nachten niet? | Nachten waarop het niet kan | Niet beschikbare nachten
animals: Heeft u huisdieren? | Zijn er huisdieren?
smoking: Wordt er gerookt in huis? | Rookt er iemand? | Wordt er binnen gerookt?
steps: Zijn er trappen? | Trap of lift | Toegankelijkheid
languages: Welke talen spreekt u? | Gesproken talen
diets: Welke diëten kunt u koken? | Mogelijke diëten | Dieetwensen waarvoor u kunt koken
groups: Wie wilt u graag ontvangen? | Leeftijd van de gasten
guests_sex: Jongen of meisje? | Voorkeur jongen of meisje | Geslacht van de gast
two_guests: Kunt u twee leerlingen samen ontvangen? | Twee gasten samen?
wanted: Gewenste gasten | Wie zou u graag terugzien?
unwanted: Wie liever niet?
check: VOG (datum) | Verklaring omtrent het gedrag
seats_in_car: Hoeveel plaatsen in de auto? | Zitplaatsen in de auto | Vrije plaatsen in auto
remarks: Overige opmerkingen | Verder nog iets? | Bijzonderheden
agreed: Ik ga akkoord | Akkoord met de voorwaarden | Toestemming
offer: Wat kunt u aanbieden? | Soort opvang
""",
    "Russian": """
family_name: Фамилия принимающей семьи | ФИО хозяина | Фамилия, имя хозяйки
members: Кто живёт в квартире? | Состав семьи (имена, возраст) | Кто проживает с вами?
max_guests: Сколько гостей можете принять? | Сколько детей можете разместить?
max_guests: Максимальное количество гостей | Сколько человек примете?
rooms: Какие кровати? | Комнаты, кровати | Где будет спать гость? | Условия размещения | Спальни
bedroom_a: Первая комната | Комната №1
bedroom_b: Вторая комната | Комната №2
nights: Какие ночи можете? | В какие ночи можете принять? | Ночи, когда можете принять
nights_not: Какие ночи не можете? | В какие ночи не можете принять? | Недоступные ночи
animals: Есть ли домашние животные? | Есть ли животные? | Питомцы
smoking: Курит ли кто-нибудь? | Вы курите? | Курите ли вы? | Есть ли курящие в доме?
steps: Есть ли лестница? | Этаж, лифт | Лестница / лифт
languages: Какими языками владеете? | На каких языках говорите? | Языки общения
diets: Какое питание можете обеспечить? | Какие диеты можете готовить?
groups: Кого хотите принять? | Возраст гостей | Предпочитаемый возраст
guests_sex: Мальчик или девочка? | Желаемый пол гостя | Пол гостя | Кого предпочитаете: девушку или юношу?
two_guests: Можете принять двоих? | Примете двоих вместе?
wanted: Пожелания к гостям | Кого хотели бы снова принять?
unwanted: Кого не хотели бы принять?
check: Справка о несудимости (дата) | Справка об отсутствии судимости от
seats_in_car: Сколько мест в машине? | Свободные места в автомобиле
remarks: Другие пожелания и замечания | Что-нибудь ещё? | Дополнительная информация
agreed: Согласие на обработку персональных данных | Я согласен (согласна)
offer: Что вы можете предложить? | Вид приёма
""",
    "Ukrainian": """
family_name: Прізвище та ім'я господаря | ПІБ господаря | Прізвище родини
members: Хто живе з вами? | Члени сім'ї | Склад сім'ї (ім'я, вік) | Хто проживає у квартирі?
max_guests: Скільки гостей можете прийняти? | Скількох дітей можете прийняти?
max_guests: Максимальна кількість гостей | Скільки осіб приймете?
rooms: Які ліжка? | Де спатиме гість? | Умови проживання | Спальні
bedroom_a: Перша кімната | Кімната №1
bedroom_b: Друга кімната | Кімната №2
nights: Які ночі можете? | У які ночі можете прийняти? | Ночі, коли можете прийняти
nights_not: Які ночі не можете? | У які ночі не можете прийняти?
animals: Чи є домашні тварини? | Чи є у вас тварини? | Домашні улюбленці
smoking: Чи курите? | Чи палить хтось удома? | Чи курить хтось у домі? | Ви палите?
steps: Чи є сходи? | Поверх, ліфт | Сходи / ліфт
languages: Якими мовами володієте? | Якими мовами розмовляєте?
diets: Яке харчування можете забезпечити? | Які дієти можете готувати?
groups: Кого хочете прийняти? | Вік гостей
guests_sex: Хлопець чи дівчина? | Бажана стать гостя | Стать гостя | Дівчата чи хлопці
two_guests: Чи можете прийняти двох? | Приймете двох разом?
wanted: Побажання | Побажання щодо гостя | Кого хотіли б прийняти знову?
unwanted: Кого не хотіли б прийняти?
check: Довідка про несудимість (дата) | Довідка про відсутність судимості від
seats_in_car: Скільки місць в авто? | Вільні місця в машині
remarks: Інші побажання та зауваження | Щось іще? | Додаткова інформація
agreed: Згода на обробку персональних даних | Я згоден (згодна)
offer: Що ви можете запропонувати? | Вид прийому
""",
    "Chinese (simplified)": """
family_name: 户主姓名 | 家长姓名 | 接待家庭姓名
members: 家庭成员（姓名、年龄） | 家里有哪些人 | 同住人员
max_guests: 您能接待几位学生？ | 可接待几人 | 最多可接待人数 | 能接待多少人
rooms: 卧室 | 房间类型 | 床铺情况 | 卧室和床 | 住宿条件
bedroom_a: 第一间卧室 | 卧室一 | 卧室1
bedroom_b: 第二间卧室 | 卧室二 | 卧室2
nights: 哪几晚可以接待？ | 可接待的日期 | 可住宿的晚上
nights_not: 哪几晚不能接待？ | 不方便的日期
animals: 是否有宠物 | 有没有宠物？ | 养宠物吗？
smoking: 是否吸烟 | 家里有人抽烟吗？ | 有无吸烟者 | 家人是否吸烟
steps: 有无电梯 | 是否需要爬楼梯 | 楼层/电梯
languages: 会讲的语言 | 语言能力 | 家里说什么语言？
diets: 可提供的饮食 | 能做哪些饮食 | 能提供素食吗
groups: 希望接待什么人 | 希望接待的年龄 | 客人年龄
guests_sex: 希望接待男生还是女生 | 性别要求 | 男生/女生 | 希望性别
two_guests: 能否同时接待两人 | 可否接待两位学生
wanted: 希望接待谁 | 特别希望 | 指定客人
unwanted: 不愿接待谁 | 不希望接待的人
check: 无犯罪记录证明（日期） | 无犯罪证明
seats_in_car: 车上有几个座位 | 汽车可坐人数 | 私家车座位数
remarks: 其他说明 | 其他备注 | 备注说明
agreed: 本人同意 | 是否同意 | 同意声明
offer: 可提供什么接待 | 接待类型
""",
    "Chinese (traditional)": """
family_name: 戶長姓名 | 家長姓名 | 接待家庭姓名
members: 家庭成員（姓名、年齡） | 家裡有哪些人 | 同住人員
max_guests: 您能接待幾位學生？ | 可接待幾人 | 最多可接待人數
rooms: 臥室 | 房間類型 | 床鋪情況
bedroom_a: 第一間臥室 | 臥室1
bedroom_b: 第二間臥室 | 臥室2
nights: 哪幾晚可以接待？ | 可接待的日期
nights_not: 哪幾晚不能接待？ | 不方便的日期
animals: 是否有寵物 | 有沒有寵物？
smoking: 是否吸菸 | 家裡有人抽菸嗎？ | 是否抽煙
steps: 有無電梯 | 樓層/電梯
languages: 會講的語言 | 語言能力
diets: 可提供的飲食 | 能提供素食嗎
groups: 希望接待的年齡 | 希望接待什麼人
guests_sex: 希望接待男生還是女生 | 性別要求 | 希望性別
two_guests: 能否同時接待兩人
wanted: 希望接待誰 | 指定客人
unwanted: 不願接待誰 | 不希望接待的人
check: 良民證（日期） | 警察刑事紀錄證明
seats_in_car: 車上有幾個座位 | 汽車可坐人數
remarks: 其他說明 | 其他備註
agreed: 本人同意 | 是否同意
offer: 可提供什麼接待 | 接待類型
""",
    "Korean": """
family_name: 세대주 성명 | 호스트 이름 | 가족 대표 성명
members: 가족 구성 | 함께 사는 가족 | 가족사항
max_guests: 수용 가능 인원 | 몇 명 수용 가능합니까? | 최대 인원 | 받을 수 있는 학생 수
rooms: 침실 | 방 종류 | 방 및 침대 | 침실 및 침대 | 숙소 형태
bedroom_a: 첫 번째 방 | 침실 1 | 방1
bedroom_b: 두 번째 방 | 침실 2 | 방2
nights: 가능한 날짜 | 숙박 가능 일자 | 어느 밤에 가능합니까?
nights_not: 불가능한 날짜 | 불가 일자
animals: 애완동물 유무 | 반려동물 여부 | 반려동물이 있습니까?
smoking: 흡연 여부 | 가족 중 흡연자 | 흡연자가 있습니까? | 담배를 피우는 사람이 있습니까?
steps: 계단 유무 | 엘리베이터 유무 | 계단/엘리베이터
languages: 가능 언어 | 구사 언어 | 사용 가능 언어
diets: 제공 가능한 식사 | 가능한 식이
groups: 희망 연령대 | 선호 연령 | 손님 연령
guests_sex: 희망 성별 | 선호 성별 | 남학생/여학생 | 학생 성별
two_guests: 두 명 함께 가능 여부 | 2명 동시 수용 가능 여부
wanted: 희망하는 손님 | 요청 사항 | 원하는 학생
unwanted: 원하지 않는 손님 | 기피 사항
check: 범죄경력회보서 | 성범죄 경력 조회 | 범죄경력 조회일
seats_in_car: 차량 좌석 수 | 자동차 좌석 수 | 차량 탑승 가능 인원
remarks: 기타 사항 | 참고 사항 | 특이사항 | 하고 싶은 말
agreed: 개인정보 동의 | 동의 여부 | 개인정보 수집 동의
offer: 제공 가능한 내용 | 홈스테이 유형
""",
    "Arabic": """
family_name: اسم رب الأسرة | اسم الأسرة المضيفة | لقب العائلة
members: من يعيش في البيت؟ | أفراد الأسرة (الاسم والعمر) | عدد وأسماء أفراد الأسرة
max_guests: كم طالبا يمكنكم استضافته؟ | كم ضيفا تستطيعون استقبالهم؟ | عدد الطلاب | العدد الأقصى للضيوف
rooms: الأسرّة | نوع الغرفة | غرف الضيوف | الغرف والأسرة
bedroom_a: الغرفة الأولى | غرفة النوم الأولى
bedroom_b: الغرفة الثانية | غرفة النوم الثانية
nights: ما هي الليالي المتاحة؟ | التواريخ المتاحة | أي ليال يمكنكم؟
nights_not: الليالي غير المتاحة | التواريخ غير المتاحة
animals: هل لديكم حيوانات أليفة؟ | حيوانات في المنزل
smoking: هل يدخن أحد في المنزل؟ | هل تدخنون؟ | هل يوجد مدخنون؟
steps: هل توجد سلالم؟ | درج أو مصعد | المصعد
languages: ما اللغات التي تتحدثونها؟ | لغات المنزل
diets: الوجبات التي يمكن تحضيرها | أنواع الطعام الممكنة
groups: من تفضلون استضافته؟ | الفئة العمرية | أعمار الضيوف
guests_sex: ذكر أم أنثى؟ | الجنس المفضل | فتيان أم فتيات | جنس الضيف المفضل
two_guests: هل يمكنكم استضافة اثنين معا؟ | ضيفان معا
wanted: رغبات خاصة | الضيف الذي تفضلونه
unwanted: من لا ترغبون في استضافته؟
check: شهادة حسن السيرة والسلوك | صحيفة السوابق العدلية | الفيش الجنائي
seats_in_car: عدد المقاعد في السيارة | مقاعد شاغرة في السيارة
remarks: ملاحظات أخرى | معلومات إضافية
agreed: أوافق على الشروط | الموافقة على معالجة البيانات
offer: ماذا يمكنكم أن تقدموا؟ | نوع الاستضافة
""",
    "Persian": """
family_name: نام و نام خانوادگی میزبان | نام خانواده میزبان | نام میزبان
members: چه کسانی در خانه زندگی می‌کنند؟ | اعضای خانواده (نام و سن) | ساکنان خانه
max_guests: چند مهمان می‌توانید بپذیرید؟ | ظرفیت پذیرش | چند دانش‌آموز می‌پذیرید؟ | حداکثر تعداد مهمان
rooms: اتاق خواب | نوع اتاق | اتاق و تخت | محل خواب مهمان
bedroom_a: اتاق اول | اتاق خواب اول
bedroom_b: اتاق دوم | اتاق خواب دوم
nights: چه شب‌هایی می‌توانید؟ | شب‌های ممکن | تاریخ‌های ممکن
nights_not: چه شب‌هایی نمی‌توانید؟ | شب‌های نامناسب
animals: آیا حیوان خانگی دارید؟ | حیوان در خانه
smoking: آیا کسی سیگار می‌کشد؟ | سیگار می‌کشید؟ | فرد سیگاری در خانه
steps: آیا پله دارد؟ | آسانسور | پله یا آسانسور
languages: به چه زبان‌هایی صحبت می‌کنید؟ | زبان‌های خانه
diets: چه غذاهایی می‌توانید بپزید؟ | رژیم غذایی قابل ارائه
groups: ترجیح می‌دهید میزبان چه کسی باشید؟ | گروه سنی | سن مهمان
guests_sex: دختر یا پسر؟ | جنسیت مهمان (دختر/پسر) | ترجیح جنسیت | پسر یا دختر
two_guests: آیا دو نفر را با هم می‌پذیرید؟ | پذیرش دو مهمان
wanted: درخواست ویژه | مهمان مورد نظر
unwanted: چه کسی را نمی‌پذیرید؟
check: گواهی سوء پیشینه | گواهی عدم سوءپیشینه (تاریخ)
seats_in_car: تعداد صندلی خودرو | جای خالی در ماشین | صندلی‌های خالی ماشین
remarks: توضیحات دیگر | ملاحظات | نکات دیگر
agreed: با شرایط موافقم | رضایت‌نامه
offer: چه چیزی ارائه می‌دهید؟ | نوع پذیرایی
""",
}
ASKED = [
    (language, line.partition(":")[0], heading.strip())
    for language, text in FORMS.items()
    for line in text.strip().splitlines()
    for heading in line.partition(": ")[2].split(" | ")
]


@pytest.mark.parametrize(("language", "field", "heading"), ASKED)
def test_a_heading_of_a_host_form_is_known(language: str, field: str, heading: str) -> None:
    said = free_words(heading, {}) or matches([heading], HOST_FIELDS)[0].field
    assert said == field, language


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nº de noches", "nights"), ("¿Todas las noches? Si no, ¿cuáles?", "nights"), ("2ª camera", "bedroom_b"),
        ("Nights (all / some)", "nights"), ("All nights? If not, which?", "nights"),
        ("Alle Nächte? Wenn nicht, welche?", "nights"),
        ("Nights on which you cannot host", "nights_not"), ("In welchen Nächten können Sie nicht?", "nights_not"),
    ],
)  # fmt: skip
def test_nights_that_are_asked_for_are_never_turned_round(heading: str, field: str) -> None:
    assert (free_words(heading, {}) or matches([heading], HOST_FIELDS)[0].field) in (field, None)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Recámara 1", "bedroom_a"), ("Habitación n.º 2", "bedroom_b"), ("2. Zimmer", None),
        ("Комната № 3", "bedroom_c"),
        ("房间2", "bedroom_b"), ("침실 1", "bedroom_a"), ("Prefiere (hombre/mujer/indistinto)", "guests_sex"),
        ("Would you rather host a boy or a girl?", "guests_sex"),
        ("Кого хотите принять: девочку или мальчика?", "guests_sex"),
        ("Rooms", None), ("Children (boys / girls)", None), ("Zimmer 10", None),
    ],
)  # fmt: skip
def test_a_question_is_taken_by_what_it_asks_and_not_by_one_word(heading: str, field: str | None) -> None:
    assert free_words(heading, {}) == field


@pytest.mark.parametrize(
    "heading",
    [
        "Dirección de e-mail", "Адрес электронной почты", "Адреса електронної пошти",
        "邮箱地址", "電郵地址", "메일 주소",
        "عنوان البريد الإلكتروني", "آدرس ایمیل", "Endereço de e-mail",
        "Indirizzo e-mail", "Adres e-mail", "E-mailadres",
    ],
)  # fmt: skip
def test_an_address_of_mail_is_no_street(heading: str) -> None:
    assert matches([heading], HOST_FIELDS)[0].field == "email"


@pytest.mark.parametrize(
    "heading", ["우편번호", "郵便番号", "Código postal", "邮编", "Teléfono de emergencia", "母亲姓名"]
)
def test_what_no_field_asks_for_is_left_alone(heading: str) -> None:
    assert matches([heading], HOST_FIELDS)[0].field is None


def test_no_two_questions_are_taken_for_one_field() -> None:
    headings = ("¿Qué noches no puede?", "Noches que no puede acoger", "¿Algo más?")
    assert free_fields(headings, {}, (None, None, None)) == ("nights_not", None, "remarks")
    assert free_fields(headings, {}, ("nights", None, None)) == (None, "nights_not", "remarks")
