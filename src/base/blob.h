/*
 * The files built into the program: fonts/ and styles/, byte for byte, under
 * the names they have in the source tree ("fonts/SourceSerif4-Regular.ttf").
 */
#ifndef BASE_BLOB_H
#define BASE_BLOB_H

#include "base/file.h"

struct blob {
	const char *name;
	const uint8_t *start, *end;
};

extern const struct blob blob_table[]; /* ends with a NULL name */

/* The bytes of the named file; false when it is not built in. */
bool blob_lookup(const char *name, struct bytes *out);

#endif
