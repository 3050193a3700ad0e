/*
 * Shaping: words to glyphs, through HarfBuzz. A word is shaped once per face,
 * feature set and language, in font units, and kept; every size shares it.
 */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include "base/map.h"
#include "text/item.h"

/* OpenType features as HarfBuzz takes them; equal sets of a face are one
 * object. */
struct features {
	int index;
	hb_feature_t *list;
	unsigned count;
};

struct shaper;

struct shaper *shaper_open(struct arena *arena, struct fonts *fonts,
	struct diag *diag);
void shaper_close(struct shaper *shaper); /* NULL is fine */

/*
 * The features that a style asks for. Ligatures are off unless it asks for
 * them: text must read back letter by letter in every extractor.
 */
const struct features *shaper_features(struct shaper *shaper,
	const struct style *style, const struct face *face);

/*
 * Shapes text[0..len) of the segment, which runs one way; NULL when no font
 * has any of it. Characters that its face lacks are taken from a fallback
 * face, cluster by cluster; those that no font has are left out with a
 * warning.
 */
const struct piece *shaper_word(struct shaper *shaper,
	const struct segment *segment, const char *text, size_t len, bool rtl);

#endif
