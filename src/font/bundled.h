/* The bundled faces: what is built into the program. Inside font/ only. */
#ifndef FONT_BUNDLED_H
#define FONT_BUNDLED_H

#include <stdbool.h>

enum generic { GENERIC_SERIF, GENERIC_SANS, GENERIC_MONO, GENERIC_EMOJI };

struct bundled {
	const char *family;
	enum generic generic;
	int weight;
	bool italic;
	const char *file; /* blob_lookup's name for it */
};

extern const struct bundled bundled_faces[]; /* ends with a NULL family */

/* The generic family of the one named, as far as is known. */
enum generic bundled_like(const char *family, bool monospace);

/* The bundled family behind a CSS generic name; NULL for other names. */
const char *bundled_generic(const char *name);

#endif
