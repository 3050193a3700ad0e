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
