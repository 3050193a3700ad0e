/* Text in quotes in TOML, of four sorts. toml.c only. */
#ifndef MARKDOWN_TOML_STRING_H
#define MARKDOWN_TOML_STRING_H

#include "base/arena.h"

/*
 * What the quotes at *at mean; moves *at past them. NULL: they are not
 * closed, or, if *wrong says so, what stands at *at then is no escape.
 */
const char *toml_string(struct arena *arena, const char **at,
	const char **wrong);

#endif
