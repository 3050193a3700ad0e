/*
 * Faces: one font file at one variation each, opened once and shared. The
 * bundled ones come from the program itself; fontconfig is asked (and only
 * then initialised) for a family or a character that they do not have.
 */
#ifndef FONT_FONT_H
#define FONT_FONT_H

#include "base/diag.h"
#include "guard/files.h"
#include "base/sp.h"
#include "style/style.h"

#include <hb.h>

/* All metrics in font units, upwards positive, unless said. */
struct face {
	int index;              /* 0-based, in order of opening */
	const char *family;     /* as the name table has it */
	const char *psname;     /* PostScript name, for the PDF */
	const char *source;     /* file path, or "fonts/X.ttf" when bundled */
	bool bundled;
	int weight;             /* 100..900 */
	bool italic;
	bool monospace;
	bool pictures;          /* emoji; see face_size */
	bool cff;               /* CFF outlines, else glyf */
	hb_face_t *hb_face;
	hb_font_t *hb_font;     /* scale = units_per_em; instance applied */
	int units_per_em;
	unsigned glyph_count;   /* ids are below it */
	int ascender, descender, line_gap; /* descender < 0 */
	int cap_height, x_height;
	int underline_position, underline_thickness; /* position < 0 */
	int strikeout_position, strikeout_thickness;
	double italic_angle;    /* degrees, counter-clockwise */
	int bbox[4];            /* left, bottom, right, top */
};

/* What a style asks for. */
struct font_query {
	const char *const *families; /* NULL-ended; generic names allowed */
	int weight;
	bool italic;
	int stretch; /* per cent */
};

struct fonts;

struct fonts *fonts_open(struct arena *arena, struct diag *diag);
void fonts_close(struct fonts *fonts); /* NULL is fine */

/*
 * The face that fits best; never NULL (the last resort is a bundled one). A
 * family found nowhere is a warning, once.
 */
const struct face *fonts_match(struct fonts *fonts,
	const struct font_query *query);

/*
 * A face that shows all characters of the grapheme cluster text[0..len), as
 * near to `like` as can be; bundled ones first, and for an emoji that of emoji.
 * Default-ignorable characters need no glyph. NULL when no font on this machine has them. A system face
 * is named in a note, once.
 */
const struct face *fonts_fallback(struct fonts *fonts,
	const struct face *like, const char *text, size_t len,
	const char *lang);

/* How large the face is set in text of that size: pictures fill their em,
 * letters do not. */
static inline sp face_size(const struct face *face, sp size)
{
	return face->pictures ? sp_scale(size, 86, 100) : size;
}

/* The glyph of a character, if the face has one, else glyph 0: an id that a
 * broken font names and does not have is none. */
bool face_glyph(const struct face *face, uint32_t c, hb_codepoint_t *glyph);

/* Whether the face has glyphs for all characters of text[0..len). */
bool face_covers(const struct face *face, const char *text, size_t len);

/*
 * The numbers that a bare CFF font gives its characters, by glyph id, in the
 * arena; sets *count. NULL when it is not CID-keyed.
 */
const uint16_t *cff_cids(struct arena *arena, struct bytes cff,
	unsigned *count);

/* The faces opened so far; *count of them, by index. */
const struct face *const *fonts_opened(const struct fonts *fonts, int *count);

/* Faces of the user's files, which go before all others of their family. */
void fonts_add(struct fonts *fonts, struct files *files,
	const struct font_source *sources);

/* For --list-fonts: the bundled families, then the system's. */
void fonts_list(struct fonts *fonts, FILE *out);

#endif
