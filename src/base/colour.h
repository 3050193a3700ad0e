/* Colours in red, green and blue, by name and by number. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

struct colour {
	uint8_t r, g, b, a; /* a 0: nothing is painted */
};

/* One of CSS's names, in any case; false when it is none. */
bool colour_named(const char *name, struct colour *out);

/* What stands behind "#": rgb, rgba, rrggbb or rrggbbaa. */
bool colour_hex(const char *digits, struct colour *out);

/* Red, green and blue are 0 to 255, alpha 0 to 1; more is cut off. */
struct colour colour_of_rgb(const double rgb[3], double alpha);

/* Hue in degrees, of less than 1e9, saturation and lightness 0 to 1. */
struct colour colour_of_hsl(const double hsl[3], double alpha);

#endif
