/* Where lines may end: a table of texts with | at each opportunity. */
#include "render.h"

#include "text/breaks.h"

static const char *const cases[] = {
	"one |two |three",
	"C++ |and |C++17 |and |C# |and |.NET",
	"555-0100 |or |(650) |555-0142",
	"version |1.2.3-rc1",
	"2019–2021",
	"2019 |– |2021", /* what the text has between is for later to tie */
	"well-known", /* short: not parted */
	"production-|monitoring",
	"input/|output",
	"and/or",
	"TCP/IP",
	"no\xC2\xA0" "break |here",
	"a@example.com",
	NULL
};

/* The text with a bar at each opportunity that costs less than NEVER. */
static const char *marked(struct text *text, const char *s)
{
	struct buf out = {.arena = text->arena};
	size_t count, len = strlen(s);
	const struct opportunity *o = breaks_find(text, s, len, &count);

	for (size_t i = 0, k = 0; i < len; i++) {
		if (k < count && o[k].at == i) {
			assert_true(o[k].penalty < PENALTY_NEVER);
			buf_putc(&out, '|');
			k++;
		}
		buf_putc(&out, s[i]);
	}
	return out.data;
}

static const char *plain(struct arena *arena, const char *s)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (; *s; s++)
		if (*s != '|')
			buf_putc(&out, *s);
	return out.data;
}

static struct text *text_for(struct arena *arena, struct fonts **fonts,
	struct diag *diag)
{
	*fonts = fonts_open(arena, diag);
	return text_open(arena, render_styled(arena, "x", "", diag), *fonts,
		diag);
}

static void tailored(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts;
	struct text *text = text_for(*state, &fonts, &diag);

	for (const char *const *c = cases; *c; c++)
		assert_string_equal(marked(text, plain(*state, *c)), *c);
	text_close(text);
	fonts_close(fonts);
}

/* What it costs to end a line before byte `at`. */
static int cost(struct text *text, const char *s, size_t at)
{
	size_t count;
	const struct opportunity *o =
		breaks_find(text, s, strlen(s), &count);

	for (size_t i = 0; i < count; i++)
		if (o[i].at == at)
			return o[i].penalty;
	return PENALTY_NEVER;
}

static void addresses(void **state)
{
	const char *url = "https://www.example.com/a/path?query=1";
	struct diag diag = {0};
	struct fonts *fonts;
	struct text *text = text_for(*state, &fonts, &diag);
	size_t host = (size_t)(strstr(url, ".com") - url);
	size_t path = (size_t)(strstr(url, "path") - url);
	size_t query = (size_t)(strstr(url, "query") - url);

	assert_int_equal(cost(text, url, 7), PENALTY_NEVER); /* the scheme */
	assert_int_equal(cost(text, url, 8), PENALTY_NEVER);
	assert_true(cost(text, url, path) < cost(text, url, query));
	assert_true(cost(text, url, query) < cost(text, url, host));
	assert_true(cost(text, url, host) < PENALTY_NEVER);
	assert_int_equal(cost(text, url, path + 1), PENALTY_NEVER);
	text_close(text);
	fonts_close(fonts);
}

static void forced(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts;
	struct text *text = text_for(*state, &fonts, &diag);

	assert_int_equal(cost(text, "a\nb", 2), PENALTY_ALWAYS);
	assert_int_equal(cost(text, "a b", 2), 0);
	text_close(text);
	fonts_close(fonts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tailored),
		TEST(addresses),
		TEST(forced),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
