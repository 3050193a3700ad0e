/* Where lines may end: a table of texts with | at each opportunity. */
#include "render.h"

#include "text/breaks.h"

static const struct {
	const char *lang, *text;
} cases[] = {
	{"en", "one |two |three"},
	{"en", "C++ |and |C++17 |and |C# |and |.NET"},
	{"en", "555-0100 |or |(650) 555-0142 |or |+49 30 1234567"},
	{"en", "version |1.2.3-rc1"},
	{"en", "2019–2021 |there"},
	{"en", "from 2019 – 2021 |on"},
	{"en", "May 2019 – now |and |Sep 2013 - Dec 2015, |then"},
	{"de", "März 2019 – heute"},
	{"en", "this – |that; |one / |other; |here · |there"},
	{"en", "by |50 % |of |10 000 000 |and |3 GB, |or |12 km"},
	{"en", "in |No. 5, |p. 12, |Vol. 3 |of |§ 5"},
	{"en", "by |J. R. Smith |and |Dr. Jane |Roe"},
	{"en", "I |am |a |b"},
	{"cs", "práce |v Praze |a v Brně"},
	{"pl", "i w Polsce"},
	{"en", "well-known"}, /* short: not parted */
	{"en", "production-|monitoring"},
	{"en", "input/|output"},
	{"en", "and/or"},
	{"en", "TCP/IP"},
	{"en", "no\xC2\xA0" "break |here"},
	{"en", "a@example.com"},
	{"en", "annabelle|-anderson|.example|.com"},
	{"ja", "東|京|都、|アッ|プ|ル"}, /* no line begins with 、 or ッ */
	{"ko", "한국어 |문장"},
	{"th", "ภาษา|ไทย"},
	{NULL, NULL}
};

/* The text with a bar at each opportunity that costs less than NEVER. */
static const char *marked(struct text *text, const char *lang, const char *s)
{
	struct buf out = {.arena = text->arena};
	size_t count, len = strlen(s);
	const struct opportunity *o = breaks_find(text, lang, s, len, &count);

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

	for (int i = 0; cases[i].text; i++)
		assert_string_equal(marked(text, cases[i].lang,
			plain(*state, cases[i].text)), cases[i].text);
	text_close(text);
	fonts_close(fonts);
}

/* What it costs to end a line before byte `at`. */
static int cost(struct text *text, const char *s, size_t at)
{
	size_t count;
	const struct opportunity *o =
		breaks_find(text, "en", s, strlen(s), &count);

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
