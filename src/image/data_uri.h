/* data: URIs (RFC 2397), and what addresses are written in. image/ only. */
#ifndef IMAGE_DATA_URI_H
#define IMAGE_DATA_URI_H

#include "base/buf.h"
#include "base/file.h"

/* Appends an address without its percent-encoding. */
void uri_decode(const char *s, struct buf *out);

/*
 * What the URI holds, in the arena. false when it is written neither in base64
 * (RFC 4648), nor, as SVG can be, as text.
 */
bool data_uri_read(struct arena *arena, const char *uri, struct bytes *out);

#endif
