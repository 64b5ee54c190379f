"""Animals of a home, and how people say that they like, mind or fear them, in many languages."""

from __future__ import annotations

import re

from exchange_desk.intake.values.wordlists import WordList

ANIMAL_WORDS = {
    "dog": "perro*;perra*;perrito*;cão;cães;cachorro*;cane;cani;cagnolin*;собак*;собач*;пёс;пес;пса;щенок;пси;狗;狗狗;小狗;강아지;개;반려견;애완견;كلب;كلاب;كلبان;سگ;سگها;pies;psa;psy;psów;psem;psami;hond;honden;hondje",
    "cat": "gato*;gata*;gatit*;gatto;gatti;gatta;кошк*;кошек;кот;кота;коты;котов;котик*;котёнок;кішк*;кіт;коти;котів;кішок;猫咪;貓;고양이;냥이;قط;قطة;قطط;قطتان;گربه;kot;kota;koty;kotów;kotem;kat;katten;poes;poezen",
    "hens": "gallina*;pollos;galinha*;galline;куры;курица;кури;курей;养鸡;母鸡;닭;الدجاج;مرغ و خروس;kura;kury;kippen",
    "rabbit": "conejo*;coelho*;coniglio;conigli;кролик*;крол*;кріль;兔子;兔;토끼;أرنب;أرانب;خرگوش;królik*;konijn*",
    "horse": "caballo*;cavalo*;cavallo;cavalli;лошад*;лошадь;кінь;коні;马匹;말;حصان;خيول;اسب;koń;konie;paard*",
    "bird": "pájaro*;loro*;periquito*;canario*;pássaro*;papagaio*;uccell*;pappagall*;canarin*;птиц*;попуга*;птах*;папуг*;鸟;鳥;鹦鹉;새;앵무새;طائر;طيور;ببغاء;پرنده;طوطی;قناری;ptak*;papug*;vogels;papegaai*;kanarie*",
    "fish": "peces;pez;acuario;peixes;aquário;pesci;pesciolin*;acquario;рыбки;рыбок;аквариум*;рибки;акваріум*;金鱼;鱼缸;热带鱼;금붕어;열대어;물고기;أسماك زينة;حوض سمك;ماهی قرمز;آکواریوم;rybki;akwarium;vissen",
    "hamster": "hámster*;criceto;criceti;хомяк*;хом’як*;仓鼠;倉鼠;햄스터;هامستر;همستر;chomik*",
    "guinea_pig": "cobaya*;cuy*;conejillo* de indias;porquinho* da índia;porcellin* d’india;морск* свинк*;豚鼠;荷兰猪;기니피그;خنزير غينيا;خوکچه هندی;śwink* morsk*;cavia*",
    "reptile": "tortuga*;serpiente*;lagarto*;iguana*;tartaruga*;cobra*;serpente*;serpenti;черепах*;змея;змеи;змій*;ящериц*;乌龟;烏龜;蛇;蜥蜴;거북이;뱀;도마뱀;سلحفاة;ثعبان;لاک پشت;مار;żółw*;węż*;schildpad*;slang*",
    "sheep": "oveja*;cabra*;ovelha*;pecor*;capra;capre;овц*;коз*;вівц*;绵羊;山羊;羊;양;염소;خروف;ماعز;گوسفند;بز;owc*;koz*;schapen;geit*",
    "any": "mascota*;animal*;animais;animali;животн*;питом*;тварин*;улюбленц*;宠物;寵物;动物;반려동물;애완동물;동물;حيوان;حيوانات;حيوانات أليفة;حیوان;حیوانات;حیوان خانگی;حیوانات خانگی;zwierz*;zwierzęta;dier;dieren;huisdier*",
}
SAYS = WordList(
    {
        "never": "no;sin;nunca;não;nao;sem;non;senza;mai;niente;нет;без;не;нельзя;ні;немає;не можна;ніяких;никаких;不;不要;不行;不能;不可以;没有;禁止;避免;无;안 됨;안됨;안 돼*;안돼*;안 됩*;안됩*;불가;싫*;없이;없는;못*;않*;لا;بدون;ليس;غير;نه;بی;نباشد;نه خیر;nie;bez;żadn*;geen;niet;zonder;"
        "alerg*;аллерг*;алерг*;过敏;過敏;알레르기;알러지;حساسية;حساسیت;uczulen*;uczulon*",
        "fear": "miedo;me dan miedo;le dan miedo;fobia;medo;tenho medo;tem medo;paura;ho paura;ha paura;боюсь;боится;боязнь;страх;боїться;боюся;害怕;怕;恐惧;무서*;무섭*;공포;겁*;يخاف;تخاف;أخاف;خوف;فوبيا;می ترسد;میترسد;می ترسم;ترس;boi się;boję się;lęk;strach;bang;angst",
        "rather": "mejor sin;preferiblemente;prefiero sin;prefiere sin;si es posible;de preferencia;preferência sem;de preferência;prefere sem;se possível;preferibilmente;se possibile;meglio senza;желательно без;лучше без;по возможности;бажано без;краще без;по можливості;不喜欢;不喜歡;最好不要;最好没有;尽量;가급적;가능하면;되도록;별로;يفضل بدون;أفضل بدون;إن أمكن;ترجیحا;ترجیحا بدون;بهتر است نباشد;najlepiej bez;w miarę możliwości;liever niet;liever geen;bij voorkeur geen;no me gustan;no le gustan;не люблю;не любит;не любить;nie lubi;houdt niet van",
        "likes": "not allergic;not allergic to;no allergy to;isn’t allergic to;nicht allergisch;nicht allergisch gegen;nicht allergisch auf;keine Allergie gegen;keine Katzenallergie;keine Hundeallergie;keine Tierhaarallergie;pas allergique;pas allergique aux;no es alérgic*;no soy alérgic*;sin alergia;sin alergia a;não é alérgic*;não sou alérgic*;non è allergic*;non sono allergic*;нет аллергии;нет аллергии на;не аллергик;без аллергии на;немає алергії на;不过敏;不過敏;アレルギーではない;アレルギーはない;알레르기 없음;알레르기 없;ليس لديه حساسية;ليس لدي حساسية;حساسیت ندارد;nie ma alergii na;niet allergisch;niet allergisch voor;sí;si;me gustan;le gustan;me encantan;bien;sin problema;sin problemas;no hay problema;no importa;no me importa;ningún problema;está bien;sim;gosta;gosto;adora;sem problema;sem problemas;tudo bem;não há problema;não me importo;sì;va bene;mi piacciono;nessun problema;non c’è problema;senza problemi;nessuna paura;sin miedo;no tengo miedo;no le tengo miedo;non ho paura;não tenho medo;"
        "да;люблю;любит;любить;нет проблем;без проблем;проблем нет;не против;не боюсь;не боится;можно;хорошо;нормально;так;можна;не проти;не боюся;не боїться;немає проблем;"
        "可以;喜欢;喜歡;没问题;沒問題;没有问题;不介意;不怕;不害怕;好;行;都可以;无所谓;不过敏;좋아*;괜찮*;상관없*;상관 없*;문제없*;문제 없*;가능;네;무섭지 않*;무서워하지 않*;"
        "نعم;لا مشكلة;لا مانع;لا بأس;يحب;أحب;تحب;موافق;لا يخاف;لا أخاف;لا توجد مشكلة;بله;مشکلی ندارد;مشکلی نیست;مشکلی ندارم;دوست دارد;دوست دارم;اشکالی ندارد;نمی ترسد;نمی ترسم;خوب است;"
        "tak;lubi;lubię;nie przeszkadza*;bez problemu;nie boi się;nie boję się;może być;ja;geen probleem;leuk;houdt van;mag;prima;goed;niet bang;no fear;not afraid;not afraid of;no allergy;no problem;no problem with;no allergies;keine Angst;kein Problem;pas peur;pas de problème;pas d’allergie;怖くない;アレルギーなし;問題なし",
    }
)
BIG = re.compile(
    r"\b(big|large|very big|huge|gross\w*|grand\w*|gros|grosse\w*|крупн\w*|больш\w*|велик\w*|duz\w*|groot|grote|كبير\w*|بزرگ)\b|大型|大きな|大きい|大狗|큰|대형"
)
SMALL = re.compile(
    r"\b(small|little|tiny|klein\w*|petit\w*|pequen\w*|piccol\w*|маленьк\w*|небольш\w*|мал(?:ых|ые|ая|ой|і|их)|mal(?:y|ych|ego)|صغير\w*|کوچک)\b|小型|小さ|小狗|작은|소형"
)
RATHER = re.compile(
    r"\b(rather|prefer\w*(?=.*\b(?:no|not|without)\b)|if possible|lieber|moglichst|wenn moglich|gern\w* ohne|plutot|si possible|"
    r"de preference|not keen|"
    r"doesn t like|does not like|dislikes?|mag keine?|n aime pas)\b|できれば|なるべく|苦手|嫌い|きらい"
)
CLAUSES = re.compile(
    r"[,;/、。，；،؛\n]|\.\s|\b(?:but|aber|mais|pero|mas|ma|però|но|а|але|ale|maar)\b|\band\b(?=.*\bno\b)|"
    r"\by\b(?=.*\bno\b)|\s(?=not (?:\w+ )?(?:dogs?|cats?)\b)|(?<=[가-힣]고)\s(?=[가-힣]+[은는]\s)|(?<=です)が|(?<=ます)が|けれども?|けど|だが|ですが|(?<=지만)|하지만|但是|但|لكن|ولكن|ولی|اما\b",
    re.IGNORECASE,
)
# fine on a condition: what about the others?
IF = re.compile(
    r"\b(?:if|only|just|unless|wenn|nur|falls|seulement|solo|только|если|тільки|якщо|tylko|jesli|alleen|als|فقط|اذا|اگر)\b|なら|のみ|だけ|只|만"
)
