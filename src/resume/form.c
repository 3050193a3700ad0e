/*
 * A form is the kind of a line, its level or depth, its style, and three marks:
 * that it is not the first line of its block, that it holds a date (or a date
 * and a place) and nothing else, and that a row has all its text in one cell.
 * Headings have no style, since their level says it.
 */
#include "resume/form.h"

#include "base/buf.h"

enum {
	KIND_SHIFT = 0,   /* 4 bits: line kind + 1 */
	LEVEL_SHIFT = 4,  /* 4 bits */
	LATER = 1 << 8,
	DATED = 1 << 9,
	STYLE_SHIFT = 10, /* 4 bits */
	ALONE = 1 << 14   /* a row whose other cells are empty */
};

enum style { PLAIN, BOLD, BEGINS_BOLD, ITALIC, BEGINS_ITALIC, CODE, CAPITALS,
	LINKED, BOLD_ITALIC };

static const char *const style_names[] = {"", " bold", " bold…", " italic",
	" italic…", " code", " CAPITALS", " linked",
	" bold italic"};
static const char *const kind_names[] = {"h", "p", "li", "dt", "dd", "row",
	"quote", "code", "titles"};

static enum style style_of(const struct typed_line *line)
{
	if (line->whole & STYLE_BOLD)
		return line->whole & STYLE_ITALIC ? BOLD_ITALIC : BOLD;
	if (line->whole & STYLE_CAPITALS)
		return CAPITALS;
	if (line->begins & STYLE_BOLD)
		return BEGINS_BOLD;
	if (line->whole & STYLE_ITALIC)
		return ITALIC;
	if (line->begins & STYLE_CODE)
		return CODE;
	if (line->begins & STYLE_ITALIC)
		return BEGINS_ITALIC;
	return line->whole & STYLE_LINK ? LINKED : PLAIN;
}

bool form_is_alone(const struct typed_line *line)
{
	int filled = 0;

	for (int i = 0; i < line->piece_count; i++)
		filled += line->pieces[i].to > line->pieces[i].from;
	return line->kind == LINE_ROW && filled == 1;
}

unsigned form_of(const struct typed_line *line, const struct evidence *e)
{
	unsigned form = (unsigned)(line->kind + 1) << KIND_SHIFT |
		(unsigned)(line->level < 15 ? line->level : 15) <<
		LEVEL_SHIFT;

	/* `2014-16` is a label of its entry, on a line of its own or not. */
	if ((e->date_only || e->date_place) && !(line->kind ==
			LINE_PARAGRAPH && style_of(line) == CODE))
		form |= DATED;
	if (line->kind == LINE_HEADING)
		return form;
	if (line->later)
		form |= LATER;
	else if (form_is_alone(line))
		form |= ALONE;
	return form | (unsigned)style_of(line) << STYLE_SHIFT;
}

unsigned form_kind(unsigned form)
{
	if (form_is_heading(form))
		return form & 0xFFu;
	return form & (0xFFu | LATER | DATED | ALONE);
}

unsigned form_first(unsigned form)
{
	return form & ~(unsigned)LATER;
}

bool form_is_heading(unsigned form)
{
	return (form & 15) == LINE_HEADING + 1;
}

int form_rank(unsigned form)
{
	int level = (int)(form >> LEVEL_SHIFT & 15);
	enum style style = (enum style)(form >> STYLE_SHIFT & 15);

	if (form_is_heading(form))
		return level;
	if ((form & 15) == LINE_PARAGRAPH + 1 && !level)
		return style == BOLD || style == BOLD_ITALIC ||
			style == CAPITALS ? 7 : 8;
	return 9 + level;
}

bool form_is_date(unsigned form)
{
	return form & DATED;
}

bool form_is_term(unsigned form)
{
	return (form & 15) == LINE_TERM + 1;
}

const char *form_name(struct arena *arena, unsigned form)
{
	struct buf out = {.arena = arena};
	int level = (int)(form >> LEVEL_SHIFT & 15);

	if (!form)
		return "none";
	buf_puts(&out, kind_names[(form & 15) - 1]);
	if (level)
		buf_int(&out, level);
	buf_puts(&out, style_names[form >> STYLE_SHIFT & 15]);
	buf_puts(&out, form & ALONE ? " alone" : "");
	buf_puts(&out, form & LATER ? " +" : "");
	buf_puts(&out, form & DATED ? " date" : "");
	return out.data;
}
