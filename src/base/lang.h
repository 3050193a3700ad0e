/* Languages, by their BCP 47 tags. */
#ifndef BASE_LANG_H
#define BASE_LANG_H

#include "base/arena.h"

#include <stdbool.h>

/* Whether its script runs from right to left; NULL does not. */
bool lang_is_rtl(const char *lang);

/*
 * The tag in its canonical form, as "en-US" of "en_us" or of "en_US.UTF-8";
 * NULL when it names no language that there is.
 */
const char *lang_tag(struct arena *arena, const char *text);

/* The tag of a language called by its name, in English or its own; or NULL. */
const char *lang_named(const char *name);

/* Whether letter paper is in use where the locale's country is. */
bool lang_uses_letter(void);

#endif
