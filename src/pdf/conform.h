/*
 * What of a document stands against the standard that its file shall meet,
 * said in the author's terms. pdf/ only.
 */
#ifndef PDF_CONFORM_H
#define PDF_CONFORM_H

#include "pdf/pdf.h"

/*
 * Warns of what is mended as well as can be; if the standard was asked for,
 * what nobody but the author can mend well is an error: then false.
 */
bool conform_check(struct arena *arena, const struct pages *pages,
	const struct pdf_options *options, struct diag *diag);

#endif
