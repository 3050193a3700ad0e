/* The colour space of all colours, for the output intent. */
#ifndef PDF_PROFILE_H
#define PDF_PROFILE_H

#include "pdf/object.h"

/* The /OutputIntents array's one dictionary: sRGB, as an ICC profile. */
const struct object *profile_write(struct file *file);

#endif
