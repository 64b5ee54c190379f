"""Diets, and foods that somebody does not eat, in Spanish, Portuguese, Italian, Russian, Ukrainian, Polish, Dutch, Chinese, Korean, Arabic and Persian."""

from __future__ import annotations

import re
from collections.abc import Mapping

DIET_WORDS: Mapping[str, tuple[str, ...]] = {
    "vegetarian": (
        "vegetarian*;wegetaria*;wegetarja*;vegetarisch;вегетариан*;вегетаріан*",
        "素食;吃素;素食者;채식;채식주의;채식주의자;نباتي;نباتية;نباتیه;گیاهخوار;گیاه خوار",
    ),
    "vegan": (
        "vegano;vegana;vegani;wegan*;веган*",
        "纯素;純素;全素;纯素食;비건;완전채식;نباتي صرف;نباتي بحت;فيجان;وگان",
    ),
    "pescatarian": ("pescetariano;pescetariana;pescovegetarian*;песко*;пескетариан*", "鱼素;페스코;페스카테리언"),
    "gluten_free": (
        "sin gluten;sem gluten;sem glúten;senza glutine;libre de gluten;без глютена;безглютен*;без глютену;bez glutenu;bezglutenow*;glutenvrij",
        "无麸质;無麩質;不含麸质;글루텐 프리;글루텐프리;글루텐 없는;خالي من الجلوتين;خالي من الغلوتين;بدون غلوتين;بدون جلوتين;بدون گلوتن",
    ),
    "lactose_free": (
        "sin lactosa;sem lactose;senza lattosio;intolerante a la lactosa;intolerancia a la lactosa;intolerante à lactose;intollerante al lattosio;без лактозы;безлактоз*;без лактози;непереносимость лактозы;bez laktozy;nietolerancja laktozy;lactosevrij",
        "无乳糖;無乳糖;乳糖不耐;乳糖不耐受;유당불내증;락토프리;خالي من اللاكتوز;بدون لاكتوز;بدون لاکتوز",
    ),
    "dairy_free": (
        "sin lacteos;sin lácteos;sem laticinios;sem laticínios;senza latticini;без молочного;без молочных продуктов;без молочних продуктів;bez nabiału;zonder zuivel;zuivelvrij",
        "不吃乳制品;无乳制品;유제품 제외;بدون الالبان;بدون ألبان;بدون لبنیات",
    ),
    "nut_free": (
        "sin nueces;sin frutos secos;sem nozes;sem frutos secos;senza noci;senza frutta a guscio;без орехов;без горіхів;bez orzechów;zonder noten;notenvrij",
        "不吃坚果;无坚果;견과류 제외;بدون مكسرات;بدون آجیل",
    ),
    "halal": ("jalal;халяль*;халал*;halaal", "清真;할랄;حلال"),
    "kosher": ("koscher;koszern*;koosjer;кошер*", "犹太洁食;코셔;كوشير;کوشر"),
    "no_pork": (
        "sin cerdo;sin carne de cerdo;no come cerdo;no cerdo;sem carne de porco;sem porco;não come porco;senza maiale;senza carne di maiale;no maiale;niente maiale;без свинины;не ест свинину;свинину не ест;без свинини;не їсть свинини;не їсть свинину;bez wieprzowiny;nie je wieprzowiny;geen varkensvlees;zonder varkensvlees",
        "不吃猪肉;不吃豬肉;无猪肉;돼지고기 안 먹음;돼지고기 제외;돼지고기 못 먹음;돼지고기 없이;بدون لحم خنزير;بدون لحم الخنزير;بدون لحوم الخنزير;لا يأكل لحم الخنزير;لا لحم خنزير;بدون خنزير;بدون گوشت خوک;گوشت خوک نمی خورد",
    ),
    "no_beef": (
        "sin ternera;sin carne de res;sin carne de vaca;sem carne de vaca;sem carne bovina;senza manzo;senza carne bovina;без говядины;не ест говядину;без яловичини;bez wołowiny;geen rundvlees;zonder rundvlees",
        "不吃牛肉;无牛肉;쇠고기 안 먹음;소고기 안 먹음;소고기 제외;بدون لحم بقر;بدون لحم البقر;لا يأكل لحم البقر;بدون گوشت گاو",
    ),
    "no_egg": (
        "sin huevo;sin huevos;sem ovos;sem ovo;senza uova;без яиц;без яєць;bez jajek;bez jaj;zonder ei;zonder eieren;geen eieren",
        "不吃鸡蛋;不吃蛋;无蛋;계란 제외;달걀 제외;بدون بيض;بدون تخم مرغ",
    ),
    "no_fish": (
        "sin pescado;sem peixe;senza pesce;без рыбы;не ест рыбу;без риби;не їсть рибу;bez ryb;nie je ryb;geen vis;zonder vis",
        "不吃鱼;不吃魚;생선 안 먹음;생선 제외;بدون سمك;لا يأكل السمك;بدون ماهی",
    ),
    "no_meat": (
        "sin carne;no come carne;sem carne;não come carne;senza carne;non mangia carne;без мяса;не ест мясо;не ест мяса;без м'яса;не їсть м'яса;bez mięsa;nie je mięsa;geen vlees;zonder vlees",
        "不吃肉;无肉;고기 안 먹음;육류 제외;بدون لحم;لا يأكل اللحم;بدون گوشت",
    ),
    "no_milk": (
        "sin leche;sem leite;senza latte;без молока;bez mleka;geen melk;zonder melk",
        "不喝牛奶;우유 제외;우유 안 마심;بدون حليب;بدون شیر",
    ),
    "no_alcohol": (
        "sin alcohol;sem alcool;sem álcool;senza alcol;senza alcool;без алкоголя;без алкоголю;bez alkoholu;geen alcohol;zonder alcohol",
        "不喝酒;금주;술 안 마심;بدون كحول;بدون الکل",
    ),
    "soft": (
        "comida blanda;dieta blanda;comida mole;cibo morbido;мягкая пища;м'яка їжа;zacht eten",
        "软食;軟食;유동식;부드러운 음식;طعام لين;غذای نرم",
    ),
    "diabetic": (
        "diabetico;diabetica;diabético;diabética;diabete;cukrzyca;cukrzycow*;диабет*;діабет*;diabeet",
        "糖尿病;당뇨;당뇨병;سكري;السكري;مرض السكر;دیابت;دیابتی",
    ),
    "coeliac": (
        "celiaco;celiaca;celíaco;celíaca;celiachia;celiaquia;celiakia;coeliakie;целиакия;целіакія",
        "乳糜泻;셀리악병;سيلياك;سلیاک",
    ),
}
EVERYTHING = (
    "come de todo;de todo;sin restricciones;come tudo;sem restrições;mangia tutto;di tutto;ест все;ест всё;всё;все;їсть все;без ограничений;обычное;обычная;обычное питание;звичайне;je wszystko;wszystko;eet alles;"
    "mange de tout;il mange de tout;elle mange de tout;何でも食べる;なんでも;何でも;好き嫌いなし;다 잘 먹음;뭐든지;همه چیز میخورد;standard;regular;omnivor*;Mischkost;Allesesser*;keine Einschränkungen;no restrictions;omnívoro;onnivoro;всеядн*;没有忌口;无忌口;不忌口;"
    "normal;normale;都吃;什么都吃;無特殊;正常;普通;다 먹음;아무거나;일반식;يأكل كل شيء;كل شيء;عادي;همه چیز;همه چیز می خورد;معمولی"
)
BETWEEN = (
    "y;e;ed;o;и;или;та;або;і;или;oraz;lub;i;en;of;和;或;및;또는;و;او;یا;dieta;cocina;comida;cucina;dieta alimentar;питание;диета;харчування;дієта;solo;estricto;estricta;только;строго;тільки;por favor;"
    "饮食;飲食;식단;食物;음식;نظام غذائي;طعام;رژیم;غذا;吃"
)
NEGATED = ("no ", "no es ", "nao ", "nao e ", "non ", "не ", "nie ", "niet ", "geen ", "ليس ", "لیس ")
# what somebody may not eat, by the code of the diet; "?" is meat of one animal, which is no diet that we know
FOODS: Mapping[str, str] = {
    "no_pork": "pork;ham;bacon;Schwein;Schweine*;Speck;Schinken;porc;jambon;cerdo;carne de cerdo;jamón;porco;carne de porco;maiale;carne di maiale;suino;свинин*;свинина;豚肉;豚;猪肉;豬肉;돼지고기;لحم خنزير;لحم الخنزير;الخنزير;گوشت خوک;wieprzowin*;varkensvlees;varken",
    "no_beef": "beef;Rind;Rindfleisch;bœuf;ternera;carne de res;carne de vaca;vaca;manzo;carne bovina;говядин*;яловичин*;牛肉;쇠고기;소고기;لحم بقر;لحم البقر;گوشت گاو;wołowin*;rundvlees",
    "?": "red meat;horse meat;lamb;mutton;game;chicken;poultry;Lamm*;Hammel*;Pferde*;Geflügel;rotes Fleisch;viande rouge;agneau;cheval;poulet;volaille;carne roja;cordero;pollo;carne vermelha;cordeiro;frango;carne rossa;agnello;cavallo;баранин*;курин*;куриц*;конин*;羊肉;鶏肉;馬肉;鹿肉;鸡肉;鴨肉;닭고기;양고기;لحم الضان;دجاج;گوشت مرغ;гриб*",
    "no_meat": "meat;Fleisch;viande;viandes;carne;carnes;мясо;мяса;мясн*;м’ясо;м’яса;肉;お肉;肉类;肉類;고기;육류;لحم;لحوم;اللحم;اللحوم;گوشت;mięso;mięsa;vlees",
    "no_raw_fish": "raw fish;sushi;sashimi;roher Fisch;rohen Fisch;poisson cru;pescado crudo;peixe cru;pesce crudo;сырая рыба;сырую рыбу;сырой рыбы;сира риба;сиру рибу;刺身;生魚;生もの;寿司;生鱼;生鱼片;회;날생선;سمك نيء;ماهی خام;surowa ryba;surowej ryby;rauwe vis",
    "no_fish": "fish;Fisch;poisson;poissons;pescado;peixe;pesce;рыба;рыбы;рыбу;риба;риби;рибу;魚;お魚;鱼;생선;سمك;السمك;ماهی;ryba;ryb;ryby;vis",
    "no_egg": "egg;eggs;Ei;Eier;œuf;œufs;huevo;huevos;ovo;ovos;uova;uovo;яйца;яиц;яйцо;яєць;яйця;卵;たまご;玉子;鸡蛋;蛋;계란;달걀;بيض;البيض;تخم مرغ;jajka;jajek;eieren",
    "no_milk": "milk;Milch;lait;leche;leite;latte;молоко;молока;牛乳;牛奶;우유;حليب;الحليب;شیر;mleko;mleka;melk",
    "no_alcohol": "alcohol;Alkohol;alcool;álcool;alcol;алкоголь;алкоголя;алкоголю;お酒;酒;アルコール;술;كحول;الكحول;الکل;alkohol;alkoholu",
}
NOT_EATEN = re.compile(
    r"\b(?:no|not|never|don t|doesn t|cannot|can t|avoids?|without|kein\w*|nicht|nie|niemals|ohne|vermeidet|pas|ne|sans|jamais|aucune?|evite|sin|nunca|evita|nao|sem|non|senza|niente|mai|"
    r"не|нет|без|никогда|кроме|ні|nie|bez|geen|niet|zonder|لا|بدون|ليس|نمی\w*|نه|x|ng)\b|(?:free|frei|vrij)\b|[不禁×✕无無]|だめ|ません|ない|なし|抜き|안 ?|못 ?|않|제외|빼|없"
)
OTHERWISE = re.compile(  # then what is not eaten is another thing than what is named
    r"\b(?:problem\w*|ok|okay|fine|except|only|just|nur|ausser|sauf|excepto|salvo|solo|tranne|только|тільки|кроме|крім|behalve|alleen|tylko|oprocz|often|much|viel|oft|beaucoup|mucho|molto|много|"
    r"عدا|الا|فقط|جز)\b|以外|だけ|のみ|しか|大丈夫|問題|可(?!能)|除|只|만|외|あまり|多"
)
PIECES = re.compile(
    r"[,;.、，；。·/]|\b(?:but|however|aber|jedoch|mais|pero|mas|ma|но|але|ale|maar|لكن|ولكن|اما|ولی)\b|ですが|だが|けど|但是|但|지만"
)
DENIED_AFTER = re.compile(
    r"^ ?(?:食)?(?:では(?:ない|ありません)|じゃない|でない|不要|なし|無し|아님|아니|가 아|이 아)|^ (?:no|nein|non|not|нет|нi|nao|nie|nee|لا|خیر|نه|否|不是|无|無)$"
)
# wishes that are kept in the words of the form and need no answer
NOTED = re.compile(
    r"苦手|嫌い|たくさん|よく食べ|少食|小食|よく噛|a lot|big eater|small eater|spicy|\bhot\b|scharf|epice|picant|piccant|остр\w|гостр\w|辛|辣|매운|맵|حار|تند|ostr\w|pikant|salt|salz|\bsel\b|\bsal\b|sale\b|соли|сол[ьі]|塩|盐|소금|ملح|نمک|sugar|zucker|sucre|azucar|zucchero|сахар|糖分|picky|makel|heikel|"
    r"difficile|low carb|keto|fodmap|puree|pur[ie]+r|mixe|刻み|みじん|fast food|light|leicht|healthy|gesund|coffee|kaffee|small portion|kleine portion|breakfast|fruhstuck|vegetables?|gemuse|legumes|verdura|овощ|野菜|蔬菜|채소|fruit|obst|"
    r"rice|reis|\bпост|fleisch ja|flexitar|dislike|mag |isst gern|likes?\b|loves?\b|aime|le gusta|gosta|piace|люб|好き|喜欢|좋아"
)
