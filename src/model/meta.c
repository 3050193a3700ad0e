/* Looking up values of the front matter. */
#include "model/doc.h"

#include "base/buf.h"

#include <string.h>

const struct meta *meta_lookup(const struct meta *map, const char *key)
{
	if (!map || map->kind != META_MAP)
		return NULL;
	for (const struct meta *m = map->first; m; m = m->next)
		if (strcmp(m->key, key) == 0)
			return m;
	return NULL;
}

const char *meta_scalar(const struct meta *map, const char *key)
{
	const struct meta *m = meta_lookup(map, key);

	return m && m->kind == META_SCALAR ? m->scalar : NULL;
}

static bool is_words(const char *key)
{
	return strchr(key, ' ') || !((*key >= 'a' && *key <= 'z') ||
		*key == '_');
}

/* What is before the next text. */
static const char *comma(const struct buf *out)
{
	return !out->len || (out->len > 1 && memcmp(out->data + out->len - 2,
			": ", 2) == 0) ? "" : ", ";
}

static void put_text(struct buf *out, const struct meta *m)
{
	if (m->kind == META_SCALAR) {
		if (*m->scalar)
			buf_printf(out, "%s%s", comma(out), m->scalar);
		return;
	}
	for (m = m->first; m; m = m->next) {
		if (m->key && is_words(m->key))
			buf_printf(out, "%s%s: ", comma(out), m->key);
		put_text(out, m);
	}
}

const char *meta_text(struct arena *arena, const struct meta *m)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	if (m)
		put_text(&out, m);
	return out.data;
}

bool meta_says(const struct meta *m, bool yes)
{
	static const char *const words[2][3] = {{"no", "false", "off"},
		{"yes", "true", "on"}};

	for (int i = 0; m && m->kind == META_SCALAR && i < 3; i++)
		if (strcmp(m->scalar, words[yes][i]) == 0)
			return true;
	return false;
}
