/* What is left out with --anonymous, of persons of every shape. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"# Ann Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nAnn cooks. Ode wrote men"
		"us with A. Ode and Ann O., and B. Ode; not A. Oak. Odes are "
		"ANN, ann and annual.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\nAnn cooks. […] wrote men"
		"us with […] and […], and B. […]; not A. Oak. Odes are ANN"
		", ann and annual.",
		"warning: 'Ann' at a sentence's start stays, since the text h"
		"as it in lower case, too; write it in another way if it is t"
		"he name"},
	{"# Ann Marie Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nAnn Marie, A. M. Ode, A."
		"M. Ode, Ode, A.M., Ode A M, Marie-Ann, Ann-Marie Ode and AMO"
		".\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…], […], […], […], ["
		"…] and AMO.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 5 places in the text"},
	{"# May Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nMay cooks. In May 2019 a"
		"nd May 2020 it was May who did; May 5.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…] cooks. In May 2019 a"
		"nd May 2020 it was […] who did; […] 5.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 3 places in the text"},
	{"# Nguyễn Văn An\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nAn nấu ăn. Nguyễn Văn "
		"An, Nguyen Van An, Van An; văn và an. Nguyễn Văn Bình.\n"
		"\nTrường Ân.\n",
		"Sơ yếu lý lịch\n\nWork\n\nCook, Inn\n2019\nAn nấu ăn. […];"
		" văn và an. […] Bình.\n\nTrường Ân.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 2 places in the text"},
	{"# Zoë Müller\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nZoe Mueller, ZOË MÜLLER,"
		" Zoes Muller and Zoëʼs müller; Müllers, Mühle. Zoë M.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…], Zoes […] and Zoëʼs"
		" müller; Müllers, Mühle. […]",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 3 places in the text"},
	{"# 李 小明\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n小明负责。李小明、李 小"
		"明、李·小明、李　小明，小明星；Li Xiaoming; 李先生。\n",
		"简历\n\nWork\n\nCook, Inn\n2019\n小明负责。[…]、[…]、[…]"
		"、[…]，小明星；Li Xiaoming; 李先生。",
		"warning: '小明' stays, since it may be the beginning of anot"
		"her word; write it in another way if it is the name"},
	{"# 山田 花子 (Hanako Yamada)\n\n（ヤマダ ハナコ）\n"
		"\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n山田は作る。花子さん、山"
		"田花子、山 田 花 子、Yamada Hanako, H. Yamada。\n",
		"履歴書\n\nWork\n\nCook, Inn\n2019\n[…]は作る。[…]さん、[…"
		"]、[…]、[…]。",
		"warning: '山田' stays, since it may be the beginning of anot"
		"her word; write it in another way if it is the name"},
	{"# 김하나\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n하나는 굽는다. 김하나가,"
		" 김하나씨, 하나님, Kim Hana.\n",
		"이력서\n\nWork\n\nCook, Inn\n2019\n[…]는 굽는다. […]가, ["
		"…]씨, […]님, Kim Hana.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 4 places in the text"},
	{"# 김하나(金花)\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n김하나와 金花.\n",
		"이력서\n\nWork\n\nCook, Inn\n2019\n[…]와 […].",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 3 places in the text"},
	{"# Анна Иванова (Anna Ivanova)\n\nmail@b.example · +44 20 794"
		"6 0018\n\n## Work\n\n### Cook, Inn, 2019\n"
		"\nАнны Ивановой, Анной, И. Анна, Иванов; А. Иванова, Ivanova"
		" A.\n",
		"Резюме\n\nWork\n\nCook, Inn\n2019\n[…], Иванов; […], […]",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 4 places in the text"},
	{"# J. R. R. Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nJ.R.R. Ode, JRR, J. Ode,"
		" R. Ode and R. Oak.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…], […] and R. Oak.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 2 places in the text"},
	{"# Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nOde cooks: Ode. The ode "
		"of Ode. ode\n",
		NULL,
		"error: 'Ode' may be the name or not, so it cannot be left ou"
		"t: say 'name: Jane Doe' in the front matter, or ask for the "
		"rest with --anonymous=contacts,photo,links"},
	{"# Li Wu\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nLi is Wu; Wu Li, LI WU, "
		"Li-Wu, L. Wu. The Li-ion of Wuhan, Lithium. Xu Li.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…] is […]; […], […]."
		" The […]-ion of Wuhan, Lithium. Xu […].",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 6 places in the text"},
	{"# Ann Ode, PhD\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nDr. Ann Ode, PhD wrote; "
		"PhD.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\nDr. […], PhD wrote; PhD.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 1 place in the text"},
	{"# Ann \"Annie\" Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nAnnie cooks; Ann “Annie"
		"” Ode.\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…] cooks; […] “[…]”"
		" […].",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 4 places in the text"},
	{"# Ann Ode\n\nann@ode.example · github.com/annode · @annode ·"
		" https://ann.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\nann.ode@c.example, @anno"
		"de, github.com/annode and annode; 020 7946 0018, (020) 7946-"
		"0018, 0044 20 79460018; 7946 0018.\n\n"
		"![Ann Ode](a.png) [Ann](https://ann.example) [x](mailto:ann@"
		"ode.example) [y](tel:+442079460018) <https://github.com/anno"
		"de/x>\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a"},
	{"# Ann Ode\n\nann@ode.example · +44 20 7946 0018 · Hull\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n| Ann Ode | ann@ode.exam"
		"ple |\n|---|---|\n| x | y |\n\n- ann@ode.example\n"
		"- +44 20 7946 0018\n\n> Ann\n\n`Ann Ode`\n"
		"\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n[…] | […]\n"
		"x | y",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 6 places in the text"},
	{"# Ann Ode\n\nmail@b.example · +44 20 7946 0018\n"
		"\n## Work\n\n### Cook, Inn, 2019\n\n## Personal\n"
		"\n- Name: Ann Ode\n- Born: 1 May 1990 in Hull\n"
		"- Phone: +44 20 7946 0018\n- Nationality: British\n"
		"\n## References\n\nBob Oak, Ann Ode's chief\n"
		"\n",
		"Résumé\n\nWork\n\nCook, Inn\n2019\n\n"
		"References\n\nBob Oak, […]'s chief",
		" note: left out: 2 lines with the name, 3 lines of contact d"
		"ata, 2 places in the text"},
	{"---\nname: Ann Ode\nemail: ann@ode.example\n"
		"phone: \"+44 20 7946 0018\"\nphoto: ann.png\n"
		"---\n\nAnn cooks.\n\n## Work\n\nOde.\n",
		"Résumé\n[…] cooks.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 1 picture, 2 places in the text"},
	{"---\ntitle: CV of Ann Ode\nauthor: Ann Ode\n"
		"subject: Ann Ode cooks\nkeywords: [Ann, soup]\n"
		"---\n\n# Ann Ode\n\nann@ode.example\n"
		"\n## Work\n\nSoup\n",
		"Résumé\n\nWork\n\nSoup",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a"},
	{"Ann Ode\nann@ode.example\n\nDear Sir,\n"
		"\nI, Ann Ode, cook.\n\nAnn\n",
		"Résumé\nDear Sir,\n\nI, […], cook.",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 2 places in the text"},
	{"\"Quoted Person\" once said a thing that was long enough to "
		"be prose, and went.\n\nann@ode.example\n"
		"\n## Work\n\nSoup\n",
		NULL,
		" error: no name was found, so it cannot be left out: say 'na"
		"me: Jane Doe' in the front matter, or ask for the rest with "
		"--anonymous=contacts,photo,links"},
	{"# Curriculum Vitae\n\n## Ann Ode\n\nann@ode.example\n"
		"\n## Work\n\nSoup by Ann\n",
		"Curriculum Vitae\n\nWork\n\nSoup by […]",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 1 place in the text"},
	{"# Name: Ann Ode\n\nEmail: ann@ode.example\n"
		"Phone: 020 7946 0018 ext. 4\nSkype: ann.ode\n"
		"Web: ode.example/~ann\n\n## Work\n\nSee ode.example/~ann/sou"
		"p, www.ode.example.\n",
		"Résumé\n\nWork\n\nSee […], […].",
		" note: left out: 1 line with the name, 1 line of contact dat"
		"a, 2 places in the text"},
};

SHAPES_MAIN("resume.md", anonymous_parts(NULL))
