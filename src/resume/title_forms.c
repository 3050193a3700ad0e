#include "resume/title_forms.h"

#include "resume/head_slots.h"

#include "resume/document_costs.h"

/* The headings that are parts of an entry's text: below one that is no title
 * ("Acme GmbH"), which stands below one that is ("Experience"). */
static const bool *find_within(struct arena *arena,
	const struct typed_lines *lines, const struct evidence *evidence)
{
	bool *within = arena_alloc(arena, (size_t)lines->count *
		sizeof *within);
	double above[7] = {0}; /* titles' likeness, by level; -1: none */

	for (int i = 0; i < lines->count; i++) {
		int level = lines->line[i].level, parent = level - 1;

		if (!line_is_heading(&lines->line[i]))
			continue;
		while (parent > 0 && above[parent] < 0)
			parent--;
		for (int k = 1; k < parent && above[parent] < 0.3; k++)
			within[i] = within[i] || above[k] >= 0.8;
		above[level] = evidence[i].doctitle >= 1 ? 1
			: evidence[i].title;
		for (int k = level + 1; k < 7; k++)
			above[k] = -1;
	}
	return within;
}

const bool *titles_below(struct arena *arena, const struct typed_lines *lines,
	const struct evidence *evidence)
{
	const bool *within = find_within(arena, lines, evidence);
	const struct typed_line *line = lines->line;
	bool *out = arena_alloc(arena, (size_t)lines->count * sizeof *out);
	int all[7] = {0}, known[7] = {0}; /* by level */

	for (int i = 0; i < lines->count; i++) {
		if (!line_is_heading(&line[i]) || within[i])
			continue;
		all[line[i].level]++;
		known[line[i].level] += evidence[i].title >= 0.8;
	}
	for (int i = 0; i < lines->count; i++) {
		int level = line[i].level;

		out[i] = line_is_heading(&line[i]) && !within[i] && level >= 2
			&& known[level] > 1 && 5 * known[level] >= 3 *
			all[level];
	}
	return out;
}

enum topic titles_of_table(const struct typed_line *line)
{
	enum topic topic = TOPIC_NONE;
	bool dated = false;

	for (int k = 0; line->kind == LINE_HEAD_ROW && k < line->piece_count;
		k++) {
		enum label label = label_of_title(line, k);

		dated = dated || label == LABEL_DATE;
		if (label == LABEL_SCHOOL || label == LABEL_DEGREE)
			topic = TOPIC_EDUCATION;
		else if (label == LABEL_TITLE && topic == TOPIC_NONE)
			topic = TOPIC_WORK;
	}
	return dated ? topic : TOPIC_NONE;
}
