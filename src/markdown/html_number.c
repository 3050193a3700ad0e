/* What HTML's tags count: the rows and columns of cells, the items of lists. */
#include "markdown/walker.h"

#include "markdown/attributes.h"

#include <stdlib.h>
#include <string.h>

int html_number(struct arena *arena, const char *tag, const char *name,
	int other)
{
	const char *value = attributes_html_value(arena, tag, name);
	char *end;
	long n = value ? strtol(value, &end, 10) : 0;

	return !value || end == value || n < -HTML_NUMBER || n > HTML_NUMBER
		? other : (int)n;
}

/* A cell's colspan or rowspan. */
static int span_of(struct arena *arena, const char *tag, const char *name)
{
	int n = html_number(arena, tag, name, 1);

	return n < 1 ? 1 : n >= HTML_COLUMNS ? HTML_COLUMNS - 1 : n;
}

/* The signs that a list's type asks for, as CSS has them. */
static void take_type(struct arena *arena, struct node *list, const char *tag)
{
	static const struct {
		const char *type, *css;
	} types[] = {{"1", "decimal"}, {"a", "lower-alpha"},
		{"A", "upper-alpha"}, {"i", "lower-roman"},
		{"I", "upper-roman"}, {"disc", "disc"}, {"circle", "circle"},
		{"square", "square"}, {"none", "none"}};
	const char *type = attributes_html_value(arena, tag, "type");

	for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].type, type) == 0)
			list->css = arena_printf(arena,
				"list-style-type: %s%s%s", types[i].css,
				list->css ? "; " : "", list->css ? list->css
				: "");
}

void html_take_column(struct arena *arena, struct node *table,
	const char *tag)
{
	const char *align = attributes_html_value(arena, tag, "align");
	struct buf info = {.arena = arena};

	if (!table)
		return;
	if (table->info)
		buf_puts(&info, table->info);
	for (int n = span_of(arena, tag, "span"); n && info.len <
			HTML_COLUMNS; n--)
		buf_putc(&info, align && *align ? (char)(*align | 32) : '-');
	table->info = info.data;
}

void html_take_numbers(struct arena *arena, struct node *node, const char *tag)
{
	switch (node->kind) {
	case KIND_TD:
	case KIND_TH:
		node->start = span_of(arena, tag, "colspan") + HTML_COLUMNS *
			span_of(arena, tag, "rowspan");
		break;
	case KIND_UL:
	case KIND_OL:
		node->info = attributes_html_value(arena, tag, "reversed")
			? HTML_REVERSED : HTML_LIST;
		node->start = html_number(arena, tag, "start",
			HTML_NUMBER + 1);
		take_type(arena, node, tag);
		break;
	case KIND_LI:
		node->start = html_number(arena, tag, "value", 0);
		break;
	default:
		break;
	}
}
