/* The Markdown inside the PDF (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8). pdf/
 * only. */
#ifndef PDF_ATTACH_H
#define PDF_ATTACH_H

#include "pdf/object.h"
#include "pdf/pdf.h"

/* What attached sources are called as media (RFC 7763, RFC 8259). */
#define ATTACH_MARKDOWN "text/markdown"
#define ATTACH_JSON "application/json"

/* Writes the source of the options; returns its file specification. */
const struct object *attach_source(struct file *file,
	const struct pdf_options *options);

#endif
