/* Sections, and what is about the person, that stand in the front matter. */
#ifndef RESUME_META_SECTIONS_H
#define RESUME_META_SECTIONS_H

#include "base/diag.h"
#include "model/doc.h"
#include "resume/topic.h"

/*
 * Lists of jobs, degrees and the like in the front matter, which a site's layout
 * would have set, become sections at the body's end, unless the body has a
 * section of that kind. They are read as if they were typed there.
 */
void sections_from_meta(struct arena *arena, struct doc *doc,
	struct diag *diag);

/* Whether a heading of the body titles a section of that topic. */
bool sections_have(struct arena *arena, const struct doc *doc,
	enum topic topic);

/* A picture's file under "photo" and the like goes in front of the body, unless
 * one is shown there; so do a role and a summary, if there is a name as well.
 * A photo outside of the document's folders is left out with a warning: only a
 * layout asked for it. meta_head.c */
void person_from_meta(struct arena *arena, struct doc *doc, struct diag *diag);

#endif
