/* Colour spaces as ICC profiles. pdf/ only. */
#ifndef PDF_PROFILE_H
#define PDF_PROFILE_H

#include "pdf/object.h"

/* The /OutputIntents array's one dictionary: sRGB, in which all colours are. */
const struct object *profile_intent(struct file *file);

/*
 * What a picture in CMYK that brings no profile means: offset printing on
 * coated paper. Made once a file; for /ICCBased.
 */
const struct object *profile_cmyk(struct file *file);

#endif
