/* What is typed, as it is to be read: of most texts, a copy. */
#include "resume/build.h"

#include "base/eight.h"
#include "base/utf8.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Whether eight bytes are ASCII without controls, and no two of them spaces. */
static bool are_tidy(const char *s)
{
	uint64_t w = eight_at(s), spaces = eight_between(w, ' ', ' ');

	return eight_are_ascii(w | eight_between(w, 0, ' ' - 1)) &&
		!(spaces & spaces << 8);
}

static bool is_tidy(const char *s, size_t len)
{
	if (len && is_blank(*s))
		return false;
	for (size_t i = 0; i < len; i++) {
		unsigned char c;

		/* the last is looked at with what follows; a space, with
		 * what stands before it */
		while (i + 8 <= len && s[i] != ' ' && are_tidy(s + i))
			i += 7;
		c = (unsigned char)s[i];
		if (c > ' ' && c < 0x80)
			continue;
		if (c & 0x80 ? utf8_break_mark(s + i) > 0 : is_blank(s[i]) &&
			(c != ' ' || i == 0 || s[i - 1] == ' '))
			return false;
	}
	return len && s[len - 1] != ' ';
}

const char *build_tidy(struct arena *arena, const char *s, size_t len)
{
	struct buf out = {.arena = arena};

	if (is_tidy(s, len))
		return arena_strndup(arena, s, len);
	buf_add(&out, "", 0);
	for (size_t i = 0, to; i < len; i = to) {
		for (to = i; to < len && is_blank(s[to]); to++)
			;
		if (to > i && to < len && out.len)
			buf_putc(&out, ' ');
		for (; to < len && !is_blank(s[to]); to++) {
			size_t mark = utf8_break_mark(s + to);

			if (!mark)
				buf_putc(&out, s[to]);
			else
				to += mark - 1;
		}
	}
	return out.data;
}
