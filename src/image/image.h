/*
 * Images: their size, colour and orientation, and the bytes that the PDF will
 * carry. A JPEG is carried as it is but for its metadata; a PNG as its IDAT
 * data where PDF can take that (not interlaced, no alpha), else as pixels, as
 * WebP and GIF are. An SVG is carried as a drawing.
 */
#ifndef IMAGE_IMAGE_H
#define IMAGE_IMAGE_H

#include "base/diag.h"
#include "guard/files.h"
#include "image/drawing.h"

enum image_filter {
	IMAGE_RAW,      /* rows of samples, to be compressed */
	IMAGE_PNG,      /* zlib data with PNG predictors */
	IMAGE_JPEG,
	IMAGE_DRAWING,  /* no bytes, but shapes */
};

enum image_colour { IMAGE_GREY, IMAGE_RGB, IMAGE_CMYK, IMAGE_INDEXED };

struct image {
	const char *path;
	int width, height;          /* stored pixels, before orientation */
	double dpi_x, dpi_y;        /* as the file says, else 96 */
	int orientation;            /* EXIF, 1..8; 1: as stored */
	enum image_filter filter;
	enum image_colour colour;
	int bits;                   /* per component */
	bool inverted;              /* Adobe CMYK JPEG: decode inverted */
	struct bytes file;          /* all of it */
	struct bytes data;
	struct bytes palette;       /* IMAGE_INDEXED: RGB triples */
	struct bytes alpha;         /* width * height, 8 bit; or no data */
	struct bytes icc;           /* embedded profile, or no data */
	struct drawing *drawing;    /* IMAGE_DRAWING */
	const char *lost;           /* what of it cannot be shown, or NULL */
};

/*
 * Opens the image at `path`, each file once; a relative path is taken from the
 * folder of `pos.file`. NULL after a warning that says why (missing, remote,
 * broken, too large, unknown format), or after an error, if it is where no
 * files may be. NULL as `files`: no file may be read.
 */
const struct image *image_open(struct arena *arena, struct files *files,
	const char *path, struct pos pos, struct diag *diag);

/* How large it is, upright, in points. */
void image_size(const struct image *image, double *width, double *height);

/* What is left of a colour in black and white (ITU-R BT.601). */
uint8_t image_lightness(const uint8_t rgb[3]);

#endif
