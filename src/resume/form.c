/*
 * A form is the kind of a line, its level or depth, its style, and three marks:
 * that it is not the first line of its block, that it holds a date (or a date
 * and a place) and nothing else, and that a row has all its text in one cell.
 * Headings have no style, since their level says it. Classes that its author
 * gave it ("entry-title") part it from lines of others.
 */
#include "resume/form.h"

#include "base/buf.h"

static const char *const style_names[] = {"", " bold", " bold…", " italic",
	" italic…", " code", " CAPITALS", " linked",
	" bold italic"};
static const char *const kind_names[] = {"h", "p", "li", "dt", "dd", "row",
	"quote", "code", "titles"};

static enum form_style style_of(const struct typed_line *line)
{
	if (line->whole & STYLE_BOLD)
		return line->whole & STYLE_ITALIC ? FORM_BOLD_ITALIC
			: FORM_BOLD;
	/* "PROUD" as a term is a name like those in small letters. */
	if (line->whole & STYLE_CAPITALS && line->kind != LINE_TERM &&
		line->kind != LINE_DEFINITION)
		return FORM_CAPITALS;
	if (line->begins & STYLE_BOLD)
		return FORM_BEGINS_BOLD;
	if (line->whole & STYLE_ITALIC)
		return FORM_ITALIC;
	if (line->begins & STYLE_CODE)
		return FORM_CODE;
	if (line->begins & STYLE_ITALIC)
		return FORM_BEGINS_ITALIC;
	return line->whole & STYLE_LINK ? FORM_LINKED : FORM_PLAIN;
}

bool form_is_alone(const struct typed_line *line)
{
	int filled = 0;

	for (int i = 0; i < line->piece_count; i++)
		filled += line->pieces[i].to > line->pieces[i].from;
	return line->kind == LINE_ROW && filled == 1;
}

/* A number for the classes of the line's box; 0: it has none. */
static unsigned class_of(const struct typed_line *line)
{
	unsigned sum = 0;

	for (const char *const *c = line_classes(line); c && *c; c++)
		for (const char *s = *c; *s; s++)
			sum = 31 * sum + (unsigned char)*s;
	return sum % 255 + (sum > 0);
}

unsigned form_of(const struct typed_line *line, const struct evidence *e)
{
	unsigned form = (unsigned)(line->kind + 1) << FORM_KIND_SHIFT |
		(unsigned)(line->level < 15 ? line->level : 15) <<
		FORM_LEVEL_SHIFT;

	/* `2014-16` is a label of its entry, on a line of its own or not. */
	if ((e->date_only || e->date_place) && !(line->kind ==
			LINE_PARAGRAPH && style_of(line) == FORM_CODE))
		form |= FORM_DATED;
	if (line->kind == LINE_HEADING)
		return form;
	if (line->later)
		form |= FORM_LATER;
	else if (form_is_alone(line))
		form |= FORM_ALONE;
	else if (line->kind == LINE_ROW)
		return form; /* rows of a table are alike */
	return form | (unsigned)style_of(line) << FORM_STYLE_SHIFT |
		class_of(line) << FORM_CLASS_SHIFT;
}

const char *form_name(struct arena *arena, unsigned form)
{
	struct buf out = {.arena = arena};
	int level = (int)(form >> FORM_LEVEL_SHIFT & 15);

	if (!form)
		return "none";
	buf_puts(&out, kind_names[(form & 15) - 1]);
	if (level)
		buf_int(&out, level);
	buf_puts(&out, style_names[form >> FORM_STYLE_SHIFT & 15]);
	buf_puts(&out, form & FORM_ALONE ? " alone" : "");
	buf_puts(&out, form & FORM_LATER ? " +" : "");
	buf_puts(&out, form & FORM_DATED ? " date" : "");
	buf_puts(&out, form & FORM_LASTING ? " lasting" : "");
	buf_puts(&out, form >> FORM_CLASS_SHIFT ? " ." : "");
	return out.data;
}

void form_count(struct form_tally *tally, unsigned form, double gain)
{
	int k = 0;

	while (k < tally->count && tally->forms[k] != form)
		k++;
	if (k == FORM_TALLY)
		return;
	if (k == tally->count) {
		tally->forms[k] = form;
		tally->gains[k] = 0;
		tally->count++;
	}
	tally->gains[k] += gain;
}

int form_best(struct form_tally *tally, unsigned *out, int most)
{
	int kept = 0;

	for (; kept < most && kept < tally->count; kept++) {
		int best = kept;

		for (int k = kept + 1; k < tally->count; k++)
			if (tally->gains[k] > tally->gains[best])
				best = k;
		out[kept] = tally->forms[best];
		tally->forms[best] = tally->forms[kept];
		tally->gains[best] = tally->gains[kept];
	}
	return kept;
}
