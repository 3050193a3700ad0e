/* RenderCV's YAML as a document. */
#include "unit.h"

#include "interchange/interchange.h"
#include "read.h"

#include <string.h>

static struct doc *read_yaml(struct arena *arena, const char *file,
	const char *text, struct diag *diag)
{
	const struct input input = {file, text, strlen(text)};
	const struct read_options options = {0};

	return doc_read_for(arena, &input, &options, diag);
}

/* Each type of entry, and each key of the person. */
static const char whole[] =
	"# a comment\n"
	"cv:\n"
	"  name: Tamsin Oake\n"
	"  headline: Bellfounder\n"
	"  location: Truro, UK\n"
	"  email: [tamsin@bells.example, oake@post.example]\n"
	"  phone: tel:+44-1872-555012\n"
	"  website: https://bells.example\n"
	"  social_networks:\n"
	"    - network: GitHub\n"
	"      username: tamsinoake\n"
	"    - network: Mastodon\n"
	"      username: '@oake@toot.example'\n"
	"    - network: Belltower\n"
	"      username: oake\n"
	"  sections:\n"
	"    about_me:\n"
	"      - I cast **bells**, and see [why](https://why.example).\n"
	"    education:\n"
	"      - institution: Foundry School\n"
	"        area: Metallurgy\n"
	"        degree: BSc\n"
	"        start_date: 2008-09\n"
	"        end_date: 2011-06\n"
	"        highlights: [Best pour]\n"
	"    experience:\n"
	"      - company: Ringing Ltd\n"
	"        position: Founder\n"
	"        location: Bath\n"
	"        start_date: 2012\n"
	"        end_date: present\n"
	"        summary: Tuned to the cent.\n"
	"        team: 6\n"
	"        highlights:\n"
	"          - Forty bells\n"
	"    publications:\n"
	"      - title: On tin\n"
	"        authors: ['*T. Oake*', A. Bell]\n"
	"        doi: 10.5555/tin\n"
	"        journal: Casting Today\n"
	"        date: 2019-03\n"
	"    side_work:\n"
	"      - name: Sundial\n"
	"        date: Spring 2020\n"
	"        url: https://sundial.example\n"
	"    skills:\n"
	"      - label: Metals\n"
	"        details: bronze, steel (high carbon, cold)\n"
	"    languages:\n"
	"      - label: Cornish\n"
	"        details: fluent\n"
	"    honours:\n"
	"      - bullet: Freedom of the *Guild*\n"
	"    talks:\n"
	"      - number: How bells break\n"
	"      - number: How they mend\n"
	"    patents:\n"
	"      - reversed_number: Newest\n"
	"      - reversed_number: Oldest\n"
	"design:\n"
	"  theme: classic\n"
	"settings: {}\n";

static const char text[] =
	"Tamsin Oake\n"
	"Bellfounder\n"
	"Truro, UK | tamsin@bells.example | oake@post.example | "
	"+44-1872-555012 | bells.example | github.com/tamsinoake | "
	"toot.example/@oake | Belltower: oake\n"
	"\n"
	"About Me\n"
	"\n"
	"I cast bells, and see why (https://why.example).\n"
	"\n"
	"Education\n"
	"\n"
	"BSc, Metallurgy\n"
	"Sep 2008 – Jun 2011\n"
	"Foundry School\n"
	"- Best pour\n"
	"\n"
	"Experience\n"
	"\n"
	"Founder\n"
	"2012 – Present\n"
	"Ringing Ltd, Bath\n"
	"Tuned to the cent.\n"
	"\n"
	"Team: 6\n"
	"\n"
	"- Forty bells\n"
	"\n"
	"Publications\n"
	"\n"
	"On tin (https://doi.org/10.5555/tin)\n"
	"Mar 2019\n"
	"Casting Today\n"
	"T. Oake, A. Bell\n"
	"\n"
	"Side Work\n"
	"\n"
	"Sundial (https://sundial.example)\n"
	"Spring 2020\n"
	"\n"
	"Skills\n"
	"\n"
	"- Metals: bronze, steel (high carbon, cold)\n"
	"\n"
	"Languages\n"
	"\n"
	"- Cornish (fluent)\n"
	"\n"
	"Honours\n"
	"\n"
	"- Freedom of the Guild\n"
	"\n"
	"Talks\n"
	"\n"
	"1. How bells break\n"
	"2. How they mend\n"
	"\n"
	"Patents\n"
	"\n"
	"2. Newest\n"
	"\n"
	"1. Oldest\n";

static void as_text(void **state)
{
	char said[500] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};
	struct buf out = {.arena = *state};
	struct doc *doc = read_yaml(*state, "cv.yaml", whole, &diag);

	fclose(diag.stream);
	assert_non_null(doc);
	assert_int_equal(diag.warnings, 0);
	assert_non_null(strstr(said, "left out: 'design', 'settings'"));
	doc_text(doc, 0, &out);
	assert_string_equal(out.data, text);
}

/* The same as JSON Resume, which says the same again. */
static void as_json(void **state)
{
	static const char *const parts[] = {"\"studyType\": \"BSc\"",
		"\"area\": \"Metallurgy\"", "\"position\": \"Founder\"",
		"\"startDate\": \"2012\"", "\"publisher\": \"Casting Today\"",
		"\"releaseDate\": \"2019-03\"", "\"fluency\": \"fluent\"",
		"\"steel (high carbon, cold)\"", "\"network\": \"github\"",
		"\"title\": \"Side Work\""};
	struct diag diag = {.quiet = true};
	struct buf json = {.arena = *state}, out = {.arena = *state};

	json_write(read_yaml(*state, "cv.yml", whole, &diag), &json);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (!strstr(json.data, parts[i]))
			fail_msg("%s: %s", parts[i], json.data);
	doc_text(read_yaml(*state, "cv.json", json.data, &diag), 0, &out);
	for (const char *word = "Tamsin\0tin\0Oldest\0break\0Guild\0Sundial\0";
		*word; word += strlen(word) + 1)
		if (!strstr(out.data, word))
			fail_msg("%s: %s", word, out.data);
}

/* By its first line when no name tells; JSON Resume may be YAML, too. */
static void told(void **state)
{
	struct diag diag = {.quiet = true};
	struct buf out = {.arena = *state};

	doc_text(read_yaml(*state, "<stdin>", "cv:\n  name: Ann\n", &diag), 0,
		&out);
	doc_text(read_yaml(*state, "resume.yaml", "basics:\n  name: Bo\n"
		"work:\n  - name: Mill\n    startDate: 2020-01\n    url: ~\n",
		&diag), 0, &out);
	assert_string_equal(out.data, "Ann\n\nBo\n\nExperience\n\nMill\n"
		"Jan 2020 – Present\n");
	assert_int_equal(diag.warnings, 0);
}

static void refused(void **state)
{
	static const char *const wrong[][2] = {
		{"- a\n- b\n", "YAML: no keys"},
		{"", "YAML: no keys"},
		{"cv:\n", "no JSON Resume"},
		{"cv: {}\n", "'cv' says nothing"},
		{"name: [\n", "YAML: "},
		{"kind: Deployment\n", "no JSON Resume"},
	};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct doc *doc = read_yaml(*state, "cv.yaml", wrong[i][0],
			&diag);

		fclose(diag.stream);
		if (doc || !diag.errors || (*wrong[i][0] && !strstr(said,
				wrong[i][1])))
			fail_msg("%s: %s", wrong[i][0], said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(as_text),
		TEST(as_json),
		TEST(told),
		TEST(refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
