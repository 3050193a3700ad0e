/* A block of raw HTML as Markdown, and what is said of it. */
#include "unit.h"

#include "markdown/passes.h"

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
	/* containers and elements stay tags, for the walker */
	{"<div>\n", "\n\n<div>\n\n\n", NULL},
	{"</div>", "\n\n</div>\n\n", NULL},
	{"<p>a</p>", "\n\n<p>\n\na\n\n</p>\n\n", NULL},
	{"<div>a<b>b</b> <span class=\"x\">c</span></div>",
		"\n\n<div>\n\na<b>b</b> <span class=\"x\">c</span>\n\n</div>"
		"\n\n", NULL},
	{"<span\n\nid=a>b", "<span  id=a>b", NULL},
	{"<strong>a</strong> <em>b</em>", "<strong>a</strong> <em>b</em>",
		NULL},
	{"<p title=\"b\">a", "\n\n<p title=\"b\">\n\na", NULL},
	{"<image src=\"a.png\">\nb\n===", "<image src=\"a.png\">\n\n\nb\n===",
		NULL},
	{"a<img src=\"a.png\">", "a<img src=\"a.png\">", NULL},

	/* others become Markdown */
	{"a<br>b<BR/>c", "a  \nb  \nc", NULL},
	{"<h2>a</h2>b", "\n\n## a\n\nb", NULL},
	{"<ul><li>a</li></ul>",
		"\n\n<ul>\n\n\n\n<li>\n\na\n\n</li>\n\n\n\n</ul>\n\n", NULL},
	{"<p title='>'>a", "\n\n<p title='>'>\n\na", NULL},
	{"<h2>\n  <b>a</b>\n  <i>b</i>\n</h2>\nc",
		"\n\n## <b>a</b> <i>b</i> \n\n\nc", NULL},
	{"<h2>a<br>b</h2>", "\n\n## a<br>b\n\n", NULL},
	{"<td>a</td>", "\n\n<td>\n\na\n\n</td>\n\n", NULL},
	{"<dl>\n    a\n\tb</dl>", "\n\n<dl>\n\n\na\nb\n\n</dl>\n\n", NULL},
	{"a &lt; b &amp; c", "a &lt; b &amp; c", NULL},
	{"a < b <3", "a < b <3", NULL},
	{"<div", "\n\n<div\n\n", NULL},

	/* what has no text to show */
	{"<script>a()</script>", "", "raw HTML is left out: <script>"},
	{"<style>\na {}\n</style>", "", "raw HTML is left out: <style>"},
	{"<script>a</script><style>b</style>c", "c",
		"raw HTML is left out: <script>, <style>"},
	{"<SCRIPT>a</Script>b", "b", "raw HTML is left out: <script>"},
	{"<script>a", "", "left out: <script>"},
	{"<script>a</scripts>b</script>c", "c", "left out: <script>"},
	{"a<svg>\n<path/>\n\n</svg><script>b</script>",
		"a<svg> <path/>  </svg>", "raw HTML is left out: <script>"},
	{"<svg>a", "a", "raw HTML is left out: <svg>"},
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
