/*
 * Certificates, awards, projects, courses, degrees are often a plain list without
 * a date, in which no line is told from the others as the head of an entry: each
 * item is one.
 */
#include "base/utf8.h"
#include "resume/head.h"
#include "resume/topic.h"

enum { BARE = 10 }; /* words of an item that may be a name and no more */
enum { NAME = 48, NAME_WORDS = 5 }; /* of one that opens an item, at most */

static bool is_listed(enum topic topic)
{
	return topic_is_listed(topic) || topic_is_cited(topic) ||
		topic == TOPIC_VOLUNTEER || topic == TOPIC_ACTIVITIES;
}

/* Whether jobs are told elsewhere: what is listed besides is no job. */
static bool has_jobs(const struct reading *r)
{
	for (int i = 0; i < r->region_count; i++)
		if (r->regions[i].topic == TOPIC_WORK && r->regions[i].head)
			return true;
	return false;
}

/* Whether the region is a list of short items and nothing else: even of jobs
 * names may be all that is told. */
static bool is_bare_list(const struct reading *r, const struct region *g)
{
	const struct typed_line *line = r->lines->line;

	for (int i = g->first; i < g->end; i++) {
		const struct evidence *e = &r->evidence[i];

		if (line[i].kind != LINE_ITEM || line[i].later ||
			line[i].list != line[g->first].list ||
			e->words > BARE || e->date_count || e->sentence > 0)
			return false;
	}
	return g->end > g->first;
}

/* Schools and degrees are told by their words. */
static bool is_study(const struct reading *r, int i)
{
	const struct evidence *e = &r->evidence[i];

	return e->has[MARK_DEGREE] >= 1 || e->has[MARK_SCHOOL] >= 1;
}

/* Whether the line is an item, text that begins in bold, or a link; not what
 * is true of those below it: "Completed". */
static bool is_unit(const struct reading *r, int i)
{
	const struct typed_line *line = &r->lines->line[i];

	if (r->evidence[i].remark_only)
		return false;
	return line->kind == LINE_ITEM ? !line->later
		: line->kind == LINE_PARAGRAPH && line->list < 0 &&
			(line->begins & STYLE_BOLD || line->whole & STYLE_LINK);
}

/* Whether a name of few words opens the text, parted from what it is: "Foxglove:
 * a map of …", "Foxglove – a map of …". */
static bool is_named(const struct typed_line *line)
{
	static const char *const joints[] = {": ", "\xEF\xBC\x9A", " - ",
		" \xE2\x80\x93 ", " \xE2\x80\x94 ", NULL};
	size_t words = 1;

	for (size_t i = 0; i < line->len && i < NAME; i++) {
		for (const char *const *j = joints; i && *j; j++)
			if (utf8_begins(line->text + i, *j))
				return true;
		words += line->text[i] == ' ';
		if (words > NAME_WORDS)
			return false;
	}
	return false;
}

static bool is_prose(const struct reading *r, int i)
{
	return r->evidence[i].sentence > 0.9 &&
		!r->evidence[i].date_count && !(r->lines->line[i].begins & STYLE_BOLD) &&
		!is_named(&r->lines->line[i]);
}

int heads_of_list(struct arena *arena, const struct reading *reading,
	const struct region *region, enum topic topic, struct head **out)
{
	const struct typed_line *line = reading->lines->line;
	bool study = topic == TOPIC_EDUCATION;
	int count = 0, prose = 0, first = region->first;

	while (first < region->end && !is_unit(reading, first))
		first++;
	if (first >= region->end || !(is_listed(topic) || study ||
			(topic == TOPIC_WORK && is_bare_list(reading, region) &&
				!has_jobs(reading))))
		return 0;
	*out = arena_alloc(arena, (size_t)(region->end - first) *
		sizeof **out);
	for (int i = first; i < region->end; i++) {
		if (!is_unit(reading, i) || line[i].kind != line[first].kind ||
			line[i].level != line[first].level ||
			(study && !is_study(reading, i)))
			continue;
		prose += is_prose(reading, i);
		(*out)[count++] = (struct head){.first = i, .end = i + 1};
	}
	if (2 * prose > count)
		return 0;
	*out = head_label(arena, reading, topic, *out, count);
	return count;
}
