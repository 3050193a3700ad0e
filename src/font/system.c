#include "font/system.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

FcConfig *system_open(void)
{
	return FcInitLoadConfigAndFonts();
}

void system_close(FcConfig *config)
{
	if (config)
		FcConfigDestroy(config);
}

/* fontconfig knows Chinese by country, BCP 47 by script. */
static const char *fontconfig_lang(const char *lang)
{
	static const struct {
		const char *prefix, *lang;
	} rows[] = {
		{"zh-Hans", "zh-cn"}, {"zh-Hant", "zh-tw"}, {"zh-CN", "zh-cn"},
		{"zh-SG", "zh-cn"}, {"zh-TW", "zh-tw"}, {"zh-HK", "zh-hk"},
		{"zh", "zh-cn"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strncasecmp(lang, rows[i].prefix,
				strlen(rows[i].prefix)) == 0)
			return rows[i].lang;
	return lang;
}

static FcPattern *pattern(FcConfig *config, const struct system_query *q)
{
	FcPattern *p = FcPatternCreate();

	if (q->family)
		FcPatternAddString(p, FC_FAMILY, (const FcChar8 *)q->family);
	FcPatternAddInteger(p, FC_WEIGHT, FcWeightFromOpenType(q->weight));
	FcPatternAddInteger(p, FC_SLANT,
		q->italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
	FcPatternAddInteger(p, FC_WIDTH, q->stretch);
	FcPatternAddBool(p, FC_OUTLINE, FcTrue);
	FcPatternAddBool(p, FC_COLOR, FcFalse);
	if (q->lang) {
		FcLangSet *langs = FcLangSetCreate();

		FcLangSetAdd(langs,
			(const FcChar8 *)fontconfig_lang(q->lang));
		FcPatternAddLangSet(p, FC_LANG, langs);
		FcLangSetDestroy(langs);
	}
	FcConfigSubstitute(config, p, FcMatchPattern);
	FcDefaultSubstitute(p);
	return p;
}

/* Whether the file can be embedded at all: SFNT outlines, no bitmaps. */
static bool is_usable(FcPattern *font)
{
	FcChar8 *format = NULL;
	FcBool outline = FcFalse, colour = FcFalse;

	FcPatternGetString(font, FC_FONTFORMAT, 0, &format);
	FcPatternGetBool(font, FC_OUTLINE, 0, &outline);
	FcPatternGetBool(font, FC_COLOR, 0, &colour);
	return format && outline && !colour &&
		(strcmp((char *)format, "TrueType") == 0 ||
			strcmp((char *)format, "CFF") == 0);
}

static bool read_font(struct arena *arena, FcPattern *font,
	struct system_font *out)
{
	FcChar8 *path = NULL, *family = NULL;
	int index = 0;

	if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch)
		return false;
	FcPatternGetString(font, FC_FAMILY, 0, &family);
	FcPatternGetInteger(font, FC_INDEX, 0, &index);
	*out = (struct system_font){
		.path = arena_strdup(arena, (const char *)path),
		.index = index,
		.family = arena_strdup(arena,
			family ? (const char *)family : ""),
	};
	return true;
}

/* Whether one of the font's names is the family's. */
static bool is_family(FcPattern *font, const char *family)
{
	FcChar8 *name;

	for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) ==
			FcResultMatch; i++)
		if (strcasecmp((const char *)name, family) == 0)
			return true;
	return false;
}

bool system_match(struct arena *arena, FcConfig *config,
	const struct system_query *query, struct system_font *out)
{
	FcPattern *p = pattern(config, query);
	FcResult result;
	FcPattern *font = FcFontMatch(config, p, &result);
	bool ok = font && is_usable(font) && is_family(font, query->family) &&
		read_font(arena, font, out);

	if (font)
		FcPatternDestroy(font);
	FcPatternDestroy(p);
	return ok;
}

static bool has_all(const FcCharSet *set, const char *text, size_t len)
{
	size_t i = 0;

	while (i < len) {
		uint32_t c = utf8_next(text, len, &i);

		if (!utf8_is_ignorable(c) && !FcCharSetHasChar(set, c))
			return false;
	}
	return true;
}

struct system_order system_sort(FcConfig *config,
	const struct system_query *query)
{
	struct system_order order = {config, pattern(config, query), NULL};
	FcResult result;

	order.fonts = FcFontSort(config, order.pattern, FcTrue, NULL, &result);
	return order;
}

void system_order_close(struct system_order *order)
{
	if (order->fonts)
		FcFontSetDestroy(order->fonts);
	FcPatternDestroy(order->pattern);
}

int system_fallbacks(struct arena *arena, const struct system_order *order,
	const char *text, size_t len, struct system_font *out, int room)
{
	const FcFontSet *fonts = order->fonts;
	int count = 0;

	for (int i = 0; fonts && i < fonts->nfont && count < room; i++) {
		FcCharSet *set = NULL;
		FcPattern *font;

		FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &set);
		if (!set || !is_usable(fonts->fonts[i]) ||
			!has_all(set, text, len))
			continue;
		font = FcFontRenderPrepare(order->config, order->pattern,
			fonts->fonts[i]);
		if (read_font(arena, font, &out[count]))
			count++;
		FcPatternDestroy(font);
	}
	return count;
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **system_families(struct arena *arena, FcConfig *config,
	size_t *count)
{
	FcPattern *all = FcPatternCreate();
	FcObjectSet *fields = FcObjectSetBuild(FC_FAMILY, FC_FONTFORMAT,
		FC_OUTLINE, FC_COLOR, (char *)NULL);
	FcFontSet *fonts = FcFontList(config, all, fields);
	size_t room = fonts ? (size_t)fonts->nfont : 0, n = 0, unique = 0;
	const char **names = arena_array(arena, room + 1, sizeof *names);
	FcChar8 *family;

	for (size_t i = 0; i < room; i++)
		if (is_usable(fonts->fonts[i]) &&
			FcPatternGetString(fonts->fonts[i], FC_FAMILY, 0,
				&family) == FcResultMatch)
			names[n++] = arena_strdup(arena, (char *)family);
	qsort(names, n, sizeof *names, compare);
	for (size_t i = 0; i < n; i++)
		if (!unique || strcmp(names[unique - 1], names[i]) != 0)
			names[unique++] = names[i];
	if (fonts)
		FcFontSetDestroy(fonts);
	FcObjectSetDestroy(fields);
	FcPatternDestroy(all);
	*count = unique;
	return names;
}
