/*
 * An entry that is a cited work: its title, its authors and where it appeared are
 * told by how works are cited, whatever the parts of its head were taken for.
 */
#include "resume/build.h"
#include "resume/citation.h"
#include "resume/head.h"

static bool overlaps(const struct field *f, int line, size_t from, size_t to)
{
	return f->text && f->line == line && f->from < to && f->to > from;
}

void build_citation(struct builder *b, struct entry *e, const struct head *h)
{
	const struct typed_line *line = b->reading->lines->line;
	struct field *const others[] = {&e->organization, &e->place};
	struct citation c;
	bool venue;
	int i = h->first;

	while (i < h->end && !citation_read(line[i].text, line[i].len, &c))
		i++;
	if (i == h->end)
		return;
	e->title = build_field(b, i, c.from, c.to);
	if (!e->title.url)
		e->title.url = linked_url(&line[i], 0, line[i].len);
	venue = e->topic == TOPIC_PUBLICATIONS && c.venue < c.venue_to;
	if (venue) {
		e->organization = build_field(b, i, c.venue, c.venue_to);
		c.to = c.to > c.venue_to ? c.to : c.venue_to;
	}
	for (int k = venue; k < 2; k++)
		if (overlaps(others[k], i, 0, c.to))
			*others[k] = (struct field){.line = -1};
	for (struct field **f = &e->remarks; *f;)
		if (overlaps(*f, i, 0, c.to))
			*f = (*f)->next;
		else
			f = &(*f)->next;
	if (c.authors_to) {
		struct field *authors = arena_alloc(b->arena, sizeof *authors);

		*authors = build_field(b, i, 0, c.authors_to);
		authors->next = e->remarks;
		e->remarks = authors;
	}
}
