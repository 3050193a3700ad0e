/*
 * Japanese and Korean tables of a career have a row for each beginning and one
 * for each end (入社, 退社). The two become one entry. Where most rows say which
 * they are, one that says neither is a beginning.
 */
#include "resume/build.h"

#include <string.h>

enum { BEGINNING = 1, END, DITTO }; /* values of MARK_TURN */

/* The last turn that the entry's head tells, a beginning or an end; or, if
 * ditto, whether it is of what the row above is of: 同社. */
static int find_turn(const struct reading *r, const struct entry *e, bool ditto)
{
	int turn = 0;

	for (int i = e->first; i < e->head_end; i++)
		for (int k = 0; k < r->evidence[i].mark_count; k++) {
			const struct mark *m = &r->evidence[i].marks[k];

			if (m->kind == MARK_TURN && ditto == (m->value ==
					DITTO))
				turn = m->value;
		}
	return turn;
}

int build_turn(const struct reading *r, const struct entry *e)
{
	return find_turn(r, e, false);
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
		if ((*at)->dated && build_turn(b->reading, *at) == BEGINNING &&
			is_same(e, *at) && day_is_before((*at)->date.from, end))
			return at;
	return NULL;
}

/* The end of what began in e. */
static struct entry **end_of(struct builder *b, struct entry *e)
{
	struct entry **at = &e->next;
	bool above = true; /* e is the last beginning above */

	for (int i = 0; *at && i < AHEAD; at = &(*at)->next, i++) {
		int turn = build_turn(b->reading, *at);

		if (turn == END && (is_same(e, *at) || (above &&
				find_turn(b->reading, *at, true))))
			return at;
		above = above && turn == END;
	}
	return NULL;
}

/* "2018-07-31 に退社" in the text of what began: that is its end. */
static void find_end(struct builder *b, struct entry *e)
{
	const struct evidence *all = b->reading->evidence;

	for (int i = e->head_end; i < e->end && e->date.present; i++)
		for (int k = 0; k < all[i].mark_count; k++)
			if (all[i].marks[k].kind == MARK_TURN &&
				all[i].marks[k].value == END &&
				all[i].date >= 0 && all[i].date_first &&
				day_is_before(e->date.from, all[i].dates[
					all[i].date].from)) {
				e->date.present = false;
				e->date.to = all[i].dates[all[i].date].from;
			}
}

/* Whether most of the entries' heads tell a turn. */
static bool are_mostly(const struct reading *r, const struct entry *e)
{
	int turns = 0, others = 0;

	for (; e; e = e->next)
		*(build_turn(r, e) ? &turns : &others) += 1;
	return turns > 1 && turns >= others;
}

static int turn_of(const struct reading *r, const struct entry *e, bool mostly)
{
	int turn = e->dated && !e->date.range ? build_turn(r, e) : 0;

	return !turn && mostly && e->dated && !e->date.range &&
		e->topic == TOPIC_WORK && e->organization.text &&
		!e->title.text ? BEGINNING : turn;
}

/*
 * Rows "April 2012 joined Acme", "March 2015 left Acme" are one entry. A
 * beginning without an end is open, an end without a beginning is one.
 */
void build_turns(struct builder *b, struct section *s)
{
	bool mostly = are_mostly(b->reading, s->entries);

	for (struct entry *e = s->entries; e; e = e->next) {
		int turn = turn_of(b->reading, e, mostly);
		struct entry **other;

		if (turn == END) {
			e->date.range = true;
			e->date.to = e->date.from;
			e->date.from = (struct day){0};
			other = beginning_of(b, e, e->date.to);
			s->halves = s->halves || other;
			if (other)
				take_turn(b, e, other, false);
		}
		if (turn != BEGINNING)
			continue;
		other = end_of(b, e);
		s->halves = s->halves || other;
		e->date.range = true;
		e->date.present = !other && s->topic == TOPIC_WORK;
		if (other)
			take_turn(b, e, other, true);
		else
			find_end(b, e);
	}
}
