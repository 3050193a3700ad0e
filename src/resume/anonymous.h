/* A résumé without the person. */
#ifndef RESUME_ANONYMOUS_H
#define RESUME_ANONYMOUS_H

#include "model/tree.h"

/*
 * Takes out of the dressed document what tells who the person is, and puts a
 * copy of its résumé without that in the place of the other. Says how much
 * that was.
 */
void anonymous_make(struct arena *arena, struct doc *doc, struct diag *diag);

#endif
