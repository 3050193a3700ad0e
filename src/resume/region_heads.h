/* What a region's lines cost where those of one form are heads. resume/ only:
 * region.c. */
#ifndef RESUME_REGION_HEADS_H
#define RESUME_REGION_HEADS_H

#include "resume/line_costs.h"

/* EARLY is a body before any head: no role follows it. */
enum { BODY = ENTRY_BODY, HEAD = ENTRY_HEAD, MORE = ENTRY_MORE,
	ROLE = ENTRY_ROLE, ROLE_MORE = ENTRY_ROLE_MORE, EARLY = ENTRY_STATES,
	STATES };

static const double NEVER = 1e9;

/* A line of a region, by the hypothesis at hand. */
struct region_line {
	double body, head, more;    /* what it costs by the heads' form */
	double best[STATES];        /* with all above it, in each state */
	unsigned char from[STATES]; /* the state before that */
};

struct region_reader {
	const struct line_costs *costs;
	const struct region *region;
	bool plain, personal, cited, career, project, given; /* by its topic */
	int employer;          /* the rank of headings that name employers or
	                          schools; 99: there are none */
	unsigned posts;        /* the form of headings of which one names a post
	                          with its dates, the lowest; 0: none does */
	struct region_line *line; /* the region's */
	int without;           /* of them: above it no role was looked for */
	enum state *states;    /* of the region's lines, for a look at them */
	int rank;              /* of the heads' form; 0: they are dates beside
	                          the entries' headings */
	bool heading;          /* that is a heading's */
	bool dated;            /* lines of the heads' form have dates */
	bool among_dates;      /* they should have dates */
	unsigned char *inner;  /* of each line: enum inner */
	bool schools;          /* they are undated, in education */
	bool lasting;          /* they say how long, in their next line */
};

/* How high the headings stand that name an employer or a school; 99: there are
 * none. */
int region_employer_rank(const struct line_costs *costs,
	const struct region *region);

unsigned region_posts(const struct line_costs *costs,
	const struct region *region);

/* Makes projects of the jobs' lines that title one. */
void region_find_projects(const struct region_reader *r, enum state *states);

/* Weighs the lines where those of one form are heads. */
void region_set_heads(struct region_reader *r, unsigned heads);

#endif
