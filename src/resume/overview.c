/*
 * A list of one's jobs, and below it each of them again with what one did
 * there: the line of the list is an overview of the job, and not another one.
 */
#include "resume/build.h"

#include <string.h>

enum { MOST = 256, /* entries that are looked at */
	LEAST = 4 /* letters of a word that two titles share */ };

/* A job or degree, and its names in small letters. */
struct told {
	struct entry *entry;
	const struct section *section;
	const char *title, *organization, *all;
	struct told *again; /* the one that it is an overview of */
};

struct teller {
	struct arena *arena;
	struct told *list;
	int count;
};

static const char *fold(struct arena *arena, const char *s)
{
	size_t len = s ? strlen(s) : 0;
	char *low = arena_alloc(arena, len + 1);

	if (len)
		words_fold(s, len, low);
	return low;
}

static void collect(struct teller *t, const struct section *s,
	struct entry *e)
{
	for (; e && t->count < MOST; e = e->next) {
		struct told *told = &t->list[t->count];

		if ((e->topic == TOPIC_WORK || e->topic == TOPIC_EDUCATION) &&
			e->organization.text && !entry_has_posts(e)) {
			told->entry = e;
			told->section = s;
			told->title = fold(t->arena, e->title.text);
			told->organization = fold(t->arena,
				e->organization.text);
			told->all = arena_printf(t->arena, "%s %s",
				told->organization, told->title);
			t->count++;
		}
		collect(t, s, e->roles);
	}
}

static bool either_has(const char *a, const char *b)
{
	return strstr(a, b) || strstr(b, a);
}

static bool shares_word(const char *a, const char *b)
{
	for (size_t n; *a; a += n + strspn(a + n, " ")) {
		n = strcspn(a, " ");
		for (const char *at = b; n >= LEAST && (at = strstr(at, " "));)
			if (strncmp(++at, a, n) == 0)
				return true;
		if (n >= LEAST && strncmp(b, a, n) == 0)
			return true;
	}
	return false;
}

static bool same_years(const struct date *a, const struct date *b)
{
	return a->from.year == b->from.year && a->to.year == b->to.year &&
		a->present == b->present;
}

/* Whether a, which has no more than a head, may be an overview of b: of the
 * same employer, and of the same years or the only ones that are told. */
static bool is_overview(const struct told *a, const struct told *b)
{
	const struct entry *x = a->entry, *y = b->entry;

	if (x->body || !x->dated || !(y->body || y->roles) || x->topic != y->topic ||
		!either_has(a->organization, b->organization))
		return false;
	if (!*a->title || !*b->title)
		return !y->dated || same_years(&x->date, &y->date);
	return y->dated ? same_years(&x->date, &y->date) &&
		(strstr(b->all, a->title) || strstr(a->title, b->title))
		: shares_word(a->title, b->title);
}

/* The entry that tells more of this one and of no other, its employer's name
 * being the same, or part of the other's. */
static struct told *find_again(const struct teller *t, struct told *told)
{
	struct told *found = NULL;

	for (struct told *b = told + 1; b < t->list + t->count; b++) {
		const struct told *a = t->list;

		while (a < told && a->again != b)
			a++;
		if (a < told || !is_overview(told, b))
			continue;
		if (strcmp(told->organization, b->organization) == 0)
			return b;
		if (!found)
			found = b;
	}
	return found;
}

/* An overview is of several. */
static bool is_alone(const struct teller *t, const struct told *told)
{
	int count = 0;

	for (const struct told *a = t->list; a < t->list + t->count; a++)
		count += a->again && a->section == told->section;
	return count < 2;
}

void build_overviews(struct builder *b)
{
	struct teller t = {.arena = b->arena,
		.list = arena_array(b->arena, MOST, sizeof *t.list)};

	for (struct section *s = b->resume->sections; s; s = s->next)
		collect(&t, s, s->entries);
	for (int i = 0; i < t.count; i++)
		t.list[i].again = find_again(&t, &t.list[i]);
	for (struct told *a = t.list; a < t.list + t.count; a++)
		if (a->again && !is_alone(&t, a)) {
			a->entry->again = a->again->entry;
			a->again->entry->overview = a->entry;
		}
}
