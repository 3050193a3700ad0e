/* Labels and what they say, on their line or on the next. */
#include "resume/fact.h"

#include "base/utf8.h"

struct fact fact_value(const struct typed_lines *lines,
	const struct evidence *evidence, int i)
{
	const struct typed_line *line = &lines->line[i];
	const struct evidence *e = &evidence[i];
	struct fact f = {i, e->label_end, line->len};

	if (!e->labelled || !e->label)
		return (struct fact){-1, 0, 0};
	while (f.from < f.to && line->text[f.from] == ' ')
		f.from++;
	if (utf8_shows(line->text, f.from, f.to))
		return f;
	/* A sentence, another label, a heading are no value. */
	if (i + 1 >= lines->count || (e[1].labelled && e[1].label_end) ||
		e[1].sentence > 0.5 ||
		line[1].kind == LINE_HEADING)
		return (struct fact){-1, 0, 0};
	return (struct fact){i + 1, 0, line[1].len};
}

int fact_date(const struct typed_lines *lines, const struct evidence *evidence,
	int i)
{
	struct fact f;

	if (evidence[i].label != LABEL_DATE)
		return -1;
	if (evidence[i].date >= 0)
		return i;
	f = fact_value(lines, evidence, i);
	return f.line >= 0 && evidence[f.line].dated >= 0.9 ? f.line : -1;
}
