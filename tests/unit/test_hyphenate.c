/* Where words are parted, in English and with Debian's dictionaries. */
#include "unit.h"

#include "base/utf8.h"
#include "text/hyphenate.h"
#include "read.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *lang, *word;
} cases[] = {
	{"en", "in=fra=struc=ture"},
	{"en-US", "De=vel=op=ment"},
	{"en-GB", "de=vel=op=ment"},
	{"en", "COBOL"}, /* capitals inside */
	{"en", "utf8encoding"},
	{"en", "care"},
	{"de", "Soft=ware=ent=wick=lung"},
	{"de", "de=sig=nen"},
	{"de-CH", "Über=tra=gung"},
	{"fr", "dé=ve=lop=pe=ment"},
	{"es", "de=sa=rro=llo"},
	{"it", "svi=lup=po"},
	{"nl", "ont=wik=ke=ling"},
	{"pt-BR", "de=sen=vol=vi=men=to"},
	{"pl", "o=pro=gra=mo=wa=nie"},
	{"ru", "раз=ра=ботка"},
	{"uk", "роз=роб=ка"},
	{"sv", "ut=veck=ling"},
	{"da", "udvik=ling"},
	{"nb", "ut=vikling"},
	{"cs", "vý=vojář"},
	{"hu", "fej=lesz=tés"},
	{"el", "α=νάπτυ=ξη"},
	{"ro", "dezvol=ta=re"},
};

static const char *plain(struct arena *arena, const char *marked)
{
	struct buf out = {.arena = arena};

	for (; *marked; marked++)
		if (*marked != '=')
			buf_putc(&out, *marked);
	return out.data;
}

static const char *marked(struct arena *arena, struct hyphenator *h,
	const char *lang, const char *word, const struct hyphen_limits *limits)
{
	uint8_t points[HYPHENATE_LONGEST];
	int n = hyphenate(h, lang, word, strlen(word), limits, points);
	struct buf out = {.arena = arena};

	for (size_t i = 0, k = 0; word[i]; i++) {
		if ((int)k < n && points[k] == i) {
			buf_putc(&out, '=');
			k++;
		}
		buf_putc(&out, word[i]);
	}
	return out.data;
}

/* A document of one paragraph. */
static struct hyphenator *open(struct arena *arena, const char *text,
	struct diag *diag)
{
	return hyphenator_open(arena, doc_read(arena, "t.md", text,
		strlen(text), diag), diag);
}

static void languages(void **state)
{
	const struct hyphen_limits limits = {5, 1, 2};
	struct diag diag = {0};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *word = plain(*state, cases[i].word);
		struct hyphenator *h = open(*state, word, &diag);

		assert_string_equal(marked(*state, h, cases[i].lang, word,
			&limits), cases[i].word);
		hyphenator_close(h);
	}
	assert_int_equal(diag.warnings, 0);
}

/* The same word has the same points whatever else is in the document. */
static void what_is_loaded(void **state)
{
	static const char *const words[] = {"hyphenation", "typography",
		"representative", "manufacturing", "associates"};
	const struct hyphen_limits limits = {5, 2, 3};
	struct diag diag = {0};
	struct hyphenator *all = open(*state, "hyphenation typography, "
		"representative (manufacturing) **associates** and others",
		&diag);

	for (int i = 0; i < 5; i++) {
		struct hyphenator *one = open(*state, words[i], &diag);

		assert_string_equal(marked(*state, all, "en", words[i],
			&limits), marked(*state, one, "en", words[i],
			&limits));
		hyphenator_close(one);
	}
	/* Of a word that is not in it too little may be loaded. */
	assert_string_equal(marked(*state, all, "en", "infrastructure",
		&limits), "infrastructure");
	hyphenator_close(all);
}

static void limits_are_kept(void **state)
{
	struct diag diag = {0};
	struct hyphenator *h = open(*state, "infrastructure", &diag);

	assert_string_equal(marked(*state, h, "en", "infrastructure",
		&(struct hyphen_limits){5, 3, 5}), "infra=structure");
	assert_string_equal(marked(*state, h, "en", "infrastructure",
		&(struct hyphen_limits){15, 2, 2}), "infrastructure");
	hyphenator_close(h);
}

/* The built-in English, and what is not there. */
static void without_dictionaries(void **state)
{
	const struct hyphen_limits limits = {5, 2, 2};
	char said[300] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};
	struct hyphenator *h;

	setenv("XDG_DATA_DIRS", "/nonexistent", 1);
	h = open(*state, "development Entwicklung", &diag);
	assert_string_equal(marked(*state, h, "en", "development", &limits),
		"de=vel=op=ment");
	diag.verbose = true;
	assert_string_equal(marked(*state, h, "de", "Entwicklung", &limits),
		"Entwicklung");
	hyphenator_close(h);
	fclose(diag.stream);
	unsetenv("XDG_DATA_DIRS");
	assert_non_null(strstr(said, "hyphen-de"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(languages),
		TEST(what_is_loaded),
		TEST(limits_are_kept),
		TEST(without_dictionaries),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
