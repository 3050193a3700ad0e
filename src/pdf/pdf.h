/*
 * Pages to a PDF file, through libharu's object model: subset fonts, content
 * streams, structure tree, links, outline, metadata.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "layout/page.h"
#include "pdf/standard.h"

struct pdf_options {
	bool dated;       /* whether there is a date at all */
	int64_t date;     /* seconds since 1970, UTC */
	bool gray;        /* everything, pictures too, in black and greys */
	sp bleed;         /* how far colour goes beyond the page */
	bool marks;       /* to cut by */
	const char *producer; /* "resumepdf 0.1.0" */
	struct bytes source; /* to be attached; data NULL: nothing is */
	const char *source_name; /* of its file, without folders */
	const struct standard *standard;
	bool asked;       /* for that standard: an error if it cannot be met */
};

/*
 * Writes the file into `out`, the same bytes for the same input. false only
 * after an error, said through diag: of the library, of a font, or because the
 * document cannot meet the standard that was asked for.
 */
bool pdf_write(struct arena *arena, const struct pages *pages,
	const struct pdf_options *options, struct buf *out,
	struct diag *diag);

#endif
