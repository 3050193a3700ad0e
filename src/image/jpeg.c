/*
 * JPEG: ITU-T T.81, annex B. A file is a row of segments, each a marker and,
 * for most, a big-endian length and data. What a page needs to know stands in
 * the frame header (SOF) and in four kinds of application segment: JFIF's
 * density, Exif's orientation and resolution (a TIFF directory), the ICC
 * profile in numbered pieces, and Adobe's mark of inverted CMYK. The picture
 * is carried as it is, since PDF's DCTDecode reads it, but without what PDF
 * readers ignore: Exif says where a photo was taken, and may hold a thumbnail
 * of what was cut away.
 */
#include "image/format.h"

#include "base/buf.h"

#include <string.h>

enum {
	SOF0 = 0xC0, SOF1 = 0xC1, SOF2 = 0xC2, SOF15 = 0xCF, DHT = 0xC4,
	JPG = 0xC8, DAC = 0xCC, RST0 = 0xD0, SOI = 0xD8, EOI = 0xD9,
	SOS = 0xDA, APP0 = 0xE0, APP1 = 0xE1, APP2 = 0xE2, APP14 = 0xEE,
	APP15 = 0xEF, COM = 0xFE, TEM = 0x01,
};

enum { TIFF_ORIENTATION = 0x112, TIFF_XRESOLUTION = 0x11A,
	TIFF_YRESOLUTION = 0x11B, TIFF_UNIT = 0x128 };
enum { TIFF_CENTIMETRE = 3 };
enum { PIECE_HEADER = 14 }; /* "ICC_PROFILE", NUL, number, count */

static unsigned big16(const uint8_t *p)
{
	return (unsigned)p[0] << 8 | p[1];
}

static bool starts_with(struct bytes b, const char *magic, size_t len)
{
	return b.len >= len && memcmp(b.data, magic, len) == 0;
}

/* A resolution in dots per inch, if it is one that anybody could mean. */
static void set_dpi(double *dpi, double value, bool centimetre)
{
	if (centimetre)
		value *= 2.54;
	if (value >= 10 && value <= 10000)
		*dpi = value;
}

static void read_jfif(struct bytes b, struct image *out)
{
	if (!starts_with(b, "JFIF\0", 5) || b.len < 12 || !b.data[7])
		return;
	if (b.data[7] > 2 || !big16(b.data + 8) || !big16(b.data + 10))
		return;
	set_dpi(&out->dpi_x, big16(b.data + 8), b.data[7] == 2);
	set_dpi(&out->dpi_y, big16(b.data + 10), b.data[7] == 2);
}

struct tiff {
	struct bytes b;
	bool little;
};

static uint32_t tiff_number(const struct tiff *t, size_t at, size_t size)
{
	uint32_t n = 0;

	if (at > t->b.len || t->b.len - at < size)
		return 0;
	for (size_t i = 0; i < size; i++)
		n = n << 8 | t->b.data[at + (t->little ? size - 1 - i : i)];
	return n;
}

static double tiff_rational(const struct tiff *t, size_t entry)
{
	size_t at = tiff_number(t, entry + 8, 4);
	uint32_t below = tiff_number(t, at + 4, 4);

	return below ? tiff_number(t, at, 4) / (double)below : 0;
}

static void read_exif(struct bytes b, struct image *out)
{
	struct tiff t = {0};
	size_t at, entries;
	double x = 0, y = 0;
	bool centimetre = false;

	if (!starts_with(b, "Exif\0\0", 6))
		return;
	t.b = (struct bytes){b.data + 6, b.len - 6};
	t.little = starts_with(t.b, "II", 2);
	at = tiff_number(&t, 4, 4);
	entries = tiff_number(&t, at, 2);
	for (at += 2; entries-- && at + 12 <= t.b.len; at += 12) {
		unsigned value = tiff_number(&t, at + 8, 2);

		switch (tiff_number(&t, at, 2)) {
		case TIFF_ORIENTATION:
			if (value >= 1 && value <= 8)
				out->orientation = (int)value;
			break;
		case TIFF_XRESOLUTION:
			x = tiff_rational(&t, at);
			break;
		case TIFF_YRESOLUTION:
			y = tiff_rational(&t, at);
			break;
		case TIFF_UNIT:
			centimetre = value == TIFF_CENTIMETRE;
			break;
		}
	}
	set_dpi(&out->dpi_x, x, centimetre);
	set_dpi(&out->dpi_y, y, centimetre);
}

/* The profile's pieces come in any order; one that is missing spoils it. */
struct profile {
	struct bytes pieces[256];
	unsigned count;
};

static void read_piece(struct bytes b, struct profile *profile)
{
	if (!starts_with(b, "ICC_PROFILE\0", 12) || b.len <= PIECE_HEADER)
		return;
	profile->count = b.data[13];
	profile->pieces[b.data[12]] = (struct bytes){b.data + PIECE_HEADER,
		b.len - PIECE_HEADER};
}

static struct bytes join(struct arena *arena, const struct profile *profile)
{
	size_t len = 0, at = 0;
	uint8_t *data;

	for (unsigned i = 1; i <= profile->count; i++) {
		if (!profile->pieces[i].len)
			return (struct bytes){NULL, 0};
		len += profile->pieces[i].len;
	}
	data = arena_alloc(arena, len + 1);
	for (unsigned i = 1; i <= profile->count; i++) {
		memcpy(data + at, profile->pieces[i].data,
			profile->pieces[i].len);
		at += profile->pieces[i].len;
	}
	return (struct bytes){data, len};
}

static const char *read_frame(unsigned marker, struct bytes b,
	struct image *out)
{
	if (marker > SOF2)
		return "is a kind of JPEG that PDF does not know "
			"(lossless or arithmetic coding)";
	if (b.len < 6 || b.len < 6 + 3 * (size_t)b.data[5])
		return "is broken: its frame header is too short";
	if (b.data[0] != 8)
		return "has samples of other than 8 bits";
	out->bits = 8;
	out->height = (int)big16(b.data + 1);
	out->width = (int)big16(b.data + 3);
	if (!out->width || !out->height)
		return "does not say how large it is";
	switch (b.data[5]) {
	case 1:
		out->colour = IMAGE_GREY;
		return NULL;
	case 3:
		out->colour = IMAGE_RGB;
		return NULL;
	case 4:
		out->colour = IMAGE_CMYK;
		return NULL;
	default:
		return "has neither 1, 3 nor 4 colour components";
	}
}

static bool is_frame(unsigned marker)
{
	return marker >= SOF0 && marker <= SOF15 && marker != DHT &&
		marker != JPG && marker != DAC;
}

static const char *read_segment(unsigned marker, struct bytes b,
	struct profile *profile, struct image *out)
{
	if (is_frame(marker))
		return out->width ? NULL : read_frame(marker, b, out);
	switch (marker) {
	case APP0:
		read_jfif(b, out);
		break;
	case APP1:
		read_exif(b, out);
		break;
	case APP2:
		read_piece(b, profile);
		break;
	case APP14:
		out->inverted = starts_with(b, "Adobe", 5);
		break;
	}
	return NULL;
}

/* Cameras and web servers leave rubbish behind the end, within reason. */
static bool ends(struct bytes file)
{
	for (size_t i = file.len; i >= 2 && file.len - i < 4096; i--)
		if (file.data[i - 2] == 0xFF && file.data[i - 1] == EOI)
			return true;
	return false;
}

static bool stands_alone(unsigned marker)
{
	return marker == TEM || (marker >= RST0 && marker <= SOI);
}

/* Whether the pixels depend on the segment. */
static bool matters(unsigned marker)
{
	return marker == APP0 || marker == APP14 ||
		(marker < APP0 && marker != TEM) ||
		(marker > APP15 && marker != COM);
}

/* Past the fill bytes in front of a marker, if any. */
static size_t skip_fill(struct bytes file, size_t at)
{
	while (at + 1 < file.len && file.data[at] == 0xFF &&
		file.data[at + 1] == 0xFF)
		at++;
	return at;
}

/* Reads all segments up to the picture's data; what matters goes to `kept`. */
static const char *read_segments(struct bytes file, struct profile *profile,
	struct buf *kept, struct image *out)
{
	for (size_t at = skip_fill(file, 2);; at = skip_fill(file, at)) {
		const uint8_t *p = file.data + at;
		const char *wrong;
		size_t len;

		if (file.len - at < 4)
			return "is cut short";
		if (p[0] != 0xFF)
			return "is broken: no marker where one must be";
		at += 2;
		if (p[1] == SOS) {
			buf_add(kept, p, file.len - at + 2);
			return NULL;
		}
		if (stands_alone(p[1]))
			continue;
		len = big16(p + 2);
		if (len < 2 || len > file.len - at)
			return "is cut short";
		wrong = read_segment(p[1], (struct bytes){p + 4, len - 2},
			profile, out);
		if (wrong)
			return wrong;
		if (matters(p[1]))
			buf_add(kept, p, len + 2);
		at += len;
	}
}

const char *jpeg_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	struct profile profile = {.count = 0};
	struct buf kept = {.arena = arena};
	const char *wrong;

	out->filter = IMAGE_JPEG;
	buf_add(&kept, file.data, 2);
	wrong = read_segments(file, &profile, &kept, out);
	if (wrong)
		return wrong;
	if (!out->width)
		return "is broken: no frame header before its data";
	if (!ends(file))
		return "is cut short";
	out->data = (struct bytes){(const uint8_t *)kept.data, kept.len};
	out->inverted = out->inverted && out->colour == IMAGE_CMYK;
	image_take_profile(out, join(arena, &profile));
	return NULL;
}
