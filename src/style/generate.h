/* Generated content and its counters. Inside style/ only. */
#ifndef STYLE_GENERATE_H
#define STYLE_GENERATE_H

#include "style/style.h"

/* Fills in styled->generated; the styles are there already. */
void generate_contents(struct arena *arena, struct styled *styled,
	struct diag *diag);

#endif
