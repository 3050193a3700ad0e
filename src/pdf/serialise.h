/* The file as bytes. pdf/ only. */
#ifndef PDF_SERIALISE_H
#define PDF_SERIALISE_H

#include "pdf/object.h"

/*
 * Appends the whole file to `out`: header, objects, cross-reference stream.
 * false after an error of libharu's.
 */
bool file_serialise(struct file *file, struct buf *out);

#endif
