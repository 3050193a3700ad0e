/*
 * PNG's filters (ISO/IEC 15948, 9): a byte as its difference from what its
 * neighbours let expect. For each row that filter is taken whose differences,
 * read as signed, have the least sum (12.7 there).
 */
#include "pdf/predict.h"

#include <stdlib.h>
#include <string.h>

enum filter { NONE, SUB, UP, AVERAGE, PAETH, FILTERS };

struct neighbours {
	int left, above, corner;
};

static int paeth(struct neighbours n)
{
	int p = n.left + n.above - n.corner;
	int a = abs(p - n.left), b = abs(p - n.above), c = abs(p - n.corner);

	if (a <= b && a <= c)
		return n.left;
	return b <= c ? n.above : n.corner;
}

static int expected(enum filter filter, struct neighbours n)
{
	switch (filter) {
	case SUB:
		return n.left;
	case UP:
		return n.above;
	case AVERAGE:
		return (n.left + n.above) / 2;
	case PAETH:
		return paeth(n);
	default:
		return 0;
	}
}

/* Filters a row; `above` may be NULL. Returns the sum of the differences. */
static uint64_t put_row(uint8_t *out, const uint8_t *row, const uint8_t *above,
	size_t len, size_t step, enum filter filter)
{
	uint64_t sum = 0;

	*out++ = (uint8_t)filter;
	for (size_t i = 0; i < len; i++) {
		const struct neighbours n = {
			.left = i >= step ? row[i - step] : 0,
			.above = above ? above[i] : 0,
			.corner = above && i >= step ? above[i - step] : 0,
		};

		out[i] = (uint8_t)(row[i] - expected(filter, n));
		sum += (uint64_t)abs((int8_t)out[i]);
	}
	return sum;
}

struct bytes predict_rows(struct arena *arena, struct bytes rows, int width,
	int channels)
{
	size_t len = (size_t)width * (size_t)channels, room = len + 1;
	size_t count = len ? rows.len / len : 0;
	uint8_t *out = arena_array(arena, count, room);
	uint8_t *trial = arena_alloc(arena, room);
	const uint8_t *above = NULL;

	for (size_t y = 0; y < count; y++) {
		const uint8_t *row = rows.data + y * len;
		uint8_t *best = out + y * room;
		uint64_t least = put_row(best, row, above, len,
			(size_t)channels, NONE);

		for (int f = SUB; f < FILTERS; f++) {
			uint64_t sum = put_row(trial, row, above, len,
				(size_t)channels, f);

			if (sum >= least)
				continue;
			least = sum;
			memcpy(best, trial, room);
		}
		above = row;
	}
	return (struct bytes){out, count * room};
}
