/*
 * The system's fonts, through fontconfig, whose configuration is loaded when
 * the first question comes. Inside font/ only.
 */
#ifndef FONT_SYSTEM_H
#define FONT_SYSTEM_H

#include "font/font.h"

#include <fontconfig/fontconfig.h>

/* A font file, as fontconfig names it; strings live in the arena. */
struct system_font {
	const char *path;
	int index;
	const char *family;
};

struct system_query {
	const char *family; /* NULL: any */
	int weight;         /* CSS */
	bool italic;
	int stretch;        /* per cent */
	const char *lang;   /* BCP 47; NULL: any */
};

/* A configuration of our own; NULL when there is none on this machine. */
FcConfig *system_open(void);
void system_close(FcConfig *config); /* NULL is fine */

/* The face of the family that fits best; false when there is no such family. */
bool system_match(struct arena *arena, FcConfig *config,
	const struct system_query *query, struct system_font *out);

/* Fonts in the order in which they suit a query; good until it is closed. */
struct system_order {
	FcConfig *config;
	FcPattern *pattern;
	FcFontSet *fonts; /* may be NULL */
};

struct system_order system_sort(FcConfig *config,
	const struct system_query *query);
void system_order_close(struct system_order *order);

/*
 * Fonts that have all characters of text[0..len) and outlines that can be
 * embedded, best first, at most `room` of them. Returns how many.
 */
int system_fallbacks(struct arena *arena, const struct system_order *order,
	const char *text, size_t len, struct system_font *out, int room);

/* Every family's name, sorted, each once; sets *count. */
const char **system_families(struct arena *arena, FcConfig *config,
	size_t *count);

#endif
