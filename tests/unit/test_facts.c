/*
 * What a head lacks and the words beside it or below tell: a degree below its
 * school, one in letters, what a column says.
 */
#include "heads.h"

static const struct sample samples[] = {
	/* a degree below its school: in a sentence, a field and "Major", the only
	   line there is; how well one passed is none */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"### Mwita Technical University, 2008 - 2012\n\n"
		"Bachelor of Science in Hydraulic Engineering.\n\n"
		"### Port University, 2004 - 2008\n\n"
		"- Marine Biology Major (School of Tides)\n- GPA 3.9\n\n"
		"### Hull Grammar School, 2000 - 2004\n\n- Natural Sciences\n\n"
		"### Wick Lower School, 1996 - 2000\n\n- With honours\n",
		"Bachelor of Science in Hydraulic Engineering/"
		"Mwita Technical University//2008/2012\n"
		"Marine Biology Major (School of Tides)/Port University//2004/2008\n"
		"Natural Sciences/Hull Grammar School//2000/2004\n"
		"/Wick Lower School//1996/2000\n"},
	/* nothing stands between the two; a word of a school's name is none */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"- PhD University of Leeds, 2013 - 2018\n"
		"- University of Hull MA History, 2011 - 2013\n"
		"- Baltic Aviation College, 2009 - 2011\n",
		"PhD/University of Leeds//2013/2018\n"
		"MA History/University of Hull//2011/2013\n"
		"/Baltic Aviation College//2009/2011\n"},
	/* the town in a school's name, and the country behind it */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"- 2016 Ph.D., Mathematics, University of Texas at Austin, USA\n"
		"- 2014 M.Sc., Mathematik, Universit\xC3\xA4t Bayreuth, Deutschland\n"
		"- 2012 B.A., History, University of Hull, UK\n"
		"- 2010 BA, Music, University of Illinois at Urbana-Champaign, "
		"USA\n",
		"Ph.D., Mathematics/University of Texas at Austin/USA/2016/\n"
		"M.Sc., Mathematik/Universit\xC3\xA4t Bayreuth/Deutschland/2014/\n"
		"B.A., History/University of Hull/UK/2012/\n"
		"BA, Music/University of Illinois at Urbana-Champaign/USA/2010/"
		"\n"},
	/* heads right below each other, without dates */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"MA Museum Studies, Fenland College  \n"
		"BA Art History, University of Wick  \n",
		"MA Museum Studies/Fenland College///\n"
		"BA Art History/University of Wick///\n"},
	/* a link in a cell; a column of tasks where none says the title */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"Degree | Institute | Time\n--|--|--\n"
		"Exchange student | [Lakeside Ö](http://x.example) | "
		"2013 – 2014\n"
		"Diploma | [Hill College](http://y.example) | 2010 – 2013\n",
		"Exchange student/Lakeside Ö//2013/2014\n"
		"Diploma/Hill College//2010/2013\n"},
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"Period | Company | Tasks\n--|--|--\n"
		"2013 – 2014 | Kestrel Ltd | Software tester\n"
		"2010 – 2013 | Merle Ltd | Night watch\n",
		"Software tester/Kestrel Ltd//2013/2014\n"
		"Night watch/Merle Ltd//2010/2013\n"},
	/* a dot in front of a label; an article, "per", a link behind "at" */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"### 2018 - 2022\n\nPromotion in Glaskunde\n\n"
		"Universität Ostfalen, Stendal · Thesis: Old glass\n\n"
		"### 2015 - 2018\n\nM.A. Glaskunde\n\nUniversität Werningen\n",
		"Promotion in Glaskunde/Universität Ostfalen/Stendal/2018/2022\n"
		"M.A. Glaskunde/Universität Werningen//2015/2018\n"},
	{"---\nlang: it\n---\n\n# Ann Ode\n\nann@example.org\n\n## Lavoro\n\n"
		"### Programmatrice per Gufo Bianco S.p.A.\n\n2018 - 2022\n\n"
		"### Programmatrice in Volpe s.r.l.\n\n2015 - 2018\n",
		"Programmatrice/Gufo Bianco S.p.A.//2018/2022\n"
		"Programmatrice/Volpe s.r.l.//2015/2018\n"},
	/* activities that are posts; a school's short form */
	{"# Ann Ode\n\nann@example.org\n\n## Education\n\n"
		"### Datamatiker, Tidevands Akademi (TA), Leeds, 2009 - 2012\n\n"
		"## Activities\n\n- Harbour Choir, Treasurer, 2018 – 2020\n"
		"- Rowers of Wick, Captain, 2015 – 2018\n",
		"Datamatiker/Tidevands Akademi (TA)/Leeds/2009/2012\n"
		"Treasurer/Harbour Choir//2018/2020\n"
		"Captain/Rowers of Wick//2015/2018\n"},
	/* the only item below a head, a link, is the employer */
	{"# Ann Ode\n\nann@example.org\n\n## Work\n\n"
		"aug. 2019 – jan. 2021\n\n**Weaver**\n\n"
		"- [Blue Loom](http://x.example)\n\nCloth was woven there.\n\n"
		"feb. 2017 – jan. 2019\n\n**Dyer**\n\n"
		"- [Red Vat](http://y.example)\n\nCloth was dyed there.\n",
		"Weaver/Blue Loom//2019-8/2021-1\nDyer/Red Vat//2017-2/2019-1\n"},
};

static void recognised(void **state)
{
	heads_check(*state, samples, sizeof samples / sizeof *samples);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(recognised),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
