/*
 * Styles: CSS sheets applied to a document give one resolved `struct style`
 * per node and pseudo-element. No selector survives this stage; every length
 * is in sp but for percentages of a box that only layout knows.
 */
#ifndef STYLE_STYLE_H
#define STYLE_STYLE_H

#include "base/colour.h"
#include "base/sp.h"
#include "model/doc.h"

/* fixed + percent / 10,000 of the container; or automatic. */
struct length {
	sp fixed;
	int32_t percent; /* 1/100 % */
	bool automatic;
};

enum { TOP, RIGHT, BOTTOM, LEFT }; /* sides, as CSS orders them */

enum display {
	DISPLAY_BLOCK,
	DISPLAY_INLINE,
	DISPLAY_LIST_ITEM,
	DISPLAY_NONE,
	DISPLAY_GRID,     /* of body: its columns are flows of their own */
	DISPLAY_INLINE_BLOCK, /* of spans: no line breaks in it */
	DISPLAY_CONTENTS, /* as if the box were not there, but its content */
};

enum float_side { FLOAT_NONE, FLOAT_LEFT, FLOAT_RIGHT };
enum align { ALIGN_START, ALIGN_END, ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTER,
	ALIGN_JUSTIFY };
enum align_last { ALIGN_LAST_AUTO, ALIGN_LAST_START, ALIGN_LAST_END,
	ALIGN_LAST_LEFT, ALIGN_LAST_RIGHT, ALIGN_LAST_CENTER,
	ALIGN_LAST_JUSTIFY };
enum text_transform { TRANSFORM_NONE, TRANSFORM_UPPERCASE,
	TRANSFORM_LOWERCASE, TRANSFORM_CAPITALIZE };
enum text_wrap { WRAP_PRETTY, WRAP_NOWRAP, WRAP_BALANCE };
enum hyphens { HYPHENS_MANUAL, HYPHENS_NONE, HYPHENS_AUTO };
enum white_space { SPACE_NORMAL, SPACE_NOWRAP, SPACE_PRE, SPACE_PRE_WRAP,
	SPACE_PRE_LINE };
enum overflow_wrap { OVERFLOW_NORMAL, OVERFLOW_ANYWHERE };
enum list_style { LIST_DISC, LIST_CIRCLE, LIST_SQUARE, LIST_DECIMAL,
	LIST_LOWER_ALPHA, LIST_UPPER_ALPHA, LIST_LOWER_ROMAN,
	LIST_UPPER_ROMAN, LIST_STRING, LIST_NONE };
enum break_value { BREAK_AUTO, BREAK_AVOID, BREAK_PAGE };
enum vertical_align { VALIGN_BASELINE, VALIGN_SUPER, VALIGN_SUB,
	VALIGN_LENGTH };
enum direction { DIRECTION_AUTO, DIRECTION_LTR, DIRECTION_RTL };
enum border_style { BORDER_NONE, BORDER_SOLID, BORDER_DASHED, BORDER_DOTTED };

struct border {
	sp width; /* 0 when style is BORDER_NONE */
	enum border_style style;
	struct colour colour;
};

/* OpenType features that a style asks for, in the order given. */
struct feature {
	char tag[5];
	int value;
};

/* A piece of `content`. */
enum content_kind { CONTENT_TEXT, CONTENT_PAGE, CONTENT_PAGES, CONTENT_STRING,
	CONTENT_ATTR, CONTENT_COUNTER,
	CONTENT_PAGE_WORD /* "page ", as the document's language has it */ };

/* Which of a page's strings string() is: CSS Generated Content 3, 1.2. */
enum string_which { STRING_FIRST, STRING_START, STRING_LAST,
	STRING_FIRST_EXCEPT };

struct content {
	enum content_kind kind;
	const char *text;      /* of a string, attribute or counter: the name */
	enum string_which which;     /* CONTENT_STRING */
	enum list_style list_style;  /* CONTENT_COUNTER */
	const char *between;         /* counters(): NULL: the inner one only */
	const struct content *next;
};

/* "counter-reset: a 1 b": the counters that an element begins or counts. */
struct counter_change {
	const char *name;
	int value;
	const struct counter_change *next;
};

/*
 * linear-gradient() with hard stops: bands of one colour each. The first one
 * begins at 0, each ends where the next begins, the last one at the edge.
 */
struct band {
	struct colour colour;
	struct length to; /* its end; of the last: 100 % */
};

struct bands {
	bool down; /* from the top down, else left to right */
	int count;
	const struct band *band;
};

/* grid-template-columns: a width, or a share of what is left. */
struct track {
	struct length width; /* when there is no share */
	double share;        /* fr */
};

struct tracks {
	int count;
	const struct track *track;
};

#define GRID_ALL (-1) /* grid-column: 1 / -1 */

struct style {
	/* Font */
	const char *const *font_family; /* NULL-ended, as written */
	sp font_size;
	int font_weight;   /* 1..1000 */
	bool italic;
	int font_stretch;  /* per cent */
	const struct feature *features; /* every font-variant-* and feature */
	int feature_count;
	bool kerning;
	sp letter_spacing, word_spacing;
	sp line_height;
	int32_t line_height_number; /* 1/1000 of font-size; 0: line_height */

	/* Text */
	struct colour colour;
	enum align text_align;
	enum align_last text_align_last;
	struct length text_indent;
	enum text_transform text_transform;
	bool underline, line_through;
	enum text_wrap text_wrap;
	enum hyphens hyphens;
	int hyphenate_word, hyphenate_before, hyphenate_after;
	enum white_space white_space;
	enum overflow_wrap overflow_wrap;
	enum direction direction;
	enum vertical_align vertical_align;
	sp vertical_shift; /* VALIGN_LENGTH: upwards */
	bool hanging_punctuation;
	int32_t expansion; /* -rp-expansion, 1/100 % */
	bool protrusion;   /* -rp-protrusion: auto */

	/* Box */
	enum display display;
	const struct pos *displayed_by; /* the declaration that changed that */
	enum float_side float_side;
	struct length margin[4], padding[4];
	struct border border[4];
	struct length border_radius;
	struct colour background;
	const struct bands *bands; /* above the background; NULL: none */
	struct length width, height, max_width, max_height; /* automatic: none */

	/* Icons */
	const char *icon;         /* -rp-icon: its name, or "on": that of what
	                             the node is; NULL: none */
	struct length icon_width; /* -rp-icon-width, room behind it included */

	/* Lists */
	enum list_style list_style;
	const char *list_string; /* LIST_STRING */
	bool list_inside;

	/* Columns */
	int columns; /* 0, 1: one */
	struct length column_gap;
	const struct tracks *tracks; /* NULL: none */
	int grid_column;             /* from 1; 0: the widest; GRID_ALL */

	/* Pages */
	enum break_value break_before, break_after, break_inside;
	int orphans, widows;
	int32_t feather; /* -rp-feather, 1/100 %: how far gaps may stretch */

	/* Generated */
	const struct content *content; /* pseudo-elements; NULL: none */
	const char *string_set;        /* name of the string set to the text */
	const struct counter_change *counter_reset, *counter_increment;
};

enum pseudo { PSEUDO_NONE, PSEUDO_BEFORE, PSEUDO_AFTER, PSEUDO_MARKER,
	PSEUDO_COUNT };

/* The sixteen margin boxes, clockwise from the top left corner. */
enum margin_box { BOX_TOP_LEFT_CORNER, BOX_TOP_LEFT, BOX_TOP_CENTER,
	BOX_TOP_RIGHT, BOX_TOP_RIGHT_CORNER, BOX_RIGHT_TOP, BOX_RIGHT_MIDDLE,
	BOX_RIGHT_BOTTOM, BOX_BOTTOM_RIGHT_CORNER, BOX_BOTTOM_RIGHT,
	BOX_BOTTOM_CENTER, BOX_BOTTOM_LEFT, BOX_BOTTOM_LEFT_CORNER,
	BOX_LEFT_BOTTOM, BOX_LEFT_MIDDLE, BOX_LEFT_TOP, BOX_COUNT };

/* The first page is a right one too: it has an odd number. */
enum page_kind { PAGE_KIND_FIRST, PAGE_KIND_LEFT, PAGE_KIND_RIGHT,
	PAGE_KINDS };

struct page_style {
	sp width, height;
	sp margin[4];
	struct colour background;
	const struct bands *bands;
	const struct style *box[BOX_COUNT]; /* NULL: no such box */
};

/* "@font-face": a family's face in a file of the user's. */
struct font_source {
	const char *family;
	const char *const *files; /* NULL-ended; the first that opens is it */
	const char *sheet;        /* whose folder they are relative to */
	int weight, weight_to;    /* equal but for a variable font */
	bool italic;
	struct pos pos;
	const struct font_source *next;
};

/* A document and the styles of its nodes. */
struct styled {
	const struct doc *doc;
	/* style[pseudo][node->index]; NULL for a pseudo-element not there. */
	const struct style *const *style[PSEUDO_COUNT];
	/* What ::before, ::after and ::marker say at that node; NULL: nothing
	 * said. The style's content is resolved into it. */
	const char *const *generated[PSEUDO_COUNT];
	struct page_style page[PAGE_KINDS];
	const struct font_source *fonts;
	bool traced;   /* as the options say */
	bool fitted;   /* values of clamp() were moved */
	bool mirrored; /* the document runs from right to left: left and right
	                  change places, once all is laid out */
};

/* A parsed sheet. */
struct sheet;

/* Parses CSS; never fails: what is wrong is a warning and is dropped. */
const struct sheet *sheet_parse(struct arena *arena, const char *file,
	const char *text, size_t len, struct diag *diag);

/* The same of a sheet that begins somewhere inside a file. */
const struct sheet *sheet_parse_at(struct arena *arena, struct pos start,
	const char *text, size_t len, struct diag *diag);

/*
 * The sheet by its name, if it comes along, or by a file's, with all that it
 * imports from where `files` may be; the file itself may be anywhere. NULL
 * after an error.
 */
const struct sheet *sheet_open(struct arena *arena, struct files *files,
	const char *name, struct diag *diag);

const struct sheet *sheet_open_file(struct arena *arena, struct files *files,
	const char *path, struct diag *diag);

/* Opens what a sheet from sheet_parse imports, relative to its file. */
void sheet_import(struct arena *arena, struct files *files,
	const struct sheet *sheet, struct diag *diag);

/* Whether that is a file's name, not a style's. */
bool sheet_names_file(const char *name);

/* Whether there is a style of that name. */
bool sheet_comes_along(struct arena *arena, const char *name);

/* The style whose name is nearly that, or NULL. */
const char *style_near(struct arena *arena, const char *name);

/* The names of the styles that come along; sets *count. */
const char *const *style_names(struct arena *arena, size_t *count);

/* A custom property's value, given outside of a sheet: "accent", "#036". */
struct setting {
	const char *name, *value;
	struct pos pos;
	struct setting *next;
};

/*
 * Settings as a sheet to go after the others; those that none of the sheets
 * has are warned of and left out.
 */
const struct sheet *sheet_of_settings(struct arena *arena,
	const struct setting *settings, const struct sheet *const *sheets,
	int sheet_count, struct diag *diag);

/*
 * How far the values of clamp() are moved so that pages fit: -1 minimum, 0
 * preferred, 1 maximum; each kind of property by itself.
 */
enum fit_kind {
	FIT_GAPS,    /* all that is not one of the others */
	FIT_LEADING, /* line-height */
	FIT_MARGINS, /* the page's */
	FIT_SIZE,    /* font-size */
	FIT_KINDS
};

struct fit {
	double of[FIT_KINDS];
};

struct style_options {
	const struct sheet *defaults; /* NULL: they are parsed */
	sp paper_width, paper_height; /* 0: the sheet's @page size */
	bool letter_default;          /* no size anywhere: letter, not A4 */
	struct fit fit;
	bool traced;                  /* what pages are made from is kept, for
	                                 dumps and reports */
};

/* The sheet below all others: what an HTML reader expects of h1, em, ul ...
 * without any. */
const struct sheet *style_defaults(struct arena *arena, struct diag *diag);

/* Applies the sheets, in order, on top of the defaults. */
const struct styled *style_apply(struct arena *arena, const struct doc *doc,
	const struct sheet *const *sheets, int sheet_count,
	const struct style_options *options, struct diag *diag);

/* Whether content of the style tells whom an anonymous document is about: that
 * is an error. */
bool style_tells(struct arena *arena, const struct styled *styled,
	struct diag *diag);

static inline const struct style *styled_at(const struct styled *styled,
	const struct node *node)
{
	return styled->style[PSEUDO_NONE][node->index];
}

/* Of the page with that 0-based number. */
static inline const struct page_style *styled_page(const struct styled *styled,
	int number)
{
	return &styled->page[number == 0 ? PAGE_KIND_FIRST
		: number % 2 ? PAGE_KIND_LEFT : PAGE_KIND_RIGHT];
}

/* A number in one of the list styles, without a full stop. */
void list_style_print(struct buf *out, enum list_style style, int n);

/* A length in its container's width. */
static inline sp length_resolve(struct length l, sp container)
{
	return sp_add(l.fixed, sp_scale(container, l.percent, 10000));
}

/* The one-line description of a sheet: its first comment's first line. */
const char *sheet_summary(struct arena *arena, const char *text, size_t len);

/* For --dump=style: what differs from the parent, one line a node. */
void style_dump(const struct styled *styled, struct buf *out);

#endif
