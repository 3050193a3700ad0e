#include "pdf/font.h"

#include "pdf/cmap.h"
#include "pdf/reading.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <stdlib.h>
#include <string.h>

/*
 * Tables that a PDF has no use for; without GSUB, hb-subset adds no glyphs. The
 * first are kept from it altogether, since it reads all of cmap for a list of
 * glyphs, which takes longer than the rest; the last say what an instance is.
 */
static const char dropped[][5] = {"cmap", "GSUB", "GPOS", "GDEF", "BASE",
	"JSTF", "MATH", "kern", "name", "post", "OS/2", "DSIG", "gasp",
	"hdmx", "LTSH", "VDMX", "PCLT", "meta", "STAT", "vhea", "vmtx",
	"VORG", "COLR", "CPAL", "SVG ", "CBDT", "CBLC", "sbix", "FFTM",
	"HVAR", "MVAR", "VVAR", "avar", "fvar", "gvar", "cvar"};

enum { UNREAD = 9 /* of them */ };

enum {
	MOST_VARIANTS = 64, /* of what one glyph reads as */
	WIDEST = 32767,     /* glyph, in thousandths of its size */
};

int pdf_font_variant(const struct pdf_font *font, uint32_t glyph,
	const char *text, size_t len)
{
	const struct reading *r = font->readings[glyph];
	int variant = 0;

	for (; r; r = r->next, variant++)
		if (r->len == len && memcmp(r->text, text, len) == 0)
			return variant;
	return 0;
}

static void collect_glyph(struct pdf_fonts *fonts, struct pdf_font *font,
	uint32_t glyph, const struct glyph_text *t)
{
	struct arena *arena = fonts->file->arena;
	struct reading **end;
	int variant = 0;

	if (!font->readings[glyph]) {
		font->used = arena_grow(arena, font->used, font->used_count,
			&font->used_capacity, sizeof *font->used);
		font->used[font->used_count++] = glyph;
	}
	for (end = &font->readings[glyph]; *end; end = &(*end)->next) {
		if (variant == MOST_VARIANTS)
			return; /* it reads as the first does */
		if ((*end)->len == t->len &&
			memcmp((*end)->text, t->text, t->len) == 0)
			return;
		variant++;
	}
	*end = arena_alloc(arena, sizeof **end);
	**end = (struct reading){
		.text = t->text == t->own
			? arena_strndup(arena, t->text, t->len)
			: t->text,
		.len = t->len,
	};
	if (variant >= font->variants)
		font->variants = variant + 1;
}

static void open_font(struct pdf_fonts *fonts, const struct face *face)
{
	struct arena *arena = fonts->file->arena;
	struct pdf_font *font = &fonts->font[face->index];
	const struct glyph_text space = {.text = " ", .len = 1};

	font->face = face;
	font->readings = arena_array(arena, face->glyph_count,
		sizeof *font->readings);
	font->code = arena_array(arena, face->glyph_count, sizeof *font->code);
	font->width = arena_array(arena, face->glyph_count,
		sizeof *font->width);
	if (face_glyph(face, ' ', &font->space))
		collect_glyph(fonts, font, font->space, &space);
}

static void collect_run(struct pdf_fonts *fonts, const struct run *run)
{
	struct pdf_font *font = &fonts->font[run->face->index];

	if (!font->face)
		open_font(fonts, run->face);
	for (int i = 0; i < run->glyph_count; i++) {
		struct glyph_text text;

		glyph_text(run, i, &text);
		collect_glyph(fonts, font, run->glyphs[i].id, &text);
	}
}

static int in_order(const void *a, const void *b)
{
	const uint32_t *first = a, *second = b;

	return (*first > *second) - (*first < *second);
}

static void collect(struct pdf_fonts *fonts, const struct pages *pages)
{
	int highest = -1;

	for (int p = 0; p < pages->count; p++)
		for (size_t i = 0; i < pages->page[p].frame_count; i++) {
			const struct frame *f = &pages->page[p].frames[i];

			if (f->kind == FRAME_RUN &&
				f->run->face->index > highest)
				highest = f->run->face->index;
		}
	fonts->count = highest + 1;
	fonts->font = arena_array(fonts->file->arena, (size_t)fonts->count,
		sizeof *fonts->font);
	for (int p = 0; p < pages->count; p++)
		for (size_t i = 0; i < pages->page[p].frame_count; i++) {
			const struct frame *f = &pages->page[p].frames[i];

			if (f->kind == FRAME_RUN)
				collect_run(fonts, f->run);
		}
	for (int i = 0; i < fonts->count; i++)
		if (fonts->font[i].used_count)
			qsort(fonts->font[i].used, fonts->font[i].used_count,
				sizeof *fonts->font[i].used, in_order);
}

/* A variable font is pinned to the instance that was shaped with. */
static void pin_axes(hb_subset_input_t *input, const struct face *face)
{
	unsigned count = hb_ot_var_get_axis_count(face->hb_face), got = 1;
	unsigned set;
	const float *coords = hb_font_get_var_coords_design(face->hb_font,
		&set);
	hb_ot_var_axis_info_t axis;

	for (unsigned i = 0; i < count; i++, got = 1)
		if (hb_ot_var_get_axis_infos(face->hb_face, i, &got, &axis))
			hb_subset_input_pin_axis_location(input,
				face->hb_face, axis.tag, i < set ? coords[i]
					: axis.default_value);
}

static hb_subset_input_t *subset_input(const struct pdf_font *font)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs, *drop;

	if (!input)
		return NULL;
	glyphs = hb_subset_input_glyph_set(input);
	drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	hb_set_add(glyphs, 0);
	for (size_t i = 0; i < font->used_count; i++)
		hb_set_add(glyphs, font->used[i]);
	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		hb_set_add(drop, hb_tag_from_string(dropped[i], 4));
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	pin_axes(input, font->face);
	return input;
}

static void read_mapping(struct pdf_font *font, hb_subset_plan_t *plan)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	int upem = font->face->units_per_em;

	for (size_t i = 0; i < font->used_count; i++) {
		uint32_t g = font->used[i];
		int64_t advance = hb_font_get_glyph_h_advance(
			font->face->hb_font, g);
		int64_t width = (advance * 1000 + upem / 2) / upem;

		font->code[g] = (uint16_t)hb_map_get(map, g);
		font->width[g] = width < 0 ? 0 : width > WIDEST ? WIDEST
			: (int)width;
	}
}

/* In a CID-keyed font the codes are characters' numbers, not glyphs'. */
static void take_cids(struct pdf_fonts *fonts, struct pdf_font *font,
	struct bytes cff)
{
	unsigned count;
	const uint16_t *cids = cff_cids(fonts->file->arena, cff, &count);

	for (size_t i = 0; cids && i < font->used_count; i++) {
		uint16_t *code = &font->code[font->used[i]];

		if (*code < count)
			*code = cids[*code];
	}
}

/*
 * Whether the outlines of the glyphs that are used can be read: where one of an
 * instance cannot, HarfBuzz 6 frees what it has not allocated.
 */
static bool outlines_are_sound(const struct pdf_font *font)
{
	const struct face *face = font->face;
	hb_glyph_extents_t extents;

	if (face->cff || !hb_ot_var_get_axis_count(face->hb_face))
		return true;
	for (size_t i = 0; i < font->used_count; i++)
		if (!hb_font_get_glyph_extents(face->hb_font, font->used[i],
				&extents))
			return false;
	return hb_font_get_glyph_extents(face->hb_font, 0, &extents);
}

/* A table of the face `whole`, unless it is one of those not to be read. */
static hb_blob_t *table_of(hb_face_t *face, hb_tag_t tag, void *whole)
{
	(void)face;
	for (int i = 0; i < UNREAD; i++)
		if (tag == hb_tag_from_string(dropped[i], 4))
			return NULL;
	return hb_face_reference_table(whole, tag);
}

/* The subset's bytes in the arena; no data when hb-subset fails. */
static struct bytes subset(struct pdf_fonts *fonts, struct pdf_font *font)
{
	hb_face_t *bare = hb_face_create_for_tables(table_of,
		font->face->hb_face, NULL);
	hb_subset_input_t *input = subset_input(font);
	hb_subset_plan_t *plan = NULL;
	hb_face_t *face = NULL;
	hb_blob_t *blob = NULL;
	struct bytes bytes = {0};
	unsigned len;

	if (input && outlines_are_sound(font))
		plan = hb_subset_plan_create_or_fail(bare, input);
	if (plan)
		face = hb_subset_plan_execute_or_fail(plan);
	if (!face)
		goto out;
	read_mapping(font, plan);
	/* A PDF takes the bare CFF table (ISO 32000-1, table 126). */
	blob = font->face->cff
		? hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '))
		: hb_face_reference_blob(face);
	bytes.data = (const uint8_t *)hb_blob_get_data(blob, &len);
	bytes.data = (const uint8_t *)arena_strndup(fonts->file->arena,
		(const char *)bytes.data, len);
	bytes.len = len;
	if (font->face->cff)
		take_cids(fonts, font, bytes);
out:
	hb_blob_destroy(blob);
	hb_face_destroy(face);
	hb_face_destroy(bare);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
	return bytes;
}

static int em(const struct face *face, int v)
{
	return (int)((int64_t)v * 1000 / face->units_per_em);
}

static void put_descriptor(struct object *o, const struct pdf_font *font,
	const char *name, const struct object *file)
{
	const struct face *f = font->face;
	/* ISO 32000-1, table 123: fixed pitch, symbolic, italic. */
	int flags = (f->monospace ? 1 : 0) | 4 | (f->italic ? 64 : 0);
	struct buf *out = &o->text;

	buf_printf(out, "/Type /FontDescriptor /FontName /%s /Flags %d\n",
		name, flags);
	buf_printf(out, "/FontBBox [%d %d %d %d] /ItalicAngle ",
		em(f, f->bbox[0]), em(f, f->bbox[1]), em(f, f->bbox[2]),
		em(f, f->bbox[3]));
	buf_num(out, (int64_t)(f->italic_angle * 1000), 1000, 2);
	buf_printf(out, " /Ascent %d /Descent %d /CapHeight %d /XHeight %d "
		"/StemV %d\n", em(f, f->ascender), em(f, f->descender),
		em(f, f->cap_height), em(f, f->x_height),
		f->weight >= 600 ? 120 : 80);
	object_put_ref(out, f->cff ? "/FontFile3" : "/FontFile2", file);
}

/* "c [w w w] c [w]": a list for each stretch of codes. */
static void put_widths(struct buf *out, const struct pdf_font *font)
{
	int last = -2;

	for (size_t i = 0; i < font->used_count; i++) {
		uint32_t g = font->used[i];

		if (font->code[g] != last + 1) {
			buf_puts(out, last < 0 ? "" : "] ");
			buf_int(out, font->code[g]);
			buf_puts(out, " [");
		} else {
			buf_putc(out, ' ');
		}
		last = font->code[g];
		buf_int(out, font->width[g]);
	}
	buf_puts(out, "]");
}

static void put_descendant(struct object *o, const struct pdf_font *font,
	const char *name, const struct object *descriptor)
{
	struct buf *out = &o->text;

	buf_printf(out, "/Type /Font /Subtype /CIDFontType%d /BaseFont /%s\n"
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) "
		"/Supplement 0>>\n%s", font->face->cff ? 0 : 2, name,
		font->face->cff ? "" : "/CIDToGIDMap /Identity\n");
	object_put_ref(out, "/FontDescriptor", descriptor);
	buf_puts(out, "\n/W [");
	put_widths(out, font);
	buf_puts(out, "]");
}

/* "ABCDEF+Name": six letters that follow from the subset itself. */
static const char *subset_name(struct arena *arena, const struct face *face,
	struct bytes bytes)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	char tag[7] = {0};

	for (size_t i = 0; i < bytes.len; i++)
		h = (h ^ bytes.data[i]) * 16777619u;
	for (int i = 0; i < 6; i++, h /= 26)
		tag[i] = (char)('A' + h % 26);
	return arena_printf(arena, "%s+%s", tag, face->psname);
}

static bool write_font(struct pdf_fonts *fonts, struct pdf_font *font)
{
	struct file *file = fonts->file;
	struct bytes bytes = subset(fonts, font);
	struct object *program, *descriptor, *descendant;
	const char *name;

	if (!bytes.len) {
		diag_error(file->diag,
			(struct pos){.file = font->face->source},
			"the font cannot be subset");
		return false;
	}
	name = subset_name(file->arena, font->face, bytes);
	program = object_new_stream(file, bytes, true);
	if (font->face->cff)
		buf_puts(&program->text, "/Subtype /CIDFontType0C");
	else
		buf_printf(&program->text, "/Length1 %zu", bytes.len);
	descriptor = object_new(file);
	put_descriptor(descriptor, font, name, program);
	descendant = object_new(file);
	put_descendant(descendant, font, name, descriptor);
	font->variant = arena_array(file->arena, (size_t)font->variants,
		sizeof *font->variant);
	for (int v = 0; v < font->variants; v++) {
		struct buf map = {.arena = file->arena};
		struct object *cmap, *o = object_new(file);

		cmap_put(&map, font, v);
		cmap = object_new_stream(file, (struct bytes){
			(const uint8_t *)map.data, map.len}, true);
		buf_printf(&o->text, "/Type /Font /Subtype /Type0 /BaseFont "
			"/%s /Encoding /Identity-H\n", name);
		object_put_ref(&o->text, "/DescendantFonts [", descendant);
		object_put_ref(&o->text, "] /ToUnicode", cmap);
		font->variant[v] = o;
	}
	return true;
}

bool pdf_fonts_make(struct pdf_fonts *fonts, struct file *file,
	const struct pages *pages)
{
	*fonts = (struct pdf_fonts){.file = file};
	collect(fonts, pages);
	for (int i = 0; i < fonts->count; i++)
		if (fonts->font[i].face && !write_font(fonts, &fonts->font[i]))
			return false;
	return true;
}

void pdf_font_put_name(struct buf *out, int face, int variant)
{
	buf_puts(out, "/F");
	buf_int(out, face);
	if (variant) {
		buf_putc(out, 'v');
		buf_int(out, variant);
	}
}

void pdf_fonts_put_resources(const struct pdf_fonts *fonts, struct buf *out)
{
	for (int i = 0; i < fonts->count; i++)
		for (int v = 0; fonts->font[i].face &&
			v < fonts->font[i].variants; v++) {
			pdf_font_put_name(out, i, v);
			object_put_ref(out, "", fonts->font[i].variant[v]);
			buf_putc(out, ' ');
		}
}
