#include "markdown/quotes.h"

#include <string.h>
#include <strings.h>

#define NBSP "\xC2\xA0"

/* A region before its language, English last. */
static const struct quotes table[] = {
	{"ar", "”", "“", "’", "‘"},
	{"bg", "„", "“", "’", "’"},
	{"cs", "„", "“", "‚", "‘"},
	{"da", "”", "”", "’", "’"},
	{"de-CH", "«", "»", "‹", "›"},
	{"de-LI", "«", "»", "‹", "›"},
	{"de", "„", "“", "‚", "‘"},
	{"el", "«", "»", "“", "”"},
	{"es", "«", "»", "“", "”"},
	{"et", "„", "“", "‚", "‘"},
	{"fa", "«", "»", "‹", "›"},
	{"fi", "”", "”", "’", "’"},
	{"fr-CH", "«", "»", "‹", "›"},
	{"fr", "«" NBSP, NBSP "»", "“", "”"},
	{"hr", "„", "“", "‚", "‘"},
	{"hu", "„", "”", "»", "«"},
	{"it", "«", "»", "“", "”"},
	{"lt", "„", "“", "‚", "‘"},
	{"lv", "“", "”", "‘", "’"},
	{"nb", "«", "»", "‘", "’"},
	{"nl", "‘", "’", "“", "”"},
	{"nn", "«", "»", "‘", "’"},
	{"no", "«", "»", "‘", "’"},
	{"pl", "„", "”", "«", "»"},
	{"pt-PT", "«", "»", "“", "”"},
	{"ro", "„", "”", "«", "»"},
	{"ru", "«", "»", "„", "“"},
	{"sk", "„", "“", "‚", "‘"},
	{"sl", "„", "“", "‚", "‘"},
	{"sr", "„", "“", "‘", "’"},
	{"sv", "”", "”", "’", "’"},
	{"uk", "«", "»", "„", "“"},
	{"en", "“", "”", "‘", "’"},
};

const struct quotes *quotes_of(const char *lang)
{
	size_t last = sizeof table / sizeof *table - 1;

	for (size_t i = 0; lang && i < last; i++) {
		size_t n = strlen(table[i].lang);

		if (strncasecmp(lang, table[i].lang, n) == 0 &&
			(!lang[n] || lang[n] == '-'))
			return &table[i];
	}
	return &table[last];
}
