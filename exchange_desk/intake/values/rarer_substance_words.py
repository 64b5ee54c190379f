"""Further things that people are allergic to, in the words of many languages; a * stands for any ending."""

from __future__ import annotations

MORE_FOOD = {
    "citrus": "citrus;citrus fruit*;orange*;Zitrusfrüchte;Zitrus*;agrumes;オレンジ;柑橘*;みかん;cítrico*;naranja*;citrinos;laranja*;agrumi;arance;цитрус*;апельсин*;감귤;오렌지;귤;حمضيات;برتقال;مرکبات;پرتقال;cytrus*;citrusvruchten",
    "banana": "banana*;Banane*;plátano*;バナナ;банан*;香蕉;바나나;موز;banan*;banaan",
    "lupin": "lupin*;Lupine*;ルピナス;altramuz*;altramuces;tremoço*;люпин*;羽扇豆;łubin*",
    "sulphites": "sulphite*;sulfite*;Sulfit*;亜硫酸塩;sulfito*;solfit*;сульфит*;сульфіт*;亚硫酸盐;아황산*;siarczyn*;sulfiet*",
    "corn": "corn;maize;sweetcorn;Mais;maïs;とうもろこし;maíz;milho;кукуруз*;кукурудз*;玉米;옥수수;ذرة;ذرت;kukurydz*",
    "chocolate": "chocolate*;cocoa;Schokolade*;Kakao;chocolat;チョコレート;チョコ;cacao;cioccolat*;шоколад*;какао;巧克力;초콜릿;شوكولاتة;شکلات;czekolad*;chocola*",
    "honey": "honey;Honig;miel;はちみつ;蜂蜜;mel;miele;мед;мёд;меду;꿀;عسل;عسل النحل;miód;miodu;honing",
    "mushrooms": "mushroom*;Pilz;Pilze;champignon*;きのこ;キノコ;seta;setas;hongos;champiñon*;cogumelo*;fungh*;гриб*;蘑菇;菌菇;버섯;فطر;قارچ;grzyb*;paddenstoel*",
    "garlic_onion": "garlic;onion*;Knoblauch;Zwiebel*;ail;oignon*;にんにく;ニンニク;玉ねぎ;たまねぎ;ajo;cebolla*;alho;cebola*;aglio;cipoll*;чеснок*;часник*;大蒜;洋葱;마늘;양파;ثوم;بصل;سیر;پیاز;czosn*;cebul*;knoflook",
    "pork": "pork;Schweinefleisch;porc;豚肉;carne de cerdo;cerdo;carne de porco;carne di maiale;maiale;свинин*;猪肉;豬肉;돼지고기;لحم الخنزير;گوشت خوک;wieprzowin*;varkensvlees",
    "beef": "beef;Rindfleisch;bœuf;牛肉;carne de res;ternera;carne de vaca;manzo;carne bovina;говядин*;яловичин*;소고기;쇠고기;لحم البقر;گوشت گاو;wołowin*;rundvlees",
    "chicken_meat": "chicken meat;Hühnerfleisch;Geflügel;viande de poulet;poulet;鶏肉;pollo;carne de frango;frango;куриц*;курятин*;куриное мясо;鸡肉;雞肉;닭고기;لحم الدجاج;دجاج;گوشت مرغ;kurczak*;kip",
}
MORE_MEDICINE = {
    "paracetamol": "paracetamol*;acetaminophen;tylenol;パラセタモール;アセトアミノフェン;paracetamolo;парацетамол*;对乙酰氨基酚;扑热息痛;타이레놀;아세트아미노펜;باراسيتامول;استامینوفن",
    "sulfonamides": "sulfa;sulfa drugs;sulfonamid*;サルファ剤;sulfamid*;сульфаниламид*;磺胺*;설파제;سلفا;سولفا",
    "iodine": "iodine;contrast dye;contrast medium;Jod;Kontrastmittel;iode;ヨード;ヨウ素;造影剤;yodo;iodo;contraste yodado;iodio;йод*;碘;碘酒;造影剂;요오드;조영제;اليود;يود;jod;jodu;jodium",
    "anaesthetics": "anaesthetic*;anesthetic*;anaesthesia;Betäubungsmittel;Narkose*;anesthésique*;麻酔;麻酔薬;anestesi*;анестези*;анестезі*;лидокаин*;麻药;麻醉药;麻醉;마취제;마취약;التخدير;بنج;بی حسی;بیهوشی;lidocain*;novocain*",
}
MORE_OTHER = {
    "nickel": "nickel;Nickel*;ニッケル;金属;níquel;nichel;metales;никел*;нікел*;металл*;镍;鎳;金属;니켈;금속;النيكل;نیکل;nikiel;niklu;metal;metals",
    "perfume": "perfume*;fragrance*;scented;Parfüm*;Duftstoff*;parfum*;香水;香料;perfumes;profum*;парфюм*;парфум*;духи;향수;عطر;العطور;عطور;perfum*;cosmetics;Kosmetik*;cosmétiques;cosméticos;化粧品;化妆品;화장품",
    "cold": "cold urticaria;Kälteurtikaria;寒冷蕁麻疹;urticaria por frío;холодов* крапивниц*",
}
# more words of what the other tables know
MORE_WORDS = {
    "peanuts": "Erdnüssen;Erdnussbutter;Erdnus;penut*;피넛;orzeszki arachidowe;orzeszk* arachidow*;fistaszk*;pinda*;groundnut*;ピーナツ;cacahuete*;بادامزمینی;земляні горіхи;pinda*;jordnöt*;yer fıstığı",
    "nuts": "Nüssen;Haselnüssen;Walnüssen;Nussspuren;орешк*;орешки;木の実;Mandeln;pecan*;macadamia*;brazil nut*;Pistazie*;amande*;pistache*;胡桃;fruto seco;frutos de casca rija;oleaginosas;fındık;ceviz",
    "shellfish": "Meeresfrüchten;Krustentier*;Weichtier*;креветок;牡蠣;カキ;ホタテ;帆立;アワビ;あさり;shell fish;seafood;crayfish;mussel*;oyster*;clam;clams;squid;octopus;scallop*;mollus*;Garnele*;Muscheln;Tintenfisch*;homard*;moules;huître*;calamar*;fruits de mer;貝;貝類;イカ;いか;タコ;たこ;"
    "langosta*;crustáceo*;frutos do mar;lagosta*;ostra*;mejillón;mejillones;pulpo;almeja*;aragost*;scamp*;cozz*;vongol*;мидии;устриц*;кальмар*;龙虾;甲殼類;牡蛎;魷魚;章魚;게;굴;랍스터;문어;małż*",
    "fish": "Fische;Fischen;鮭;いくら;イクラ;魚卵;fischeiweiß;tuna;salmon;mackerel;Thunfisch;Lachs;thon;saumon;サーモン;atún;salmón;atum;tonno;연어;어류",
    "eggs": "Eiern;Eigelb;Eiklar;куриный белок;куриного белка;яичн* белок;albume;تخممرغ;卵白;卵黄;Eiweiss;鸡蛋清;蛋白过敏;蛋類;蛋",
    "milk": "Kuhmilcheiweiss;Kuhmilcheiweiß;Milchprotein*;乳;チーズ;cheese;Käse;fromage*;queso;queijo;formaggi*;сыр;сыра;сир;奶酪;芝士;치즈;جبن;پنیر;sera;kaas;Milchprodukt*;奶类;鲜奶;لبن;koemelk;zuivelproducten",
    "gluten": "glutenfrei*;gluten free;sans gluten;sin gluten;senza glutine;sem glúten;безглютенов*;bezglutenow*;glutenvrij*;セリアック病;麸质蛋白;乳糜泻",
    "wheat": "面粉;麵粉;мука;пшенична;밀;小麥;пшеничн*",
    "dust": "Staub;塵蟎;尘螨;گردوخاک;گرد و خاک;pó doméstico;mites;Milben;ほこり;ácaros y polvo;пил;пылевые клещи;粉尘;مایت",
    "pollen": "Gräserpollen;сенная лихорадка;сінна лихоманка;берёза;берёзы;берёзу;береза;березу;береза;цветение;цвітіння;raffreddore da fieno;graminées;graminées;bouleau;trawy;traw;ブタクサ;غبار الطلع;betulla;abedul;gramíneas;豚草;豚クサ;grass;birch;ragweed;Birke*;Birkenpollen;スギ;амброзі*;амбрози*;rinitis alérgica;تب یونجه",
    "bee_sting": "insect sting*;insect bite*;Insektenstich*;piqûre* d’insecte*;虫刺され;picadura* de insecto*;picada* de inseto*;punture di insetti;укус* насекомых;укус* комах;昆虫叮咬;لدغ الحشرات",
    "antibiotics": "cefalosporin*;cephalosporin*;cefaclor;セフェム;头孢*;頭孢*;цефалоспорин*",
    "fruit": "フルーツ;リンゴ;モモ;peach*;Pfirsich*;pêche*;マンゴー;манго;망고;مانجو;انبه",
    "strawberry": "fraise des bois;fresón;fresones",
    "cashew_nuts": "Cashewnüsse*;кешью;кеш’ю",
    "lactose": "laktosefrei*;lactosevrij*;sin lactosa;sans lactose;senza lattosio;sem lactose;безлактозн*",
    "soy": "Sojabohne*;豆浆;豆乳;soi;soję;соев*",
    "mustard": "からし;カラシ;マスタード",
    "penicillin": "Penizilin;Penicilin;Amoxi;Augmentin;Clamoxyl;аугментин;амоксиклав",
    "aspirin": "ASS;ASS 100;バファリン;acetylsalicyl*;ацетилсалицил*",
    "ibuprofen": "нурофен;Nurofen;Ibu;イブプロフェン;イブ;NSAID*;NSAR;AINS;НПВС;Advil",
    "cat": "kattenhaar*;Katzenhaare*",
    "dog": "Hundehaar*;hondenhaar*",
}
