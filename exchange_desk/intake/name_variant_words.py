"""Given names that one person goes by, and family names that are written in several ways: each line is one name."""

from __future__ import annotations

from exchange_desk.basics.text import folded

_GIVEN = """
alexander alexandra alex sasha sascha sanya sacha alessandro alejandro oleksandr aleksandr oleksandra aleksandra aleksander саша олександр александр
robert rob bob bobby robbie bert roberto
william will bill billy willie liam wilhelm guillaume guillermo
richard rick dick ricky rich ricardo
james jim jimmy jamie
john jack johnny jon jonathan
margaret maggie meg peggy greta gretchen marguerite margarita margarethe rita
elizabeth elisabeth liz lizzie beth betty eliza lisa elsa elise bess libby isabel yelyzaveta yelizaveta liza
katherine catherine kathryn kate katie kathy cathy katya kateryna ekaterina yekaterina katarina katharina kathrin
anna ann anne annie anya hanna hannah anja nan nancy
maria mary marie masha mariia mariya marija mia molly polly
natalia natalie nataliya natasha nathalie natalja natali
yuliia julia yulia julie juliia iuliia giulia juliya
olena elena helen helena yelena alena hélène lena ellen nell
dmytro dmitry dmitri dmitrii dima mitya dmitriy
volodymyr vladimir vova volodia wladimir vlodymyr
serhii sergei sergey sergii serge sergio serhiy
mykola nicholas nikolai nick nicolas nikolas nikolay kolya klaus niklas nico
mykhailo mikhail michael mike mick misha michel miguel michal mischa
yevhen evgeny eugene evgenii yevgeny zhenya gene
ivan vanya johann hans jan jean juan giovanni joao johannes
andrii andrew andrei andrey andreas andre andy drew andriy
petro peter pyotr pete pierre pedro petr
pavlo paul pavel pablo paolo pawel
yurii yuri yury george jiri jerzy juri
oleksii alexey aleksei alexei alyosha oleksiy
iryna irina irene ira irena
tetiana tatiana tatyana tanya tania tetyana
oksana xenia kseniia ksenia oxana
sofia sophia sofiia sophie sonya sonia sofiya zofia
viktoriia victoria vika vicky viktoria wiktoria
anastasiia anastasia nastya stacey nastia anastasija
daniel dan danny danylo danil daniil danilo
thomas tom tommy tomas tomasz
joseph joe joey josef jose yosyp giuseppe pepe
edward ed eddie ted teddy ned eduard eduardo
charles charlie chuck carl karl carlos
henry harry hank heinrich henri enrique heinz
francis frank frankie francisco francesco paco franz francois
christopher chris kit christoph kristof cristobal
christina christine chris tina kristina christiane khrystyna
patrick pat paddy patricio
patricia pat patty trish tricia
samuel sam sammy samantha
benjamin ben benny benji
matthew matt mateo matthias matthieu matvii matvey
anthony tony antonio anton antoine
stephen steven steve stefan stephan esteban stephane
susan susanna sue susie suzanne susanne
rebecca becky becca
deborah debbie deb debra
jennifer jen jenny
jessica jess jessie
barbara barb babs barbra
dorothy dot dottie dorothea
victor vic viktor vitya
gerald gerry jerry gerard
ronald ron ronnie
donald don donnie
kenneth ken kenny
gregory greg gregor grigory hryhorii grigorii
frederick fred freddy friedrich frederic fritz
leonard leo len lenny leonhard
lawrence larry laurence lorenz laurent
timothy tim timmy
walter walt wally
virginia ginny
theresa teresa terry tess tessa
pamela pam
cynthia cindy
kimberly kim
josephine jo josie
joanna jo joan johanna jana jane janet
yusuf youssef joseph yousef
mohammed muhammad mohamed mohammad mohamad mehmet muhammed mahomed
ahmed ahmad achmed
hussein hussain husain hossein hoseyn
ali aly
fatima fatma fatemeh fatimah
hassan hasan
omar umar omer
aisha ayesha aicha aysha
abdullah abdallah abdulla
"""
_FAMILY = """
lee yi rhee ri li
park pak bak
kim gim
choi choe
jung jeong chung chong
kang gang
cho jo
yoon yun
lim im rim
shin sin
oh o
noh no roh
wang wong
zhang chang cheung
chen chan
liu lau
zhou chow chou
huang wong hwang
xu hsu
yang yeung
zhao chao
zheng cheng
cai tsai choi
"""


def _groups(lines: str) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            found.setdefault(folded(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


GIVEN, FAMILY = _groups(_GIVEN), _groups(_FAMILY)
# said of a father and his son
GENERATIONS = frozenset(
    ["jr", "sr", "junior", "senior", "ii", "iii", "iv", "jun", "sen", "filho", "neto", "pere", "fils", "hijo"]
)
