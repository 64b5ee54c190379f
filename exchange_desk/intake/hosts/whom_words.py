"""Whom a home would take, how many together, and what it offers, in the words of sixteen languages."""

from __future__ import annotations

from exchange_desk.intake.values.wordlists import WordList

_NOT = "no;not;never;without;kein;keine;keinen;nicht;ohne;pas;pas de;sans;aucun;aucune;sin;ni;ningún;ninguna;nunca;não;sem;nem;nenhum;non;senza;nessun;nessuna;niente;bez;nie;żadnych;geen;niet;zonder;нет;не;без;кроме;не хотим;ні;крім;немає;不;不要;没有;沒有;无;無;没;沒;别;勿;لا;ليس;ليست;بدون;غير;ندارد;نه;نمی;안됨;안 됨;불가;제외;말고;싫어;ない;以外;不可;but not;menos;except;außer;sauf;excepto;salvo;tranne;oprócz;behalve"
_EITHER = (
    "either;any;anyone;anybody;both;all;everybody;everyone;no preference;no preferences;don’t mind;do not mind;doesn’t matter;does not matter;don’t care;makes no difference;egal;beide;beides;alle;keine Präferenz;spielt keine Rolle;gleich;peu importe;les deux;indifférent;sans préférence;n’importe;どちらでも;どちらでも可;不問;"
    "indiferente;indistinto;da igual;me da igual;nos da igual;ambos;ambas;cualquiera;no importa;sin preferencia;sin preferencias;lo mismo;los dos;las dos;todos;tanto faz;tanto fez;os dois;qualquer;qualquer um;sem preferência;sem preferências;não importa;tanto monta;"
    "indifferente;è indifferente;è uguale;uguale;entrambi;entrambe;chiunque;nessuna preferenza;non importa;tutti;tutte;obojętnie;obojętne;bez znaczenia;nie ma znaczenia;wszystko jedno;dowolnie;dowolna;dowolny;oboje;obie;wszyscy;każdy;bez preferencji;brak preferencji;"
    "maakt niet uit;geen voorkeur;om het even;iedereen;allebei;неважно;не важно;всё равно;все равно;без разницы;любой;любая;любые;любого;любого пола;оба;обе;обоих;не имеет значения;нет предпочтений;без предпочтений;все;всех;неважливо;не важливо;байдуже;все одно;без різниці;будь хто;будь який;будь яка;будь які;обидва;обоє;обидвоє;не має значення;немає переваг;усі;всі;"
    "均可;皆可;都可以;都可;都行;不限;无所谓;無所謂;随意;隨意;没关系;沒關係;男女均可;男女皆可;男女不限;男女都可以;不限性别;不限性別;无要求;無要求;无特别要求;没有要求;沒有要求;不介意;任意;무관;상관없음;상관 없음;상관없습니다;상관없어요;관계없음;관계 없음;무관함;둘 다;둘다;모두;남녀 무관;남녀무관;아무나;누구나;선호 없음;제한 없음;"
    "لا يهم;لا فرق;كلاهما;أي منهما;سيان;الجميع;لا تفضيل;لا يوجد تفضيل;بدون تفضيل;فرقی ندارد;فرقی نمی کند;فرقی نمیکند;فرق ندارد;مهم نیست;هر دو;هردو;هر کدام;ترجیحی ندارم;ترجیحی نداریم;همه"
)
SEXES = WordList(
    {
        "female": "girl;girls;woman;women;lady;ladies;female;females;schoolgirl*;Mädchen;Frauen;Damen;Schülerin;Schülerinnen;weiblich*;fille;filles;femme;femmes;jeune fille;jeunes filles;féminin;女;女性;女子;女の子;女子生徒;女子学生;女生徒;"
        "chica;chicas;niña;niñas;mujer;mujeres;muchacha*;femenino;hembra*;alumnas;alumna;rapariga*;menina*;moça*;mulher;mulheres;garota*;feminino;ragazza;ragazze;donna;donne;femmina;femmine;bambina;bambine;femminile;studentessa;studentesse;"
        "dziewczyn*;dziewcząt;dziewczęt*;dziewczę;kobiet*;uczennic*;żeńsk*;meisje;meisjes;vrouw;vrouwen;dames;vrouwelijk;жен;жін;девочк*;девочек;девуш*;девчон*;женщин*;женск*;ученица;ученицу;ученицы;дівчат*;дівчин*;дівчаток;жінк*;жінок;жіноч*;ученицю;учениц*;"
        "女生;女孩;女孩子;女学生;女學生;女士;女同学;女同學;여학생;여자;여성;여아;여자아이;여;فتيات;فتاة;بنات;بنت;أنثى;إناث;نساء;امرأة;سيدات;سيدة;طالبات;طالبة;دختر;دختران;دخترها;دخترخانم;خانم;خانم ها;زن;زنان;مونث",
        "male": "boy;boys;men;male;males;gentleman;gentlemen;schoolboy*;Junge;Jungen;Jungs;Buben;Bub;Mann;Männer;Herren;männlich*;garçon;garçons;homme;hommes;masculin;男;男性;男子;男の子;男子生徒;男子学生;"
        "chico;varón;varones;hombre;hombres;muchacho;masculino;rapaz;rapazes;menino;moço;homem;homens;garoto;ragazzo;uomo;uomini;maschio;maschi;bambino;maschile;chłop*;mężczyzn*;panowie;męsk*;jongen;jongens;mannen;heren;mannelijk;"
        "мальчик*;мальчиш*;юнош*;парень;парни;парня;парней;мужчин*;мужск*;хлопець;хлопц*;хлопч*;хлопя*;юнак*;чоловік*;чоловіч*;男生;男孩;男孩子;男学生;男學生;男士;男同学;男同學;남학생;남자;남성;남아;남자아이;남;فتى;فتيان;ولد;أولاد;ذكر;ذكور;رجل;رجال;شاب;شباب;پسر;پسران;پسرها;آقا;آقایان;مرد;مردان;مذکر",
        "boys or all": "chicos;muchachos;niño;niños;alumno;alumnos;meninos;garotos;aluno;alunos;ragazzi;bambini;studenti;studente;ребята;طالب;طلاب",
        "either": _EITHER,
        "not": _NOT,
        "own": "子女;儿女;兒女;長女;次女;三女;長男;次男;三男;彼女;孙子;女儿;女兒;儿子;兒子;男主人;女主人;孙女;孫女;娘;女朋友;男朋友;딸;아들;my daughter*;our daughter*;unsere Tochter;hija*;hijo*;filha*;filho*;figlia*;figlie;figlio;córk*;dochter*;дочк*;дочь*;доньк*;сын*;син*;ابنة;ابنتي;ابنتنا;دخترم;دخترمان;دختر ما;پسرم;پسرمان;marido;mi mujer;minha mulher;мой муж;мій чоловік;чоловік",
    }
)
GROUPS = WordList(
    {
        "junior_high": "junior high;junior high school;junior high student*;junior high school student*;middle school;middle school student*;中学;中学生;collège;college;collégien*;Mittelstufe;scuola media;scuole medie;medie;gimnazj*;初中;初中生;国中;國中;國中生;중학생;중학교;중등;إعدادي;الإعدادية;المرحلة الإعدادية;متوسطة;راهنمایی;متوسطه اول",
        "high": "high school;high school student*;high schooler*;highschool*;高校;高校生;lycée*;lycéen*;Oberstufe;bachillerato;preparatoria;ensino médio;ensino secundário;scuola superiore;scuole superiori;superiori;liceo;liceale;liceali;liceum;licealist*;szkoła średnia;szkół średnich;bovenbouw;старшекласс*;старш* класс*;старшокласник*;старш* клас*;高中;高中生;고등학생;고교생;고등학교;ثانوي;ثانوية;الثانوية;المرحلة الثانوية;دبیرستان;دبیرستانی;متوسطه دوم",
        "adult": "adult;adults;grown up*;chaperone;chaperones;leader;leaders;teacher;teachers;Erwachsene*;Lehrer;Lehrerin;Lehrkräfte;Betreuer*;adulte;adultes;accompagnateur*;professeur*;大人;成人;adulto;adulta;adultos;adultas;profesor*;acompañante*;adulti;accompagnator*;insegnant*;docent*;professor*;dorosł*;dorośli;opiekun*;nauczyciel*;volwassen*;begeleider*;leraar;leraren;docenten;"
        "взросл*;учител*;сопровождающ*;преподавател*;доросл*;вчител*;супроводжуюч*;成年人;大人;老师;老師;教师;教師;领队;領隊;성인;어른;교사;선생님;인솔자;بالغ;بالغين;كبار;البالغين;راشد;معلم;مرافق;بزرگسال;بزرگسالان;معلم;همراه",
        "young": "child;children;kids;student;students;pupil*;teen*;youth*;young people;Kind;Kinder;Jugendliche*;Schüler*;Studenten;enfant*;jeune;jeunes;élève*;ado;ados;子ども;子供;生徒;学生;小学生;niño*;niña*;joven;jóvenes;adolescente*;alumno*;alumna*;estudiante*;menor;menores;criança*;jovem;jovens;aluno*;estudante*;bambin*;ragazz*;giovan*;studenti;minor*;dzieci;dziecko;młodzież*;uczni*;uczeń;nastolat*;student*;kind;kinderen;jongere*;leerling*;tiener*;"
        "дет*;подрост*;школьник*;ученик*;молод*;студент*;діт*;підліт*;школяр*;учн*;учень;孩子;儿童;兒童;青少年;学生;學生;小学生;小學生;年轻人;大学生;大學生;아동;어린이;학생;청소년;초등학생;대학생;أطفال;طفل;شباب;مراهق;طلاب;طالب;تلاميذ;کودک;نوجوان;جوان;دانش آموز;دانش آموزان;دانشجو;دانشجویان;نوجوانان;جوانان;کودکان;مراهقين;مراهقون;طالبات;بچه",
        "either": _EITHER,
        "not": _NOT,
    }
)
TOGETHER = WordList(
    {
        "one_room": "one room;same room;the same room;in one room;ein Zimmer;einem Zimmer;selben Zimmer;gleichen Zimmer;même chambre;une chambre;une seule chambre;同室;同じ部屋;una habitación;misma habitación;mismo cuarto;mesmo quarto;no mesmo quarto;no mesmo;num quarto;um quarto;só quarto;stessa camera;stessa stanza;una camera;una stanza;jednym pokoju;tym samym pokoju;één kamer;dezelfde kamer;"
        "одной комнате;одна комната;той же комнате;одній кімнаті;тій самій кімнаті;одна кімната;同一间;同一間;同一个房间;同一個房間;一个房间;一個房間;一间房;一間房;同房;같은 방;한 방;한방;방 하나;방 1개;غرفة واحدة;نفس الغرفة;یک اتاق;همان اتاق",
        "one_only": "only one;one only;just one;one;1;nur eine*;nur eins;un seul;une seule;1人だけ;一人だけ;solo uno;solo una;solamente uno;uno;una;uno solo;só um;só uma;apenas um;apenas uma;um;uma;soltanto uno;uno solo;tylko jed*;jed*;slechts één;maar één;alleen één;één;только один;только одного;только одну;один;одного;одну;лише один;лише одного;тільки один;тільки одного;只能一;只能一个;只能一個;只一个;只一個;一个;一個;一人;一位;仅一;한 명만;1명만;한명만;한 명;1명;واحد;واحد فقط;واحدا فقط;فقط یک;فقط یک نفر;یک نفر",
        "yes": "yes;gladly;sure;of course;no problem;ja;gern;gerne;kein Problem;oui;volontiers;pas de problème;two;zwei;deux;2;はい;可;sí;si;claro;por supuesto;encantad*;sin problema;ningún problema;dos;sim;claro que sim;com prazer;sem problema;dois;duas;sì;certo;volentieri;senza problemi;nessun problema;due;tak;oczywiście;chętnie;bez problemu;dwie;dwa;dwoje;dwóch;graag;natuurlijk;geen probleem;twee;"
        "да;конечно;с удовольствием;без проблем;двоих;двух;так;звичайно;залюбки;без проблем;двох;двоє;是;可以;能;好;行;没问题;沒問題;两人;兩人;两个;兩個;네;예;가능;가능합니다;가능함;물론;두 명;2명;نعم;أجل;بالتأكيد;اثنان;اثنين;ممكن;بله;آری;حتما;دو نفر",
        "no": "no;nein;non;いいえ;不可;não;nie;nee;niet;нет;не можем;ні;не можемо;否;不;不能;不可以;不行;无法;無法;아니요;아니오;불가;불가능;안 됨;안됩니다;لا;غير ممكن;خیر;نه",
        "not": "not;nicht;pas;non dans;no en;ni en;not in;no in;não no;não na;não em;не в;nie w;niet in;不在;不同房;分开;分開;아닌;말고;ليس في;نه در",
        "rather": "if;wenn;falls;sibling*;friends;Geschwister;Freunde;frère*;sœur*;amis;hermano*;hermana*;amig*;irmã;irmãs;irmão;irmãos;fratell*;sorell*;amic*;rodzeństw*;przyjaci*;broer*;zus;zussen;vrienden;брат*;сестр*;друз*;подруг*;兄弟;姐妹;姊妹;朋友;형제;자매;친구;إخوة;أخوات;أصدقاء;خواهر;برادر;دوست;cama;camas;bed;Bett;Doppelbett;letto;łóżk*;кроват*;ліжк*;床;침대;سرير;تخت;don’t know;weiß nicht;no lo sé;no sé;não sei;non so;nie wiem;weet niet;weet het niet;не знаю;не знаем;не знаємо;不确定;不確定;不知道;모름;모르겠;لا أعرف;نمی دانم;maybe;perhaps;vielleicht;peut être;quizá*;quizás;tal vez;depende;depends;kommt darauf an;ça dépend;talvez;forse;dipende;może;zależy;misschien;hangt ervan af;может быть;возможно;смотря;зависит;можливо;може;залежить;也许;也許;可能;看情况;看情況;아마;상황에 따라;ربما;حسب;شاید;بستگی",
    }
)
OFFERS = WordList(
    {
        "night": "overnight;night;nights;homestay;bed;beds;Übernachtung*;über Nacht;hébergement;nuit;nuits;logement;宿泊;ホームステイ;alojamiento;hospedaje;pernocta*;noche;noches;dormir;cama;camas;alojamento;hospedagem;dormida;pernoita*;noite;noites;alloggio;pernottament*;notte;notti;vitto e alloggio;nocleg*;noc;noce;zakwaterowani*;"
        "overnachting*;logies;slaapplaats*;nacht;nachten;ночлег*;ночевк*;ночёвк*;проживани*;ночь;ночи;ночівл*;нічліг*;проживанн*;ніч;ночі;住宿;过夜;過夜;寄宿;留宿;숙박;홈스테이;잠자리;숙소;مبيت;إقامة;اقامة;سكن;نوم;ليلة;اقامت;اسکان;شب مانی;شب;خواب",
        "meal": "meal*;dinner*;lunch*;supper*;breakfast*;tea;coffee;Kaffee*;Kuchen;gâteau*;cake;Abendessen;Mittagessen;Frühstück;Essen;repas;dîner*;déjeuner*;café;食事;夕食;comida*;cena*;almuerzo*;desayuno*;merienda*;jantar*;almoço*;refeiç*;lanche*;pranz*;pasto;pasti;colazione;obiad*;kolacj*;posił*;śniadani*;maaltijd*;avondeten;eten;"
        "ужин*;обед*;питани*;завтрак*;вечеря;вечерю;обід*;харчуванн*;сніданок;晚餐;午餐;用餐;晚饭;晚飯;聚餐;吃饭;식사;저녁;점심;아침;عشاء;غداء;وجبة;وجبات;طعام;شام;ناهار;غذا;صبحانه",
        "day": "day host*;dayhost*;daytime;day only;day;Tages*;Begleitung;home visit*;accompagnement;journée*;日帰り;ホームビジット;día;días;de día;acompañamiento;visita*;excursi*;dia;acompanhamento;giornata;giorno;accompagnamento;dzień;w dzień;towarzyst*;dag;dagopvang;overdag;begeleiding;день;днём;днем;дневн*;сопровождени*;вдень;денн*;супров*;白天;日间;日間;陪同;낮;당일;동행;نهار;نهارا;مرافقة;روز;روزانه;همراهی",
        "not": _NOT,
        "only": "only;nur;just;seulement;solo;sólo;solamente;só;somente;soltanto;tylko;alleen;только;лише;тільки;只;仅;僅;만;فقط;のみ;だけ",
    }
)
COUNTS = WordList(
    {
        "1": "one;a single;ein;eine;einen;einem;eins;un;une;una;uno;um;uma;jeden;jedna;jedną;jednego;één;een;один;одна;одного;одну;одне;一;一人;한;하나;واحد;واحدة;یک;ひとり;1人",
        "2": "two;zwei;deux;dos;dois;duas;due;dwa;dwie;dwoje;dwóch;dwie;twee;два;две;двое;двоих;двух;дві;двоє;двох;二;两;兩;두;둘;اثنان;اثنين;اثنتان;ضيفان;ضيفين;شخصان;شخصين;طالبان;طالبين;دو;ふたり",
        "3": "three;drei;trois;tres;três;tre;trzy;troje;trzech;drie;три;трое;троих;трёх;трех;троє;трьох;三;세;셋;ثلاثة;ثلاث;سه",
        "4": "four;vier;quatre;cuatro;quatro;quattro;cztery;czworo;czterech;четыре;четверо;четверых;четырех;четырёх;чотири;четверо;чотирьох;四;네;넷;أربعة;أربع;چهار",
        "5": "five;fünf;cinq;cinco;cinque;pięć;pięcioro;vijf;пять;пятеро;пятерых;п’ять;五;다섯;خمسة;خمس;پنج",
        "6": "six;sechs;seis;sei;sześć;zes;шесть;шестерых;шість;六;여섯;ستة;ست;شش",
        "people": "person;persons;people;guest;guests;student*;child;children;pupil*;max;maximum;maximal;up to;Person;Personen;Gast;Gäste;Kind;Kinder;Schüler*;höchstens;bis zu;personne;personnes;invité*;élève*;enfant*;au plus;persona;personas;alumno*;alumna*;invitad*;huésped*;niñ*;chic*;máximo;como máximo;hasta;pessoa;pessoas;hóspede*;aluno*;aluna*;até;no máximo;persone;ospit*;ragazz*;massimo;al massimo;fino a;osob*;osób;osoby;gość;gości;uczni*;maksymalnie;najwyżej;do;personen;gasten;leerling*;maximaal;hoogstens;"
        "человек*;чел;гост*;ученик*;дет*;ребен*;максимум;до;не более;особ*;осіб;гіст*;учн*;дітей;дитин*;не більше;人;名;位;个;個;学生;學生;客人;最多;명;분;인;최대;학생;أشخاص;شخص;ضيوف;ضيف;طالب;طلاب;كحد أقصى;نفر;مهمان;حداکثر;دانش آموز",
        "seats": "seat*;free;Platz;Plätze;frei;freie;place*;libre*;plaza*;asiento*;lugar*;livre*;assento*;posto;posti;liber*;miejsc*;wolne;wolnych;plaats*;zitplaats*;vrije;мест*;свободн*;місц*;вільн*;座;座位;좌석;자리;석;مقعد;مقاعد;صندلی;جا",
        "none": "no car;kein Auto;pas de voiture;sin coche;sin carro;no tenemos coche;no tengo coche;no hay coche;sem carro;não temos carro;senza auto;senza macchina;niente auto;non abbiamo l’auto;bez samochodu;nie mamy samochodu;nie mam samochodu;nie mam auta;nie mamy auta;bez auta;brak auta;не маємо авто;не маю авто;не имеем машины;não tenho carro;não há carro;no hay coche;non ho la macchina;non abbiamo la macchina;ik heb geen auto;wij hebben geen auto;brak samochodu;geen auto;нет машины;машины нет;без машины;нет автомобиля;немає машини;немає авто;без авто;машини немає;авто немає;没有车;沒有車;没车;沒車;无车;無車;차 없음;차량 없음;자가용 없음;차가 없습니다;لا توجد سيارة;لا يوجد سيارة;بدون سيارة;ماشین ندارم;ماشین نداریم;ماشین ندارد;خودرو نداریم;車なし",
    }
)
