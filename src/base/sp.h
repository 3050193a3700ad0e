/*
 * Lengths. Every length is a whole number of scaled points, 1/65536 pt
 * (pt = 1/72 inch, as in PDF and CSS), so results are the same on every
 * machine. Sums over a paragraph or a document are int64_t.
 */
#ifndef BASE_SP_H
#define BASE_SP_H

#include <stddef.h>
#include <stdint.h>

typedef int32_t sp;

#define SP_PT 65536
#define SP_MAX INT32_MAX
#define SP_PAPER (14400 * SP_PT) /* no PDF page is larger (ISO 32000-1, C.2) */

/* v, rounded half away from zero; saturates. Not a number: the largest. */
sp sp_round(double v);

/* v points as a length; saturates at the ends of sp. */
static inline sp sp_from_pt(double v)
{
	return sp_round(v * SP_PT);
}

/* x * num / den, rounded half away from zero; den > 0; saturates. */
sp sp_scale(sp x, int64_t num, int64_t den);

/* Clamps a sum to what sp can hold. */
static inline sp sp_clamp(int64_t x)
{
	return x > SP_MAX ? SP_MAX : x < -SP_MAX ? -SP_MAX : (sp)x;
}

/* Sums that saturate: of lengths that add up without an end, or that may be as
 * long as sp can hold. */
static inline sp sp_add(sp a, sp b)
{
	return sp_clamp((int64_t)a + b);
}

static inline sp sp_sub(sp a, sp b)
{
	return sp_clamp((int64_t)a - b);
}

/* *a + b becomes *a. */
static inline void sp_grow(sp *a, sp b)
{
	*a = sp_add(*a, b);
}

static inline double sp_to_pt(sp x)
{
	return x / (double)SP_PT;
}

static inline sp sp_min(sp a, sp b)
{
	return a < b ? a : b;
}

static inline sp sp_max(sp a, sp b)
{
	return a > b ? a : b;
}

#define NUM_SIZE 32 /* bytes that hold any number num_print writes */

/*
 * Writes num / den (den > 0) as a decimal fraction of at most `decimals`
 * (0..6) digits, rounded, without trailing zeros, never "-0", the same in
 * every locale. Returns the length; the text is NUL-terminated.
 */
size_t num_print(char out[NUM_SIZE], int64_t num, int64_t den, int decimals);

#endif
