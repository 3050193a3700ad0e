/* A PDF's attached source out of it again. */
#ifndef PDF_EXTRACT_H
#define PDF_EXTRACT_H

#include "base/diag.h"
#include "base/file.h"

/*
 * The source that is attached to a PDF that --attach-source made, also when
 * other programs have rewritten it since. false after an error that says why
 * there is none. pdf.file names the PDF.
 */
bool extract_source(struct arena *arena, struct pos pdf,
	struct bytes file, struct bytes *source, struct diag *diag);

#endif
