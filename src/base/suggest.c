/*
 * The nearest name: optimal string alignment, F. J. Damerau, "A technique for
 * computer detection and correction of spelling errors", CACM 7 (1964).
 */
#include "base/suggest.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST 40

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Between a and b; `most`, if it is no less. */
static int distance(const char *a, const char *b, int most)
{
	int rows[3][LONGEST + 1];
	int n = (int)strlen(a), m = (int)strlen(b);

	if (n > LONGEST || m > LONGEST || abs(n - m) >= most)
		return most;
	for (int j = 0; j <= m; j++)
		rows[0][j] = j;
	for (int i = 1; i <= n; i++) {
		int *row = rows[i % 3], *up = rows[(i + 2) % 3];
		int *up2 = rows[(i + 1) % 3];
		int nearest = i;

		row[0] = i;
		for (int j = 1; j <= m; j++) {
			row[j] = least(least(up[j], row[j - 1]) + 1,
				up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1])
				row[j] = least(row[j], up2[j - 2] + 1);
			nearest = least(nearest, row[j]);
		}
		if (nearest >= most)
			return most; /* and so will all below */
	}
	return rows[n % 3][m];
}

const char *suggest(const char *name, const char *const *list, size_t count)
{
	const char *best = NULL;
	int limit = (int)strlen(name) / 3, best_distance;

	best_distance = (limit < 3 ? limit : 3) + 1;
	for (size_t i = 0; i < count; i++) {
		int d = distance(name, list[i], best_distance);

		if (d < best_distance) {
			best = list[i];
			best_distance = d;
		}
	}
	return best;
}
