/* Sections, and a photo, that stand in the front matter. */
#ifndef RESUME_META_SECTIONS_H
#define RESUME_META_SECTIONS_H

#include "base/diag.h"
#include "model/doc.h"

/*
 * Lists of jobs, degrees and the like in the front matter, which a site's layout
 * would have set, become sections at the body's end, unless the body has a
 * section of that kind. They are read as if they were typed there.
 */
void sections_from_meta(struct arena *arena, struct doc *doc);

/* A picture's file under "photo" and the like goes in front of the body, unless
 * one is shown there. One outside of the document's folders is left out with a
 * warning: only a layout asked for it. meta_photo.c */
void photo_from_meta(struct arena *arena, struct doc *doc, struct diag *diag);

#endif
