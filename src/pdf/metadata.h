/* The document's description: Info dictionary and XMP. pdf/ only. */
#ifndef PDF_METADATA_H
#define PDF_METADATA_H

#include "pdf/object.h"
#include "pdf/pdf.h"

/* Writes both, equal in what they say; returns the XMP stream. */
const struct object *metadata_write(struct file *file, const struct doc *doc,
	const struct pdf_options *options);

#endif
