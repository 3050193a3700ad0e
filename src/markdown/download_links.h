/* Links to the same document as a file. */
#ifndef RESUMEPDF_MARKDOWN_DOWNLOAD_LINKS_H
#define RESUMEPDF_MARKDOWN_DOWNLOAD_LINKS_H

#include "base/arena.h"

#include <stdbool.h>

/* Whether the address is that of a document to be printed. */
bool download_is_file(const char *url);

/* Whether these words, and no others, offer the résumé as a file. */
bool download_is_offered(struct arena *arena, const char *s);

#endif
