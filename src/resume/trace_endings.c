/*
 * Names with the endings of cases and possessives: "Novákovi", "Virtasen". A
 * language that is not here leaves its names as they are.
 */
#include "resume/trace.h"

#include "base/utf8.h"

#include <string.h>

/* The endings that languages put to a name, or in place of its last vowel. */
static const struct {
	const char *langs, *endings;
} endings[] = {
	{"de sv da nb no nn nl lb", "s"},
	{"ru uk be bg sr mk", "а у ом ым им е ы и ой ою ого ому ему его ю я ем "
		"ей ам ами ах ові еві ом і ої у ва вої ск ский ская"},
	{"cs sk", "a u e é í i ovi em om ou y ě ů ům ich ova ové ovou ové "
		"ého ému ým ých ově"},
	{"pl", "a u owi em ie ą ę y i ego emu im ej iej owie ów om ami ach"},
	{"hr sl bs", "a u e i om em ov ova ovo evo oj"},
	{"lt", "o ui ą u e as is us iui io ės ei ę"},
	{"lv", "a am u s ai as ei e i im"},
	{"fi et", "n a ä n in en an än ssa ssä sta stä lla llä lta lle lta ia "
		"iä ta tä ja sen se le l t st"},
	{"hu", "nak nek t val vel ot et ban ben ra re hoz hez tól től ról ről "
		"é a ig ként"},
	{"tr az", "ın in un ün nın nin a e ya ye ı i u ü yı yi dan den da de la "
		"le"},
	{"el", "ς υ ου ο α η ας ης ων"},
	{"ko", "은 는 이 가 을 를 의 에 도 과 와 씨 님 씨는 입니다 이며 이다 "
		"에게 으로 로 만 이고 이라고 라고"},
	{"la", "i o um us ae am"},
};

bool trace_has_ending(const char *list, const char *s, size_t len)
{
	for (; *list; list += strcspn(list, " "), list += *list == ' ') {
		size_t n = strcspn(list, " ");

		if (n == len && memcmp(list, s, len) == 0)
			return true;
	}
	return false;
}

const char *trace_endings(const char *lang)
{
	size_t n = lang ? strcspn(lang, "-") : 0;

	for (size_t i = 0; n && i < sizeof endings / sizeof *endings; i++)
		if (trace_has_ending(endings[i].langs, lang, n))
			return endings[i].endings;
	return "";
}

/* The word without the vowel that endings take the place of. */
static size_t stem_of(const char *word)
{
	size_t len = strlen(word), at = len;
	uint32_t c = len ? utf8_prev(word, &at) : 0;
	static const char vowels[] = "aeiouyéýáаеёиоуыйьяюαηοις";
	char letter[UTF8_SIZE + 1] = {0};

	utf8_encode(letter, c);
	return c && strstr(vowels, letter) ? at : len;
}

bool trace_is_inflected(const char *list, const char *word, const char *name)
{
	size_t len = strlen(name), stem = stem_of(name);

	if (!*list || strncmp(word, name, stem) != 0 || stem < 3)
		return false;
	return trace_has_ending(list, word + stem, strlen(word + stem)) ||
		(strncmp(word, name, len) == 0 && trace_has_ending(list, word + len,
			strlen(word + len)));
}
