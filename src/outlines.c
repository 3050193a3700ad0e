/*
 * outlines.c: a program of the build. outlines TABLE FOLDER prints, as C, the
 * icons of model/icons.txt with the outlines of their glyphs, which the fonts
 * of the folder have.
 */
#include "model/icons.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

enum { COLUMNS = 5, ICONS = 500, LINE = 1000 };

static const struct {
	const char *name, *file;
} fonts[] = {
	{"solid", "FontAwesome6-Solid.ttf"},
	{"brands", "FontAwesome6-Brands.ttf"},
	{"academic", "Academicons.ttf"},
};

enum { FONTS = sizeof fonts / sizeof *fonts };

static void fail(const char *what, const char *of)
{
	fprintf(stderr, "outlines: %s: %s\n", of, what);
	exit(1);
}

static int put(int what, const FT_Vector *a, const FT_Vector *b)
{
	printf("%d,%ld,%ld,", what, a->x, a->y);
	if (b)
		printf("%ld,%ld,", b->x, b->y);
	return 0;
}

static int move(const FT_Vector *to, void *data)
{
	(void)data;
	return put(ICON_MOVE, to, NULL);
}

static int line(const FT_Vector *to, void *data)
{
	(void)data;
	return put(ICON_LINE, to, NULL);
}

static int parabola(const FT_Vector *control, const FT_Vector *to, void *data)
{
	(void)data;
	return put(ICON_CURVE, control, to);
}

static int cubic(const FT_Vector *a, const FT_Vector *b, const FT_Vector *to,
	void *data)
{
	(void)a, (void)b, (void)to, (void)data;
	return 1; /* TrueType has none */
}

/* Prints the glyph's outline; returns its width. */
static long put_glyph(FT_Face face, char *glyph, int number)
{
	static const FT_Outline_Funcs draw = {.move_to = move, .line_to = line,
		.conic_to = parabola, .cubic_to = cubic};
	FT_UInt id = FT_Get_Name_Index(face, glyph);

	if (!id || FT_Load_Glyph(face, id, FT_LOAD_NO_SCALE) != 0)
		fail("no such glyph", glyph);
	printf("static const int16_t o%d[] = {", number);
	if (FT_Outline_Decompose(&face->glyph->outline, &draw, NULL) != 0)
		fail("an outline of another kind", glyph);
	printf("%d};\n", ICON_END);
	return face->glyph->metrics.horiAdvance;
}

static FT_Face face_of(FT_Face faces[FONTS], const char *name)
{
	for (int i = 0; i < FONTS; i++)
		if (strcmp(fonts[i].name, name) == 0)
			return faces[i];
	fail("no such font", name);
	return NULL;
}

/* Cuts a row into its columns; those that it lacks are empty. */
static void cut(char *row, char *column[COLUMNS])
{
	row[strcspn(row, "\n")] = '\0';
	for (int i = 0; i < COLUMNS; i++) {
		size_t n = strcspn(row, "\t");

		column[i] = row;
		row += n;
		if (*row)
			*row++ = '\0';
	}
}

int main(int argc, char **argv)
{
	static char rows[ICONS][LINE];
	char *column[ICONS][COLUMNS], path[LINE];
	long width[ICONS];
	FT_Face faces[FONTS];
	FT_Library freetype;
	FILE *table = argc == 3 ? fopen(argv[1], "r") : NULL;
	int count = 0;

	if (!table || FT_Init_FreeType(&freetype) != 0)
		fail("cannot be read", argc == 3 ? argv[1] : "arguments");
	for (int i = 0; i < FONTS; i++) {
		snprintf(path, sizeof path, "%s/%s", argv[2], fonts[i].file);
		if (FT_New_Face(freetype, path, 0, &faces[i]) != 0)
			fail("is no font", path);
	}
	puts("#include \"model/icons.h\"");
	while (count < ICONS && fgets(rows[count], LINE, table)) {
		char **c = column[count];

		if (strchr("#\n", rows[count][0]))
			continue;
		cut(rows[count], c);
		width[count] = put_glyph(face_of(faces, c[1]), c[2], count);
		count++;
	}
	puts("const struct icon icon_table[] = {");
	for (int i = 0; i < count; i++)
		printf("{\"%s\", \" %s %s \", \" %s \", %ld, o%d},\n",
			column[i][0], column[i][2], column[i][3],
			column[i][4], width[i], i);
	puts("{0}};");
	return 0;
}
