#include "font/face.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <hb-ot.h>
#include <string.h>
#include FT_CID_H
#include FT_TRUETYPE_TABLES_H

#define LEAST_EM 16 /* units; as OpenType has it */
#define RESTRICTED 0x0002 /* OS/2 fsType: no embedding */
#define BITMAP_ONLY 0x0200

/* What is wrong with the face, or NULL. */
static const char *fault(FT_Face ft)
{
	const TT_OS2 *os2 = FT_Get_Sfnt_Table(ft, FT_SFNT_OS2);

	if (!FT_IS_SFNT(ft) || !FT_IS_SCALABLE(ft) ||
		ft->units_per_EM < LEAST_EM)
		return "is no font with TrueType or OpenType outlines";
	if (ft->num_glyphs < 2)
		return "has no glyphs: its table 'maxp' is missing or broken";
	if (os2 && ((os2->fsType & 0xF) == RESTRICTED ||
			(os2->fsType & BITMAP_ONLY)))
		return "may not be embedded, by its licence bits";
	return NULL;
}

static void read_os2(struct face *face, FT_Face ft)
{
	const TT_OS2 *os2 = FT_Get_Sfnt_Table(ft, FT_SFNT_OS2);

	if (!os2 || os2->version == 0xFFFF) {
		face->weight = ft->style_flags & FT_STYLE_FLAG_BOLD ? 700 : 400;
		return;
	}
	face->weight = os2->usWeightClass;
	if (face->weight < 10) /* an old habit: 1..9 */
		face->weight *= 100;
	face->strikeout_position = os2->yStrikeoutPosition;
	face->strikeout_thickness = os2->yStrikeoutSize;
	if (os2->version >= 2) {
		face->cap_height = os2->sCapHeight;
		face->x_height = os2->sxHeight;
	}
	if (os2->fsSelection & 0x80) { /* USE_TYPO_METRICS */
		face->ascender = os2->sTypoAscender;
		face->descender = os2->sTypoDescender;
		face->line_gap = os2->sTypoLineGap;
	}
}

/* Sensible values for what old or careless fonts leave out. */
static void complete(struct face *face)
{
	int em = face->units_per_em;

	if (face->cap_height <= 0)
		face->cap_height = em * 7 / 10;
	if (face->x_height <= 0)
		face->x_height = em / 2;
	if (face->underline_thickness <= 0)
		face->underline_thickness = em / 20;
	if (face->underline_position >= 0)
		face->underline_position = -em / 10;
	if (face->strikeout_thickness <= 0)
		face->strikeout_thickness = face->underline_thickness;
	if (face->strikeout_position <= 0)
		face->strikeout_position = face->x_height / 2;
	if (face->descender > 0)
		face->descender = -face->descender;
}

static void read_metrics(struct face *face, FT_Face ft)
{
	const TT_Postscript *post = FT_Get_Sfnt_Table(ft, FT_SFNT_POST);

	face->units_per_em = ft->units_per_EM;
	face->ascender = ft->ascender;
	face->descender = ft->descender;
	face->line_gap = ft->height - ft->ascender + ft->descender;
	face->italic = ft->style_flags & FT_STYLE_FLAG_ITALIC;
	face->monospace = FT_IS_FIXED_WIDTH(ft);
	face->underline_position = ft->underline_position;
	face->underline_thickness = ft->underline_thickness;
	face->bbox[0] = (int)ft->bbox.xMin;
	face->bbox[1] = (int)ft->bbox.yMin;
	face->bbox[2] = (int)ft->bbox.xMax;
	face->bbox[3] = (int)ft->bbox.yMax;
	if (post) {
		face->italic_angle = (double)post->italicAngle / 65536;
		face->monospace = face->monospace || post->isFixedPitch;
	}
	read_os2(face, ft);
	complete(face);
}

/*
 * A PostScript name that PDF takes: no spaces or delimiters. Fonts without
 * one get it from their family.
 */
static const char *postscript_name(struct arena *arena, FT_Face ft)
{
	const char *name = FT_Get_Postscript_Name(ft);
	struct buf out = {.arena = arena};

	if (!name)
		name = ft->family_name ? ft->family_name : "Font";
	for (; *name && out.len < 63; name++)
		if (*name > ' ' && *name < 0x7F && !strchr("()<>[]{}/%", *name))
			buf_putc(&out, *name);
	return out.len ? out.data : "Font";
}

/* A weight as CSS knows them, of what a font says. */
static int weight_of(float weight)
{
	return weight > 1 && weight < 1000 ? (int)(weight + 0.5f) : 400;
}

/* Applies the named instance of a variable font. */
static void apply_instance(struct face *face, unsigned instance)
{
	float design[16];
	unsigned axis, count = 16;
	hb_ot_var_axis_info_t info;

	hb_font_set_var_named_instance(face->hb_font, instance);
	hb_ot_var_named_instance_get_design_coords(face->hb_face, instance,
		&count, design);
	if (hb_ot_var_find_axis_info(face->hb_face,
			HB_TAG('w', 'g', 'h', 't'), &info)) {
		axis = info.axis_index;
		if (axis < count)
			face->weight = weight_of(design[axis]);
	}
}

/* Moves a variable font along its weight axis; does nothing to others. */
static void apply_weight(struct arena *arena, struct face *face, int weight)
{
	const hb_tag_t wght = HB_TAG('w', 'g', 'h', 't');
	hb_ot_var_axis_info_t axis;
	hb_variation_t at = {.tag = wght};

	if (!hb_ot_var_find_axis_info(face->hb_face, wght, &axis))
		return;
	if ((float)weight < axis.min_value)
		weight = (int)axis.min_value;
	if ((float)weight > axis.max_value)
		weight = (int)axis.max_value;
	at.value = (float)weight;
	hb_font_set_variations(face->hb_font, &at, 1);
	face->weight = weight;
	face->psname = arena_printf(arena, "%s_%dwght", face->psname, weight);
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	bool has = hb_blob_get_length(table) > 0;

	hb_blob_destroy(table);
	return has;
}

/* What a font on the web is packed as, or NULL. */
static const char *packed_as(struct bytes font)
{
	if (font.len < 4)
		return NULL;
	return memcmp(font.data, "wOFF", 4) == 0 ? "WOFF"
		: memcmp(font.data, "wOF2", 4) == 0 ? "WOFF2" : NULL;
}

/* The font as HarfBuzz reads it: FreeType has unpacked it; no bytes when it
 * cannot say how. */
static struct bytes unpacked(struct arena *arena, FT_Face ft,
	struct bytes font)
{
	FT_ULong len = 0;
	uint8_t *data;

	if (!packed_as(font))
		return font;
	if (FT_Load_Sfnt_Table(ft, 0, 0, NULL, &len) != 0)
		return (struct bytes){0};
	data = arena_alloc(arena, len);
	if (FT_Load_Sfnt_Table(ft, 0, 0, data, &len) != 0)
		return (struct bytes){0};
	return (struct bytes){data, len};
}

static void open_harfbuzz(struct face *face, struct bytes font, long index)
{
	hb_blob_t *blob = hb_blob_create((const char *)font.data,
		(unsigned)font.len, HB_MEMORY_MODE_READONLY, NULL, NULL);

	face->hb_face = hb_face_create(blob, (unsigned)index & 0xFFFF);
	hb_blob_destroy(blob);
	face->glyph_count = hb_face_get_glyph_count(face->hb_face);
	face->hb_font = hb_font_create(face->hb_face);
	hb_font_set_scale(face->hb_font, face->units_per_em,
		face->units_per_em);
}

/* Whether it has the glyph of any character that can be seen. */
static bool shows_any(const struct face *face)
{
	hb_set_t *all = hb_set_create();
	hb_codepoint_t c = ' ', glyph;
	bool any = false;

	hb_face_collect_unicodes(face->hb_face, all);
	while (!any && hb_set_next(all, &c))
		any = face_glyph(face, c, &glyph);
	hb_set_destroy(all);
	return any;
}

/* What is wrong with it for HarfBuzz, or NULL. */
static const char *fault_of_tables(const struct face *face)
{
	hb_codepoint_t glyph;

	if (!face->cff && !has_table(face->hb_face, HB_TAG('g', 'l', 'y', 'f')))
		return "has no outlines that a PDF can hold, 'glyf' or 'CFF'";
	if (!face_glyph(face, 'a', &glyph) && !shows_any(face))
		return "does not say which glyph is which character: its "
			"table 'cmap' is missing, or broken, or 'maxp' is";
	return NULL;
}

static void say_unreadable(const struct face_source *source,
	struct diag *diag)
{
	const struct pos pos = {.file = source->name};
	const char *packed = packed_as(source->bytes);

	if (packed)
		diag_warning(diag, pos, "is a font packed as %s, and cannot be "
			"unpacked here; convert it to TrueType or OpenType "
			"(.ttf, .otf)", packed);
	else
		diag_warning(diag, pos, "is no font, or a broken one");
}

struct face *face_open(struct arena *arena, FT_Library freetype,
	const struct face_source *source, struct diag *diag)
{
	const struct pos pos = {.file = source->name};
	struct face *face = NULL;
	const char *wrong;
	struct bytes font;
	FT_Face ft;

	if (FT_New_Memory_Face(freetype, source->bytes.data,
			(FT_Long)source->bytes.len, source->index & 0xFFFF,
			&ft) != 0) {
		say_unreadable(source, diag);
		return NULL;
	}
	font = unpacked(arena, ft, source->bytes);
	wrong = font.len ? fault(ft) : "cannot be unpacked; convert it to "
		"TrueType or OpenType (.ttf, .otf)";
	if (wrong) {
		diag_warning(diag, pos, "%s", wrong);
		goto out;
	}
	face = arena_alloc(arena, sizeof *face);
	face->family = arena_strdup(arena,
		ft->family_name ? ft->family_name : source->name);
	face->psname = postscript_name(arena, ft);
	face->source = arena_strdup(arena, source->name);
	face->bundled = source->bundled;
	face->pictures = source->pictures;
	read_metrics(face, ft);
	open_harfbuzz(face, font, source->index);
	face->cff = has_table(face->hb_face, HB_TAG('C', 'F', 'F', ' '));
	wrong = fault_of_tables(face);
	if (wrong) {
		diag_warning(diag, pos, "%s", wrong);
		face_close(face);
		face = NULL;
		goto out;
	}
	if (source->index >> 16)
		apply_instance(face, ((unsigned)source->index >> 16) - 1);
	if (source->weight)
		apply_weight(arena, face, source->weight);
out:
	FT_Done_Face(ft);
	return face;
}

void face_close(struct face *face)
{
	hb_font_destroy(face->hb_font);
	hb_face_destroy(face->hb_face);
}

bool face_glyph(const struct face *face, uint32_t c, hb_codepoint_t *glyph)
{
	if (hb_font_get_nominal_glyph(face->hb_font, c, glyph) &&
		*glyph < face->glyph_count)
		return true;
	*glyph = 0;
	return false;
}

bool face_covers(const struct face *face, const char *text, size_t len)
{
	hb_codepoint_t glyph;
	size_t i = 0;

	while (i < len) {
		uint32_t c = utf8_next(text, len, &i);

		if (utf8_is_ignorable(c) || utf8_is_space(c) || c == 0xA0 ||
			c == 0x202F)
			continue;
		if (!face_glyph(face, c, &glyph))
			return false;
	}
	return true;
}

const uint16_t *cff_cids(struct arena *arena, struct bytes cff,
	unsigned *count)
{
	FT_Library freetype = NULL;
	uint16_t *cids = NULL;
	FT_Face ft = NULL;

	if (FT_Init_FreeType(&freetype) != 0 ||
		FT_New_Memory_Face(freetype, cff.data, (FT_Long)cff.len, 0,
			&ft) != 0 || !FT_IS_CID_KEYED(ft))
		goto out;
	*count = (unsigned)ft->num_glyphs;
	cids = arena_array(arena, *count, sizeof *cids);
	for (unsigned g = 0; g < *count; g++) {
		FT_UInt cid;

		if (FT_Get_CID_From_Glyph_Index(ft, g, &cid) == 0)
			cids[g] = (uint16_t)cid;
	}
out:
	FT_Done_Face(ft);
	FT_Done_FreeType(freetype);
	return cids;
}
