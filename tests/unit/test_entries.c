/*
 * Résumés of invented people in the patterns that real ones have, in many
 * languages: what of each entry is recognised, and what is left alone.
 */
#include "unit.h"

#include "read.h"

#include <stdio.h>
#include <string.h>

struct sample {
	const char *markdown;
	const char *entries; /* "title/organization/location/date" a line */
};

static const struct sample samples[] = {
	/* English: the date on a line of its own, in any emphasis */
	{"# Ann Ode\n\n## Experience\n\n### Editor\n\n*2019 - 2020*\n"
		"\nWhat was done there, told in a sentence.\n\n### Writer\n\n"
		"**May 2017 - June 2019**\n\nWhat was done there, told in a "
		"sentence.\n\n### Reader\n\n2015 - 2017\n\nWhat was done "
		"there, told in a sentence.\n",
		"Editor///2019 – 2020\n"
		"Writer///May 2017 – June 2019\n"
		"Reader///2015 – 2017\n"},
	{"# Ann Ode\n\n## Work\n\n### Editor\n> 2019 - 2020\n\nWhat "
		"was done there, told in a sentence.\n",
		"Editor///2019 – 2020\n"},
	{"# Ann Ode\n\n## Work\n\n### Acme\n\n#### 2019 - 2020\n\n"
		"What was done there, told in a sentence.\n",
		"/Acme//2019 – 2020\n"},
	{"# Ann Ode\n\n## Work\n\n### Editor\n(2019 - now)  \nWhat "
		"was done there, told in a sentence.\n",
		"Editor///2019 – now\n"},
	/* in the heading */
	{"# Bo Lind\n\n## Work\n\n### Acme Corp (2019 ~ 2021)\n\nWhat "
		"was done there, told in a sentence.\n\n### Engineer | 2015 "
		"- 2019\n\nWhat was done there, told in a sentence.\n\n### "
		"Initech, Jan 2012 - Present\n\nWhat was done there, told in "
		"a sentence.\n\n### 2010-2012 Clerk\n\nWhat was done there, "
		"told in a sentence.\n\n### Intern `2009`\n\nWhat was done "
		"there, told in a sentence.\n\n### Courier *2008 – 2009*\n\n"
		"What was done there, told in a sentence.\n",
		"/Acme Corp//2019 ~ 2021\n"
		"Engineer///2015 – 2019\n"
		"Initech///Jan 2012 – Present\n"
		"Clerk///2010 – 2012\n"
		"Intern///2009\n"
		"Courier///2008 – 2009\n"},
	/* title and employer in one line */
	{"# Cy Dee\n\n## Work\n\n### Senior Engineer - Acme, Berlin "
		"(2019-2020)\n\nWhat was done there, told in a sentence.\n\n"
		"### Engineer at Initech | 2015 - 2019\n\nWhat was done "
		"there, told in a sentence.\n\n### Globex — Software "
		"Developer, 2012 – 2015\n\nWhat was done there, told in a "
		"sentence.\n\n### Analyst, Hooli, 2010 - 2012\n\nWhat was "
		"done there, told in a sentence.\n",
		"Senior Engineer/Acme/Berlin/2019 – 2020\n"
		"Engineer/Initech//2015 – 2019\n"
		"Software Developer/Globex//2012 – 2015\n"
		"Analyst/Hooli//2010 – 2012\n"},
	/* employer and date on the second line */
	{"# Cy Dee\n\n## Work\n\n### Senior Engineer\n\n*Acme, Berlin "
		"· 2019 - 2020*\n\nWhat was done there, told in a sentence.\n"
		"\n### Engineer\n*Initech, San Jose, CA | 2015-2019*\n\nWhat "
		"was done there, told in a sentence.\n\n### Globex\n"
		"*Developer, 2012 - 2015*\n\nWhat was done there, told in a "
		"sentence.\n",
		"Senior Engineer/Acme/Berlin/2019 – 2020\n"
		"Engineer/Initech/San Jose, CA/2015 – 2019\n"
		"Developer/Globex//2012 – 2015\n"},
	{"# Di Fox\n\n## Work\n\n**Editor**\n\n*2019 - 2020*\n\nWhat "
		"was done there, told in a sentence.\n\n**Writer**\n\n2017 - "
		"2019\n\nWhat was done there, told in a sentence.\n",
		"Editor///2019 – 2020\n"
		"Writer///2017 – 2019\n"},
	{"# Di Fox\n\n## Work\n\n**Acme** *2019 - 2020*\n\nWhat was "
		"done there, told in a sentence.\n",
		"/Acme//2019 – 2020\n"},
	/* several roles at one employer */
	{"# Ed Gray\n\n## Work\n\n### Acme, Oslo (2010 - 2020)\n\n"
		"#### Lead\n*2015 - 2020*\n\nWhat was done there, told in a "
		"sentence.\n\n#### Engineer (2010 - 2015)\n\nWhat was done "
		"there, told in a sentence.\n",
		"/Acme/Oslo/2010 – 2020\n"
		"Lead///2015 – 2020\n"
		"Engineer///2010 – 2015\n"},
	{"# Gerd Ohm\n\n## Ausbildung\n\n**Universität Ulm**, 2012 "
		"bis 2016\n\nWhat was done there, told in a sentence.\n",
		"/Universität Ulm//2012 bis 2016\n"},
	/* Spanish */
	{"# Inés Paz\n\n## Experiencia\n\n### Ingeniera de software | "
		"Acme\n*enero de 2019 - actualidad*\n\n- What was done "
		"there, told in a sentence.\n\n### Initech (2015 a 2018)\n\n"
		"What was done there, told in a sentence.\n\n### Becaria\n"
		"Desde 2014\n\nWhat was done there, told in a sentence.\n",
		"Ingeniera de software/Acme//enero de 2019 – actualidad\n"
		"Initech///2015 a 2018\n"
		"Becaria///Desde 2014\n"},
	/* Portuguese */
	{"# João Reis\n\n## Experiência\n\n### Desenvolvedor - Acme\n"
		"*março de 2019 – atual*\n\nWhat was done there, told in a "
		"sentence.\n\n### Estagiário, Initech\nJunho/2017 - "
		"Dezembro/2018\n\nWhat was done there, told in a sentence.\n",
		"Desenvolvedor/Acme//março de 2019 – atual\n"
		"Estagiário/Initech//Junho/2017 – Dezembro/2018\n"},
	/* Italian */
	{"# Kira Neri\n\n## Esperienza\n\n### Sviluppatrice presso "
		"Acme\n*gennaio 2019 - oggi*\n\nWhat was done there, told in "
		"a sentence.\n\n### Tirocinante (2017 - 2018)\n\nWhat was "
		"done there, told in a sentence.\n",
		"Sviluppatrice/Acme//gennaio 2019 – oggi\n"
		"Tirocinante///2017 – 2018\n"},
	/* Dutch */
	{"# Lars Vos\n\n## Werkervaring\n\n### Ontwikkelaar bij Acme\n"
		"*mei 2019 - heden*\n\nWhat was done there, told in a "
		"sentence.\n\n### Initech, 2015 t/m 2018\n\nWhat was done "
		"there, told in a sentence.\n",
		"Ontwikkelaar/Acme//mei 2019 – heden\n"
		"/Initech//2015 t/m 2018\n"},
	/* Russian */
	{"# Мира Лис\n\n## Опыт работы\n\n### Разработчик — Акме\n"
		"*Июнь 2019 — настоящее время*\n\nWhat was done there, told "
		"in a sentence.\n\n### Инженер, Инитех (2015–2019 гг.)\n\n"
		"What was done there, told in a sentence.\n\n### Стажёр\nс "
		"2013 по 2015\n\nWhat was done there, told in a sentence.\n",
		"Разработчик/Акме//Июнь 2019 — настоящее время\n"
		"Инженер/Инитех//2015 – 2019 гг.\n"
		"Стажёр///с 2013 по 2015\n"},
	{"# Мира Лис\n\n## Опыт\n\n### Акме\n*Январь 2018 — Июль 2019 "
		"(1 год 6 мес)*\n\nWhat was done there, told in a sentence.\n",
		"/Акме//Январь 2018 — Июль 2019 (1 год 6 мес)\n"},
	/* Chinese */
	{"# 李明\n\n## 工作经历\n\n### 某某公司 2019.03-至今\n\n- What was done "
		"there, told in a sentence.\n\n### 软件工程师 | 另一公司\n*2016年7月 - "
		"2019年2月*\n\n- What was done there, told in a sentence.\n\n"
		"## 教育背景\n\n### 某大学 2012年9月-2016年6月\n\nWhat was done there, "
		"told in a sentence.\n",
		"/某某公司//2019.03 – 至今\n"
		"软件工程师/另一公司//2016年7月 – 2019年2月\n"
		"/某大学//2012年9月 – 2016年6月\n"},
	/* Japanese */
	{"# 山田太郎\n\n## 職務経歴\n\n### 株式会社サンプル（2019年4月〜現在）\n\n- What was "
		"done there, told in a sentence.\n\n### 例示株式会社\n"
		"期間：2015年4月〜2019年3月\n\n- What was done there, told in a "
		"sentence.\n",
		"/株式会社サンプル//2019年4月〜現在\n"
		"/例示株式会社//2015年4月〜2019年3月\n"},
	/* dates stay where they are */
	{"---\ndates: inline\n---\n# Ann Ode\n\n## Work\n\n### Editor "
		"(2019 - 2020)\n\nWhat was done there, told in a sentence.\n",
		"Editor///\n"},
};

/* What is read wrongly still, and what a reader would see. */
static const struct sample hard[] = {
	{"# Ann Ode\n\n## Experience\n\n### Reader\n\n2015 - 2017\n\nWhat "
		"was done there.\n\n### Tutor\n\n`2014`\n\n- What was done "
		"there.\n",
		"Reader///2015 – 2017\n"
		"Tutor///2014\n"},
	{"# Bo Lind\n\n## Work\n\n### 2019-2020: Acme, Berlin\n\nWhat "
		"was done there, told in a sentence.\n\n### 2015: Prize\n\n"
		"What was done there, told in a sentence.\n",
		"/Acme/Berlin/2019 – 2020\n"
		"Prize///2015\n"},
	/* a line in bold */
	{"# Di Fox\n\n## Work\n\n**Editor** – Acme, Bern, 2019-2020\n"
		"\n- What was done there, told in a sentence.\n\n**Writer**, "
		"Initech (2017 - 2019)\n\n- What was done there, told in a "
		"sentence.\n\n**2015–2017** Developer, Globex\n\n- What was "
		"done there, told in a sentence.\n",
		"Editor/Acme/Bern/2019 – 2020\n"
		"Writer/Initech//2017 – 2019\n"
		"Developer/Globex//2015 – 2017\n"},
	/* levels that slip */
	{"# Work Experience\n\n## 2019-2020: Acme, Rome, Italy\n\n### "
		"Director\n\nWhat was done there, told in a sentence.\n\n# "
		"2010 - 2019: Initech\n\n## 2015-2019: Modeling\n\nWhat was "
		"done there, told in a sentence.\n\n## 2010-2015: Ads\n\n"
		"What was done there, told in a sentence.\n\n# Education\n\n"
		"What was done there, told in a sentence.\n",
		"Director/Acme/Rome, Italy/2019 – 2020\n"
		"/Initech//2010 – 2019\n"
		"Modeling///2015 – 2019\n"
		"Ads///2010 – 2015\n"},
	/* definition lists */
	{"# Flo Ito\n\n## Work\n\n2019 - 2020\n:   **Editor**, Acme, "
		"Bern\n\n    What was done.\n\nMay 2017 – 2019\n: Engineer "
		"at Initech\n\nDeveloper, 2015 - 2017\n: Globex\n",
		"Editor/Acme/Bern/2019 – 2020\n"
		"Engineer/Initech//May 2017 – 2019\n"
		"Developer///2015 – 2017\n"},
	{"# Flo Ito\n\n## Words\n\nTerm\n: one of 2019\n\nOther\n: "
		"two\n",
		""},
	/* nothing of this is an entry */
	{"# Fay Hall\n\n## Profile\n\nBetween 2010 and 2015 I ran a "
		"shop, and from 2016 to 2020 another.\n\n## Skills\n\n- "
		"C++-17 since 2018\n- Phone (650) 555-0142\n- 2019 - 2020: a "
		"bullet\n\n## Apollo 2019\n\nThe year was long, and we "
		"worked at this all the time.\n\n### Team\n\nWe won a prize "
		"in 2019, and were glad about it.\n",
		""},
	{"# Fay Hall\n\n## Talks\n\n**Note:** the talk of 2019 was "
		"good.\n\nThe year 2020 was long, and the next was 2021.\n",
		""},
	/* German */
	{"# Gerd Ohm\n\n## Berufserfahrung\n\n### Softwareentwickler, "
		"Acme GmbH\n*05/2019 – heute*\n\n- What was done there, told "
		"in a sentence.\n\n### Werkstudent bei Initech\nOkt. 2016 – "
		"April 2019\n\n- What was done there, told in a sentence.\n\n"
		"### Praktikum | seit 2015\n\n- What was done there, told in "
		"a sentence.\n\n## Ausbildung\n\n### Bachelor Informatik "
		"(10.2012 - 09.2016)\n\nWhat was done there, told in a "
		"sentence.\n",
		"Softwareentwickler/Acme GmbH//05/2019 – heute\n"
		"Werkstudent/Initech//Okt. 2016 – April 2019\n"
		"Praktikum///seit 2015\n"
		"Bachelor Informatik///10.2012 – 09.2016\n"},
	/* French */
	{"# Hélène Roy\n\n## Expérience\n\n### Développeuse – Acme, "
		"Lyon\n*mars 2019 – aujourd’hui*\n\n- What was done there, "
		"told in a sentence.\n\n### Stage chez Initech\n*de juin "
		"2017 à août 2018*\n\n- What was done there, told in a "
		"sentence.\n\n## Formation\n\n### Licence, 2014 - 2017\n\n"
		"What was done there, told in a sentence.\n",
		"Développeuse/Acme/Lyon/mars 2019 – aujourd’hui\n"
		"Stage/Initech//de juin 2017 à août 2018\n"
		"Licence///2014 – 2017\n"},
	/* Korean */
	{"# 김하늘\n\n## 경력\n\n### 주식회사 예시\n*2019.03 ~ 현재*\n\n- What was "
		"done there, told in a sentence.\n\n### 다른 회사 (2016년 3월 - "
		"2019년 2월)\n\n- What was done there, told in a sentence.\n",
		"/주식회사 예시//2019.03 ~ 현재\n"
		"/다른 회사//2016년 3월 – 2019년 2월\n"},
};

/* The text of the first span below `n` that has the class. */
static void put_span(const struct node *box, const char *class,
	struct buf *out)
{
	for (const struct node *n = box->first; n; n = node_next(n, box)) {
		const struct node *up = n;

		if (!node_has_class(n, class))
			continue;
		while (!node_has_class(up, "entry"))
			up = up->parent;
		if (up != box) /* a role's own */
			continue;
		node_text(n, out);
		return;
	}
}

static const char *entries_of(struct arena *arena, const char *markdown)
{
	static const char *const classes[] = {"title", "organization",
		"location", "date"};
	struct buf out = {.arena = arena};
	struct diag diag = {0};
	struct doc *doc = doc_read(arena, "t.md", markdown, strlen(markdown),
		&diag);

	buf_add(&out, "", 0);
	for (const struct node *n = doc->body; n; n = node_next(n, doc->body))
		if (node_has_class(n, "entry")) {
			for (int i = 0; i < 4; i++) {
				buf_puts(&out, i ? "/" : "");
				put_span(n, classes[i], &out);
			}
			buf_putc(&out, '\n');
		}
	return out.data;
}

/* How many of the samples are read otherwise; says which. */
static int count_wrong(struct arena *arena, const struct sample *list,
	size_t count)
{
	int wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const char *got = entries_of(arena, list[i].markdown);

		if (strcmp(got, list[i].entries) == 0)
			continue;
		wrong++;
		print_message("%s\nwanted:\n%sgot:\n%s\n",
			list[i].markdown, list[i].entries, got);
	}
	return wrong;
}

static void recognised(void **state)
{
	assert_int_equal(count_wrong(*state, samples,
		sizeof samples / sizeof *samples), 0);
}

/* When one of these is read rightly, it goes up to the others. */
static void not_yet(void **state)
{
	print_message("%d of %d are read wrongly still\n",
		count_wrong(*state, hard, sizeof hard / sizeof *hard),
		(int)(sizeof hard / sizeof *hard));
}

static void prose_keeps_its_dates(void **state)
{
	static const char *const cases[][2] = {
		{"From 2010 - 2015 there.", "From 2010 – 2015 there."},
		{"In 2010-2015, then.", "In 2010–2015, then."},
		{"On 2024-05-11 and C++-17.", "On 2024-05-11 and C++-17."},
		{"Call 555-0100 or 2019-555-0100.",
			"Call 555-0100 or 2019-555-0100."},
		{"`2010-2015` as code", "2010-2015 as code"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf out = {.arena = *state};
		struct diag diag = {0};
		const char *md = arena_printf(*state,
			"# Ann Ode\n\nann@a.example\n\n## Profile\n\n"
			"Here is prose, and in it stands a range. %s\n",
			cases[i][0]);
		struct doc *doc = doc_read(*state, "t.md", md, strlen(md),
			&diag);

		node_text(doc->body, &out);
		if (!strstr(out.data, cases[i][1]))
			fail_msg("%s: %s", cases[i][1], out.data);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(recognised),
		TEST(not_yet),
		TEST(prose_keeps_its_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
