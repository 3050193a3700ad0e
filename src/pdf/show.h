/* Runs of glyphs as text-showing operators (ISO 32000-1, 9.4). pdf/ only. */
#ifndef PDF_SHOW_H
#define PDF_SHOW_H

#include "pdf/content.h"

/*
 * Shows a FRAME_RUN; a text object is opened if none is, and stays open. With
 * `apart`, its last glyph is a mark of its own: pdf.js takes what follows
 * further up or down for the same line, unless the piece before is narrower
 * than the step.
 */
void show_run(struct content_writer *w, const struct frame *run, bool apart);

/* A space behind the run that was shown, unless it ends in one: programs that
 * read the text run lines together otherwise, if they stand side by side. */
void show_space(struct content_writer *w, const struct frame *run);

/* Closes the text object, if one is open. */
void show_end(struct content_writer *w);

#endif
