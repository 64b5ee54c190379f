"""What the writers of the corpus know: names, headings and words of thirteen languages, one `Tongue` a country.

The words are chosen apart from the program's own vocabulary: they are what such forms say, not what it knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Names = tuple[tuple[str, str], ...]  # as written, and in Latin letters ("" = the same)


@dataclass(frozen=True, slots=True)
class Tongue:
    """One country's way of writing lists. `encodings` are the legacy ones its computers write."""

    country: str
    locale: str
    town: str
    families: Names
    female: Names
    male: Names
    headings: Mapping[str, tuple[str, ...]]
    sexes: tuple[tuple[str, str], ...]
    yes_no: tuple[tuple[str, str], ...]
    none: tuple[str, ...]
    allergies: Mapping[str, str]
    severe: str
    diets: Mapping[str, str]
    encodings: tuple[str, ...]
    dates: tuple[str, ...]
    titles: tuple[str, ...]
    total: str
    note: str
    family_first: bool = False
    readings: Mapping[str, str] = field(default_factory=dict)


def _same(words: str) -> Names:
    return tuple((word, "") for word in words.split())


def _pairs(words: str) -> Names:
    return tuple((pair.partition("=")[0], pair.partition("=")[2]) for pair in words.split())


GERMAN = Tongue(
    "DE", "de", "Hennef",
    _same("Müller Schäfer Weiß Köhler Jäger Brandt Lange Krüger Böhm Vogel Seidel Haas"),
    _same("Anja Jürgen-Maria Sabine Käthe Ute Heike Grit Lotte"), _same("Jörg Uwe Björn Karl Heiko Matthias Günter Tim"),
    {
        "family": ("Nachname", "Familienname", "Name (Nachname)"), "given": ("Vorname", "Vorname(n)", "Vornamen"),
        "full": ("Name, Vorname", "Teilnehmer/in", "Name des Gastes"), "sex": ("Geschlecht", "m/w", "Geschl."),
        "born": ("Geburtsdatum", "geb. am", "Geb.-Datum"), "phone": ("Handynummer", "Telefon", "Mobil"),
        "email": ("E-Mail", "E-Mail-Adresse", "Mail"), "allergies": ("Allergien", "Allergien / Unverträglichkeiten"),
        "diet": ("Ernährung", "Essen (z. B. vegetarisch)", "Kostform"), "smoker": ("Raucher", "Raucher?", "Rauchen Sie?"),
        "notes": ("Bemerkungen", "Anmerkung", "Sonstiges"), "number": ("Nr.", "Lfd. Nr."),
    },
    (("w", "m"), ("weiblich", "männlich"), ("Frau", "Herr")), (("ja", "nein"), ("Ja", "Nein"), ("j", "n")),
    ("keine", "-", "keine bekannt", "nein"),
    {"peanuts": "Erdnüsse", "hazel": "Haselnüsse", "cats": "Katzenhaare", "bees": "Bienenstiche", "lactose": "Laktose"},
    "{} (schwer, Notfallset)", {"vegetarian": "vegetarisch", "vegan": "vegan", "no_pork": "kein Schweinefleisch"},
    ("cp1252", "iso8859_15", "mac_roman"), ("%d.%m.%Y", "long", "%d.%m.%y", "serial", "true", "iso"),
    ("Teilnehmerliste Partnerschaftsreise 2027", "Stand: März"), "Summe", "* bitte bis Ostern zurücksenden",
)  # fmt: skip
FRENCH = Tongue(
    "FR", "fr", "Le Pecq",
    _same("Lefèvre Dubois Béranger Moreau Garçon Noël Petit Chevalier Hébert Mercier Rolland Vasseur"),
    _same("Chloé Élodie Françoise Aurélie Inès Manon Zoé Hélène"), _same("Benoît François Gaël Jérôme Loïc Rémi Théo Yves"),
    {
        "family": ("Nom", "NOM", "Nom de famille"), "given": ("Prénom", "Prénom(s)", "Prénoms"),
        "full": ("Nom et prénom", "Nom, prénom", "Participant(e)"), "sex": ("Sexe", "H/F", "Sexe (F/H)"),
        "born": ("Date de naissance", "Né(e) le", "Naissance"), "phone": ("Portable", "Téléphone portable", "Tél."),
        "email": ("Courriel", "Adresse mail", "E-mail"), "allergies": ("Allergies", "Allergies éventuelles"),
        "diet": ("Régime alimentaire", "Régime", "Alimentation"), "smoker": ("Fumeur", "Fumeur (oui/non)", "Fumez-vous ?"),
        "notes": ("Remarques", "Observations", "Commentaires"), "number": ("N°", "Numéro"),
    },
    (("F", "H"), ("féminin", "masculin"), ("femme", "homme")), (("oui", "non"), ("Oui", "Non"), ("O", "N")),
    ("aucune", "néant", "non", "-"),
    {"peanuts": "arachides", "hazel": "noisettes", "cats": "chats", "bees": "piqûres d’abeilles", "lactose": "lactose"},
    "{} (grave, stylo d’adrénaline)", {"vegetarian": "végétarien", "vegan": "végan", "no_pork": "sans porc"},
    ("cp1252", "iso8859_15"), ("%d/%m/%Y", "long", "medium", "%d-%m-%Y", "serial", "true", "iso"),
    ("Liste des participants, jumelage 2027", "Comité de jumelage"), "Total", "* à renvoyer avant Pâques",
)  # fmt: skip
SPANISH = Tongue(
    "ES", "es", "Burgos",
    _same("Muñoz García Peña Núñez López Ibáñez Cañada Ortega Sáez Vidal Rubio Marín"),
    _same("Begoña Inés Lucía Nuria Pilar Rocío Sofía Ana"), _same("Álvaro Íñigo Jesús Andrés Raúl Óscar Pablo Tomás"),
    {
        "family": ("Apellidos", "Apellido", "Primer apellido"), "given": ("Nombre", "Nombre de pila"),
        "full": ("Apellidos y nombre", "Nombre completo"), "sex": ("Sexo", "Sexo (H/M)"),
        "born": ("Fecha de nacimiento", "F. nacimiento", "Nacido/a el"), "phone": ("Teléfono móvil", "Móvil", "Teléfono"),
        "email": ("Correo electrónico", "E-mail", "Correo"), "allergies": ("Alergias", "Alergias e intolerancias"),
        "diet": ("Dieta", "Régimen alimenticio", "Alimentación"), "smoker": ("Fumador/a", "¿Fuma?", "Fumador"),
        "notes": ("Observaciones", "Comentarios", "Notas"), "number": ("N.º", "Núm."),
    },
    (("M", "H"), ("mujer", "hombre"), ("femenino", "masculino")), (("sí", "no"), ("Sí", "No"), ("S", "N")),
    ("ninguna", "no", "-", "ninguna conocida"),
    {"peanuts": "cacahuetes", "hazel": "avellanas", "cats": "gatos", "bees": "abejas", "lactose": "lactosa"},
    "{} (grave, adrenalina)", {"vegetarian": "vegetariana", "vegan": "vegana", "no_pork": "sin cerdo"},
    ("cp1252",), ("%d/%m/%Y", "long", "medium", "%d-%m-%Y", "serial", "true", "iso"),
    ("Lista de participantes 2027", "Hermanamiento"), "Total", "* devolver antes de Pascua",
)  # fmt: skip
PORTUGUESE = Tongue(
    "PT", "pt", "Évora",
    _same("Conceição Gonçalves Araújo Simões Magalhães Leitão Brandão Falcão Sequeira Tomás Reis Pinto"),
    _same("Inês Conceição Catarina Beatriz Graça Lídia Mónica Rita"), _same("João Sebastião Luís António Cristóvão Rui Tiago Zé"),
    {
        "family": ("Apelido", "Sobrenome", "Último nome"), "given": ("Nome próprio", "Primeiro nome"),
        "full": ("Nome completo", "Participante"), "sex": ("Sexo", "Género"),
        "born": ("Data de nascimento", "Nascido(a) em"), "phone": ("Telemóvel", "Telefone"),
        "email": ("Correio eletrónico", "E-mail"), "allergies": ("Alergias", "Alergias / intolerâncias"),
        "diet": ("Dieta", "Regime alimentar", "Alimentação"), "smoker": ("Fumador", "Fuma?", "Fumador(a)"),
        "notes": ("Observações", "Notas"), "number": ("N.º", "Nº"),
    },
    (("F", "M"), ("feminino", "masculino")), (("sim", "não"), ("Sim", "Não"), ("S", "N")),
    ("nenhuma", "não", "-", "nenhuma conhecida"),
    {"peanuts": "amendoins", "hazel": "avelãs", "cats": "gatos", "bees": "abelhas", "lactose": "lactose"},
    "{} (grave, adrenalina)", {"vegetarian": "vegetariano", "vegan": "vegano", "no_pork": "sem carne de porco"},
    ("cp1252",), ("%d/%m/%Y", "long", "medium", "%d-%m-%Y", "serial", "true", "iso"),
    ("Lista de participantes 2027", "Geminação"), "Total", "* devolver até à Páscoa",
)  # fmt: skip
ITALIAN = Tongue(
    "IT", "it", "Assisi",
    _same("Rossi Nicolò Bianchi Ferraù Esposito Cantù Marchetti Palumbo Sartori Donà Greco Villa"),
    _same("Beatrice Chiara Noemi Giulia Mirella Alba Ilaria Zita"), _same("Niccolò Gesualdo Emanuele Livio Dario Ettore Ugo Carlo"),
    {
        "family": ("Cognome", "COGNOME"), "given": ("Nome", "Nome di battesimo"), "full": ("Cognome e nome", "Nominativo"),
        "sex": ("Sesso", "Sesso (M/F)"), "born": ("Data di nascita", "Nato/a il"), "phone": ("Cellulare", "Telefono"),
        "email": ("Posta elettronica", "E-mail"), "allergies": ("Allergie", "Allergie e intolleranze"),
        "diet": ("Dieta", "Regime alimentare", "Alimentazione"), "smoker": ("Fumatore", "Fuma?", "Fumatore/fumatrice"),
        "notes": ("Note", "Osservazioni"), "number": ("N.", "Numero"),
    },
    (("F", "M"), ("femmina", "maschio"), ("femminile", "maschile")), (("sì", "no"), ("Sì", "No"), ("S", "N")),
    ("nessuna", "no", "-", "nessuna nota"),
    {"peanuts": "arachidi", "hazel": "nocciole", "cats": "gatti", "bees": "api", "lactose": "lattosio"},
    "{} (grave, adrenalina)", {"vegetarian": "vegetariana", "vegan": "vegana", "no_pork": "niente maiale"},
    ("cp1252",), ("%d/%m/%Y", "long", "medium", "%d.%m.%Y", "serial", "true", "iso"),
    ("Elenco partecipanti 2027", "Gemellaggio"), "Totale", "* da restituire entro Pasqua",
)  # fmt: skip
RUSSIAN = Tongue(
    "RU", "ru", "Tula",
    _pairs("Иванов=Ivanov Щукин=Shchukin Воробьёв=Vorobyov Ежов=Yezhov Цветков=Tsvetkov Мельник=Melnik Гусь=Gus Юдин=Yudin"),
    _pairs("Анна=Anna Юлия=Yulia Ольга=Olga Светлана=Svetlana Мария=Maria Яна=Yana"),
    _pairs("Пётр=Pyotr Илья=Ilya Сергей=Sergei Егор=Yegor Юрий=Yuri Дмитрий=Dmitri"),
    {
        "family": ("Фамилия",), "given": ("Имя",), "full": ("ФИО", "Фамилия, имя"), "sex": ("Пол", "Пол (м/ж)"),
        "born": ("Дата рождения", "Родился(-ась)"), "phone": ("Телефон", "Мобильный телефон"),
        "email": ("Эл. почта", "Электронная почта", "E-mail"), "allergies": ("Аллергия", "Аллергии"),
        "diet": ("Питание", "Диета"), "smoker": ("Курит", "Курите ли вы?"), "notes": ("Примечания", "Примечание"),
        "number": ("№", "№ п/п"),
    },
    (("ж", "м"), ("женский", "мужской"), ("Ж", "М")), (("да", "нет"), ("Да", "Нет")),
    ("нет", "отсутствует", "-"),
    {"peanuts": "арахис", "hazel": "фундук", "cats": "кошки", "bees": "укусы пчёл", "lactose": "лактоза"},
    "{} (тяжёлая, адреналин)", {"vegetarian": "вегетарианское", "vegan": "веганское", "no_pork": "без свинины"},
    ("cp1251", "koi8_r", "cp866"), ("%d.%m.%Y", "long", "medium", "serial", "true", "iso"),
    ("Список участников 2027", "Город-побратим"), "Итого", "* вернуть до 1 марта", family_first=True,
)  # fmt: skip
UKRAINIAN = Tongue(
    "UA", "uk", "Chernivtsi",
    _pairs("Гуцуляк=Hutsuliak Ткачук=Tkachuk Їжакевич=Yizhakevych Щербань=Shcherban Кравець=Kravets Цимбал=Tsymbal Ґудзь=Gudz"),
    _pairs("Соломія=Solomiia Юлія=Yuliia Євгенія=Yevheniia Аліна=Alina Ірина=Iryna"),
    _pairs("Назар=Nazar Євген=Yevhen Остап=Ostap Дмитро=Dmytro Ігор=Ihor"),
    {
        "family": ("Прізвище",), "given": ("Ім’я", "Ім'я"), "full": ("ПІБ", "Прізвище, ім’я"), "sex": ("Стать",),
        "born": ("Дата народження",), "phone": ("Телефон", "Мобільний телефон"),
        "email": ("Ел. пошта", "Електронна пошта"), "allergies": ("Алергія", "Алергії"), "diet": ("Харчування", "Дієта"),
        "smoker": ("Курить", "Чи курите ви?"), "notes": ("Примітки", "Примітка"), "number": ("№", "№ з/п"),
    },
    (("ж", "ч"), ("жіноча", "чоловіча")), (("так", "ні"), ("Так", "Ні")), ("немає", "ні", "-"),
    {"peanuts": "арахіс", "hazel": "фундук", "cats": "коти", "bees": "укуси бджіл", "lactose": "лактоза"},
    "{} (важка, адреналін)", {"vegetarian": "вегетаріанське", "vegan": "веганське", "no_pork": "без свинини"},
    ("cp1251", "koi8_u"), ("%d.%m.%Y", "long", "medium", "serial", "true", "iso"),
    ("Список учасників 2027", "Місто-побратим"), "Разом", "* повернути до 1 березня", family_first=True,
)  # fmt: skip
TONGUES_WEST = (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, UKRAINIAN)
