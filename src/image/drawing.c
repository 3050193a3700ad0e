#include "image/drawing.h"

#include <math.h>
#include <string.h>

const struct matrix matrix_identity = {1, 0, 0, 1, 0, 0};

static const size_t taken[] = {
	[VERB_MOVE] = 1, [VERB_LINE] = 1, [VERB_CURVE] = 3, [VERB_CLOSE] = 0,
};

struct matrix matrix_join(struct matrix m, struct matrix n)
{
	return (struct matrix){
		m.a * n.a + m.c * n.b, m.b * n.a + m.d * n.b,
		m.a * n.c + m.c * n.d, m.b * n.c + m.d * n.d,
		m.a * n.e + m.c * n.f + m.e, m.b * n.e + m.d * n.f + m.f,
	};
}

void matrix_apply(const struct matrix *m, double *x, double *y)
{
	double was = *x;

	*x = m->a * was + m->c * *y + m->e;
	*y = m->b * was + m->d * *y + m->f;
}

void outline_add(struct arena *arena, struct outline *o, enum verb verb,
	const double *p)
{
	o->verbs = arena_grow(arena, o->verbs, o->verb_count, &o->verb_room,
		sizeof *o->verbs);
	o->verbs[o->verb_count++] = (uint8_t)verb;
	for (size_t i = 0; i < taken[verb]; i++) {
		o->points = arena_grow(arena, o->points, o->point_count,
			&o->point_room, 2 * sizeof *o->points);
		memcpy(o->points + 2 * o->point_count++, p + 2 * i,
			2 * sizeof *p);
	}
}

void outline_append(struct arena *arena, struct outline *o,
	const struct outline *from, const struct matrix *m)
{
	const double *p = from->points;

	for (size_t i = 0; i < from->verb_count; i++) {
		double moved[6];
		size_t n = taken[from->verbs[i]];

		if (n)
			memcpy(moved, p, 2 * n * sizeof *p);
		for (size_t k = 0; k < n; k++)
			matrix_apply(m, moved + 2 * k, moved + 2 * k + 1);
		outline_add(arena, o, from->verbs[i], moved);
		p += 2 * n;
	}
}

static void take(double *low, double *high, double v)
{
	*low = v < *low ? v : *low;
	*high = v > *high ? v : *high;
}

/* Takes in where a curve from p0 to p3 turns around, on one axis. */
static void take_turns(double *low, double *high, const double p[4])
{
	/* Its derivative is a t^2 + 2 b t + c, but for a factor of 3. */
	double a = p[3] - 3 * p[2] + 3 * p[1] - p[0];
	double b = p[2] - 2 * p[1] + p[0], c = p[1] - p[0];
	double root = b * b - a * c, t[2] = {-1, -1};

	if (fabs(a) > 1e-9 && root >= 0) {
		t[0] = (-b - sqrt(root)) / a;
		t[1] = (-b + sqrt(root)) / a;
	} else if (fabs(b) > 1e-9) {
		t[0] = -c / (2 * b);
	}
	for (int i = 0; i < 2; i++) {
		double s = t[i], r = 1 - s;

		if (s > 0 && s < 1)
			take(low, high, r * r * r * p[0] + 3 * r * r * s * p[1]
				+ 3 * r * s * s * p[2] + s * s * s * p[3]);
	}
}

bool outline_bounds(const struct outline *o, double box[4])
{
	const double *p = o->points, *at = p;

	if (!o->point_count)
		return false;
	box[0] = box[2] = p[0];
	box[1] = box[3] = p[1];
	for (size_t i = 0; i < o->verb_count; i++) {
		size_t n = taken[o->verbs[i]];

		for (int axis = 0; n && axis < 2; axis++) {
			take(&box[axis], &box[axis + 2],
				p[2 * (n - 1) + (size_t)axis]);
			if (n == 3)
				take_turns(&box[axis], &box[axis + 2],
					(double[]){at[axis], p[axis],
					p[2 + axis], p[4 + axis]});
		}
		if (n)
			at = p + 2 * (n - 1);
		p += 2 * n;
	}
	return true;
}

bool outline_has_area(const struct outline *o)
{
	const double *p = o->points, *start = p, *end;
	double dx = 0, dy = 0; /* the first way from the subpath's start */

	for (size_t i = 0; i < o->verb_count; i++) {
		end = p + 2 * taken[o->verbs[i]];
		if (o->verbs[i] == VERB_MOVE) {
			start = p;
			dx = dy = 0;
		}
		for (; p < end; p += 2) {
			double x = p[0] - start[0], y = p[1] - start[1];

			if (dx == 0 && dy == 0) {
				dx = x;
				dy = y;
			} else if (fabs(dx * y - dy * x) > 1e-9 *
				(dx * dx + dy * dy)) {
				return true;
			}
		}
	}
	return false;
}
