/* JSON Resume in and out. */
#include "unit.h"

#include "interchange/interchange.h"
#include "read.h"

#include <jansson.h>
#include <string.h>

static const char resume[] =
	"{\n"
	"\"basics\": {\"name\": \"Ann Ode\", \"label\": \"Poet\",\n"
	"	\"email\": \"ann@example.com\", \"phone\": \"+1 650 555 0142\",\n"
	"	\"url\": \"https://example.com/ann\", \"summary\": \"Words & more.\",\n"
	"	\"location\": {\"address\": \"Ithaca, NY\"},\n"
	"	\"profiles\": [{\"network\": \"github\", \"username\": \"ann\",\n"
	"		\"url\": \"https://github.com/ann\"}]},\n"
	"\"work\": [{\"name\": \"Acme\", \"position\": \"Editor\",\n"
	"	\"location\": \"Bern\", \"startDate\": \"2019-05\",\n"
	"	\"endDate\": \"2020-06\", \"summary\": \"Edited.\",\n"
	"	\"highlights\": [\"One\", \"Two\"]},\n"
	"	{\"name\": \"Initech\", \"position\": \"Writer\",\n"
	"	\"startDate\": \"2017\"}],\n"
	"\"education\": [{\"institution\": \"Ulm\", \"studyType\": \"MSc\",\n"
	"	\"endDate\": \"2016\"}],\n"
	"\"skills\": [{\"name\": \"Languages\",\n"
	"	\"keywords\": [\"C\", \"Go\"]}]\n"
	"}\n";

static struct doc *read_json(struct arena *arena, const char *text,
	struct diag *diag)
{
	const struct input input = {"resume.json", text, strlen(text)};
	const struct read_options options = {0};

	return doc_read_for(arena, &input, &options, diag);
}

/* What was read is written again, as it was and out of the résumé that was made
 * of it, which has the schema's address and the language, too. */
static void check_trip(void **state, bool data)
{
	struct buf out = {.arena = *state};
	struct diag diag = {0};
	struct doc *doc = read_json(*state, resume, &diag);
	json_t *before = json_loads(resume, 0, NULL), *after;

	assert_non_null(doc);
	assert_int_equal(diag.warnings, 0);
	if (!data)
		doc->data = NULL;
	json_write(doc, &out);
	after = json_loads(out.data, 0, NULL);
	assert_non_null(after);
	json_object_del(after, "$schema");
	json_object_del(after, "meta");
	if (!json_equal(before, after))
		fail_msg("%s", out.data);
	json_decref(before);
	json_decref(after);
}

static void round_trip(void **state)
{
	check_trip(state, true);
	check_trip(state, false);
}

static void as_text(void **state)
{
	struct buf out = {.arena = *state};
	struct diag diag = {0};

	doc_text(read_json(*state, resume, &diag), 0, &out);
	assert_string_equal(out.data,
		"Ann Ode\nPoet\nIthaca, NY | ann@example.com | "
		"+1 650 555 0142 | example.com/ann | github.com/ann\n\n"
		"Profile\n\nWords & more.\n\nExperience\n\nEditor\n"
		"May 2019 – Jun 2020\nAcme, Bern\nEdited.\n\n- One\n- Two\n\n"
		"Writer\n2017 – Present\nInitech\n\nEducation\n\nMSc\n2016\n"
		"Ulm\n\nSkills\n\n- Languages: C, Go\n");
}

static void wrong_ones(void **state)
{
	static const struct {
		const char *json, *said;
	} cases[] = {
		{"{\n\"basics\": {,}\n}", "resume.json:2:"},
		{"", "resume.json:"},
		{"[]", "not an object"},
		{"{\"basics\": 7, \"work\": {}, \"skills\": [1, null]}", ""},
		{"{\"hobbies\": []}", "no JSON Resume"},
		{"{\"cv\": [{\"name\": \"Ann\"}]}", "no JSON Resume"},
		{"{\"work\": [{\"name\": 7}, [], \"x\"]}", "work[0].name"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct doc *doc = read_json(*state, cases[i].json, &diag);

		fclose(diag.stream);
		assert_int_equal(doc == NULL, diag.errors > 0);
		if (!strstr(said, cases[i].said))
			fail_msg("%s: %s", cases[i].json, said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(round_trip),
		TEST(as_text),
		TEST(wrong_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
