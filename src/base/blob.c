#include "base/blob.h"

#include <string.h>

bool blob_lookup(const char *name, struct bytes *out)
{
	for (const struct blob *b = blob_table; b->name; b++) {
		if (strcmp(b->name, name) == 0) {
			*out = (struct bytes){b->start,
				(size_t)(b->end - b->start)};
			return true;
		}
	}
	return false;
}
