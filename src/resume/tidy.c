/* What is typed, as it is to be read: of most texts, a copy. */
#include "resume/build.h"

#include "base/utf8.h"

#include <string.h>

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Whether eight bytes are ASCII without controls, and no two of them spaces. */
static bool are_tidy(const char *s)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t w, spaces;

	memcpy(&w, s, sizeof w);
	if ((w | (w - 0x20 * ones)) & 0x80 * ones)
		return false;
	spaces = ~((w ^ 0x20 * ones) + 0x7F * ones) & 0x80 * ones;
	return !(spaces & spaces << 8);
}

static bool is_tidy(const char *s, size_t len)
{
	size_t i = 0;

	if (len && is_blank(*s))
		return false;
	while (i + 8 <= len && are_tidy(s + i))
		i += 7; /* the last is looked at with what follows it */
	for (; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

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
