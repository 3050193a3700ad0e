/* The list of contact data: each once. */
#include "resume/contacts.h"

#include <string.h>

void contacts_init(struct contacts *list, struct arena *arena)
{
	list->arena = arena;
	list->seen = (struct map){.arena = arena};
	list->first = NULL;
	list->end = &list->first;
}

/* Whether the list has the key already, which is remembered. */
static bool seen(struct contacts *list, const struct contact *c, char what,
	const char *text, bool remember)
{
	const char *key = arena_printf(list->arena, "%c%c%s", what,
		'a' + (int)c->kind, text);
	void **at;

	if (!remember)
		return map_lookup(&list->seen, key, strlen(key)) != NULL;
	at = map_at(&list->seen, key, strlen(key));
	if (*at)
		return true;
	*at = list;
	return false;
}

/* Two are the same whose addresses are; or, where one has none, whose values
 * are. */
static bool is_known(struct contacts *list, const struct contact *c)
{
	bool known = c->url && seen(list, c, 'u', c->url, false);

	if (c->value)
		known = known || seen(list, c, c->url ? 'n' : 'v', c->value,
			false);
	if (known)
		return true;
	if (c->url)
		seen(list, c, 'u', c->url, true);
	if (c->value)
		seen(list, c, 'v', c->value, true);
	if (c->value && !c->url)
		seen(list, c, 'n', c->value, true);
	return false;
}

void contacts_add(struct contacts *list, struct contact contact)
{
	if (is_known(list, &contact))
		return;
	*list->end = arena_alloc(list->arena, sizeof contact);
	**list->end = contact;
	list->end = &(*list->end)->next;
}
