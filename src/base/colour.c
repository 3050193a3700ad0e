/* Colours: what CSS Color 4 and SVG call them. */
#include "base/colour.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct colour_row {
	const char *name;
	uint32_t rgb;
};

/* Sorted by name. */
static const struct colour_row rows[] = {
	{"aliceblue", 0xf0f8ff}, {"antiquewhite", 0xfaebd7},
	{"aqua", 0x00ffff}, {"aquamarine", 0x7fffd4}, {"azure", 0xf0ffff},
	{"beige", 0xf5f5dc}, {"bisque", 0xffe4c4}, {"black", 0x000000},
	{"blanchedalmond", 0xffebcd}, {"blue", 0x0000ff},
	{"blueviolet", 0x8a2be2}, {"brown", 0xa52a2a},
	{"burlywood", 0xdeb887}, {"cadetblue", 0x5f9ea0},
	{"chartreuse", 0x7fff00}, {"chocolate", 0xd2691e},
	{"coral", 0xff7f50}, {"cornflowerblue", 0x6495ed},
	{"cornsilk", 0xfff8dc}, {"crimson", 0xdc143c}, {"cyan", 0x00ffff},
	{"darkblue", 0x00008b}, {"darkcyan", 0x008b8b},
	{"darkgoldenrod", 0xb8860b}, {"darkgray", 0xa9a9a9},
	{"darkgreen", 0x006400}, {"darkgrey", 0xa9a9a9},
	{"darkkhaki", 0xbdb76b}, {"darkmagenta", 0x8b008b},
	{"darkolivegreen", 0x556b2f}, {"darkorange", 0xff8c00},
	{"darkorchid", 0x9932cc}, {"darkred", 0x8b0000},
	{"darksalmon", 0xe9967a}, {"darkseagreen", 0x8fbc8f},
	{"darkslateblue", 0x483d8b}, {"darkslategray", 0x2f4f4f},
	{"darkslategrey", 0x2f4f4f}, {"darkturquoise", 0x00ced1},
	{"darkviolet", 0x9400d3}, {"deeppink", 0xff1493},
	{"deepskyblue", 0x00bfff}, {"dimgray", 0x696969},
	{"dimgrey", 0x696969}, {"dodgerblue", 0x1e90ff},
	{"firebrick", 0xb22222}, {"floralwhite", 0xfffaf0},
	{"forestgreen", 0x228b22}, {"fuchsia", 0xff00ff},
	{"gainsboro", 0xdcdcdc}, {"ghostwhite", 0xf8f8ff}, {"gold", 0xffd700},
	{"goldenrod", 0xdaa520}, {"gray", 0x808080}, {"green", 0x008000},
	{"greenyellow", 0xadff2f}, {"grey", 0x808080}, {"honeydew", 0xf0fff0},
	{"hotpink", 0xff69b4}, {"indianred", 0xcd5c5c}, {"indigo", 0x4b0082},
	{"ivory", 0xfffff0}, {"khaki", 0xf0e68c}, {"lavender", 0xe6e6fa},
	{"lavenderblush", 0xfff0f5}, {"lawngreen", 0x7cfc00},
	{"lemonchiffon", 0xfffacd}, {"lightblue", 0xadd8e6},
	{"lightcoral", 0xf08080}, {"lightcyan", 0xe0ffff},
	{"lightgoldenrodyellow", 0xfafad2}, {"lightgray", 0xd3d3d3},
	{"lightgreen", 0x90ee90}, {"lightgrey", 0xd3d3d3},
	{"lightpink", 0xffb6c1}, {"lightsalmon", 0xffa07a},
	{"lightseagreen", 0x20b2aa}, {"lightskyblue", 0x87cefa},
	{"lightslategray", 0x778899}, {"lightslategrey", 0x778899},
	{"lightsteelblue", 0xb0c4de}, {"lightyellow", 0xffffe0},
	{"lime", 0x00ff00}, {"limegreen", 0x32cd32}, {"linen", 0xfaf0e6},
	{"magenta", 0xff00ff}, {"maroon", 0x800000},
	{"mediumaquamarine", 0x66cdaa}, {"mediumblue", 0x0000cd},
	{"mediumorchid", 0xba55d3}, {"mediumpurple", 0x9370db},
	{"mediumseagreen", 0x3cb371}, {"mediumslateblue", 0x7b68ee},
	{"mediumspringgreen", 0x00fa9a}, {"mediumturquoise", 0x48d1cc},
	{"mediumvioletred", 0xc71585}, {"midnightblue", 0x191970},
	{"mintcream", 0xf5fffa}, {"mistyrose", 0xffe4e1},
	{"moccasin", 0xffe4b5}, {"navajowhite", 0xffdead}, {"navy", 0x000080},
	{"oldlace", 0xfdf5e6}, {"olive", 0x808000}, {"olivedrab", 0x6b8e23},
	{"orange", 0xffa500}, {"orangered", 0xff4500}, {"orchid", 0xda70d6},
	{"palegoldenrod", 0xeee8aa}, {"palegreen", 0x98fb98},
	{"paleturquoise", 0xafeeee}, {"palevioletred", 0xdb7093},
	{"papayawhip", 0xffefd5}, {"peachpuff", 0xffdab9}, {"peru", 0xcd853f},
	{"pink", 0xffc0cb}, {"plum", 0xdda0dd}, {"powderblue", 0xb0e0e6},
	{"purple", 0x800080}, {"rebeccapurple", 0x663399}, {"red", 0xff0000},
	{"rosybrown", 0xbc8f8f}, {"royalblue", 0x4169e1},
	{"saddlebrown", 0x8b4513}, {"salmon", 0xfa8072},
	{"sandybrown", 0xf4a460}, {"seagreen", 0x2e8b57},
	{"seashell", 0xfff5ee}, {"sienna", 0xa0522d}, {"silver", 0xc0c0c0},
	{"skyblue", 0x87ceeb}, {"slateblue", 0x6a5acd},
	{"slategray", 0x708090}, {"slategrey", 0x708090}, {"snow", 0xfffafa},
	{"springgreen", 0x00ff7f}, {"steelblue", 0x4682b4}, {"tan", 0xd2b48c},
	{"teal", 0x008080}, {"thistle", 0xd8bfd8}, {"tomato", 0xff6347},
	{"turquoise", 0x40e0d0}, {"violet", 0xee82ee}, {"wheat", 0xf5deb3},
	{"white", 0xffffff}, {"whitesmoke", 0xf5f5f5}, {"yellow", 0xffff00},
	{"yellowgreen", 0x9acd32},
};

static int compare(const void *key, const void *row)
{
	return strcasecmp(key, ((const struct colour_row *)row)->name);
}

static struct colour from_rgb(uint32_t rgb)
{
	return (struct colour){(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8),
		(uint8_t)rgb, 255};
}

bool colour_named(const char *name, struct colour *out)
{
	const struct colour_row *row = bsearch(name, rows,
		sizeof rows / sizeof *rows, sizeof *rows, compare);

	if (row)
		*out = from_rgb(row->rgb);
	return row != NULL;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool colour_hex(const char *s, struct colour *out)
{
	size_t len = strlen(s), wide = len > 4 ? 2 : 1;
	uint8_t *const parts[4] = {&out->r, &out->g, &out->b, &out->a};

	if (len != 3 && len != 4 && len != 6 && len != 8)
		return false;
	for (size_t i = 0; i < len; i++)
		if (hex_digit(s[i]) < 0)
			return false;
	out->a = 255;
	for (size_t i = 0; i < len / wide; i++) {
		int high = hex_digit(s[i * wide]);
		int low = hex_digit(s[i * wide + wide - 1]);

		*parts[i] = (uint8_t)(high * 16 + low);
	}
	return true;
}

static uint8_t to_byte(double v)
{
	return v <= 0 ? 0 : v >= 255 ? 255 : (uint8_t)(v + 0.5);
}

static double clamped(double v)
{
	return v > 0 ? v < 1 ? v : 1 : 0;
}

/* CSS Color 4, section 7.1: one of red, green, blue from hue and the rest. */
static double hsl_part(double n, double h, double s, double l)
{
	double k = n + h / 30, a = s * (l < 1 - l ? l : 1 - l), low;

	k -= 12 * (double)(int64_t)(k / 12);
	if (k < 0)
		k += 12;
	low = k - 3 < 9 - k ? k - 3 : 9 - k;
	low = low < 1 ? low : 1;
	low = low > -1 ? low : -1;
	return l - a * low;
}

struct colour colour_of_rgb(const double rgb[3], double alpha)
{
	return (struct colour){to_byte(rgb[0]), to_byte(rgb[1]),
		to_byte(rgb[2]), to_byte(alpha * 255)};
}

struct colour colour_of_hsl(const double hsl[3], double alpha)
{
	double h = hsl[0], s = clamped(hsl[1]), l = clamped(hsl[2]);
	const double rgb[3] = {255 * hsl_part(0, h, s, l),
		255 * hsl_part(8, h, s, l), 255 * hsl_part(4, h, s, l)};

	return colour_of_rgb(rgb, alpha);
}
