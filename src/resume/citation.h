/* Where the title of a cited work is. resume/ only. */
#ifndef RESUME_CITATION_H
#define RESUME_CITATION_H

#include <stdbool.h>
#include <stddef.h>

struct citation {
	size_t authors_to;      /* who stands before; 0: nobody */
	size_t from, to;        /* the title, without quotes */
	size_t venue, venue_to; /* where it appeared; equal: it is not said */
};

/* Reads s[0..len), which ends in a NUL; false: it cites nothing for sure. */
bool citation_read(const char *s, size_t len, struct citation *citation);

#endif
