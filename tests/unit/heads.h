/* Entries as text: what is title, employer, place, from when until when. */
#ifndef HEADS_H
#define HEADS_H

#include "unit.h"

#include "read.h"
#include "resume/resume.h"

#include <stdio.h>
#include <string.h>

struct sample {
	const char *markdown;
	const char *entries; /* "title/organization/place/from/to" a line */
};

static void put_day(struct buf *out, struct day d)
{
	if (d.year)
		buf_int(out, d.year);
	if (d.month) {
		buf_putc(out, '-');
		buf_int(out, d.month);
	}
}

static void put_entry(struct buf *out, const struct entry *e)
{
	const struct field *fields[] = {&e->title, &e->organization,
		&e->place};

	for (int i = 0; i < 3; i++) {
		buf_puts(out, fields[i]->text ? fields[i]->text : "");
		buf_putc(out, '/');
	}
	if (e->dated)
		put_day(out, e->date.from);
	buf_putc(out, '/');
	if (e->dated && e->date.present)
		buf_puts(out, "now");
	else if (e->dated && e->date.range)
		put_day(out, e->date.to);
	buf_putc(out, '\n');
}

static const char *entries_of(struct arena *arena, const char *markdown)
{
	struct buf out = {.arena = arena};
	struct diag diag = {0};
	const struct doc *doc = doc_read(arena, "t.md", markdown,
		strlen(markdown), &diag);

	buf_add(&out, "", 0);
	for (const struct section *s = doc->resume->sections; s; s = s->next)
		for (const struct entry *e = s->entries; e; e = e->next) {
			if (!e->roles || e->title.text)
				put_entry(&out, e);
			for (const struct entry *r = e->roles; r; r = r->next)
				put_entry(&out, r);
		}
	return out.data;
}

static void heads_check(struct arena *arena, const struct sample *samples,
	size_t count)
{
	int wrong = 0;

	for (size_t i = 0; i < count; i++) {
		const char *got = entries_of(arena, samples[i].markdown);

		if (strcmp(got, samples[i].entries) == 0)
			continue;
		wrong++;
		print_message("%s\nwanted:\n%sgot:\n%s\n",
			samples[i].markdown, samples[i].entries, got);
	}
	assert_int_equal(wrong, 0);
}

#endif
