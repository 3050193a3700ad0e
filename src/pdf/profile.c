/*
 * sRGB as an ICC profile of version 4 (ICC.1:2010): a display's three
 * primaries, adapted to D50 after Bradford, and one parametric curve. The
 * numbers are IEC 61966-2-1's; everything is big-endian.
 */
#include "pdf/profile.h"

#include <string.h>

#define NAME "sRGB IEC61966-2.1"

enum { HEADER = 128, TAGS = 10 };

/* A tag of the profile: which data it has. Several may share one. */
struct icc_tag {
	const char *name;
	size_t at, len; /* of its data, from the profile's start */
};

static void put32(struct buf *out, uint32_t v)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_putc(out, (char)(v >> shift & 255));
}

static void set32(struct buf *out, size_t at, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		out->data[at + (size_t)i] = (char)(v >> (24 - 8 * i) & 255);
}

/* s15Fixed16Number */
static void put_fixed(struct buf *out, double v)
{
	put32(out, (uint32_t)(int32_t)(v * 65536 + (v < 0 ? -0.5 : 0.5)));
}

static void put_type(struct buf *out, const char *type)
{
	buf_add(out, type, 4);
	put32(out, 0);
}

/* multiLocalizedUnicodeType, in one language. */
static void put_text(struct buf *out, const char *s)
{
	put_type(out, "mluc");
	put32(out, 1);
	put32(out, 12);
	buf_add(out, "enUS", 4);
	put32(out, (uint32_t)(2 * strlen(s)));
	put32(out, 28);
	for (; *s; s++) {
		buf_putc(out, '\0');
		buf_putc(out, *s);
	}
}

static void put_xyz(struct buf *out, const double xyz[3])
{
	put_type(out, "XYZ ");
	for (int i = 0; i < 3; i++)
		put_fixed(out, xyz[i]);
}

/* Function type 3: (a X + b)^g from d on, c X below. */
static void put_curve(struct buf *out)
{
	static const double parameters[] = {2.4, 1 / 1.055, 0.055 / 1.055,
		1 / 12.92, 0.04045};

	put_type(out, "para");
	put32(out, 3u << 16);
	for (int i = 0; i < 5; i++)
		put_fixed(out, parameters[i]);
}

/* From the eye's white, D65, to the profile's, D50. */
static void put_adaptation(struct buf *out)
{
	static const double bradford[] = {1.0478112, 0.0228866, -0.0501270,
		0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
		0.7521316};

	put_type(out, "sf32");
	for (int i = 0; i < 9; i++)
		put_fixed(out, bradford[i]);
}

static void put_header(struct buf *out)
{
	put32(out, 0); /* the size, later */
	put32(out, 0);
	put32(out, 0x04200000);
	buf_add(out, "mntrRGB XYZ ", 12);
	for (int i = 0; i < 6; i++) /* 2024-01-01: the same bytes always */
		buf_add(out, &"\x07\xE8\0\1\0\1\0\0\0\0\0\0"[2 * i], 2);
	buf_add(out, "acsp", 4);
	for (int i = 0; i < 7; i++)
		put32(out, 0);
	put_fixed(out, 0.9642);
	put_fixed(out, 1);
	put_fixed(out, 0.8249);
	while (out->len < HEADER)
		buf_putc(out, '\0');
}

/* Ends the tag's data, which began at tag->at, on a multiple of four. */
static void end_tag(struct buf *out, struct icc_tag *tag)
{
	tag->len = out->len - tag->at;
	while (out->len % 4)
		buf_putc(out, '\0');
}

static void put_tags(struct buf *out, struct icc_tag tags[TAGS])
{
	static const double white[] = {0.9642, 1, 0.8249};
	static const double primaries[3][3] = {
		{0.4360747, 0.2225045, 0.0139322},
		{0.3850649, 0.7168786, 0.0971045},
		{0.1430804, 0.0606169, 0.7141733},
	};

	for (int i = 0; i < TAGS; i++) {
		tags[i].at = out->len;
		if (i == 0)
			put_text(out, NAME);
		else if (i == 1)
			put_text(out, "No copyright, use freely");
		else if (i == 2)
			put_xyz(out, white);
		else if (i == 3)
			put_adaptation(out);
		else if (i < 7)
			put_xyz(out, primaries[i - 4]);
		else if (i == 7)
			put_curve(out);
		else
			tags[i] = (struct icc_tag){tags[i].name, tags[7].at,
				tags[7].len};
		if (i < 8)
			end_tag(out, &tags[i]);
	}
}

static struct buf make(struct arena *arena)
{
	struct icc_tag tags[TAGS] = {{.name = "desc"}, {.name = "cprt"},
		{.name = "wtpt"}, {.name = "chad"}, {.name = "rXYZ"},
		{.name = "gXYZ"}, {.name = "bXYZ"}, {.name = "rTRC"},
		{.name = "gTRC"}, {.name = "bTRC"}};
	struct buf out = {.arena = arena};

	put_header(&out);
	put32(&out, TAGS);
	for (int i = 0; i < TAGS; i++) {
		buf_add(&out, tags[i].name, 4);
		put32(&out, 0);
		put32(&out, 0);
	}
	put_tags(&out, tags);
	for (int i = 0; i < TAGS; i++) {
		set32(&out, HEADER + 8 + 12 * (size_t)i, (uint32_t)tags[i].at);
		set32(&out, HEADER + 12 + 12 * (size_t)i,
			(uint32_t)tags[i].len);
	}
	set32(&out, 0, (uint32_t)out.len);
	return out;
}

const struct object *profile_write(struct file *file)
{
	struct buf icc = make(file->arena);
	struct object *stream = object_new_stream(file,
		(struct bytes){(const uint8_t *)icc.data, icc.len}, true);
	struct object *intent = object_new(file);

	buf_puts(&stream->text, "/N 3");
	buf_puts(&intent->text, "/Type /OutputIntent /S /GTS_PDFA1\n"
		"/OutputConditionIdentifier (" NAME ") /Info (" NAME ")");
	object_put_ref(&intent->text, " /DestOutputProfile", stream);
	return intent;
}
