/*
 * The sandbox: from here on the process reads files only where they may be,
 * writes nothing but the file it was to write, and reaches nobody: no socket,
 * no program, no other process. Whatever of that the kernel cannot do is left
 * out quietly; it is Landlock (Linux 5.13) and seccomp (3.17).
 */
#ifndef GUARD_SANDBOX_H
#define GUARD_SANDBOX_H

#include "base/output.h"
#include "guard/files.h"

/*
 * `files` has the folders that may be read; the system's fonts, hyphenation
 * and time zones may be, too. `output`, opened, is what may be written; NULL:
 * nothing but standard output.
 */
void sandbox_enter(const struct files *files, const struct output *output);

#endif
