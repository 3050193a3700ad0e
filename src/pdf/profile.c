/*
 * ICC profiles of version 4 (ICC.1:2010), made from their numbers; all are
 * big-endian.
 *
 * sRGB is a display: three primaries, adapted to D50 after Bradford, and one
 * parametric curve, as IEC 61966-2-1 has them.
 *
 * CMYK is a press. Dots of four inks cover the paper by chance, so that each of
 * their 16 overprints has a share of it that is a product (Neugebauer 1937, with
 * Demichel's shares), and the eye sees the sum of their light. The solids'
 * colours are ISO 12647-2's for coated paper; black over another ink is what
 * both let through. The profile is a table of that, dense enough for what
 * readers do between its points; curves before it are the dots' gain.
 */
#include "pdf/profile.h"

#include <math.h>
#include <string.h>

#define SRGB "sRGB IEC61966-2.1"

enum { HEADER = 128 };

/* A profile being built. Its tags' data follow the table of tags. */
struct icc {
	struct buf out;
	int count; /* of tags so far */
	size_t at; /* of the open one's data */
};

static void put16(struct buf *out, unsigned v)
{
	buf_putc(out, (char)(v >> 8 & 255));
	buf_putc(out, (char)(v & 255));
}

static void put32(struct buf *out, uint32_t v)
{
	put16(out, v >> 16);
	put16(out, v & 0xFFFF);
}

static void set32(struct buf *out, size_t at, size_t v)
{
	for (int i = 0; i < 4; i++)
		out->data[at + (size_t)i] = (char)(v >> (24 - 8 * i) & 255);
}

/* s15Fixed16Number */
static void put_fixed(struct buf *out, double v)
{
	put32(out, (uint32_t)(int32_t)(v * 65536 + (v < 0 ? -0.5 : 0.5)));
}

static void put_fixeds(struct buf *out, const double *v, int count)
{
	for (int i = 0; i < count; i++)
		put_fixed(out, v[i]);
}

static void put_zeros(struct buf *out, size_t until)
{
	while (out->len < until)
		buf_putc(out, '\0');
}

static const double d50[] = {0.9642, 1, 0.8249};

/* The header, for a device of a class, its colours and the space that they are
 * told in, and room for tags. */
static struct icc open_icc(struct arena *arena, const char *device,
	const char *colours, const char *space, size_t tags)
{
	struct icc icc = {.out.arena = arena};
	struct buf *out = &icc.out;

	put32(out, 0); /* the size, later */
	put32(out, 0);
	put32(out, 0x04200000);
	buf_puts(out, device);
	buf_puts(out, colours);
	buf_puts(out, space);
	put16(out, 2024); /* a date: always the same bytes */
	put16(out, 1);
	put16(out, 1);
	put_zeros(out, out->len + 6);
	buf_puts(out, "acsp");
	put_zeros(out, out->len + 28);
	put_fixeds(out, d50, 3);
	put_zeros(out, HEADER + 4 + 12 * tags);
	return icc;
}

/* A row of the table of tags: its name, where its data is, how long. */
static void set_row(struct icc *icc, const char *name, size_t at, size_t len)
{
	size_t row = HEADER + 4 + 12 * (size_t)icc->count++;

	memcpy(icc->out.data + row, name, 4);
	set32(&icc->out, row + 4, at);
	set32(&icc->out, row + 8, len);
}

static struct buf *open_tag(struct icc *icc, const char *type)
{
	icc->at = icc->out.len;
	buf_puts(&icc->out, type);
	put32(&icc->out, 0);
	return &icc->out;
}

/* Ends the data, on a multiple of four, and names it. */
static void close_tag(struct icc *icc, const char *name)
{
	set_row(icc, name, icc->at, icc->out.len - icc->at);
	put_zeros(&icc->out, (icc->out.len + 3) / 4 * 4);
}

/* multiLocalizedUnicodeType, in one language. */
static void put_text(struct icc *icc, const char *name, const char *s)
{
	struct buf *out = open_tag(icc, "mluc");

	put32(out, 1);
	put32(out, 12);
	buf_puts(out, "enUS");
	put32(out, (uint32_t)(2 * strlen(s)));
	put32(out, 28);
	for (; *s; s++)
		put16(out, (unsigned char)*s);
	close_tag(icc, name);
}

static void put_xyz(struct icc *icc, const char *name, const double xyz[3])
{
	put_fixeds(open_tag(icc, "XYZ "), xyz, 3);
	close_tag(icc, name);
}

static void put_common(struct icc *icc, const char *name)
{
	put_text(icc, "desc", name);
	put_text(icc, "cprt", "No copyright, use freely");
	put_xyz(icc, "wtpt", d50);
}

static struct object *close_icc(struct file *file, struct icc *icc,
	int colorants)
{
	struct object *stream;

	set32(&icc->out, 0, icc->out.len);
	set32(&icc->out, HEADER, (size_t)icc->count);
	stream = object_new_stream(file, (struct bytes){
		(const uint8_t *)icc->out.data, icc->out.len}, true);
	buf_printf(&stream->text, "/N %d", colorants);
	return stream;
}

static struct object *write_srgb(struct file *file)
{
	/* From the eye's white, D65, to the profile's. */
	static const double bradford[] = {1.0478112, 0.0228866, -0.0501270,
		0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
		0.7521316};
	static const double primaries[3][3] = {
		{0.4360747, 0.2225045, 0.0139322},
		{0.3850649, 0.7168786, 0.0971045},
		{0.1430804, 0.0606169, 0.7141733},
	};
	/* Function type 3: (a X + b)^g from d on, c X below. */
	static const double curve[] = {2.4, 1 / 1.055, 0.055 / 1.055,
		1 / 12.92, 0.04045};
	struct icc icc = open_icc(file->arena, "mntr", "RGB ", "XYZ ", 10);
	size_t at, len;

	put_common(&icc, SRGB);
	put_fixeds(open_tag(&icc, "sf32"), bradford, 9);
	close_tag(&icc, "chad");
	put_xyz(&icc, "rXYZ", primaries[0]);
	put_xyz(&icc, "gXYZ", primaries[1]);
	put_xyz(&icc, "bXYZ", primaries[2]);
	put32(open_tag(&icc, "para"), 3u << 16);
	put_fixeds(&icc.out, curve, 5);
	at = icc.at;
	len = icc.out.len - at;
	close_tag(&icc, "rTRC");
	set_row(&icc, "gTRC", at, len);
	set_row(&icc, "bTRC", at, len);
	return close_icc(file, &icc, 3);
}

const struct object *profile_intent(struct file *file)
{
	struct object *stream = write_srgb(file);
	struct object *intent = object_new(file);

	buf_puts(&intent->text, "/Type /OutputIntent /S /GTS_PDFA1\n"
		"/OutputConditionIdentifier (" SRGB ") /Info (" SRGB ")");
	object_put_ref(&intent->text, " /DestOutputProfile", stream);
	return intent;
}

/* CIE Lab to XYZ under D50. */
static void lab_to_xyz(const double lab[3], double xyz[3])
{
	double y = (lab[0] + 16) / 116;
	const double f[3] = {y + lab[1] / 500, y, y - lab[2] / 200};

	for (int i = 0; i < 3; i++)
		xyz[i] = d50[i] * (f[i] > 6.0 / 29 ? f[i] * f[i] * f[i]
			: (f[i] - 16.0 / 116) * 108 / 841);
}

/* Overprint `inks`, a bit each for C, M, Y and K, relative to the paper. */
static void overprint(int inks, double xyz[3])
{
	static const double paper[] = {95, 0, -2}, black[] = {16, 0, 0};
	static const double solids[8][3] = {
		{95, 0, -2}, {55, -37, -50}, {48, 74, -3}, {24, 17, -46},
		{89, -5, 93}, {50, -65, 27}, {47, 68, 48}, {23, 0, 0},
	};
	double white[3], dark[3];

	lab_to_xyz(paper, white);
	lab_to_xyz(black, dark);
	lab_to_xyz(solids[inks & 7], xyz);
	for (int i = 0; i < 3; i++) {
		xyz[i] *= d50[i] / white[i];
		if (inks & 8)
			xyz[i] *= dark[i] / white[i];
	}
}

/* XYZ under D50 to CIE Lab. */
static void xyz_to_lab(const double xyz[3], double lab[3])
{
	double f[3];

	for (int i = 0; i < 3; i++) {
		double t = xyz[i] / d50[i];

		f[i] = t > 216.0 / 24389 ? cbrt(t)
			: t * 841 / 108 + 16.0 / 116;
	}
	lab[0] = 116 * f[1] - 16;
	lab[1] = 500 * (f[0] - f[1]);
	lab[2] = 200 * (f[1] - f[2]);
}

/* What the inks' dots look like together, of which each covers a share. */
static void print_dots(const double dots[4], double lab[3])
{
	double sum[3] = {0}, xyz[3];

	for (int inks = 0; inks < 16; inks++) {
		double share = 1;

		for (int i = 0; i < 4; i++)
			share *= inks >> i & 1 ? dots[i] : 1 - dots[i];
		overprint(inks, xyz);
		for (int i = 0; i < 3; i++)
			sum[i] += share * xyz[i];
	}
	xyz_to_lab(sum, lab);
}

static void put_byte(struct buf *out, double v)
{
	buf_putc(out, (char)(unsigned char)(v < 0 ? 0 : v > 255 ? 255
		: v + 0.5));
}

enum { SIDE = 7, POINTS = SIDE * SIDE * SIDE * SIDE };

/* The table's points, the last ink varying fastest. */
static void put_points(struct buf *out)
{
	for (int point = 0; point < POINTS; point++) {
		double dots[4], lab[3];

		for (int i = 3, rest = point; i >= 0; i--, rest /= SIDE)
			dots[i] = rest % SIDE / (SIDE - 1.0);
		print_dots(dots, lab);
		put_byte(out, lab[0] * 2.55);
		put_byte(out, lab[1] + 128);
		put_byte(out, lab[2] + 128);
	}
}

/* lut8Type: a curve for each ink, the table, no curves behind it. */
static void put_press(struct icc *icc)
{
	static const double one[] = {1, 0, 0, 0, 1, 0, 0, 0, 1};
	struct buf *out = open_tag(icc, "mft1");

	buf_putc(out, 4); /* inks */
	buf_putc(out, 3); /* coordinates */
	buf_putc(out, SIDE);
	buf_putc(out, 0);
	put_fixeds(out, one, 9);
	for (int i = 0; i < 4 * 256; i++) {
		double dot = i % 256 / 255.0;

		/* Half covered prints as two thirds. */
		put_byte(out, 255 * (dot + 4 * 0.16 * dot * (1 - dot)));
	}
	put_points(out);
	for (int i = 0; i < 3 * 256; i++)
		buf_putc(out, (char)(i % 256));
	close_tag(icc, "A2B0");
}

const struct object *profile_cmyk(struct file *file)
{
	struct icc icc;

	if (file->cmyk)
		return file->cmyk;
	icc = open_icc(file->arena, "scnr", "CMYK", "Lab ", 4);
	put_common(&icc, "Offset on coated paper");
	put_press(&icc);
	file->cmyk = close_icc(file, &icc, 4);
	return file->cmyk;
}
