/* Rows of samples, made easier to compress. pdf/ only. */
#ifndef PDF_PREDICT_H
#define PDF_PREDICT_H

#include "base/arena.h"
#include "base/file.h"

/*
 * The rows, `width` samples of `channels` bytes each, with PNG's filters
 * (predictor 15): a byte before each row tells which.
 */
struct bytes predict_rows(struct arena *arena, struct bytes rows, int width,
	int channels);

#endif
