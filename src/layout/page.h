/*
 * Pages: frames, finished things at fixed places. x runs right and y down
 * from the paper's top left corner. Frames stand in reading order, each with
 * the structure element it belongs to; what has none is an artifact.
 */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "image/image.h"
#include "text/line.h"

/* The PDF structure types in use (ISO 32000-1, 14.8.4). */
enum tag_type {
	TAG_DOCUMENT,
	TAG_SECT,
	TAG_DIV,
	TAG_H1,
	TAG_H2,
	TAG_H3,
	TAG_H4,
	TAG_H5,
	TAG_H6,
	TAG_P,
	TAG_L,
	TAG_LI,
	TAG_LBL,
	TAG_LBODY,
	TAG_BLOCKQUOTE,
	TAG_CODE,
	TAG_TABLE,
	TAG_THEAD,
	TAG_TBODY,
	TAG_TR,
	TAG_TH,
	TAG_TD,
	TAG_SPAN,
	TAG_LINK,
	TAG_FIGURE,
	TAG_COUNT
};

extern const char *const tag_names[TAG_COUNT];

/* A structure element: one per block and tagged span of the document. */
struct tag {
	enum tag_type type;
	int index; /* 0-based, in document order */
	struct tag *parent, *first, *last, *next;
	const struct node *node;
	const char *alt;  /* TAG_FIGURE */
	const char *lang; /* where it changes */
};

enum frame_kind { FRAME_RUN, FRAME_RECT, FRAME_IMAGE, FRAME_ICON };

struct frame {
	enum frame_kind kind;
	bool pagination;       /* an artifact of pagination: header, footer */
	const struct tag *tag; /* NULL: an artifact */
	sp x, y;               /* run: on the baseline; else the top left */
	union {
		const struct run *run;
		struct {
			sp width, height, radius;
			sp stroke; /* 0: filled; else an outline inside */
			enum border_style dash; /* along the longer side */
			struct colour colour;
		} rect;
		struct {
			sp width, height;
			const struct image *image;
		} image;
		struct {
			sp width, height; /* down to the baseline */
			const struct icon *icon;
			struct colour colour;
		} icon;
	};
};

/* A piece of a link on a page; a link over two lines has two. */
struct page_link {
	sp x, y, width, height;
	sp baseline;             /* of its line */
	const struct tag *tag;   /* TAG_LINK */
	const struct node *node; /* its a */
};

struct page {
	sp width, height;
	int lines;       /* of text, in all its columns */
	sp filled, room; /* how far down the text reaches, and could */
	sp stretch;      /* of its gaps, in all; < 0: they shrank */
	int ends;        /* the penalty it ends at, in its fullest column */
	struct frame *frames;
	size_t frame_count, frame_capacity;
	struct page_link *links;
	size_t link_count, link_capacity;
};

/* A heading in the outline, and every node with an id as a destination. */
struct destination {
	const struct node *node;
	const struct tag *tag; /* of its content */
	int page; /* 0-based */
	sp x, y;
};

struct pages {
	const struct doc *doc;
	const struct styled *styled; /* as it was laid out */
	struct page *page;
	int count;
	bool near; /* were all others full, the last page would be a stub */
	int gaps;  /* so narrow they would save it, in per cent; or 0 */
	const struct tag *root; /* TAG_DOCUMENT */
	int tag_count;
	struct destination *destinations; /* in document order */
	size_t destination_count;

	/* What the pages were made from, for dumps and reports; NULL if the
	 * style is not traced. */
	const struct set_paragraph *paragraphs;
};

#endif
