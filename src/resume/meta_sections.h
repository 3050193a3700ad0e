/* Sections that stand in the front matter. */
#ifndef RESUME_META_SECTIONS_H
#define RESUME_META_SECTIONS_H

#include "model/doc.h"

/*
 * Lists of jobs, degrees and the like in the front matter, which a site's layout
 * would have set, become sections at the body's end, unless the body has a
 * section of that kind. They are read as if they were typed there.
 */
void sections_from_meta(struct arena *arena, struct doc *doc);

#endif
