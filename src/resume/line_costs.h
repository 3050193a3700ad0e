/* What each line costs as a part of an entry. resume/ only: region.c. */
#ifndef RESUME_LINE_COSTS_H
#define RESUME_LINE_COSTS_H

#include "resume/region.h"

/* What a line is within a region. */
enum entry_state { ENTRY_BODY, ENTRY_HEAD, ENTRY_MORE, ENTRY_ROLE,
	ENTRY_ROLE_MORE, ENTRY_STATES };

/* In each state, before forms come in. */
struct costs {
	unsigned form;
	int rank; /* the form's */
	double head, more, role, body;
	int owner;         /* how high the heading stands that the date is
	                      of, below that; 0: no such date */
	bool far;          /* and other text stands above that heading */
	double studied;    /* as a role: a degree, a course, below an undated
	                      school */
	double body_form;  /* more as a body if it has the heads' form */
	double more_form;  /* and more as a further line of a head */
	double below;      /* more as the first line of a body below a head */
	double cited;      /* more as a head among publications */
	double plain_head; /* more as a head in work or education */
	bool near;         /* it has a date, or one is near */
	bool stray;        /* nothing in or below it is of a job or school */
	double step[ENTRY_STATES][ENTRY_STATES]; /* more in the first state
	                     after the line above in the second, if it can be */
	bool date_alone;   /* a date and nothing else */
	bool no_date;      /* no heading, and no date in it or near */
	bool short_text;   /* a short line of its own, no item, no sentence */
	bool bare_item;    /* an item without a date or a head's word */
	bool listed;       /* a short one beside others with dates */
	bool half;         /* it says what the head in the line above lacks */
	bool again;        /* it and the line above are whole heads */
	bool fact;         /* an item that says what a head's line would */
	bool can_head, can_role;
	bool dated_role;   /* it begins in bold, with a job's word and a date */
};

struct line_costs {
	const struct typed_lines *lines;
	const struct evidence *evidence;
	struct costs *line;
	int ranges; /* of dates, at the ends of lines */
};

#endif
