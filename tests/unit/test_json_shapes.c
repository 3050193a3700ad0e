/* JSON Resume of every shape. */
#include "shapes.h"

static const struct shape shapes[] = {
	{"{/* a\n b */\"basics\": {\"name\": \"Ann\"}}",
		"Ann",
		"warning: JSON has no comments; this one is read over"},
	{"{\"basics\": {\"name\": \"Ann\"}} // end",
		"Ann",
		"warning: JSON has no comments; this one is read over"},
	{"{\"basics\": {\"name\": \"Ann\"}} /* end",
		"Ann",
		"warning: JSON has no comments; this one is read over"},
	{"{\"basics\": {\"name\": \"Ann\", \"summary\": \"one\n"
		"two\"}}",
		"Ann\n\nProfile\n\none\ntwo",
		""},
	{"{\"basics\": {\"name\": \"A\\ud83d\"}}",
		"A�",
		""},
	{"{\"basics\": {\"name\": \"A\\ud83d\\u0042\"}}",
		"A�B",
		""},
	{"{\"basics\": {\"name\": \"A\\u00C9\\u00zz\\q\\n"
		"\"}}",
		"AÉ�00zz\\q",
		""},
	{"{\"basics\": {\"name\": \"A\\u12",
		NULL,
		"error: JSON: this text has no '\"' at its end"},
	{"{\"skills\": [{\"name\": \"A\"}], \"skills\": \"Bee\"}",
		"Skills\n\n- Bee",
		"warning: 'skills' is said twice, here and in line 1; this on"
		"e counts"},
	{"{\"basics\" {\"name\": \"A\"}}",
		NULL,
		"error: JSON: ':' is expected before '{\"name\": \"A\"}}'"},
	{"{\"basics\": nope}",
		NULL,
		"error: JSON: a text in quotes, a number, '{' or '[' is expec"
		"ted before 'nope}'"},
	{"{\"basics\": {\"name\": \"A\"}} x",
		NULL,
		"error: JSON: the end of the file is expected before 'x'"},
	{"{\"basics\": {\"name\": \"Ä\" äöüäöüäöüäöüäöü}}",
		NULL,
		"error: JSON: ',' or '}' is expected before 'äöüäöüäöüä'"},
	{"{basics: 1}",
		NULL,
		"error: JSON: a key in quotes is expected before 'basics: 1}'"},
	{"{\"basics\": {\"name\": \"A\"},",
		NULL,
		"error: JSON: a key in quotes is expected where the file ends"},
	{"[1, 2",
		NULL,
		"error: JSON: ',' or ']' is expected where the file ends"},
	{"{\"a\": [1 2]}",
		NULL,
		"error: JSON: ',' or ']' is expected before '2]}'"},
	{"{\"basics\": @}",
		NULL,
		"error: JSON: a text in quotes, a number, '{' or '[' is expec"
		"ted before '@}'"},
	{"{\"basics\": {\"name\": \"A\", \"email\": \"none yet\"}}",
		"A\nnone yet",
		""},
	{"{\"basics\": {\"name\": \"A\", \"email\": \"\"}}",
		"A",
		""},
	{"{\"basics\": {\"name\": \"A\", \"phone\": \"(030) 555, ext. "
		"4\"}}",
		"A\n(030) 555, ext. 4",
		""},
	{"{\"basics\": {\"name\": \"A\", \"phone\": \"+49 (30) 5550100"
		"\"}}",
		"A\n+49 (30) 5550100",
		""},
	{"{\"basics\": {\"name\": \"A\", \"url\": \"ann.example\"}}",
		"A\nann.example",
		""},
	{"{\"basics\": {\"name\": \"A\", \"location\": {\"address\": "
		"\"Lane 1\\nCourt\", \"city\": \"Ulm\", \"postalCode\": \"SW1"
		"A\", \"floor\": \"2\"}}}",
		"A\nLane 1, Court, Ulm, SW1A, 2",
		""},
	{"{\"basics\": {\"name\": \"A\", \"profiles\": [{\"network\": "
		"\"Chirp\", \"username\": \"ann\"}]}}",
		"A\nChirp: ann",
		""},
	{"{\"basics\": {\"name\": \"A\", \"profiles\": [{\"url\": \"c."
		"example/x\", \"network\": \"Chirp\"}]}}",
		"A\nChirp (https://c.example/x)",
		""},
	{"{\"basics\": {\"name\": \"A\", \"profiles\": [{\"url\": \"ht"
		"tps://c.example/x\", \"username\": \"zed\"}]}}",
		"A\nzed (https://c.example/x)",
		""},
	{"{\"basics\": {\"name\": \"A\", \"profiles\": [{\"network\": "
		"\"Chirp\"}]}}",
		"A\nChirp",
		""},
	{"{\"basics\": {\"name\": \"A\", \"profiles\": [{\"url\": \"ht"
		"tps://c.example/x\", \"username\": \"Chirp\", \"network\":\""
		"chirp\"}]}}",
		"A\nChirp (https://c.example/x)",
		""},
	{"{\"basics\": {\"name\": \"A\", \"pronouns\": \"she\"}}",
		"A\n\nProfile\n\nPronouns: she",
		""},
	{"{\"basics\": {\"name\": \"A\", \"label\": \"Cook\", \"labels"
		"\": {\"label\": \"Job\", \"email\": \"Post\", \"url\": \"Web"
		"\"}, \"email\": \"a@b.example\", \"url\": \"https://b.exampl"
		"e\"}}",
		"A\nJob: Cook\nPost: a@b.example | Web (https://b.example)",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-13-40\"}"
		"]}",
		"Experience\n\nM\n2020-13-40",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-02-31\","
		" \"endDate\": \"now\"}]}",
		"Experience\n\nM\nFeb 2020 – Present",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"May 2020\", "
		"\"endDate\": \"June 2021\"}]}",
		"Experience\n\nM\nMay 2020 – Jun 2021",
		""},
	{"{\"work\": [{\"name\": \"M\", \"endDate\": \"2021-04\"}]}",
		"Experience\n\nM\nApr 2021",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"last year\", "
		"\"endDate\": \"some day\"}]}",
		"Experience\n\nM\nlast year – some day",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-04\", \""
		"endDate\": \"2021-07\", \"dates\": \"04/2020 bis 07/2021\"}]"
		"}",
		"Experience\n\nM\n04/2020 bis 07/2021",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-04\", \""
		"endDate\": \"2021-07\", \"dates\": \"long ago\"}]}",
		"Experience\n\nM\nApr 2020 – Jul 2021",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-04\", \""
		"endDate\": \"2020-04\"}]}",
		"Experience\n\nM\nApr 2020",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-04\", \""
		"endDate\": \"\", \"summary\": \" \"}]}",
		"Experience\n\nM\nApr 2020 – Present",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-04-07\","
		" \"dates\": \"07/04/2020\"}]}",
		"Experience\n\nM\n07/04/2020",
		""},
	{"{\"awards\": [{\"title\": \"Cup\", \"date\": \"2020-04-07\","
		" \"dates\": \"7.4.2020\"}]}",
		"Awards\n\nCup\n7.4.2020",
		""},
	{"{\"work\": [{\"name\": \"M\", \"staff_count\": 4, \"teamLead"
		"\": true, \"x\": {\"y\": [\"a\", {\"b\": \"\"}], \"z\": \"c"
		"\"}}]}",
		"Experience\n\nM\nStaff count: 4\n\nTeam lead: true\n"
		"\nX: a, c",
		""},
	{"{\"work\": [7, {\"name\": \"M\"}]}",
		"Experience\n\n7\n\nM",
		"warning: work[0] is no text, as it has no quotes, where JSON"
		" Resume has an object; it is read as that"},
	{"{\"boats\": {\"name\": \"Anna\", \"crew\": [\"a\", \"b\"]}, "
		"\"basics\": {\"name\": \"Z\"}}",
		"Z\n\nBoats\n\nName: Anna\n\nCrew: a, b",
		""},
	{"{\"boats\": [\"Anna\", \"Bella\"], \"basics\": {\"name\": \""
		"Z\"}}",
		"Z\n\nBoats\n\n- Anna\n- Bella",
		""},
	{"{\"boats\": \"Anna\", \"basics\": {\"name\": \"Z\"}}",
		"Z",
		"warning: JSON Resume has no 'boats' beside 'basics', so it i"
		"s left out"},
	{"{\"projects\": [{\"url\": \"https://p.example/x\", \"descrip"
		"tion\": \"D\"}]}",
		"Projects\n\np.example/x\n\nD",
		""},
	{"{\"projects\": [{\"name\": \"P\", \"description\": \"- one\\"
		"n- two\"}]}",
		"Projects\n\nP\n- one\n- two",
		""},
	{"{\"work\":[{\"name\":\"M\",\"highlights\":[\"- one\",\"* two"
		"\",\"• three\", \"\", {\"a\": \"b\"}]}]}",
		"Experience\n\nM\n- one\n- two\n- three\n"
		"- b",
		"warning: work[0].highlights is an object, where JSON Resume "
		"has texts; it is read as that"},
	{"{\"skills\":[{\"level\":\"Master\"},{\"keywords\":[\"a\",\"b"
		"\"]},{\"name\":\"S\",\"level\":\"M\"},{\"name\":\"T\",\"keyw"
		"ords\":[\"x\"],\"summary\":\"Sum\"}]}",
		"Skills\n\n- Master\n- a, b\n- S (M)\n"
		"- T: x. Sum",
		""},
	{"{\"languages\":[{\"language\":\"French\",\"fluency\":\"\"},{"
		"\"fluency\":\"B2\"}]}",
		"Languages\n\n- French\n- B2",
		""},
	{"{\"work\": []  , \"basics\": {\"name\": \"Z\"}, \"meta\": {"
		"\"sections\": [{\"title\": \"Gone\", \"array\": \"work\"},{"
		"\"title\":\"Words\",\"summary\":\"About\"},{\"array\":\"x\"}"
		",{\"title\":\"C\",\"topic\":\"contact\"},{\"title\":\"O\",\""
		"topic\":\"other\",\"array\":\"skills\"}]}, \"skills\":[{\"na"
		"me\":\"Q\"}]}",
		"Z\n\nWords\n\nAbout\n\nO\n\nQ",
		""},
	{"{\"interests\":[{\"name\":\"Maps\"}],\"references\":[{\"name"
		"\":\"H\"},{\"reference\":\"R\"},{\"name\":\"K\",\"reference"
		"\":\"L\"}]}",
		"Interests\n\n- Maps\n\nReferences\n\n"
		"H\nR\n\nK\nL",
		""},
	{"{\"work\":[{\"position\":\"Cook\",\"name\":\"Inn\",\"url\":"
		"\"https://inn.example\"},{\"position\":\"Cook\",\"url\":\"ht"
		"tps://only.example\"}]}",
		"Experience\n\nCook\nInn (https://inn.example)\n"
		"\nCook (https://only.example)",
		""},
	{"{\"education\":[{\"institution\":\"U\",\"url\":\"https://u.e"
		"xample\",\"studyType\":\"BSc\"},{\"area\":\"Art\"}]}",
		"Education\n\nBSc\nU (https://u.example)\n"
		"\nArt",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-13-40\"}"
		"]}",
		"Experience\n\nM\n2020-13-40",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-1\"}]}",
		"Experience\n\nM\nJan 2020 – Present",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-05-99\"}"
		"]}",
		"Experience\n\nM\n2020-05-99",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-05-1\"}]"
		"}",
		"Experience\n\nM\nMay 2020 – Present",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2019-2020\"}]"
		"}",
		"Experience\n\nM\n2019–2020",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020/05\"}]}",
		"Experience\n\nM\nMay 2020 – Present",
		""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"20200514\"}]}",
		"Experience\n\nM\n20200514",
		""},
};

SHAPES_MAIN("resume.json", 0)
