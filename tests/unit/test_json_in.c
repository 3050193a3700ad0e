/* JSON Resume in: nothing is lost, and what is slightly wrong is read as meant. */
#include "unit.h"

#include "interchange/interchange.h"
#include "read.h"
#include "resume/anonymous.h"

#include <jansson.h>
#include <string.h>

static struct doc *read_json(struct arena *arena, const char *text,
	struct diag *diag)
{
	const struct input input = {"resume.json", text, strlen(text)};
	const struct read_options options = {0};

	return doc_read_for(arena, &input, &options, diag);
}

/* Every string of the schema, each with a word of its own. */
static const char whole[] =
	"{\"basics\": {\"name\": \"Ottla Brand\", \"label\": \"Beekeeper\",\n"
	"\"image\": \"ottla.png\", \"email\": \"ottla@hive.example\",\n"
	"\"phone\": \"+49 30 5550123\", \"url\": \"https://hive.example\",\n"
	"\"summary\": \"Calm hands.\", \"location\": {\"address\": \"Lindenweg 2\",\n"
	"\"postalCode\": \"10115\", \"city\": \"Brieselang\", \"countryCode\": \"DE\",\n"
	"\"region\": \"Havelland\"}, \"profiles\": [{\"network\": \"Chirp\",\n"
	"\"username\": \"ottlahum\", \"url\": \"https://c.example/99\"}]},\n"
	"\"work\": [{\"name\": \"Imkerhof\", \"location\": \"Nauen\",\n"
	"\"description\": \"Family farm\", \"position\": \"Keeper\",\n"
	"\"url\": \"https://imkerhof.example\", \"startDate\": \"2019-03-01\",\n"
	"\"endDate\": \"2021\", \"summary\": \"Kept forty hives.\",\n"
	"\"highlights\": [\"Swarmed twice\"]}],\n"
	"\"volunteer\": [{\"organization\": \"Wildbienen\", \"position\": \"Guide\",\n"
	"\"url\": \"https://wild.example\", \"startDate\": \"2018-05\",\n"
	"\"summary\": \"Walks\", \"highlights\": [\"Fifty schoolchildren\"]}],\n"
	"\"education\": [{\"institution\": \"Hohenheim\",\n"
	"\"url\": \"https://hohenheim.example\", \"area\": \"Apiculture\",\n"
	"\"studyType\": \"Diploma\", \"startDate\": \"2012\",\n"
	"\"endDate\": \"2015\", \"score\": \"1.7\", \"courses\": [\"Botany\"]}],\n"
	"\"awards\": [{\"title\": \"Golden Comb\", \"date\": \"2020-06\",\n"
	"\"awarder\": \"Guild\", \"summary\": \"For patience\"}],\n"
	"\"certificates\": [{\"name\": \"Hygiene\", \"date\": \"2017\",\n"
	"\"url\": \"https://cert.example\", \"issuer\": \"Chamber\"}],\n"
	"\"publications\": [{\"name\": \"On Mites\", \"publisher\": \"Gazette\",\n"
	"\"releaseDate\": \"2016-02\", \"url\": \"https://mites.example\",\n"
	"\"summary\": \"A survey\"}],\n"
	"\"skills\": [{\"name\": \"Carpentry\", \"level\": \"Journeyman\",\n"
	"\"keywords\": [\"Frames\", \"Boxes\"]}],\n"
	"\"languages\": [{\"language\": \"Sorbian\", \"fluency\": \"Fluent\"}],\n"
	"\"interests\": [{\"name\": \"Maps\", \"keywords\": [\"Rivers\"]}],\n"
	"\"references\": [{\"name\": \"Frau Holle\",\n"
	"\"reference\": \"Never late.\"}],\n"
	"\"projects\": [{\"name\": \"Hive Scale\", \"description\": \"Weighs\",\n"
	"\"highlights\": [\"Solar powered\"], \"keywords\": [\"Sensors\"],\n"
	"\"startDate\": \"2022\", \"endDate\": \"2023\",\n"
	"\"url\": \"https://scale.example\", \"roles\": [\"Builder\"],\n"
	"\"entity\": \"Makerspace\", \"type\": \"hardware\",\n"
	"\"teamSize\": 4}]}";

/* All that the tree shows or links to. */
static const char *page(struct arena *arena, const struct doc *doc)
{
	struct buf out = {.arena = arena};

	for (const struct node *n = doc->body; n; n = node_next(n, doc->body)) {
		if (n->kind == KIND_TEXT)
			buf_add(&out, n->text, n->text_len);
		if (n->url)
			buf_printf(&out, " %s ", n->url);
	}
	return out.data;
}

static bool is_date(const char *key)
{
	return key && strstr(key, "Date");
}

/* Fails for each string that the page has not; a date's year is enough. */
static void check_strings(const json_t *value, const char *key,
	const char *shown)
{
	const char *name;
	json_t *child;
	size_t i;

	if (json_is_string(value)) {
		char text[100];

		snprintf(text, is_date(key) || strcmp(key, "date") == 0 ? 5
			: sizeof text, "%s", json_string_value(value));
		if (!strstr(shown, text))
			fail_msg("%s: '%s' is lost: %s", key, text, shown);
	}
	json_array_foreach(value, i, child)
		check_strings(child, key, shown);
	json_object_foreach((json_t *)(uintptr_t)value, name, child)
		if (strcmp(name, "meta") != 0 && name[0] != '$')
			check_strings(child, name, shown);
}

static void no_string_is_lost(void **state)
{
	struct diag diag = {0};
	struct doc *doc = read_json(*state, whole, &diag);
	json_t *root = json_loads(whole, 0, NULL);

	assert_non_null(doc);
	assert_int_equal(diag.warnings, 0);
	check_strings(root, "", page(*state, doc));
	assert_non_null(strstr(page(*state, doc), "Team size: 4"));
	for (int data = 1; data >= 0; data--) {
		struct buf out = {.arena = *state};

		if (!data)
			doc->data = NULL; /* out of the résumé alone */
		json_write(doc, &out);
		doc = read_json(*state, out.data, &diag);
		check_strings(root, "", page(*state, doc));
	}
	json_decref(root);
}

/* What is read, what must be on the page, what must be said. */
static const struct {
	const char *json, *shown, *said;
} cases[] = {
	/* Other types than the schema's. */
	{"{\"basics\": {\"name\": \"A\", \"phone\": 5550100}}", "5550100",
		"resume.json:1:35: warning: basics.phone is no text"},
	{"{\"basics\": {\"name\": \"A\", \"email\": [\"a@b.example\"]}}",
		"a@b.example", "basics.email is a list"},
	{"{\"work\": {\"name\": \"Mill\", \"position\": \"Miller\"}}",
		"Miller", "work is an object"},
	{"{\"education\": [{\"institution\": \"Ulm\", \"score\": 1.50}]}",
		"1.50", "education[0].score"},
	{"{\"education\": [{\"institution\": \"U\", \"courses\": \"Art\"}]}",
		"Art", "education[0].courses is a text"},
	{"{\"skills\": [\"Sewing\"]}", "Sewing", "skills[0] is a text"},
	{"{\"skills\": [{\"name\": \"S\", \"keywords\": \"x, yarn\"}]}",
		"S: x, yarn", "skills[0].keywords"},
	{"{\"basics\": {\"name\": \"A\", \"location\": \"Bern\"}}", "Bern",
		"basics.location is a text"},
	{"{\"name\": \"Ann\", \"work\": []}", "Ann", "'name' in 'basics'"},
	/* Names of 0.x, and of others. */
	{"{\"work\": [{\"company\": \"Mill\", \"website\": \"https://m.example\""
		"}]}", "https://m.example", "called 'name' in JSON Resume"},
	{"{\"basics\": {\"name\": \"A\", \"picture\": \"a.png\"}}", "a.png",
		"called 'image'"},
	{"{\"hobbies\": [{\"name\": \"Chess\"}]}", "Chess", "'interests'"},
	/* What is not quite JSON. */
	{"{\"basics\": {\"name\": \"A\", \"name\": \"B\"}}", "B",
		"'name' is said twice, here and in line 1"},
	{"{\"skills\": [{\"name\": \"A\"}], \"skills\": [{\"name\": \"Bee\"}]}",
		"Bee", "both count"},
	{"{// mine\n\"basics\": {\"name\": \"A\",},}", "A", "no comments"},
	{"\xEF\xBB\xBF{\"basics\": {\"name\": \"A\\u00e9\\ud83d\\ude00\"}}",
		"A\xC3\xA9\xF0\x9F\x98\x80", ""},
	/* Markdown and HTML. */
	{"{\"work\": [{\"name\": \"M\", \"highlights\": [\"<p>In <b>it</b>"
		"</p>\", \"List<String> & *x*\"]}]}", "List<String> & x", ""},
	{"{\"basics\": {\"name\": \"A\", \"summary\": \"See [it]("
		"https://s.example)<ul><li>a</li></ul>\"}}",
		"https://s.example", ""},
	/* Dates that are none of ISO's are shown as they are. */
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"Spring term\"}]}",
		"Spring term", ""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-02\", "
		"\"endDate\": \"present\"}]}", "Feb 2020 \xE2\x80\x93 Present",
		""},
	/* The document's language. */
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-05\"}], "
		"\"meta\": {\"language\": \"de\"}}",
		"Mai 2020 \xE2\x80\x93 heute", ""},
	{"{\"work\": [{\"name\": \"M\", \"startDate\": \"2020-05\"}], "
		"\"meta\": {\"language\": \"ja\"}}",
		"2020\xE5\xB9\xB4""5\xE6\x9C\x88", ""},
	/* Titles and their order, as json_out.c writes them. */
	{"{\"work\": [{\"name\": \"M\"}], \"meta\": {\"sections\": [{"
		"\"title\": \"At sea\", \"array\": \"work\", \"summary\": "
		"\"Rough\"}]}}", "At seaRoughM", ""},
};

static void as_meant(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[2000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct doc *doc = read_json(*state, cases[i].json, &diag);

		fclose(diag.stream);
		if (!doc || !strstr(page(*state, doc), cases[i].shown) ||
			!strstr(said, cases[i].said) || (!*cases[i].said &&
				*said))
			fail_msg("%s: %s: %s", cases[i].json, doc ? page(
				*state, doc) : "", said);
	}
}

/* What would make a blank page, or half of one. */
static void refused(void **state)
{
	static const char *const wrong[][2] = {
		{"{}", "no JSON Resume"},
		{"{\"basics\": {}}", "no JSON Resume"},
		{"{\"basics\": {\"name\": \"A\"}, \"sections\": {}}",
			"Reactive Resume"},
		{"{\"info\": {}, \"employment\": {}, \"name\": \"A\"}",
			"FRESH"},
		{"{\"meta\": {\"format\": \"FRESH@1\"}}", "FRESH"},
		{"{\"basics\": {\"name\": \"A\" \"label\": \"B\"}}",
			"1:25: error: JSON: ',' or '}' is expected before"},
		{"{\"basics\": {\"name\": \"A}}", "no '\"' at its end"},
		{"{\"basics\": ", "where the file ends"},
		{"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
			"[[[[[[[[[[[[", "too deep"},
	};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char said[2000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct doc *doc = read_json(*state, wrong[i][0], &diag);

		fclose(diag.stream);
		if (doc || !diag.errors || !strstr(said, wrong[i][1]))
			fail_msg("%s: %s", wrong[i][0], said);
	}
}

/* Without the person, the file is not written again as it was. */
static void anonymous(void **state)
{
	const struct input input = {"resume.json", whole, strlen(whole)};
	const struct read_options options = {.anonymous = anonymous_parts(NULL)};
	struct diag diag = {.quiet = true};
	struct doc *doc = doc_read_for(*state, &input, &options, &diag);
	struct buf out = {.arena = *state};

	json_write(doc, &out);
	assert_null(strstr(out.data, "Ottla"));
	assert_null(strstr(out.data, "hive.example"));
	assert_non_null(strstr(out.data, "Imkerhof"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(no_string_is_lost),
		TEST(as_meant),
		TEST(refused),
		TEST(anonymous),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
