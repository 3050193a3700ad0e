/* RFC 3986, section 5.4: every example of it. */
#include "unit.h"

#include "markdown/url.h"

static const char *const cases[][2] = {
	{"g:h", "g:h"}, {"g", "http://a/b/c/g"}, {"./g", "http://a/b/c/g"},
	{"g/", "http://a/b/c/g/"}, {"/g", "http://a/g"}, {"//g", "http://g"},
	{"?y", "http://a/b/c/d;p?y"}, {"g?y", "http://a/b/c/g?y"},
	{"#s", "http://a/b/c/d;p?q#s"}, {"g#s", "http://a/b/c/g#s"},
	{"g?y#s", "http://a/b/c/g?y#s"}, {";x", "http://a/b/c/;x"},
	{"g;x", "http://a/b/c/g;x"}, {"g;x?y#s", "http://a/b/c/g;x?y#s"},
	{"", "http://a/b/c/d;p?q"}, {".", "http://a/b/c/"},
	{"./", "http://a/b/c/"}, {"..", "http://a/b/"},
	{"../", "http://a/b/"}, {"../g", "http://a/b/g"},
	{"../..", "http://a/"}, {"../../", "http://a/"},
	{"../../g", "http://a/g"},
	{"../../../g", "http://a/g"}, {"../../../../g", "http://a/g"},
	{"/./g", "http://a/g"}, {"/../g", "http://a/g"},
	{"g.", "http://a/b/c/g."}, {".g", "http://a/b/c/.g"},
	{"g..", "http://a/b/c/g.."}, {"..g", "http://a/b/c/..g"},
	{"./../g", "http://a/b/g"}, {"./g/.", "http://a/b/c/g/"},
	{"g/./h", "http://a/b/c/g/h"}, {"g/../h", "http://a/b/c/h"},
	{"g;x=1/./y", "http://a/b/c/g;x=1/y"},
	{"g;x=1/../y", "http://a/b/c/y"},
	{"g?y/./x", "http://a/b/c/g?y/./x"},
	{"g?y/../x", "http://a/b/c/g?y/../x"},
	{"g#s/./x", "http://a/b/c/g#s/./x"},
	{"g#s/../x", "http://a/b/c/g#s/../x"},
	{"http:g", "http:g"},
};

static void resolve(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(url_resolve(*state, "http://a/b/c/d;p?q",
			cases[i][0]), cases[i][1]);
}

static void schemes(void **state)
{
	(void)state;
	assert_true(url_is_absolute("mailto:a@b"));
	assert_true(url_is_absolute("HTTP://x"));
	assert_false(url_is_absolute("/a:b"));
	assert_false(url_is_absolute("a/b:c"));
	assert_false(url_is_absolute("1a:b"));
	assert_false(url_is_absolute(""));
	assert_true(url_has_scheme("JavaScript:x", "javascript"));
	assert_false(url_has_scheme("javascripts:x", "javascript"));
}

static void encode(void **state)
{
	assert_string_equal(url_encode(*state, "http://a/\xC3\xA9 x"),
		"http://a/%C3%A9%20x");
	assert_string_equal(url_encode(*state, "http://a/%20?b=c&d#e"),
		"http://a/%20?b=c&d#e");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(resolve),
		TEST(schemes),
		TEST(encode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
