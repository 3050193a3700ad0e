#include "markdown/scan.h"

#include <stddef.h>
#include <string.h>

bool scan_fence(const char *line, char *fence)
{
	const char *s = line + strspn(line, " ");
	bool marks = (*s == '`' || *s == '~') && s[1] == *s && s[2] == *s;

	if (!marks || (*fence && *fence != *s))
		return *fence != '\0';
	*fence = *fence ? '\0' : *s;
	return true;
}

const char *scan_code(const char *s)
{
	size_t n = *s == '`' ? strspn(s, "`") : 0, run;

	if (!n)
		return NULL;
	for (const char *end = s + n; *end && *end != '\n'; end += run) {
		end += strcspn(end, "`\n");
		run = strspn(end, "`");
		if (run == n)
			return end + n;
		if (!run)
			break;
	}
	return s + n;
}

const char *scan_find(const char *from, const char *to, const char *what)
{
	size_t len = strlen(what);

	for (; (size_t)(to - from) >= len; from++)
		if (strncmp(from, what, len) == 0)
			return from;
	return NULL;
}

size_t scan_item(const char *s)
{
	size_t indent = strspn(s, " \t"), n = strspn(s + indent, "0123456789");

	if (n ? s[indent + n] == '.' || s[indent + n] == ')'
		: s[indent] && strchr("-*+", s[indent]))
		n = indent + n + 1;
	else
		return 0;
	return s[n] == ' ' ? n + strspn(s + n, " ") : 0;
}

void scan_rewrite(struct arena *arena, struct source *source,
	void (*take)(void *with, const struct scan_line *line,
		struct buf *out), void *with)
{
	struct buf out = {.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);
	const char *end = s + source->len;
	struct scan_line line = {.pos = {source->file, source->line, 1}};
	char fence = '\0';

	while (s < end) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));

		line.s = s;
		line.len = (size_t)((nl ? nl : end) - s);
		line.code = scan_fence(s, &fence);
		take(with, &line, &out);
		if (nl)
			buf_putc(&out, '\n');
		line.pos.line++;
		s += line.len + 1;
	}
	buf_add(&out, "", 0);
	source->text = out.data;
	source->len = out.len;
}
