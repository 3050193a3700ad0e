#include "base/sp.h"

#include <assert.h>

sp sp_round(double v)
{
	if (!(v < SP_MAX)) /* NaN too */
		return SP_MAX;
	if (v < -SP_MAX)
		return -SP_MAX;
	return (sp)(v < 0 ? v - 0.5 : v + 0.5);
}

sp sp_scale(sp x, int64_t num, int64_t den)
{
	int64_t product, half = den / 2;

	assert(den > 0);
	if (!x || num == den)
		return x;
	if (__builtin_mul_overflow((int64_t)x, num, &product))
		return (x < 0) == (num < 0) ? INT32_MAX : -INT32_MAX;
	if (product >= INT64_MAX - half || product <= -INT64_MAX + half)
		return sp_clamp(product / den);
	return sp_clamp((product < 0 ? product - half : product + half) / den);
}

size_t num_print(char out[NUM_SIZE], int64_t num, int64_t den, int decimals)
{
	static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000,
		1000000};
	char digits[NUM_SIZE];
	uint64_t whole, rest, size, d = (uint64_t)den;
	size_t n = 0, len = 0;

	assert(den > 0 && decimals >= 0 && decimals <= 6);
	size = num < 0 ? 0 - (uint64_t)num : (uint64_t)num;
	whole = size / d;
	/* den is a unit (65536, 1000, ...), so this product cannot overflow. */
	rest = ((size % d) * (uint64_t)powers[decimals] + d / 2) / d;
	if (rest >= (uint64_t)powers[decimals]) {
		whole++;
		rest = 0;
	}
	if (num < 0 && (whole || rest))
		out[len++] = '-';
	do
		digits[n++] = (char)('0' + whole % 10);
	while (whole /= 10);
	while (n)
		out[len++] = digits[--n];
	if (rest) {
		out[len++] = '.';
		while (rest) {
			int64_t power = powers[--decimals];

			out[len++] = (char)('0' + rest / (uint64_t)power);
			rest %= (uint64_t)power;
		}
	}
	out[len] = '\0';
	return len;
}
