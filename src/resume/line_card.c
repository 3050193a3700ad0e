/*
 * Pages of HTML put each entry in a div, whose class says so and which the
 * styles of the site set apart as a rule would.
 */
#include "resume/line_card.h"

#include <string.h>
#include <strings.h>

/* Whether a word of the class, parted by hyphens, is of an entry. */
static bool says_entry(const char *class)
{
	static const char *const words[] = {"entry", "item", "job", "card",
		"position", "role", "experience", "event", "school", "degree",
		NULL};
	size_t len;

	for (; *class; class += len + (class[len] != '\0')) {
		len = strcspn(class, "-_");
		for (const char *const *w = words; *w; w++)
			if (strlen(*w) == len && strncasecmp(class, *w, len) ==
				0)
				return true;
	}
	return false;
}

static bool is_like(const struct node *sibling, const char *class)
{
	return sibling && sibling->kind == KIND_DIV && node_has_class(sibling,
		class);
}

bool line_begins_card(const struct node *div)
{
	for (const char *const *c = div->classes; c && *c; c++)
		if (says_entry(*c))
			return is_like(div->prev, *c) || is_like(div->next, *c);
	return false;
}
