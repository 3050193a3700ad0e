#include "text/shape.h"

#include "base/utf8.h"

#include <hb-ot.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#define CACHED_WORD 48 /* bytes; longer words are seldom seen twice */
#define LONGEST_PART 4096 /* bytes that are shaped at once */
#define LONGEST_CLUSTER 256 /* bytes; no letter has so many marks */

struct shaper {
	struct arena *arena;
	struct fonts *fonts;
	struct diag *diag;
	hb_buffer_t *buffer;
	UBreakIterator *graphemes; /* opened when first needed */
	struct map words;          /* key: struct key; value: struct entry */
	struct map sets;           /* key: face, features; value: struct features */
	struct map missing;        /* characters already warned of */
	struct map languages;      /* key: BCP 47; value: index + 1 */
};

/* A word in the cache, which may have no glyphs at all. */
struct entry {
	const struct piece *first;
};

struct shaper *shaper_open(struct arena *arena, struct fonts *fonts,
	struct diag *diag)
{
	struct shaper *s = arena_alloc(arena, sizeof *s);

	s->arena = arena;
	s->fonts = fonts;
	s->diag = diag;
	s->buffer = hb_buffer_create();
	s->words.arena = s->sets.arena = arena;
	s->missing.arena = s->languages.arena = arena;
	return s;
}

void shaper_close(struct shaper *s)
{
	if (!s)
		return;
	hb_buffer_destroy(s->buffer);
	if (s->graphemes)
		ubrk_close(s->graphemes);
}

static hb_feature_t feature(const char *tag, int value)
{
	return (hb_feature_t){
		.tag = hb_tag_from_string(tag, -1),
		.value = (uint32_t)value,
		.start = HB_FEATURE_GLOBAL_START,
		.end = HB_FEATURE_GLOBAL_END,
	};
}

/* Small capitals are the font's own, or there are none. */
static void note_capitals(struct shaper *s, const struct face *face)
{
	const hb_tag_t tags[] = {HB_TAG('s', 'm', 'c', 'p'), HB_TAG_NONE};
	hb_set_t *found = hb_set_create();

	hb_ot_layout_collect_features(hb_font_get_face(face->hb_font),
		HB_OT_TAG_GSUB, NULL, NULL, tags, found);
	if (hb_set_is_empty(found))
		diag_note(s->diag, (struct pos){0},
			"'%s' has no small capitals", face->family);
	hb_set_destroy(found);
}

const struct features *shaper_features(struct shaper *s,
	const struct style *style, const struct face *face)
{
	struct {
		const struct face *face;
		hb_feature_t list[32];
	} key = {.face = face};
	hb_feature_t *list = key.list;
	unsigned n = 0;
	void **value;
	struct features *set;

	list[n++] = feature("liga", 0);
	list[n++] = feature("clig", 0);
	if (face->monospace)
		list[n++] = feature("calt", 0); /* "->" stays two glyphs */
	if (!style->kerning)
		list[n++] = feature("kern", 0);
	if (style->text_transform == TRANSFORM_UPPERCASE)
		list[n++] = feature("case", 1); /* hyphens as high as capitals */
	/* HarfBuzz lets a later feature override an earlier one. */
	for (int i = 0; i < style->feature_count && n < 32; i++)
		list[n++] = feature(style->features[i].tag,
			style->features[i].value);
	value = map_at(&s->sets, &key,
		(size_t)((char *)(list + n) - (char *)&key));
	if (*value)
		return *value;
	set = *value = arena_alloc(s->arena, sizeof *set);
	set->index = (int)s->sets.count;
	set->list = arena_array(s->arena, n, sizeof *list);
	memcpy(set->list, list, n * sizeof *list);
	set->count = n;
	for (unsigned i = 0; i < n; i++)
		if (list[i].tag == HB_TAG('s', 'm', 'c', 'p') && list[i].value)
			note_capitals(s, face);
	return set;
}

/* Common and inherited characters take the script around them. */
static UScriptCode script_of(uint32_t c)
{
	UErrorCode error = U_ZERO_ERROR;
	UScriptCode script;

	if (c < 0x80) {
		bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');

		return letter ? USCRIPT_LATIN : USCRIPT_COMMON;
	}
	script = uscript_getScript((UChar32)c, &error);
	return script == USCRIPT_INHERITED || U_FAILURE(error)
		? USCRIPT_COMMON
		: script;
}

/* Whether two scripts shape together: Japanese mixes three. */
static UScriptCode script_group(UScriptCode script)
{
	return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA
		? USCRIPT_HAN
		: script;
}

/* Where the run of one script that begins at `start` ends. */
static size_t script_end(const char *text, size_t len, size_t start,
	UScriptCode *script)
{
	size_t i = start;

	*script = USCRIPT_COMMON;
	while (i < len) {
		size_t at = i;
		UScriptCode next = script_of(utf8_next(text, len, &i));

		if (next == USCRIPT_COMMON)
			continue;
		if (*script == USCRIPT_COMMON)
			*script = next;
		else if (script_group(*script) != script_group(next))
			return at;
	}
	return len;
}

/* A part of a word that is shaped at once. */
struct part {
	const char *text; /* the whole word's */
	size_t len;
	size_t start, end;
	UScriptCode script;
	bool rtl;
};

/* Scripts whose letters touch, or hang from a line: no room between them. */
static bool is_joined(UScriptCode script)
{
	switch (script) {
	case USCRIPT_COMMON:
	case USCRIPT_LATIN:
	case USCRIPT_GREEK:
	case USCRIPT_CYRILLIC:
	case USCRIPT_ARMENIAN:
	case USCRIPT_GEORGIAN:
	case USCRIPT_HEBREW:
	case USCRIPT_HAN:
	case USCRIPT_HIRAGANA:
	case USCRIPT_KATAKANA:
	case USCRIPT_HANGUL:
	case USCRIPT_THAI:
		return false;
	default:
		return true;
	}
}

/* Leaves the part's text, shaped, in the shaper's buffer. */
static void shape_into_buffer(struct shaper *s, const struct segment *seg,
	const struct face *face, const struct part *part)
{
	hb_buffer_t *b = s->buffer;
	hb_script_t script = HB_SCRIPT_LATIN; /* digits kern by its rules */

	if (part->script != USCRIPT_COMMON)
		script = hb_script_from_string(
			uscript_getShortName(part->script), -1);
	hb_buffer_clear_contents(b);
	hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_add_utf8(b, part->text, (int)part->len,
		(unsigned)part->start, (int)(part->end - part->start));
	hb_buffer_set_script(b, script);
	hb_buffer_set_direction(b, part->rtl ? HB_DIRECTION_RTL
		: HB_DIRECTION_LTR);
	hb_buffer_set_language(b, hb_language_from_string(seg->lang, -1));
	if (!hb_shape_full(face->hb_font, b, seg->features->list,
			seg->features->count, NULL) ||
		!hb_buffer_allocation_successful(b))
		diag_error(s->diag, (struct pos){.file = face->source}, "this "
			"font makes more glyphs of a word than there can be, "
			"so text would be cut short; take another font");
}

static struct piece *shape_piece(struct shaper *s, const struct segment *seg,
	const struct face *face, const struct part *part)
{
	struct piece *piece = arena_alloc(s->arena, sizeof *piece);
	const hb_glyph_info_t *info;
	const hb_glyph_position_t *position;
	unsigned n;

	shape_into_buffer(s, seg, face, part);
	info = hb_buffer_get_glyph_infos(s->buffer, &n);
	position = hb_buffer_get_glyph_positions(s->buffer, &n);
	piece->face = face;
	piece->start = part->start;
	piece->end = part->end;
	piece->glyphs = arena_array(s->arena, n, sizeof *piece->glyphs);
	piece->count = (int)n;
	piece->rtl = part->rtl;
	piece->joined = is_joined(part->script);
	for (unsigned i = 0; i < n; i++)
		piece->glyphs[i] = (struct shaped){
			.id = info[i].codepoint < face->glyph_count
				? info[i].codepoint : 0,
			.cluster = info[i].cluster,
			.advance = position[i].x_advance,
			.dx = position[i].x_offset,
			.dy = position[i].y_offset,
			.unsafe = hb_glyph_info_get_glyph_flags(&info[i]) &
				HB_GLYPH_FLAG_UNSAFE_TO_BREAK,
		};
	return piece;
}

static bool has_notdef(const struct piece *piece)
{
	for (int i = 0; i < piece->count; i++)
		if (piece->glyphs[i].id == 0)
			return true;
	return false;
}

/* Warns, once a document, of the cluster that no font can show. */
static void warn_missing(struct shaper *s, const struct segment *seg,
	const char *text, size_t len)
{
	struct buf names = {.arena = s->arena};
	size_t i = 0;
	void **seen = map_at(&s->missing, text, len);

	if (*seen)
		return;
	*seen = s;
	while (i < len) {
		buf_puts(&names, i ? " " : "");
		buf_printf(&names, "U+%04X",
			(unsigned)utf8_next(text, len, &i));
	}
	diag_warning(s->diag, seg->pos,
		"no font here has %s (\"%.*s\"), so it is left out; install "
		"one that does, or write it differently",
		names.data, (int)len, text);
}

static size_t grapheme_end(struct shaper *s, const char *text, size_t len,
	size_t start)
{
	UErrorCode error = U_ZERO_ERROR;
	UText whole = UTEXT_INITIALIZER;
	int32_t end;

	if (len - start > LONGEST_CLUSTER)
		len = utf8_start(text, start + LONGEST_CLUSTER);
	if (!s->graphemes)
		s->graphemes =
			ubrk_open(UBRK_CHARACTER, "", NULL, 0, &error);
	utext_openUTF8(&whole, text + start, (int64_t)(len - start), &error);
	ubrk_setUText(s->graphemes, &whole, &error);
	end = U_SUCCESS(error) ? ubrk_next(s->graphemes) : UBRK_DONE;
	utext_close(&whole);
	if (end != UBRK_DONE && end > 0)
		return start + (size_t)end;
	utf8_next(text, len, &start);
	return start;
}

/*
 * Shapes a part whose characters the segment's face does not all have:
 * clusters go to the first face that has them, neighbours of one face
 * together. Appends the pieces at *end and returns the new end.
 */
static struct piece **shape_with_fallback(struct shaper *s,
	const struct segment *seg, const struct part *part, struct piece **end)
{
	const struct face *current = NULL;
	struct part run = *part;

	for (size_t at = part->start, next; at < part->end; at = next) {
		const struct face *face = seg->face;

		next = grapheme_end(s, part->text, part->end, at);
		if (!face_covers(face, part->text + at, next - at))
			face = fonts_fallback(s->fonts, seg->face,
				part->text + at, next - at, seg->lang);
		if (!face)
			warn_missing(s, seg, part->text + at, next - at);
		if (face == current)
			continue;
		run.end = at;
		if (current)
			end = &(*end = shape_piece(s, seg, current, &run))->next;
		current = face;
		run.start = at;
	}
	run.end = part->end;
	if (current)
		end = &(*end = shape_piece(s, seg, current, &run))->next;
	return end;
}

/*
 * Where the part that begins at `start` ends: at another script, or where it
 * is as long as is good for the shaper, in no cluster's middle.
 */
static size_t part_end(struct shaper *s, const char *text, size_t len,
	size_t start, UScriptCode *script)
{
	if (len - start > LONGEST_PART)
		len = grapheme_end(s, text, len,
			utf8_start(text, start + LONGEST_PART));
	return script_end(text, len, start, script);
}

static struct piece *shape(struct shaper *s, const struct segment *seg,
	const char *text, size_t len, bool rtl)
{
	struct piece *first = NULL, **end = &first;
	struct part part = {.text = text, .len = len, .rtl = rtl};

	for (; part.start < len; part.start = part.end) {
		struct piece *piece;

		part.end = part_end(s, text, len, part.start, &part.script);
		piece = shape_piece(s, seg, seg->face, &part);
		if (has_notdef(piece))
			end = shape_with_fallback(s, seg, &part, end);
		else
			end = &(*end = piece)->next;
	}
	return first;
}

static uint16_t language_index(struct shaper *s, const char *lang)
{
	void **value = map_at(&s->languages, lang, strlen(lang));

	if (!*value)
		*value = (void *)(uintptr_t)s->languages.count;
	return (uint16_t)(uintptr_t)*value;
}

const struct piece *shaper_word(struct shaper *s, const struct segment *seg,
	const char *text, size_t len, bool rtl)
{
	struct {
		uint16_t face, features, lang, rtl;
		char text[CACHED_WORD];
	} key;
	struct entry **entry;

	if (len > CACHED_WORD)
		return shape(s, seg, text, len, rtl);
	key.face = (uint16_t)seg->face->index;
	key.features = (uint16_t)seg->features->index;
	key.lang = language_index(s, seg->lang);
	key.rtl = rtl;
	memcpy(key.text, text, len);
	entry = (struct entry **)map_at(&s->words, &key,
		sizeof key - CACHED_WORD + len);
	if (!*entry) {
		*entry = arena_alloc(s->arena, sizeof **entry);
		(*entry)->first = shape(s, seg, text, len, rtl);
	}
	return (*entry)->first;
}
