/* Hyphens between two dates, anywhere but in the header, become dashes. */
#include "resume/dress.h"

#include <string.h>

static void dash_text(struct arena *arena, struct node *text,
	const struct date_habits *habits)
{
	struct buf out = {.arena = arena};
	size_t done = 0, len = text->text_len;
	char *low;
	struct date date;

	if (!memchr(text->text, '-', len) &&
		!strstr(text->text, "\xE2\x88\x92"))
		return;
	low = arena_alloc(arena, len + 1);
	words_fold(text->text, len, low);
	for (size_t at = 0; date_next(text->text, low, len, at, habits, &date);
		at = date.end) {
		if (!date.range || !date.hyphen || date.dash_end >= date.end)
			continue;
		buf_add(&out, text->text + done, date.start - done);
		buf_puts(&out, date_text(arena, text->text, &date, true));
		done = date.end;
	}
	if (!done)
		return;
	buf_add(&out, text->text + done, len - done);
	text->text = out.data;
	text->text_len = out.len;
}

void dashes_make(struct arena *arena, struct doc *doc)
{
	const struct date_habits habits = {.lang = doc->metadata.lang};

	for (struct node *n = doc->body; n; n = node_walk(n, doc->body))
		if (n->kind == KIND_TEXT && !node_within(n, KIND_CODE) &&
			!node_within(n, KIND_PRE) &&
			!node_within(n, KIND_HEADER))
			dash_text(arena, n, &habits);
}
