/* Heads of every shape: what is the title, the employer, the date. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven Ltd (2019 – 2020)\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker | Oven Ltd | 2019 – 2020\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker | Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker @ Oven Ltd — May 2019 – June 2020\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker @ Oven Ltd\nMay 2019 – June 2020\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker · Oven Ltd · since 2019\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker · Oven Ltd\nsince 2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker • Oven Ltd • 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker • Oven Ltd\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker; Oven Ltd; 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker; Oven Ltd\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker / Oven Ltd / 2019 - 2020\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker / Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker → Oven Ltd, 2019 - 2020\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker → Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### 2019 – 2020: Baker, Oven Ltd\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### 2019 – 2020 | Baker\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### [2019 – 2020] Baker, Oven Ltd\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### (2019) Baker\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker [2019]\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker (\"Night\", 2019)\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker (\"Night\")\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, 2019. Nights\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker. Nights\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker (2019 – 2020, 1 year)\n\n"
		"- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020, 1 year\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker (Contract) 2019 – 2020 (expected)\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker (Contract)\n2019 – 2020 (expected)\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, 3 years (2010 – 2013)\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n3 years (2010 – 2013)\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Expected May 2027\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\nExpected May 2027\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven Ltd, from 2019 until 2020\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\nfrom 2019 until 2020\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker 2010 - 2012, 2014 - 2016\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2010 – 2012, 2014 – 2016\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker 2010 - 2012 and 2014 - 2016\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2010 – 2012 and 2014 – 2016\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, 2019 & 2020\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 & 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven Ltd `2019 – 2020`\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### **Baker** *2019 – 2020* Oven Ltd\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker Oven Ltd\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Oven Ltd *(2019)* – Baker\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd – Baker\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Period: 2019 – 2020\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaked bread\n2019 – 2020",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### ((2019 – 2020))\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaked bread\n2019 – 2020",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker ((2019 – 2020))\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker (Oven, 2019) more words\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker (Oven) more words\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven \"Old 2019\" Ltd, 2020 – 2021\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven \"Old 2019\" Ltd\n2020 – 2021\n"
		"- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven -- Hull, 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven -- Hull\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker --- Oven Ltd ---- 2019\n\n"
		"- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker --- Oven Ltd ---- 2019\n\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker ..... 2019 – 2020\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker .....\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker ____ 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker ____\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven Co., Ltd, Hull, 2019\n"
		"\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Co., Ltd, Hull\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker, Oven Inc, 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Inc\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Oven Ltd, Baker of all that is baked in the town of Hu"
		"ll and around it, 2019 – 2020\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd, Baker of all that is baked in the town of Hull a"
		"nd around it\n2019 – 2020\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### A | B | C | D | E | F | G | H | I | J | K | L | M | N "
		"| O | P | Q | R | S | T | 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nA | B | C | D | E | F | G | H | I | J | K | L | M | N | O "
		"| P | Q | R | S | T\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker,2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### Baker ,, Oven Ltd,, (2019),\n\n"
		"- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker ,, Oven Ltd\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### – Baker – 2019 –\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019 –\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### @ Baker, 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\n@ Baker\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### / Baker\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\n/ Baker\n\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n### _ Baker_ 2019\n\n- Baked bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker_\n2019\n- Baked bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n**Baker**, Oven Ltd\n2019 – 2020\n"
		"\n- Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019 – 2020\n- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n**Oven Ltd**\n*Baker*\nHull\n2019 – 2020\n"
		"\n- Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd\n2019 – 2020\nBaker\nHull\n"
		"- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n**Oven Ltd** — Hull\n**Baker** (2019 – 2020)\n"
		"**Cook** (2017 – 2019)\n\n- Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd — Hull\n2019 – 2020\nBaker\n"
		"\nCook\n2017 – 2019\n- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nOven Ltd, Hull\n: Baker, 2019 – 2020\n"
		": Cook, 2017 – 2019\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd, Hull\n2019 – 2020\nBaker\n"
		"\nCook\n2017 – 2019",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n| Oven Ltd | Baker | 2019 |\n|---|---|---|\n"
		"| Mill Ltd | Miller | 2018 |\n\nText\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nOven Ltd | Baker | 2019\nMill Ltd | Miller | 2018\n"
		"\nText",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\n- **Baker**, Oven Ltd, 2019\n  - Bread\n"
		"- **Miller**, Mill Ltd, 2018\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker, Oven Ltd\n2019\n- Bread\n\nMiller, Mill Ltd\n"
		"2018",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nTitle: Baker\nCompany: Oven Ltd\nPlace: Hull\n"
		"Dates: 2019 – 2020\n\n- Bread\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nTitle: Baker\n2019 – 2020\nCompany: Oven Ltd\n"
		"Place: Hull\n- Bread",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Experience\n"
		"\nBaker\nTitle: Cook\nCompany: Oven Ltd\n"
		"Company: Other\n2019\n",
		"Ann Ode\nann@b.example\n\nExperience\n"
		"\nBaker\n2019\nTitle: Cook\nCompany: Oven Ltd\n"
		"Company: Other",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Education\n"
		"\n### BSc Baking, University of Hull, 2015 – 2018\n"
		"\n- First\n",
		"Ann Ode\nann@b.example\n\nEducation\n"
		"\nBSc Baking, University of Hull\n2015 – 2018\n"
		"- First",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Education\n"
		"\n### University of Hull\n\nDegree: BSc Baking\n"
		"School: Hull\nGraduated: 2018\n",
		"Ann Ode\nann@b.example\n\nEducation\n"
		"\nUniversity of Hull\n2018\nDegree: BSc Baking\n"
		"School: Hull",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Education\n"
		"\n**University of Hull** and College of York, 2015\n",
		"Ann Ode\nann@b.example\n\nEducation\n"
		"\nUniversity of Hull and College of York\n"
		"2015",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Education\n"
		"\nBSc in Baking with Honours in the Faculty of Bread, Hull U"
		"niversity, Hull, UK, 2018\n",
		"Ann Ode\nann@b.example\n\nEducation\n"
		"\nBSc in Baking with Honours in the Faculty of Bread, Hull U"
		"niversity, Hull, UK\n2018",
		""},
	{"# Ann Ode\n\nann@b.example\n\n## Education\n"
		"\nTitle: BSc\nOrganization: Hull University\n"
		"Date: 2018\n",
		"Ann Ode\nann@b.example\n\nEducation\n"
		"\nTitle: BSc\n2018\nOrganization: Hull University",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n2012年4月 株式会社アクメ 入社\n2015年3月 株式会社アクメ 退"
		"社\n2016年4月 水車株式会社 入社\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n株式会社アクメ 入社\n2012年4月\n2015年3月 株式会社アクメ "
		"退社\n\n水車株式会社 入社\n2016年4月",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n2015年3月 株式会社アクメ 退社\n2012年4月 株式会社アクメ 入"
		"社\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n株式会社アクメ 退社\n2015年3月\n2012年4月 株式会社アクメ "
		"入社",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n2015年3月 株式会社アクメ 退社\n2016年4月 水車株式会社 入社"
		"\n2018年1月 退社\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n株式会社アクメ 退社\n2015年3月\n\n水車株式会社 入社\n"
		"2016年4月\n2018年1月 退社",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 学歴\n"
		"\n2008年4月 東京大学工学部 入学\n2012年3月 東京大学工学部 卒"
		"業\n",
		"山田 花子\nhanako@b.example\n\n学歴\n"
		"\n東京大学工学部 入学\n2008年4月\n2012年3月 東京大学工学部 "
		"卒業",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n### 2012年4月 株式会社アクメ 入社\n"
		"\n2015-03-31 に退社\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n株式会社アクメ 入社\n2012年4月\n2015-03-31 に退社",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n技師、株式会社アクメ（2012年4月〜2015年3月）\n"
		"・資料\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n技師、株式会社アクメ\n2012年4月〜2015年3月\n"
		"・資料",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n2012/4-2015/3　株式会社アクメ　技師\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n株式会社アクメ　技師\n2012/4 – 2015/3",
		""},
	{"# 山田 花子\n\nhanako@b.example\n\n## 職歴\n"
		"\n水車株式会社/技師 2012年\n水車株式会社@東京 2013年\n",
		"山田 花子\nhanako@b.example\n\n職歴\n"
		"\n水車株式会社/技師\n2012年\n\n水車株式会社@東京\n"
		"2013年",
		""},
	{"# 王小明\n\n电话：13800000000\n学历：本科 / 北京大学 / 2015"
		"年\n\n## 工作经历\n\n### 工程师 水车公司 2016年-2018年\n"
		"\n- 资料\n",
		"王小明\n电话：13800000000 | 学历：本科 / 北京大学 | 2015年\n"
		"\n工作经历\n\n工程师 水车公司\n2016年 – 2018年\n"
		"- 资料",
		""},
	{"# 王小明\n\n北京大学 本科 计算机 2011-2015\n"
		"邮箱：wang@b.example\n\n## 工作\n\n水车公司\n",
		"王小明\n北京大学 本科 计算机 2011-2015 | 邮箱：wang@b.exampl"
		"e\n\n工作\n\n水车公司",
		""},
	{"# 王小明\n\n学校：北京大学\n学历：本科\n"
		"邮箱：wang@b.example\n\n## 工作经历\n"
		"\n- 水车公司 2016\n",
		"王小明\n学校：北京大学 | 学历：本科 | 邮箱：wang@b.example\n"
		"\n工作经历\n\n水车公司\n2016",
		""},
	{"# 王小明\n\n## 教育经历\n\n北京大学计算机系本科 2011-2015\n",
		"王小明\n\n教育经历\n\n北京大学计算机系本科\n"
		"2011 – 2015",
		" warning: no contact data was found; write an e-mail address"
		" or a phone number below the name"},
	{"# 王小明\n\n## 工作经历\n\n【水车公司】工程师（2016—2018）"
		"\n",
		"王小明\n\n工作经历\n\n【水车公司】工程师\n"
		"2016—2018",
		" warning: no contact data was found; write an e-mail address"
		" or a phone number below the name"},
	{"# 김하나\n\nhana@b.example\n\n## 경력\n"
		"\n2012.04 주식회사 물레 입사\n2015.03 주식회사 물레 퇴사\n",
		"김하나\nhana@b.example\n\n경력\n\n주식회사 물레 입사\n"
		"2012.04\n2015.03 주식회사 물레 퇴사",
		""},
	{"# 김하나\n\nhana@b.example\n\n## 경력\n"
		"\n물레 개발자 (2012.04 ~ 2015.03)\n- 빵\n",
		"김하나\nhana@b.example\n\n경력\n\n물레 개발자\n"
		"2012.04 ~ 2015.03\n- 빵",
		""},
	{"# 김하나\n\nhana@b.example\n\n## 학력\n"
		"\n서울대학교 컴퓨터공학과 2008.03 ~ 2012.02 졸업\n",
		"김하나\nhana@b.example\n\n학력\n\n서울대학교 컴퓨터공학과\n"
		"2008.03 ~ 2012.02 졸업",
		""},
};

SHAPES_MAIN("resume.md", 0)
