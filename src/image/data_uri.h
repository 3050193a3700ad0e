/* data: URIs, RFC 2397. image/ only. */
#ifndef IMAGE_DATA_URI_H
#define IMAGE_DATA_URI_H

#include "base/file.h"

/*
 * What the URI holds, in the arena. false when it is not written in base64
 * (RFC 4648) or wrongly so.
 */
bool data_uri_read(struct arena *arena, const char *uri, struct bytes *out);

#endif
