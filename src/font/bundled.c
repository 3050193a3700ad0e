#include "font/bundled.h"

#include <stddef.h>
#include <strings.h>

#define FOUR(family, generic, file)                              \
	{family, generic, 400, false, "fonts/" file "-Regular.ttf"},     \
	{family, generic, 400, true, "fonts/" file "-Italic.ttf"},       \
	{family, generic, 600, false, "fonts/" file "-SemiBold.ttf"},    \
	{family, generic, 600, true, "fonts/" file "-SemiBoldItalic.ttf"}

const struct bundled bundled_faces[] = {
	FOUR("Source Serif 4", GENERIC_SERIF, "SourceSerif4"),
	FOUR("Source Sans 3", GENERIC_SANS, "SourceSans3"),
	FOUR("EB Garamond", GENERIC_SERIF, "EBGaramond"),
	{"JetBrains Mono", GENERIC_MONO, 400, false,
		"fonts/JetBrainsMono-Regular.ttf"},
	{"Noto Emoji", GENERIC_EMOJI, 500, false,
		"fonts/NotoEmoji-Medium.ttf"},
	{NULL, GENERIC_SERIF, 0, false, NULL},
};

enum generic bundled_like(const char *family, bool monospace)
{
	for (const struct bundled *b = bundled_faces; b->family; b++)
		if (strcasecmp(b->family, family) == 0)
			return b->generic;
	return monospace ? GENERIC_MONO : GENERIC_SANS;
}

const char *bundled_generic(const char *name)
{
	static const struct {
		const char *generic, *family;
	} rows[] = {
		{"serif", "Source Serif 4"},
		{"ui-serif", "Source Serif 4"},
		{"sans-serif", "Source Sans 3"},
		{"ui-sans-serif", "Source Sans 3"},
		{"system-ui", "Source Sans 3"},
		{"monospace", "JetBrains Mono"},
		{"ui-monospace", "JetBrains Mono"},
		{"emoji", "Noto Emoji"},
		{"cursive", "EB Garamond"},
		{"fantasy", "EB Garamond"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcasecmp(name, rows[i].generic) == 0)
			return rows[i].family;
	return NULL;
}
