/* Which name was meant. */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include <stddef.h>

/* The name nearest to `name`, or NULL when none is near. */
const char *suggest(const char *name, const char *const *names, size_t count);

#endif
