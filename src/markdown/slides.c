/*
 * A résumé as slides: Slidev's settings of a slide, lines "key: value" between
 * two lines "---", and its places, "::right::", mean nothing on paper.
 */
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

struct slides {
	struct arena *arena;
	struct left_out found;
	int left; /* lines of settings, with the rule that ends them */
	bool blank; /* the line above is */
};

static bool is_rule(const char *s, size_t len)
{
	while (len > 3 && s[len - 1] == ' ')
		len--;
	return len == 3 && memcmp(s, "---", 3) == 0;
}

static bool is_one_of(const char *s, size_t len, const char *const *names)
{
	for (; *names; names++)
		if (strlen(*names) == len && memcmp(*names, s, len) == 0)
			return true;
	return false;
}

/* The length of the key that the line begins with, or 0. */
static size_t key_length(const char *s)
{
	size_t n = 0;

	while ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z')
		n++;
	return n && s[n] == ':' && strchr(" \n", s[n + 1]) ? n : 0;
}

/* How many lines of settings follow the rule, with the one that ends them; 0:
 * none do. The first key is one that slides have. */
static int settings(const char *s)
{
	static const char *const keys[] = {"layout", "class", "background",
		"transition", "clicks", "hideInToc", "zoom", "routeAlias",
		"backgroundColor", "preload", NULL};
	int lines = 0;

	if (!is_one_of(s, key_length(s), keys))
		return 0;
	for (; *s; s += *s == '\n') {
		size_t len = strcspn(s, "\n");

		lines++;
		if (is_rule(s, len))
			return lines;
		if (!key_length(s) && *s != ' ')
			return 0;
		s += len;
	}
	return 0;
}

static bool is_place(const char *s, size_t len)
{
	static const char *const places[] = {"left", "right", "default", "top",
		"bottom", "content", NULL};

	while (len && s[len - 1] == ' ')
		len--;
	return len > 4 && strncmp(s, "::", 2) == 0 &&
		strncmp(s + len - 2, "::", 2) == 0 &&
		is_one_of(s + 2, len - 4, places);
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct slides *z = with;
	const char *below = l->s + l->len + (l->s[l->len] == '\n');
	bool left = z->left > 0;

	if (left)
		z->left--;
	else if (!l->code && is_rule(l->s, l->len) && z->blank)
		z->left = settings(below);
	if (!left && !(is_place(l->s, l->len) && !l->code))
		buf_add(out, l->s, l->len);
	else if (!is_rule(l->s, l->len))
		left_out_add(z->arena, &z->found, l->pos, l->s, l->len);
	z->blank = left || strspn(l->s, " \t") >= l->len;
}

void slides_read(struct arena *arena, struct source *source,
	struct diag *diag)
{
	static const struct left_out_kind kind = {"line for slides",
		"lines for slides", "a style says how pages look"};
	struct slides z = {.arena = arena, .blank = true};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "::\n") || strstr(s, "\n---\n"))
		scan_rewrite(arena, source, take_line, &z);
	left_out_warn(&z.found, &kind, diag);
}
