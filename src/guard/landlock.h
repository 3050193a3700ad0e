/* Which files the process can still reach: Landlock, landlock(7). */
#ifndef GUARD_LANDLOCK_H
#define GUARD_LANDLOCK_H

#include "base/output.h"
#include "guard/files.h"

/* As sandbox_enter says; does nothing where the kernel has no Landlock. */
void landlock_enter(const struct files *files, const struct output *output);

#endif
