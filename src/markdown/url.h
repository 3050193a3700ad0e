/* References to URLs: RFC 3986, section 5. markdown/ only. */
#ifndef MARKDOWN_URL_H
#define MARKDOWN_URL_H

#include "base/arena.h"

#include <stdbool.h>

/* Whether the reference begins with a scheme ("mailto:"). */
bool url_is_absolute(const char *reference);

/* Whether its scheme is `scheme`, in any case. */
bool url_has_scheme(const char *url, const char *scheme);

/* The reference against the base, an absolute URL; dot segments removed. */
const char *url_resolve(struct arena *arena, const char *base,
	const char *reference);

/* The URL with what ASCII URLs cannot hold percent-encoded. */
const char *url_encode(struct arena *arena, const char *url);

/* As it is printed: without its scheme, and without a slash at its end. */
const char *url_shown(struct arena *arena, const char *url);

#endif
