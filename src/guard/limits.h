/*
 * What a document may use up: ten times what any real résumé needs, unless the
 * caller says otherwise. Whatever is beyond is one error that names the limit.
 */
#ifndef GUARD_LIMITS_H
#define GUARD_LIMITS_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum limit {
	LIMIT_TIME,   /* of the processor, in milliseconds */
	LIMIT_MEMORY, /* bytes */
	LIMIT_PAGES,
	LIMIT_INPUT,  /* bytes of the document */
	LIMIT_FILE,   /* bytes of any file that it names */
	LIMIT_COUNT
};

struct limits {
	uint64_t of[LIMIT_COUNT]; /* 0: none */
	char late[160];           /* what is said when the time is over */
};

struct limits limits_default(void);

/* Takes in "time=30s,memory=1G,pages=none"; false: that is no such list. */
bool limits_take(struct limits *limits, const char *list);

/*
 * From here on they hold: for the arena, and for the process. A file that is
 * cut short while it is mapped, by another program, is an error, too. The
 * limits have to live on.
 */
void limits_hold(struct limits *limits, struct arena *arena);

#endif
