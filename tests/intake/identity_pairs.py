"""Pairs of people as rows tell them, labelled by hand: `one` person or `two`, and what has to come of it.

Each line: label, verdict (sure: taken for one and asked; ask: both stay and it is asked; no: nothing is said), the
first and the second row. A row is FAMILY, GIVEN and what else is known: b birth date, p phone, m e-mail, pp passport
number, s sex, n nationality, o family and given name in the original script, r their reading, c name to call, pn the
name in the passport, age (stated in 2027), a address.
"""

from __future__ import annotations

PAIRS = """
# the same name and the whole day of birth
one sure | Ashdown, Malcolm b=1954-03-02 | Ashdown, Malcolm b=1954-03-02
one sure | ASHDOWN, MALCOLM b=1954-03-02 | Ashdown, Malcolm b=1954-03-02 p=+441
one sure | Ashdown, Malcolm b=1954-03-02 p=+441 | Ashdown, Malcolm b=1954-03-02 p=+442
one sure | Müller, Anna b=2011-05-06 | Mueller, Anna b=2011-05-06
one sure | Müller, Anna b=2011-05-06 | Muller, Anna b=2011-05-06
one sure | Groß, Jan b=1980-01-02 | Gross, Jan b=1980-01-02
one sure | Sato, Yuki b=2011-05-14 | Satoh, Yuki b=2011-05-14
one sure | Sato, Yuki b=2011-05-14 | Satō, Yuki b=2011-05-14
one sure | Soma, Shiori b=2010-07-19 | Souma, Shiori b=2010-07-19
one sure | Sato, Yuki b=2011-05-14 o=佐藤/結衣 | Satoh, Yuki b=2011-05-14 o=佐藤/結衣
one sure | , b=2011-05-14 o=佐藤/結衣 | , b=2011-05-14 o=佐藤/結衣
one sure | , b=2011-05-14 o=渡邊/蓮 | , b=2011-05-14 o=渡辺/蓮
one sure | , b=2011-05-14 o=佐藤/結衣 r=さとう/ゆい | , b=2011-05-14 o=佐藤/ゆい r=サトウ/ユイ
one sure | Ковальчук, Юлія b=2012-01-09 | Ковальчук, Юлія b=2012-01-09
one sure | O'Brien, Siân b=1999-09-09 | OBrien, Sian b=1999-09-09 m=s@x.ie
one sure | Dupont, Zoë b=2001-02-03 m=z@x.fr | Dupont, Zoe b=2001-02-03 m=z@x.fr
# the same name and day, but something speaks against it
two ask | Kim, Minjun b=2011-03-04 pp=M1111 | Kim, Minjun b=2011-03-04 pp=M2222
one ask | Kim, Minjun b=2011-03-04 pp=OLD1 | Kim, Minjun b=2011-03-04 pp=NEW2
two ask | García, María b=2010-05-05 n=ES | García, María b=2010-05-05 n=MX
two ask | Lee, Alex b=2010-05-05 s=female | Lee, Alex b=2010-05-05 s=male
two ask | Smith, Ann b=1960-01-01 p=+441 m=a@x | Smith, Ann b=1960-01-01 p=+442 m=b@x
two ask | Smith, Ann b=1960-01-01 a=1_Elm_St | Smith, Ann b=1960-01-01 a=9_Oak_Rd
two ask | Sato, Yui b=2011-05-14 o=佐藤/結衣 | Sato, Yui b=2011-05-14 o=佐藤/唯
two ask | Ito, Sora b=2011-05-14 r=いとう/そら | Ito, Sora b=2011-05-14 r=いとう/ソラノ
# New Year's Day, which programs make of a year
two ask | Hassan, Mohammed b=2009-01-01 | Hassan, Mohammed b=2009-01-01
two ask | Hassan, Mohammed b=2009-01-01 p=+491 m=l@x a=1 | Hassan, Mohammed b=2009-01-01 p=+491 m=l@x a=1
one sure | Hassan, Mohammed b=2009-01-01 pp=A1 | Hassan, Mohammed b=2009-01-01 pp=A1
two no | Hassan, Mohammed b=2009-01-01 | Hassan, Mohammed b=2010-01-01
# only a part of the date of birth
two ask | Novak, Jan b=1990 | Novak, Jan b=1990
two ask | Novak, Jan b=1990 | Novak, Jan b=1990-04-05
one ask | Novak, Jan b=1990-04 | Novak, Jan b=1990-04-05
two no | Novak, Jan b=1990 | Novak, Jan b=1991-04-05
two no | Novak, Jan b=1990-04 | Novak, Jan b=1990-05-05
one ask | Novak, Jan b=1990 p=+421 | Novak, Jan b=1990 p=+421
# no date of birth on one side or on both
two ask | Smith, John | Smith, John
one ask | Smith, John b=1960-01-01 | Smith, John
one ask | Smith, John p=+441 | Smith, John p=+441
one ask | Smith, John m=j@x | Smith, John m=J@X b=1990-01-01
two no | Smith, John age=52 | Smith, John age=17
two no | Smith, John b=1960-01-01 | Smith, John age=17
one ask | Smith, John age=17 | Smith, John age=18
two no | Smith, Robin s=female | Smith, Robin s=male
# father and son, mother and daughter, of one name
two no | Dutertre, Philippe b=1956-09-30 p=+331 | Dutertre, Philippe b=1989-09-03 p=+331
two no | Dutertre, Philippe b=1956-09-30 m=d@x a=1_Rue | Dutertre, Philippe b=1989-09-30 m=d@x a=1_Rue
two ask | Dutertre, Philippe p=+331 | Dutertre, Philippe p=+331
two ask | Dutertre, Philippe b=1956-09-30 p=+331 | Dutertre, Philippe p=+331
two no | Smith Jr, John p=+441 | Smith Sr, John p=+441
two ask | Smith Jr, John p=+441 | Smith, John p=+441
two no | Smith, John II p=+441 m=s@x | Smith, John III p=+441 m=s@x
two no | Silva Filho, Carlos p=+551 | Silva Neto, Carlos p=+551
two no | Dutertre, Philippe age=60 p=+331 | Dutertre, Philippe age=28 p=+331
two no | Rossi, Anna b=1985-02-03 | Rossi, Anna b=2012-02-03
two no | Rossi, Anna b=1985-02-03 p=+391 m=r@x a=Via_1 | Rossi, Anna b=2012-06-07 p=+391 m=r@x a=Via_1
# twins, and brothers and sisters with one phone, mail and address
two no | Honma, Haru b=2012-06-07 p=+811 | Honma, Natsu b=2012-06-07 p=+811
two no | Honma, Haru b=2012-06-07 p=+811 m=h@x a=1 | Honma, Natsu b=2012-06-07 p=+811 m=h@x a=1
two no | Bauer, Lea b=2012-06-07 | Bauer, Mia b=2012-06-07
two no | Bauer, Lena b=2012-06-07 | Bauer, Lea b=2012-06-07
two ask | Honma, Yuki b=2012-06-07 | Honma, Yuuki b=2012-06-07
two ask | Honma, Mari b=2012-06-07 p=+811 | Honma, Mali b=2012-06-07 p=+811
two ask | Honma, Rin b=2012-06-07 | Honma, Lin b=2012-06-07
two ask | Bauer, M b=2012-06-07 p=+491 | Bauer, M b=2012-06-07 p=+491
two ask | Bauer, M. b=2012-06-07 | Bauer, Mark b=2012-06-07
two ask | Perez, Maria Anna b=2012-06-07 | Perez, Maria Luisa b=2012-06-07
two ask | Perez, Jose Luis b=2012-06-07 | Perez, Jose b=2012-06-07
two no | Perez, Ana Maria b=2012-06-07 | Perez, Eva Maria b=2012-06-07
two no | Schmidt, Jonas p=+491 m=s@x | Schmidt, Lukas p=+491 m=s@x
two no | Schmidt, Jonas b=2010-01-01 p=+491 m=s@x | Schmidt, Lukas b=2012-01-01 p=+491 m=s@x
two no | , b=2012-06-07 p=+811 o=本間/春 | , b=2012-06-07 p=+811 o=本間/夏
two no | , b=2012-06-07 p=+811 r=ほんま/はる | , b=2012-06-07 p=+811 r=ほんま/なつ
two no | Коваль, Іван b=2012-06-07 p=+3801 | Коваль, Петро b=2012-06-07 p=+3801
two no | Коваль, Олександр b=2012-06-07 p=+3801 | Коваль, Ольга b=2012-06-07 p=+3801
two ask | Koval, Oleksandr b=2012-06-07 | Koval, Oleksandra b=2012-06-07
two ask | Koval, Sasha b=2012-06-07 s=female | Koval, Oleksandr b=2012-06-07 s=male
two no | Honma, b=2012-06-07 | Honma, Natsu b=2013-06-07
two ask | Honma, b=2012-06-07 | Honma, b=2012-06-07
two ask | Honma, b=2012-06-07 p=+811 | Honma, Natsu b=2012-06-07 p=+811
two ask | Bauer, Lea b=2012-06-07 p=+491 m=b@x a=1 | Bauer, Leah b=2012-06-07 p=+491 m=b@x a=1
two ask | Bauer, Anne-Marie b=2012-06-07 p=+491 | Bauer, Anne-Sophie b=2012-06-07 p=+491
two ask | Sato, Sho b=2012-06-07 p=+811 | Sato, Shou b=2012-06-07 p=+811
two ask | Шевченко, Марія b=2012-06-07 p=+3801 | Шевченко, Марина b=2012-06-07 p=+3801
two no | Bauer, Lea b=2012-06-07 p=+491 m=b@x | Bauer, Leonie b=2013-06-07 p=+491 m=b@x
two ask | Sato, Aoi b=2012-06-07 o=佐藤/葵 r=さとう/あおい | Sato, Aoi b=2012-06-07 o=佐藤/碧 r=さとう/あおい
# couples
two no | Weber, Hans m=weber@x p=+491 | Weber, Ursula m=weber@x p=+491
two no | Weber, Hans m=weber@x | Meier, Ursula m=weber@x
two no | Weber, Andrea m=w@x s=female | Weber, Andreas m=w@x s=male
two ask | Weber, Andrea m=w@x | Weber, Andreas m=w@x
two ask | Weber, Andrea b=1970-01-01 | Weber, Andreas b=1970-01-01
two no | Weber, Jean p=+331 s=male | Weber, Jeanne p=+331 s=female
two no | Weber, Jean p=+331 | Weber, Jeanne p=+331
two no | Weber, Simon b=1970-03-01 p=+331 | Weber, Simone b=1972-11-12 p=+331
two no | Tanaka, Akira p=+811 o=田中/明 | Tanaka, Yoko p=+811 o=田中/洋子
# the same given name at one address or phone
two no | Moore, Emma b=1950-01-02 a=1_Elm | Hill, Emma b=2010-01-02 a=1_Elm
two ask | Moore, Emma p=+441 | Hill, Emma p=+441
two no | Moore, Emma a=1_Elm | Hill, Emma a=1_Elm
two no | Moore, Emma | Hill, Emma
two no | Moore, Emma b=2010-02-02 | Hill, Emma b=2010-02-03
two ask | Moore, Emma b=2010-02-02 | Hill, Emma b=2010-02-02
# married names
one ask | Meier, Sabine b=1975-04-05 | Weber, Sabine b=1975-04-05
one ask | Meier, Sabine p=+491 | Weber, Sabine p=+491
one ask | Meier, Sabine b=1975-04-05 | Meier-Weber, Sabine b=1975-04-05
one ask | Meier, Sabine m=s@x | Meier Weber, Sabine m=s@x
one ask | García López, Ana b=1990-01-01 | García, Ana b=1990-01-01
one ask | Berg, Tim b=1990-01-01 | van der Berg, Tim b=1990-01-01
one no | Meier, Sabine | Weber, Sabine
# transliterations
one ask | Ковальчук, Юлія b=2012-01-09 | Kovalchuk, Yuliia b=2012-01-09
one ask | Kovalchuk, Yuliia b=2012-01-09 | Kovalchuk, Julia b=2012-01-09
one ask | Ковальчук, Юлія p=+3801 | Kovalchuk, Julia p=+3801
one ask | Шевченко, Сергій b=2001-02-03 | Shevchenko, Serhii b=2001-02-03
one ask | Shevchenko, Serhii b=2001-02-03 | Schewtschenko, Sergej b=2001-02-03
one ask | Шевченко, Сергей b=2001-02-03 | Shevchenko, Sergey b=2001-02-03
one ask | Петренко, Олексій b=2001-02-03 | Petrenko, Alexey b=2001-02-03
one ask | Zhukov, Dmitry b=2001-02-03 | Zhukov, Dmytro b=2001-02-03
one ask | Kowalski, Wiktor b=2001-02-03 | Kovalski, Viktor b=2001-02-03
one ask | Papadopoulos, Georgios b=2001-02-03 | Παπαδόπουλος, Γεώργιος b=2001-02-03
one ask | Hassan, Mohammed b=2001-02-03 | Hasan, Muhammad b=2001-02-03
one ask | Park, Jiwoo b=2001-02-03 | Bak, Jiwoo b=2001-02-03
one ask | Lee, Seojun b=2001-02-03 | Yi, Seojun b=2001-02-03
one ask | Kim, Ji-woo b=2001-02-03 p=+821 | Kim, Jiwoo b=2001-02-03 p=+821
one ask | Wang, Xiaoming b=2001-02-03 | Wang, Xiao Ming b=2001-02-03
one ask | Wong, Ka Ming b=2001-02-03 | Wang, Ka Ming b=2001-02-03
one ask | Ohno, Shota b=2011-05-14 | Ono, Shohta b=2011-05-14
one ask | Sato, Yuki b=2011-05-14 | , b=2011-05-14 r=さとう/ゆき
one ask | , b=2011-05-14 p=+811 o=佐藤/結衣 | Sato, Yui b=2011-05-14 p=+811
two no | , b=2011-05-14 o=佐藤/結衣 | Kudo, Ren b=2011-05-14
one ask | Tschaikowski, Peter b=1990-01-01 | Chaikovski, Pyotr b=1990-01-01
one ask | Sørensen, Jørgen b=1990-01-01 | Soerensen, Joergen b=1990-01-01
one sure | Sørensen, Ida b=1990-01-03 | Sorensen, Ida b=1990-01-03
one ask | Müller, Jürgen p=+491 | Mueller, Juergen p=+491
one ask | Müller, Jürgen | Mueller, Juergen
# given and family name swapped, names in one column, passports
one ask | Kikuchi, Sara b=2011-02-27 | Sara, Kikuchi b=2011-02-27
one ask | Kikuchi, Sara p=+811 | Sara, Kikuchi p=+811
one ask | Kikuchi, Sara | Sara, Kikuchi
one ask | Nguyen, Van An b=2011-02-27 | Nguyen Van, An b=2011-02-27
one ask | Nguyen, Van An b=2011-02-27 | An, Nguyen Van b=2011-02-27
one ask | , Sara Kikuchi b=2011-02-27 | Kikuchi, Sara b=2011-02-27
one ask | Kikuchi, Sara b=2011-02-27 pn=KIKUCHI_SARAH | Kikuchi, Sarah b=2011-02-27
one ask | Kikuchi, Sally b=2011-02-27 pn=KIKUCHI_SARAH | Kikuchi, Sarah b=2011-02-27
two no | Peter, Ivan b=1980-02-03 | Ivan, Peter b=1984-05-06
two ask | Peter, Ivan | Ivan, Peter
two ask | Martin, Thomas b=2010-05-06 p=+491 m=m@x a=1 | Thomas, Martin b=2010-05-06 p=+491 m=m@x a=1
two no | Martin, Thomas b=2010-05-06 p=+491 m=m@x a=1 | Thomas, Martin b=2012-08-09 p=+491 m=m@x a=1
# short forms and what people go by
one ask | Smith, Bob b=1950-05-05 | Smith, Robert b=1950-05-05
one ask | Smith, Bob p=+441 | Smith, Robert p=+441
one no | Smith, Bob | Smith, Robert
one ask | Smith, Bill m=b@x | Smith, William m=b@x
one ask | Smith, Liz b=1950-05-05 | Smith, Elizabeth b=1950-05-05
one ask | Smith, Peggy b=1950-05-05 | Smith, Margaret b=1950-05-05
one ask | Коваленко, Саша b=1999-05-05 | Коваленко, Олександр b=1999-05-05
one ask | Kovalenko, Sasha b=1999-05-05 | Kovalenko, Oleksandr b=1999-05-05
one ask | Smith, Malcolm c=Mac b=1950-05-05 | Smith, Mac b=1950-05-05
one ask | Chen, Chia-Ying c=Grace b=1992-10-25 | Chen, Grace b=1992-10-25
one ask | Garcia, Pepe b=1950-05-05 | Garcia, Jose b=1950-05-05
two no | Smith, Bob b=1950-05-05 | Smith, Robert b=1978-05-05
two ask | Smith, Jack p=+441 | Smith, John p=+441
# slips of the pen
one ask | Thompson, Kate b=2001-02-03 | Thomson, Kate b=2001-02-03
one ask | Fischer, Leonie b=2001-02-03 | Fischer, Loenie b=2001-02-03
one ask | Fischer, Leonie b=2001-02-03 | Fischer, Leonie b=2001-03-02
one ask | Fischer, Leonie b=2001-02-03 p=+491 | Fischer, Leonie b=2001-02-13 p=+491
one ask | Fischer, Leonie b=2001-02-03 m=l@x | Fischer, Leonie b=2002-02-03 m=l@x
two no | Fischer, Leonie b=2001-02-03 | Fischer, Leonie b=2001-02-13
two no | Fischer, Leonie b=2001-02-03 | Fischer, Leonie b=2002-02-03
two no | Fischer, Leonie b=2001-02-03 p=+491 | Fischer, Leonie b=2009-08-13 p=+491
two no | Thompson, Kate | Thomson, Kate
# passports
one ask | Ito, Ken pp=TR123 | Itoh, Ken pp=TR123
one ask | Ito, Ken pp=TR123 b=1990-01-01 | Ito, Ken pp=TR123 b=1991-01-01
one ask | Ito, Kenji pp=TR123 | Sato, Mei pp=TR123
two ask | Ito, Ken pp=TR123 | Mori, Yui pp=TR123
one sure | Ito, Ken pp=TR123 b=1990-01-01 | Ito, Ken pp=TR123 b=1990-01-01
# namesakes
two no | Nowak, Anna b=1994-07-08 | Nowak, Anna b=1994-10-28
two no | Nowak, Anna b=1994-07-08 p=+481 m=l@x | Nowak, Anna b=1994-10-28 p=+481 m=l@x
two ask | Nowak, Anna b=1994-07-08 p=+481 m=l@x | Nowak, Anna b=1994-07-28 p=+481 m=l@x
two ask | Nowak, Anna b=1994 p=+481 m=l@x | Nowak, Anna b=1994-07-28 p=+481 m=l@x
two ask | Nowak, Anna p=+481 m=l@x a=1_School_Lane | Nowak, Anna p=+481 m=l@x a=1_School_Lane
two no | Nowak, Anna b=1971-01-02 | Nowak, Anna b=1994-07-08
two no | Nowak, Anna b=1971-01-02 m=a@x | Nowak, Anna b=1971-10-28 m=b@x
two ask | Nowak, Anna p=+481 | Nowak, Anna p=+482
two ask | Nowak, Anna pp=A1 | Nowak, Anna pp=B2
two no | , o=佐藤/葵 b=2010-01-01 | , o=佐藤/葵 b=2011-01-02
two ask | , o=佐藤/葵 | , o=佐藤/葵
two no | Suzuki, Aoi b=2010-01-01 s=female | Suzuki, Aoi b=2012-04-05 s=male
# nothing in common but a day, a phone or a house
two no | Brown, Zoe b=2011-06-03 | Clark, Max b=2011-06-03
two no | Brown, Zoe p=+441 | Clark, Max p=+441
two no | Brown, Zoe m=office@x p=+441 a=Town_hall | Clark, Max m=office@x p=+441 a=Town_hall
two no | Brown, Z b=2011-06-03 | Clark, Z b=2011-06-03
two no | Brown, Ann b=2011-06-03 | Clark, Max b=2011-06-03
two no | , | ,
two no | , b=2011-06-03 | , b=2011-06-03
two no | , b=2011-06-03 p=+441 | Brown, Zoe b=2012-07-04 p=+441
two ask | , Suharto b=1970-01-01 | , Suharto b=1970-01-01
two no | , Suharto b=1970-01-01 | , Sukarno b=1970-01-01
two no | Hall, Ann | Ball, Ann
two no | Hill, Ann m=a@x | Hill, Bea m=a@x
"""
