#include "markdown/carried.h"

#include "base/buf.h"
#include "markdown/attributes.h"

#include <string.h>

/*
 * Attributes whose values are words, in the order in which they are written
 * out: what is called so, then what an entry says of itself, whose parts stand
 * apart as in the head of one. What says the end of a period follows its start.
 */
static const struct {
	const char *name, *before;
} carried[] = {
	{"name", ", "}, {"title", ", "}, {"label", ", "}, {"text", ", "},
	{"position", " | "}, {"role", " | "}, {"degree", " | "},
	{"company", " | "}, {"employer", " | "}, {"organization", " | "},
	{"organisation", " | "}, {"institution", " | "}, {"school", " | "},
	{"university", " | "}, {"location", " | "}, {"place", " | "},
	{"date", " | "}, {"dates", " | "}, {"period", " | "}, {"from", " | "},
	{"start", " | "}, {"to", " \xE2\x80\x93 "}, {"end", " \xE2\x80\x93 "},
};

const char *carried_words(struct arena *arena, const char *tag, size_t len)
{
	const char *inside = arena_strndup(arena, tag, len);
	struct buf words = {.arena = arena};

	buf_add(&words, "", 0);
	for (size_t i = 0; i < sizeof carried / sizeof *carried; i++) {
		const char *word = attributes_html_value(arena, inside,
			carried[i].name);

		if (word && *word && !strchr(word, '{'))
			buf_printf(&words, "%s%s", words.len
				? carried[i].before : "", word);
	}
	if (words.len && attributes_html_value(arena, inside, "start") &&
		!attributes_html_value(arena, inside, "end"))
		buf_puts(&words, " \xE2\x80\x93"); /* until now */
	return words.data;
}
