#include "markdown/left_out.h"

#include <string.h>

enum { SHOWN = 40 /* bytes of the first */ };

void left_out_add(struct arena *arena, struct left_out *out, struct pos pos,
	const char *s, size_t len)
{
	size_t shown = len < SHOWN ? len : SHOWN;

	if (out->count++)
		return;
	while (shown < len && shown && ((unsigned char)s[shown] & 0xC0) == 0x80)
		shown--;
	while (shown && strchr(" \n", s[shown - 1]))
		shown--;
	out->pos = pos;
	out->first = arena_strndup(arena, s, shown);
}

#define FORMAT "%d %s left out, '%s'%s; %s"
#define FORMATTED(out, kind) (out)->count, (out)->count == 1 ? (kind)->one \
	: (kind)->more, (out)->first, (out)->count == 1 ? "" : " the first", \
	(kind)->advice

void left_out_warn(const struct left_out *out, const struct left_out_kind *kind,
	struct diag *diag)
{
	if (out->count)
		diag_warning(diag, out->pos, FORMAT, FORMATTED(out, kind));
}

void left_out_say(const struct left_out *out, const struct left_out_kind *kind,
	struct diag *diag)
{
	if (out->count)
		diag_say(diag, out->pos, FORMAT, FORMATTED(out, kind));
}
