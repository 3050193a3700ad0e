/* Finding one kind of mark in a line. resume/ only: evidence.c. */
#ifndef RESUME_MARK_H
#define RESUME_MARK_H

#include "resume/evidence.h"

/* A growing list of marks. */
struct marks {
	struct arena *arena;
	struct mark *mark;
	int count, capacity;
};

void marks_add(struct marks *m, struct mark mark);

/* Whether [from, to) touches a mark of `kinds` (1 << MARK_…). */
bool marks_touch(const struct marks *m, size_t from, size_t to,
	unsigned kinds);

/* Links and e-mail addresses. */
void marks_addresses(struct marks *m, const struct typed_line *line);

/* Postal addresses with a code, where no date and no address is yet. */
void marks_postal(struct marks *m, const struct typed_line *line);

/* Whether the line is a street and the number of a house, above the town and its
 * code. */
bool marks_street(const struct typed_line *line,
	const struct typed_line *below);

/* The start of the capitalised words that end before `end`; end if none. */
size_t mark_capitals_before(const struct typed_line *line, size_t end);

/* Phone numbers, where no date and no address is yet. */
void marks_phones(struct marks *m, const struct typed_line *line);

/* Words of jobs, schools, places … */
void marks_words(struct marks *m, const struct typed_line *line, const char *lang);

/* Among these, words that are a degree where they stand. mark_degree.c */
void marks_degrees(struct marks *m, const struct typed_line *line);

/* And places, without the towns in schools' names. mark_school.c */
void marks_schools(struct marks *m, const struct typed_line *line);

/* Whether what stands from `at` on in that direction, behind spaces, is the
 * line's end or parts things. */
bool marks_are_apart(const struct typed_line *line, size_t at, bool forward);

/* The label at a line's start. */
struct labelled {
	enum label label; /* LABEL_NONE: not a known one */
	bool labelled;
	size_t label_end; /* where its value begins */
	bool greets;      /* it opens a letter, if its words are few */
};

struct labelled marks_label(struct marks *m, const struct typed_line *line,
	const char *lang);

/* What the icon at low[*at] says of what follows it; moves *at past it. */
enum label marks_icon(const char *low, size_t len, size_t *at);

/* The network of a web address's host: NETWORK_NONE when it is none. */
enum network network_of(const char *url);

/* The length of the phone number at s[at], or 0. */
size_t phone_at(const char *s, size_t len, size_t at);

#endif
