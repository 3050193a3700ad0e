/* What the words of a part of a head show. resume/ only: part_cost.c. */
#ifndef RESUME_PART_SHOWS_H
#define RESUME_PART_SHOWS_H

#include "resume/head.h"

struct shows {
	double has[MARK_KINDS];
	double covered; /* by a place, of its length */
	double self;    /* by a word of working for oneself */
	double beside;  /* by what stands beside a date: "3 months" */
	int words;
	bool authors; /* "Doe, J., & Roe, R." */
	bool acronym, small, quoted, bold, link, digits, address;
	bool letters; /* more than numbers and signs */
	bool heading; /* it is all of one, and text follows in the head */
	int commas;
};

struct shows part_shows(const struct reading *reading, const struct part *part);

/* Whether the text is a few capitals and nothing else. */
bool part_is_acronym(const char *s, size_t len);

#endif
