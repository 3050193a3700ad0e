/*
 * Japanese and Korean tables of a career have a row for each beginning and one
 * for each end (入社, 退社). The two become one entry.
 */
#include "resume/build.h"

#include <string.h>

int build_turn(const struct reading *r, const struct entry *e)
{
	int turn = 0;

	for (int i = e->first; i < e->head_end; i++)
		for (int k = 0; k < r->evidence[i].mark_count; k++)
			if (r->evidence[i].marks[k].kind == MARK_TURN)
				turn = r->evidence[i].marks[k].value;
	return turn;
}

/* Whether the end's row is of the same school or employer; it need not say. */
static bool is_same(const struct entry *a, const struct entry *b)
{
	const char *x = a->organization.text ? a->organization.text
		: a->title.text;
	const char *y = b->organization.text ? b->organization.text
		: b->title.text;

	return x && (!y || strstr(x, y) || strstr(y, x));
}

enum { AHEAD = 200 }; /* entries among which the other half is looked for */

/* Makes one entry of a beginning and the entry of its end, or the reverse. */
static void take_turn(struct builder *b, struct entry *e, struct entry **other,
	bool end)
{
	if (end)
		e->date.to = (*other)->date.from;
	else
		e->date.from = (*other)->date.from;
	if (!e->title.text)
		e->title = (*other)->title;
	build_body(b, &e->body, (*other)->first, (*other)->end);
	*other = (*other)->next;
}

/* The beginning of what ended in e, in a list with the latest first. */
static struct entry **beginning_of(struct builder *b, struct entry *e,
	struct day end)
{
	struct entry **at = &e->next;

	for (int i = 0; *at && i < AHEAD; at = &(*at)->next, i++)
		if ((*at)->dated && build_turn(b->reading, *at) == 1 &&
			is_same(e, *at) && day_is_before((*at)->date.from, end))
			return at;
	return NULL;
}

/* The end of what began in e. */
static struct entry **end_of(struct builder *b, struct entry *e)
{
	struct entry **at = &e->next;

	for (int i = 0; *at && i < AHEAD; at = &(*at)->next, i++)
		if (build_turn(b->reading, *at) == 2 && is_same(e, *at))
			return at;
	return NULL;
}

/* "2018-07-31 に退社" in the text of what began: that is its end. */
static void find_end(struct builder *b, struct entry *e)
{
	const struct evidence *all = b->reading->evidence;

	for (int i = e->head_end; i < e->end && e->date.present; i++)
		for (int k = 0; k < all[i].mark_count; k++)
			if (all[i].marks[k].kind == MARK_TURN &&
				all[i].marks[k].value == 2 &&
				all[i].date >= 0 && all[i].date_first &&
				day_is_before(e->date.from, all[i].dates[
					all[i].date].from)) {
				e->date.present = false;
				e->date.to = all[i].dates[all[i].date].from;
			}
}

/*
 * Rows "April 2012 joined Acme", "March 2015 left Acme" are one entry. A
 * beginning without an end is open, an end without a beginning is one.
 */
void build_turns(struct builder *b, struct section *s)
{
	for (struct entry *e = s->entries; e; e = e->next) {
		int turn = e->dated && !e->date.range
			? build_turn(b->reading, e) : 0;
		struct entry **other;

		if (turn == 2) {
			e->date.range = true;
			e->date.to = e->date.from;
			e->date.from = (struct day){0};
			other = beginning_of(b, e, e->date.to);
			if (other)
				take_turn(b, e, other, false);
		}
		if (turn != 1)
			continue;
		other = end_of(b, e);
		e->date.range = true;
		e->date.present = !other && s->topic == TOPIC_WORK;
		if (other)
			take_turn(b, e, other, true);
		else
			find_end(b, e);
	}
}
