#include "image/svg.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#define SPACE " \t\r\n\f"
#define RADIANS 0.017453292519943295
#define LARGEST 1e9 /* no number in a picture means more */

static const char *skip(const char *s)
{
	s += strspn(s, SPACE);
	if (*s == ',')
		s += 1 + strspn(s + 1, SPACE);
	return s;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The digits at *s behind those of `v`; adds their number to *count. */
static double digits(const char **s, double v, int *count)
{
	for (; is_digit(**s); (*s)++, (*count)++)
		v = v < 1e17 ? v * 10 + (**s - '0') : v * 10;
	return v;
}

/* "e3", but not the beginning of "em". */
static int exponent(const char **s)
{
	const char *p = *s;
	bool minus;
	int v = 0;

	if (*p != 'e' && *p != 'E')
		return 0;
	p++;
	minus = *p == '-';
	if (*p == '-' || *p == '+')
		p++;
	if (!is_digit(*p))
		return 0;
	for (; is_digit(*p); p++)
		v = v < 1000 ? v * 10 + (*p - '0') : v;
	*s = p;
	return minus ? -v : v;
}

bool svg_number(const char **s, double *out)
{
	const char *p = skip(*s);
	bool minus = *p == '-';
	int count = 0, decimals = 0;
	double v;

	if (*p == '-' || *p == '+')
		p++;
	v = digits(&p, 0, &count);
	if (*p == '.') {
		p++;
		v = digits(&p, v, &decimals);
	}
	if (!count && !decimals)
		return false;
	v *= pow(10, exponent(&p) - decimals);
	v = v < LARGEST ? v : LARGEST; /* what is no number too */
	*out = minus ? -v : v;
	*s = p;
	return true;
}

bool svg_flag(const char **s, bool *out)
{
	const char *p = skip(*s);

	if (*p != '0' && *p != '1')
		return false;
	*out = *p == '1';
	*s = p + 1;
	return true;
}

bool svg_length(const char *text, double whole, double *out)
{
	static const struct {
		const char *name;
		double pixels;
	} units[] = {{"", 1}, {"px", 1}, {"pt", 96 / 72.0}, {"pc", 16},
		{"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96},
		{"em", 16}, {"rem", 16}, {"ex", 8}};
	const char *s = text;
	double v;
	size_t n;

	if (!text || !svg_number(&s, &v))
		return false;
	if (*s == '%') {
		*out = v / 100 * whole;
		return whole > 0;
	}
	n = strcspn(s, SPACE ";!");
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strlen(units[i].name) == n &&
			strncasecmp(units[i].name, s, n) == 0) {
			*out = v * units[i].pixels;
			return true;
		}
	return false;
}

double svg_attribute(const struct xml_node *node, const char *name,
	double whole, double other)
{
	double v;

	return svg_length(xml_value(node, name), whole, &v) ? v : other;
}

double svg_opacity(const char *text)
{
	double v;

	if (!svg_length(text, 1, &v))
		return 1;
	return v < 0 ? 0 : v > 1 ? 1 : v;
}

/* One of the functions that transform has, with `n` numbers. */
static bool function(const char *name, size_t len, const double p[6], int n,
	struct matrix *out)
{
	double a = p[0] * RADIANS;

	if (len == 6 && strncmp(name, "matrix", len) == 0 && n == 6)
		*out = (struct matrix){p[0], p[1], p[2], p[3], p[4], p[5]};
	else if (len == 9 && strncmp(name, "translate", len) == 0 && n)
		*out = (struct matrix){1, 0, 0, 1, p[0], p[1]};
	else if (len == 5 && strncmp(name, "scale", len) == 0 && n)
		*out = (struct matrix){p[0], 0, 0, n > 1 ? p[1] : p[0], 0, 0};
	else if (len == 6 && strncmp(name, "rotate", len) == 0 && n)
		*out = matrix_join((struct matrix){cos(a), sin(a), -sin(a),
			cos(a), p[1], p[2]}, (struct matrix){1, 0, 0, 1, -p[1],
			-p[2]});
	else if (len == 5 && strncmp(name, "skewX", len) == 0 && n)
		*out = (struct matrix){1, 0, tan(a), 1, 0, 0};
	else if (len == 5 && strncmp(name, "skewY", len) == 0 && n)
		*out = (struct matrix){1, tan(a), 0, 1, 0, 0};
	else
		return false;
	return true;
}

/* The numbers between brackets, the units of CSS left out. */
static int arguments(const char **s, double p[6])
{
	static const struct {
		const char *name;
		double factor;
	} units[] = {{"px", 1}, {"deg", 1}, {"rad", 1 / RADIANS},
		{"turn", 360}};
	int n = 0;

	while (n < 6 && svg_number(s, &p[n])) {
		for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
			size_t len = strlen(units[i].name);

			if (strncmp(*s, units[i].name, len) == 0) {
				p[n] *= units[i].factor;
				*s += len;
				break;
			}
		}
		n++;
	}
	return n;
}

struct matrix svg_transform(const char *text)
{
	struct matrix out = matrix_identity, m;
	const char *s = text ? skip(text) : "";

	while (*s) {
		size_t len = strcspn(s, SPACE "(");
		const char *name = s;
		double p[6] = {0};
		int n;

		s += len;
		s += strspn(s, SPACE);
		if (*s++ != '(')
			break;
		n = arguments(&s, p);
		s = skip(s);
		if (*s != ')' || !function(name, len, p, n, &m))
			break;
		out = matrix_join(out, m);
		s = skip(s + 1);
	}
	return out;
}

/* The arguments of rgb() and hsl(), parted by anything. */
static bool components(const char *s, bool hsl, struct colour *out)
{
	double v[4] = {0, 0, 0, 1};
	int n = 0;

	for (; n < 4 && svg_number(&s, &v[n]); n++) {
		s += strncmp(s, "deg", 3) == 0 ? 3 : 0;
		if (*s == '%') {
			v[n] /= 100;
			if (!hsl && n < 3)
				v[n] *= 255;
			s++;
		}
		s += strspn(s, SPACE);
		s += *s == '/';
	}
	*out = hsl ? colour_of_hsl(v, v[3]) : colour_of_rgb(v, v[3]);
	return n >= 3;
}

bool svg_colour(const char *text, struct colour current, struct colour *out)
{
	char name[32];
	size_t n;

	text += strspn(text, SPACE);
	n = strcspn(text, SPACE "(");
	if (n >= sizeof name)
		return false;
	memcpy(name, text, n);
	name[n] = '\0';
	if (*name == '#')
		return colour_hex(name + 1, out);
	if (strncasecmp(name, "rgb", 3) == 0 && text[n] == '(')
		return components(text + n + 1, false, out);
	if (strncasecmp(name, "hsl", 3) == 0 && text[n] == '(')
		return components(text + n + 1, true, out);
	if (strcasecmp(name, "currentcolor") == 0)
		*out = current;
	else if (strcasecmp(name, "transparent") == 0)
		*out = (struct colour){0};
	else
		return colour_named(name, out);
	return true;
}

bool svg_view_box(const char *text, double box[4])
{
	if (!text)
		return false;
	for (int i = 0; i < 4; i++)
		if (!svg_number(&text, &box[i]))
			return false;
	return box[2] > 0 && box[3] > 0;
}

/* What of the room that is left goes before: "xMidYMax" with 1 and 5. */
static double share(const char *ratio, size_t at)
{
	if (strlen(ratio) < at + 3)
		return 0.5;
	return strncmp(ratio + at, "Min", 3) == 0 ? 0
		: strncmp(ratio + at, "Max", 3) == 0 ? 1 : 0.5;
}

struct matrix svg_fit(const double box[4], const char *ratio, double width,
	double height)
{
	double x = width / box[2], y = height / box[3], s;

	if (!ratio)
		ratio = "";
	ratio += strspn(ratio, SPACE);
	if (strncmp(ratio, "none", 4) == 0)
		return (struct matrix){x, 0, 0, y, -box[0] * x, -box[1] * y};
	s = (x < y) == !strstr(ratio, "slice") ? x : y;
	return (struct matrix){s, 0, 0, s,
		(width - box[2] * s) * share(ratio, 1) - box[0] * s,
		(height - box[3] * s) * share(ratio, 5) - box[1] * s};
}
