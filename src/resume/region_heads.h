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

struct region_reader {
	const struct line_costs *costs;
	const struct region *region;
	bool plain, personal, cited, career, project, given; /* by its topic */
	int employer;          /* the rank of headings that name employers or
	                          schools; 99: there are none */
	double (*line)[STATES]; /* of the region's lines, by the heads' form */
	double *best;          /* [line][state] of the hypothesis at hand */
	unsigned char *from;   /* the state before */
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

/* Makes projects of the jobs' lines that title one. */
void region_find_projects(const struct region_reader *r, enum state *states);

/* Weighs the lines where those of one form are heads; 0: of none. */
void region_set_heads(struct region_reader *r, unsigned heads);

#endif
