/* Opening one face, and what is read from its tables. Inside font/ only. */
#ifndef FONT_FACE_H
#define FONT_FACE_H

#include "font/font.h"

#include <ft2build.h>
#include FT_FREETYPE_H

struct face_source {
	const char *name;   /* for messages: a path, or "fonts/X.ttf" */
	struct bytes bytes; /* must outlive the face */
	int index;          /* as fontconfig counts: the instance in the
	                       upper 16 bits */
	int weight;         /* where on its weight axis, if it has one;
	                       0: where it is */
	bool bundled;
	bool pictures;      /* emoji are all that it shows */
};

/*
 * Opens the face: FreeType checks the file and gives its metrics, HarfBuzz
 * shapes from the same bytes. NULL after a warning when the file is broken,
 * has no outlines or may not be embedded.
 */
struct face *face_open(struct arena *arena, FT_Library freetype,
	const struct face_source *source, struct diag *diag);

void face_close(struct face *face);

#endif
