/*
 * The heads of a region's entries, cut into parts, each labelled by what it
 * is. resume/ only.
 */
#ifndef RESUME_HEAD_H
#define RESUME_HEAD_H

#include "resume/joint.h"
#include "resume/reading.h"

enum slot { SLOT_TITLE, SLOT_ORGANIZATION, SLOT_PLACE, SLOT_REMARK,
	SLOT_JOIN, /* belongs to the part before */
	SLOT_COUNT };

/* What a part costs: as each slot, and as one that joins a place … */
enum { COST_JOIN_PLACE = SLOT_COUNT, COST_JOIN_TITLE, COST_JOIN_ORGANIZATION,
	COSTS };

struct part {
	int line;
	size_t from, to;
	enum joint joint;
	enum slot slot;   /* once labelled; JOIN only on the way */
	bool study;       /* it names a degree or what one studies */
	int fixed;        /* the slot that a label or column says; or -1 */
	bool named;       /* it is what a label or column calls a project */
	double cost[COSTS]; /* by its own evidence */
};

enum { PARTS = 12 }; /* of one head; the rest is a remark */

struct head {
	int first, end;   /* lines */
	bool role;        /* a role at the employer of the head before, or … */
	bool project;     /* what one did there */
	bool employer;    /* roles follow */
	bool own;         /* a role that may have an employer of its own */
	bool commas;      /* a comma stands in a part */
	int rest;         /* lines from here on have no parts: they are body */
	int date_line;    /* the line of its date, or -1 */
	struct part parts[PARTS];
	int count;
	double margin;    /* to the second best labelling */
};

/* How heads are cut: hypotheses of the region, and what it is about. */
enum { CUT_COMMAS = 1, CUT_SENTENCES = 2, CUT_STUDIES = 4 };

/*
 * Cuts the head's lines [first, end) into parts: at joints; if CUT_COMMAS, at
 * commas; if CUT_SENTENCES (citations), at each full stop, else at the first;
 * if CUT_STUDIES, between a degree and a school.
 * Dates are cut out.
 */
void head_cut(struct head *head, const struct reading *reading, int cuts);

/*
 * The heads of a region and what their parts are. topic is what they are
 * about: work, education, or anything else. Returns how many heads.
 */
int heads_label(struct arena *arena, const struct reading *reading,
	const struct region *region, enum topic topic, struct head **out);

/* The same for heads whose lines are set; those returned have parts. */
struct head *head_label(struct arena *arena, const struct reading *reading,
	enum topic topic, struct head *heads, int count);

/* The same for the items of a list, if the region is one that has entries and
 * no heads; else 0. */
int heads_of_list(struct arena *arena, const struct reading *reading,
	const struct region *region, enum topic topic, struct head **out);

#endif
