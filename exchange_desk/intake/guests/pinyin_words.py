"""How frequent Chinese surnames are written in Latin letters: pinyin first, then older and southern spellings."""

from __future__ import annotations

from exchange_desk.basics.text import folded

_SPELT = """
wang:王汪 wong:王黄黃 li:李黎 lee:李 zhang:张張章 chang:张張常 liu:刘劉柳 lau:刘劉 chen:陈陳 chan:陈陳 tan:谭譚陈陳 yang:杨楊阳陽 yeung:杨楊 zhao:赵趙 chao:赵趙
huang:黄黃 zhou:周 chou:周 chow:周 wu:吴吳武伍邬 ng:吴吳黄黃 xu:徐许許 hsu:徐许許 hui:许許 sun:孙孫 hu:胡 zhu:朱祝 chu:朱 gao:高 kao:高 lin:林 lam:林 he:何贺賀
ho:何 guo:郭 kuo:郭 kwok:郭 ma:马馬麻 luo:罗羅骆駱 lo:罗羅 liang:梁 leung:梁 song:宋 sung:宋 zheng:郑鄭 cheng:郑鄭程成 xie:谢謝 hsieh:谢謝 tse:谢謝 han:韩韓 tang:唐汤湯 feng:冯馮
fung:冯馮 yu:于余俞虞 dong:董 tung:董 xiao:萧蕭肖 hsiao:萧蕭 cao:曹 tsao:曹 yuan:袁 deng:邓鄧 teng:邓鄧滕 fu:傅付 shen:沈申 zeng:曾 tseng:曾 tsang:曾 peng:彭 lu:吕呂卢盧陆陸鲁魯路芦
lv:吕呂 su:苏蘇 jiang:蒋蔣江姜 chiang:蒋蔣江姜 cai:蔡 tsai:蔡 choi:蔡 jia:贾賈 ding:丁 ting:丁 wei:魏韦韋卫衛 xue:薛 ye:叶葉 yip:叶葉 yan:阎閻颜顏严嚴 pan:潘 du:杜 dai:戴 xia:夏
zhong:钟鍾鐘 tian:田 ren:任 fan:范樊 fang:方房 shi:石史施时時 yao:姚 liao:廖 zou:邹鄒 xiong:熊 jin:金靳 hao:郝 kong:孔 bai:白柏 cui:崔 kang:康 mao:毛 qiu:邱裘 qin:秦覃 hou:侯 shao:邵
meng:孟 long:龙龍 wan:万萬 duan:段 lei:雷 qian:钱錢 yin:尹殷 yi:易 qiao:乔喬 lai:赖賴 gong:龚龔宫宮 wen:温溫文闻 pang:庞龐 lan:兰蘭 tao:陶 hong:洪 zhai:翟 an:安 ni:倪 niu:牛
ji:季纪紀吉 ge:葛 you:游尤 bi:毕畢 nie:聂聶 cong:丛叢 jiao:焦 xiang:向项項 xing:邢 yue:岳 qi:齐齊戚祁 mei:梅 mo:莫 zhuang:庄莊 xin:辛 guan:管关關 zuo:左 tu:涂 gu:谷顾顧古 shu:舒
geng:耿 mu:牟穆 bu:卜 zhan:詹 miao:苗 ling:凌 fei:费費 sheng:盛 tong:童 ou:欧歐 zhen:甄 qu:曲屈瞿 pei:裴 xi:席 cha:查 zha:查 bao:鲍鮑包 huo:霍 weng:翁 sui:隋 zhi:植 gan:甘 jing:景
bo:薄柏 shan:单單 si:司 ning:宁寧 ke:柯 ruan:阮 gui:桂 min:闵閔 xie:解 qiang:强強 hua:华華 che:车車 ran:冉 bian:边邊 jing:荆 ouyang:欧阳歐陽 sima:司马司馬 shangguan:上官 zhuge:诸葛諸葛 situ:司徒
murong:慕容 huangfu:皇甫 linghu:令狐 xiahou:夏侯 nangong:南宫南宮 dongfang:东方東方 yuwen:宇文 gongsun:公孙公孫 zhangsun:长孙長孫 weichi:尉迟尉遲 yuchi:尉迟尉遲
"""
_BY_SPELLING: dict[str, str] = {}
for _pair in _SPELT.split():
    _latin, _, _signs = _pair.partition(":")
    _BY_SPELLING[_latin] = _BY_SPELLING.get(_latin, "") + _signs


def reads_as(surname: str, latin: str) -> bool:
    """Whether a Chinese surname in characters is written so in Latin letters; False also where it is not known."""
    return bool(surname) and surname in _BY_SPELLING.get(folded(latin), "")
