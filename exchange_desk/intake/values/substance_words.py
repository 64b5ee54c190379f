"""What one can be allergic to, in eleven further languages: Romance, Slavic, Dutch, Chinese, Korean, Arabic, Persian."""

from __future__ import annotations

from collections.abc import Mapping

# code -> words, a line for each family of languages; * may go on (Slavic cases, plurals)
SUBSTANCE_WORDS: Mapping[str, tuple[str, ...]] = {
    "cashew_nuts": (
        "anacardo*;marañon;merey;castanha de caju;castanhas de caju;caju;anacardi;nerkowc*;cashewnoten",
        "кешью;кеш'ю;腰果;캐슈넛;캐슈;كاجو;بادام هندی",
    ),
    "peanuts": (
        "cacahuate*;mani;maní;manies;amendoim;amendoins;arachidi;noccioline americane;orzeszki ziemne;orzeszków ziemnych;orzechy ziemne;orzechów ziemnych;orzechy arachidowe;pinda;pinda's;pindas;aardnoten",
        "арахис*;земляной орех;земляные орехи;арахіс*;земляний горіх;花生;花生酱;땅콩;فول سوداني;الفول السوداني;فستق سوداني;بادام زمینی",
    ),
    "nuts": (
        "nuez;nueces;frutos secos;frutos de cascara;almendra*;avellana*;noz;nozes;castanha*;amendoa*;avelã;avelãs;noce;noci;frutta a guscio;frutta secca;nocciola;nocciole;mandorla;mandorle;pistacch*;pistacho*;orzech*;orzechy włoskie;migdał*;pistacj*;noot;noten;walnoot;walnoten;hazelnoot;hazelnoten;amandelen",
        "орех*;грецкий орех;грецкие орехи;фундук*;миндал*;фисташк*;горіх*;мигдал*;фісташк*",
        "坚果;堅果;核桃;杏仁;榛子;榛果;开心果;開心果;夏威夷果;견과;견과류;호두;아몬드;헤이즐넛;잣;مكسرات;جوز;لوز;بندق;فستق;آجیل;گردو;بادام;فندق;پسته;مغزها",
    ),
    "shellfish": (
        "marisco*;crustaceo*;molusco*;camarón;camaron*;gamba*;langostin*;cangrejo*;camarão;camarões;caranguejo*;frutti di mare;crostacei;molluschi;gamber*;granchi*;skorupiak*;owoce morza;owoców morza;krewetk*;krab*;schaaldier*;schelpdier*;garnaal;garnalen;mosselen",
        "морепродукт*;ракообразн*;моллюск*;креветк*;краб*;ракоподібн*;молюск*",
        "海鲜;海鮮;虾;蝦;螃蟹;甲壳类;甲壳;贝类;貝類;鱿鱼;章鱼;조개;조개류;갑각류;새우;게살;꽃게;해산물;오징어;محار;القشريات;قشريات;روبيان;جمبري;ربيان;سلطعون;مأكولات بحرية;ماكولات بحريه;میگو;خرچنگ;صدف;غذاهای دریایی",
    ),
    "fish": (
        "pescado*;pez;peces;peixe*;pesce;pesci;ryba;ryby;ryb;vis",
        "рыб*;риб*;鱼;魚类;鱼类;생선;고등어;물고기;سمك;اسماك;أسماك;ماهی",
    ),
    "eggs": (
        "huevo*;ovo;ovos;uovo;uova;jajk*;jaja;jajek;jajo;ei;eieren",
        "яйц*;яиц;яйо*;яєц*;яєчн*;яичн*;鸡蛋;雞蛋;蛋类;달걀;계란;난류;بيض;البيض;تخم مرغ",
    ),
    "milk": (
        "leche;lacteos;lácteo*;leite;laticinio*;latte;latticin*;mleko;mleka;nabiał*;melk;zuivel",
        "молок*;молочн*;牛奶;乳制品;奶制品;牛乳;우유;유제품;حليب;ألبان;منتجات الالبان;شیر;لبنیات",
    ),
    "lactose": (
        "lactosa;lattosio;laktoz*;lactose-intolerant;intolerante a la lactosa;intolerante à lactose",
        "лактоз*;乳糖;乳糖不耐;유당;유당불내증;락토스;لاكتوز;لاکتوز",
    ),
    "gluten": (
        "celiaco;celiaca;celiacos;celiachia;celiaquia;celiaqu*;doença celíaca;glutine;glutenu;celiakia;celiaki*;coeliakie",
        "глютен*;целиак*;целіак*;麸质;麩質;谷蛋白;글루텐;셀리악;جلوتين;غلوتين;سلياك;گلوتن;سلیاک",
    ),
    "wheat": ("trigo;frumento;grano;pszenic*;tarwe", "пшениц*;小麦;麦类;밀가루;소맥;قمح;گندم"),
    "soy": ("soja;soia;sojow*", "соя;сої;сою;сои;соев*;соєв*;大豆;黄豆;黃豆;대두;콩;صويا;سویا"),
    "sesame": ("sesamo;ajonjoli;gergelim;sezam*;sesamzaad", "кунжут*;сезам*;芝麻;참깨;깨;سمسم;کنجد"),
    "buckwheat": (
        "trigo sarraceno;alforfon;grano saraceno;gryka;gryki;boekweit",
        "гречк*;гречих*;荞麦;蕎麥;메밀;حنطه سوداء;گندم سیاه",
    ),
    "strawberry": (
        "fresa;fresas;frutilla*;morango*;fragola;fragole;truskawk*;aardbei*",
        "клубник*;полуниц*;草莓;딸기;فراولة;فراوله;توت فرنگی",
    ),
    "kiwi": ("kiwi;kiwis", "киви;ківі;猕猴桃;奇异果;키위;كيوي;کیوی"),
    "fruit": (
        "fruta;frutas;frutta;manzana*;melocoton*;durazno*;maçã*;pêssego*;mela;mele;pesca;pesche;owoc*;jabłk*;brzoskwini*;fruit;appel*;perzik*",
        "фрукт*;яблок*;яблук*;персик*;水果;苹果;蘋果;桃子;芒果;과일;사과;복숭아;فواكه;تفاح;خوخ;میوه;هلو",
    ),
    "celery": ("apio;aipo;sedano;seler*;selderij", "сельдере*;селер*;芹菜;셀러리;كرفس;کرفس"),
    "mustard": ("mostaza;mostarda;senape;musztard*;gorczyc*;mosterd", "горчиц*;гірчиц*;芥末;겨자;خردل"),
    "tomato": (
        "tomate;tomates;pomodoro;pomodori;pomidor*;tomaat;tomaten",
        "помидор*;томат*;помідор*;西红柿;番茄;토마토;طماطم;گوجه فرنگی",
    ),
    "penicillin": (
        "penicilina*;penicillina;penicylin*;penicilline;amoxicilin*;amoksycylin*;amoxicillina",
        "пенициллин*;пеніцилін*;амоксициллин*;амоксицилін*;青霉素;盘尼西林;阿莫西林;페니실린;아목시실린;بنسلين;البنسلين;پنی سیلین;پنیسیلین;اموکسی سیلین",
    ),
    "aspirin": ("aspirina;aspiryn*;aspirine", "аспирин*;аспірин*;阿司匹林;아스피린;اسبرين;أسبرين;آسپرین"),
    "ibuprofen": ("ibuprofeno;ibuprofene;ibuprofen*", "ибупрофен*;ібупрофен*;布洛芬;이부프로펜;ايبوبروفين;ایبوپروفن"),
    "antibiotics": (
        "antibiotico*;antibiotici;antybiotyk*;antibiotica",
        "антибиотик*;антибіотик*;抗生素;항생제;مضاد حيوي;مضادات حيوية;المضادات الحيوية;آنتی بیوتیک",
    ),
    "latex": ("latex;lattice;lateks*", "латекс*;乳胶;乳膠;라텍스;لاتكس;لاتکس"),
    "pollen": (
        "polen;polline;pollini;pólen;pyłk*;pylk*;stuifmeel;hooikoorts;fiebre del heno;febre dos fenos;graminea*;graminacee;graspollen;katar sienny",
        "пыльц*;пилк*;пилок;поллиноз*;поліноз*;花粉;花粉症;꽃가루;لقاح;حبوب اللقاح;حمى القش;گرده;گرده گیاه;گرده افشانی",
    ),
    "dust": (
        "polvo;acaro*;ácaro*;poeira;polvere;acari;kurz*;roztocz*;stof;huisstofmijt*",
        "пыл*;пилу;пилом;клещ*;尘螨;塵螨;灰尘;灰塵;먼지;집먼지진드기;진드기;غبار;الغبار;گرد و غبار;گردوغبار",
    ),
    "bee_sting": (
        "abeja*;picadura de abeja;picaduras de abeja;picaduras de abejas;abelha*;picada de abelha;ape;api;puntura d'ape;punture d'ape;punture di api;pszczoł*;pszczół;użądlen*;bij;bijen;bijensteek;bijensteken",
        "пчел*;пчёл*;укус пчелы;укусы пчел;бджол*;укуси бджіл;бджіл;蜜蜂;蜂蜇;蜂螫;벌;벌침;벌 쏘임;نحل;لسعة النحل;لسعات النحل;لدغ النحل;زنبور;نیش زنبور;زنبور عسل",
    ),
    "wasp": (
        "avispa*;vespa*;vespe;puntura di vespa;osy;osa;wesp;wespen",
        "оса;осы;осы;оси;осам;黄蜂;胡蜂;말벌;دبور;دبابير;زنبور وحشی",
    ),
    "mould": (
        "moho;mofo;bolor;muffa;muffe;pleśń;pleśni;schimmel",
        "плесен*;пліснява;плісняв*;цвіл*;霉菌;곰팡이;عفن;العفن;کپک",
    ),
    "sun": ("luce solare;rayos solares;słońc*;zon", "солнц*;сонц*;阳光;日晒;紫外线;햇빛;شمس;الشمس;آفتاب"),
    "plasters": (
        "esparadrapo;tiritas;curita*;cerotto;cerotti;plaster;pleister*",
        "пластыр*;пластир*;创可贴;반창고;لاصق طبي;چسب زخم",
    ),
    "dog": (
        "perro*;perra*;cão;cães;cachorro*;cane;cani;psa;psów;sierść psa;hond;honden",
        "собак*;собач*;пес;пси;狗;犬;狗毛;개털;강아지;반려견;كلب;كلاب;الكلاب;سگ",
    ),
    "cat": (
        "gato*;gata*;gatto;gatti;kot;koty;kota;kotów;sierść kota;kat;katten",
        "кошк*;кошек;кошач*;кот;котик*;коты;котов;кіт;коти;котів;кішк*;кішок;猫;貓;猫毛;고양이;قطة;قطط;القطط;قط;گربه",
    ),
    "horse": (
        "caballo*;cavalo*;cavallo;cavalli;koń;konie;koni;paard;paarden",
        "лошад*;кінь;коні;коней;马毛;馬毛;말털;حصان;خيل;الخيل;اسب",
    ),
    "rabbit": ("conejo*;coelho*;coniglio;conigli;królik*;konijn*", "кролик*;кролі*;兔子;兔;토끼;ارنب;أرانب;خرگوش"),
    "bird": (
        "pajaro*;ave;aves;pluma*;passaro*;pássaro*;uccell*;ptak*;pióra;vogel;vogels",
        "птиц*;птах*;перо птиц;鸟;鳥;羽毛;鹦鹉;조류;새털;طيور;طائر;الطيور;پرنده",
    ),
    "hamster": ("hamster*;criceto;criceti;chomik*", "хомяк*;хом'як*;хомʼяк*;仓鼠;햄스터;هامستر;همستر"),
    "guinea_pig": (
        "cobaya*;conejillo de indias;porquinho-da-índia;porcellino d'india;cavia*;świnka morska;świnki morskie",
        "морская свинка;морские свинки;морська свинка;豚鼠;荷兰猪;기니피그;خنزير غينيا;خوکچه هندی",
    ),
}
