/*
 * Path data (SVG 1.1, 8.3): letters and numbers, with as little between them
 * as keeps them apart. Quadratic curves and arcs become cubic ones.
 */
#include "image/svg.h"

#include <math.h>
#include <string.h>

#define PI 3.141592653589793

struct pen {
	struct arena *arena;
	struct outline *out;
	double x, y;               /* where it is */
	double start_x, start_y;   /* of the subpath */
	double control_x, control_y; /* of the last curve, to be mirrored */
	char last;                 /* the command before, as a capital */
	bool moved;                /* a subpath is open */
};

/* Where a subpath was closed, another may begin without saying so. */
static void begin(struct pen *p)
{
	if (!p->moved)
		outline_add(p->arena, p->out, VERB_MOVE,
			(double[]){p->x, p->y});
	p->moved = true;
}

static void move(struct pen *p, double x, double y)
{
	p->x = p->start_x = x;
	p->y = p->start_y = y;
	p->moved = false;
	begin(p);
}

static void line(struct pen *p, double x, double y)
{
	begin(p);
	outline_add(p->arena, p->out, VERB_LINE, (double[]){x, y});
	p->x = x;
	p->y = y;
}

static void curve(struct pen *p, const double c[6])
{
	begin(p);
	outline_add(p->arena, p->out, VERB_CURVE, c);
	p->control_x = c[2];
	p->control_y = c[3];
	p->x = c[4];
	p->y = c[5];
}

/* A quadratic curve: each control point at two thirds of the way to its own. */
static void quadratic(struct pen *p, double cx, double cy, double x, double y)
{
	const double c[6] = {p->x + (cx - p->x) * 2 / 3,
		p->y + (cy - p->y) * 2 / 3, x + (cx - x) * 2 / 3,
		y + (cy - y) * 2 / 3, x, y};

	curve(p, c);
	p->control_x = cx;
	p->control_y = cy;
}

/* From the angle `from` over `sweep` on the ellipse that m makes of the unit
 * circle, in parts of a quarter at most. */
static void arc_parts(struct pen *p, struct matrix m, double from,
	double sweep)
{
	int parts = (int)ceil(fabs(sweep) / (PI / 2) - 1e-9);
	double step, k;

	parts = parts < 1 ? 1 : parts > 4 ? 4 : parts;
	step = sweep / parts;
	k = 4.0 / 3 * tan(step / 4);
	for (int i = 0; i < parts; i++) {
		double a = from + i * step, b = a + step;
		double c[6] = {cos(a) - k * sin(a), sin(a) + k * cos(a),
			cos(b) + k * sin(b), sin(b) - k * cos(b),
			cos(b), sin(b)};

		for (int n = 0; n < 6; n += 2)
			matrix_apply(&m, &c[n], &c[n + 1]);
		curve(p, c);
	}
}

/* SVG 1.1, F.6.5: from ends to the centre and angles. v: two radii, the axis'
 * turn in degrees, the end. */
static void arc(struct pen *p, const double v[5], bool large, bool clockwise)
{
	double rx = fabs(v[0]), ry = fabs(v[1]);
	double c = cos(v[2] * PI / 180), s = sin(v[2] * PI / 180);
	double dx = (p->x - v[3]) / 2, dy = (p->y - v[4]) / 2;
	double x = c * dx + s * dy, y = c * dy - s * dx;
	double over, root, cx, cy, from, to, sweep;
	const double end[2] = {v[3], v[4]};

	if ((dx == 0 && dy == 0) || rx < 1e-9 || ry < 1e-9) {
		line(p, end[0], end[1]);
		return;
	}
	over = x * x / (rx * rx) + y * y / (ry * ry);
	if (over > 1) {
		rx *= sqrt(over);
		ry *= sqrt(over);
	}
	root = over >= 1 ? 0 : sqrt(1 / over - 1);
	if (large == clockwise)
		root = -root;
	cx = root * rx * y / ry;
	cy = -root * ry * x / rx;
	from = atan2((y - cy) / ry, (x - cx) / rx);
	to = atan2((-y - cy) / ry, (-x - cx) / rx);
	sweep = to - from;
	if (clockwise && sweep < 0)
		sweep += 2 * PI;
	else if (!clockwise && sweep > 0)
		sweep -= 2 * PI;
	arc_parts(p, (struct matrix){c * rx, s * rx, -s * ry, c * ry,
		c * cx - s * cy + (p->x + end[0]) / 2,
		s * cx + c * cy + (p->y + end[1]) / 2}, from, sweep);
	p->x = end[0]; /* exactly */
	p->y = end[1];
}

static bool is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

/* The control point before this command, mirrored; else where the pen is. */
static void mirror(const struct pen *p, const char *after, double *x,
	double *y)
{
	bool mirrored = is_one_of(p->last, after);

	*x = mirrored ? 2 * p->x - p->control_x : p->x;
	*y = mirrored ? 2 * p->y - p->control_y : p->y;
}

/* Carries out a command, its numbers made absolute. */
static void draw(struct pen *p, char command, const double v[6])
{
	double x, y;

	switch (command) {
	case 'M':
		move(p, v[0], v[1]);
		break;
	case 'L':
		line(p, v[0], v[1]);
		break;
	case 'H':
		line(p, v[0], p->y);
		break;
	case 'V':
		line(p, p->x, v[0]);
		break;
	case 'C':
		curve(p, v);
		break;
	case 'S':
		mirror(p, "CS", &x, &y);
		curve(p, (double[]){x, y, v[0], v[1], v[2], v[3]});
		break;
	case 'Q':
		quadratic(p, v[0], v[1], v[2], v[3]);
		break;
	case 'T':
		mirror(p, "QT", &x, &y);
		quadratic(p, x, y, v[0], v[1]);
		break;
	}
}

static void close(struct pen *p)
{
	if (p->moved)
		outline_add(p->arena, p->out, VERB_CLOSE, NULL);
	p->moved = false;
	p->x = p->start_x;
	p->y = p->start_y;
}

/* Two radii, a turn, two flags, the end. */
static bool take_arc(struct pen *p, const char **s, bool relative)
{
	double v[5];
	bool large, clockwise;

	for (int i = 0; i < 3; i++)
		if (!svg_number(s, &v[i]))
			return false;
	if (!svg_flag(s, &large) || !svg_flag(s, &clockwise) ||
		!svg_number(s, &v[3]) || !svg_number(s, &v[4]))
		return false;
	v[3] += relative ? p->x : 0;
	v[4] += relative ? p->y : 0;
	arc(p, v, large, clockwise);
	return true;
}

/* One command's numbers; false when they are not all there. */
static bool take_one(struct pen *p, const char **s, char command,
	bool relative)
{
	size_t n = is_one_of(command, "HV") ? 1 : is_one_of(command, "MLT") ? 2
		: is_one_of(command, "SQ") ? 4 : 6;
	double v[6];

	if (command == 'A')
		return take_arc(p, s, relative);
	for (size_t i = 0; i < n; i++) {
		if (!svg_number(s, &v[i]))
			return false;
		if (relative)
			v[i] += command == 'V' || (i & 1) ? p->y : p->x;
	}
	draw(p, command, v);
	return true;
}

void svg_path(struct arena *arena, const char *text, struct outline *out)
{
	struct pen p = {.arena = arena, .out = out};
	const char *s = text;

	for (;;) {
		char letter, command;
		int count = 0;

		s += strspn(s, " \t\r\n\f,");
		letter = *s;
		if (!is_one_of(letter, "MmZzLlHhVvCcSsQqTtAa") ||
			(!out->verb_count && letter != 'M' && letter != 'm'))
			return;
		s++;
		command = (char)(letter & ~0x20);
		if (command == 'Z')
			close(&p);
		/* Numbers go on without their letter; behind a move they are
		 * lines. */
		while (command != 'Z' && take_one(&p, &s, count && command ==
				'M' ? 'L' : command, letter & 0x20)) {
			p.last = command;
			count++;
		}
		if (command != 'Z' && !count)
			return;
		p.last = command;
	}
}
