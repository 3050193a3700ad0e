/* Languages, by their BCP 47 tags. */
#ifndef BASE_LANG_H
#define BASE_LANG_H

#include <stdbool.h>

/* Whether its script runs from right to left; NULL does not. */
bool lang_is_rtl(const char *lang);

#endif
