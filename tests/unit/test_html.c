/* A block of raw HTML as Markdown, and what is said of it. */
#include "unit.h"

#include "read/passes.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *html, *markdown;
	const char *said; /* a part of the messages; NULL: there are none */
} cases[] = {
	{"", "", NULL},
	{"<!-- a -->", "", NULL},
	{"<!-- <p>a</p> -->\n", "", NULL},
	{"<!-- a", "", NULL},
	{"<div>\n", "", NULL},
	{"</div>", "", NULL},
	{"<p>a</p>", "\n\na\n\n", "test.md:3:1: warning: raw HTML is set as "
		"plain text: \"a\""},
	{"<div>a<b>b</b> <span class=\"x\">c</span></div>", "\n\nab c\n\n",
		"plain text"},
	{"<p>a<br>b<BR/>c</p>", "\n\na  \nb  \nc\n\n", "plain text"},
	{"<h2>a</h2>b", "\n\n## a\n\nb", "plain text"},
	{"<ul><li>a</li>\n<li>b</li></ul>", "\n\n\n- a\n\n- b\n\n",
		"plain text"},
	{"<strong>a</strong> <em>b</em>", "**a** *b*", "plain text"},
	{"<table><tr><td>a</td><td>b</td></tr></table>",
		"\n\n\n\n a b\n\n\n\n", "plain text"},
	{"<div>\n    a\n\tb</div>", "\n\n\na\nb\n\n", "plain text"},
	{"<p title=\"b\">a", "\n\na", "plain text"},
	{"<div>a &lt; b &amp; c</div>", "\n\na &lt; b &amp; c\n\n",
		"plain text"},
	{"<p>a < b <3</p>", "\n\na < b <3\n\n", "plain text"},
	{"<div", "", NULL},

	/* what has no text to show */
	{"<script>a()</script>", "", "raw HTML is left out: <script>"},
	{"<style>\na {}\n</style>", "", "raw HTML is left out: <style>"},
	{"<script>a</script><style>b</style>c", "c",
		"raw HTML is left out: <script>, <style>"},
	{"<SCRIPT>a</Script>b", "b", "raw HTML is left out: <script>"},
	{"<script>a", "", "left out: <script>"},
	{"<script>a</scripts>b</script>c", "c", "left out: <script>"},
	{"<img src=\"a.png\">", "", "raw HTML is left out: <img>"},
	{"<p><img src=\"a.png\" alt=\"b\"><svg><path/></svg></p>", "",
		"raw HTML is left out: <img>, <svg>"},
	{"<video src=a></video>", "", "raw HTML is left out: <video>"},
};

static void table(void **state)
{
	static const struct pos pos = {"test.md", 3, 1};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		const char *got = html_to_markdown(*state, cases[i].html,
			strlen(cases[i].html), pos, &diag);

		fclose(diag.stream);
		if (strcmp(got, cases[i].markdown) != 0)
			fail_msg("%s: '%s'", cases[i].html, got);
		if (cases[i].said ? !strstr(said, cases[i].said)
			: *said != '\0')
			fail_msg("%s says %s", cases[i].html, said);
	}
}

/* However it is cut off, it is read to its end and no further. */
static void cut(void **state)
{
	static const char html[] = "<div class=\"a\"><script>b</script>"
		"<!-- c --><img src=d><p>e &amp; f</p></div>";
	static const struct pos pos = {"test.md", 1, 1};

	for (size_t len = 0; len < sizeof html; len++) {
		char *copy = malloc(len ? len : 1);
		struct diag diag = {0};

		memcpy(copy, html, len);
		assert_non_null(html_to_markdown(*state, copy, len, pos,
			&diag));
		free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
