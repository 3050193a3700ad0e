/*
 * Fonts in the file: a subset of each face that was used, as a Type 0 font
 * whose codes are the subset's glyph numbers, or, in a font that numbers its
 * characters (CFF for Chinese and the like), those (ISO 32000-1, 9.7). One glyph
 * may stand for several texts (a small capital for s and S, a hyphen for a
 * hard and a soft one): a font dictionary of its own, over the same subset,
 * carries each further reading. pdf/ only.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include "layout/page.h"
#include "pdf/object.h"

/* What one glyph reads as; texts are UTF-8. */
struct reading {
	const char *text;
	size_t len;
	struct reading *next; /* the next variant's */
};

struct pdf_font {
	const struct face *face;
	uint32_t *used;            /* glyph ids of the face, ascending */
	size_t used_count, used_capacity;
	struct reading **readings; /* by glyph id; NULL: unused */
	uint16_t *code;            /* likewise */
	int *width;                /* likewise, 1/1000 em */
	uint32_t space;            /* a glyph of the face, or 0: it has none */
	int variants;
	struct object **variant;   /* the Type 0 dictionaries */
};

struct pdf_fonts {
	struct file *file;
	struct pdf_font *font; /* by face->index */
	int count;
};

/*
 * Collects what the pages show, subsets the faces and writes the fonts;
 * false after an error that names the face.
 */
bool pdf_fonts_make(struct pdf_fonts *fonts, struct file *file,
	const struct pages *pages);

/*
 * The variant of the glyph's font that reads as this text: an index into
 * font->variant.
 */
int pdf_font_variant(const struct pdf_font *font, uint32_t glyph,
	const char *text, size_t len);

/* "/F0 5 0 R /F0a 6 0 R ...": the fonts as resources. */
void pdf_fonts_put_resources(const struct pdf_fonts *fonts, struct buf *out);

/* The resource's name: F, the face's number, a letter for each variant. */
void pdf_font_put_name(struct buf *out, int face, int variant);

#endif
