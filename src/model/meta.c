/* Looking up values of the front matter. */
#include "model/doc.h"

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

bool meta_says(const struct meta *m, bool yes)
{
	static const char *const words[2][3] = {{"no", "false", "off"},
		{"yes", "true", "on"}};

	for (int i = 0; m && m->kind == META_SCALAR && i < 3; i++)
		if (strcmp(m->scalar, words[yes][i]) == 0)
			return true;
	return false;
}
