/* Runs of glyphs as text-showing operators (ISO 32000-1, 9.4). pdf/ only. */
#ifndef PDF_SHOW_H
#define PDF_SHOW_H

#include "pdf/content.h"

/* Shows a FRAME_RUN; a text object is opened if none is, and stays open. */
void show_run(struct content_writer *w, const struct frame *run);

/* Closes the text object, if one is open. */
void show_end(struct content_writer *w);

#endif
