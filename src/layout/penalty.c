#include "layout/penalty.h"

#include "model/tree.h"

#define FEW 6 /* items */

static bool is_in_item(const struct node *block)
{
	return block->kind == KIND_LI ||
		(block->parent && block->parent->kind == KIND_LI);
}

int penalty_within(const struct paragraph *p, int line)
{
	const struct style *style = p->style;
	int left = p->line_count - line;

	if (line < style->orphans || left < style->widows ||
		p->lines[line - 1].hyphenated)
		return VPENALTY_FORBID;
	if (is_in_item(p->block))
		return VPENALTY_IN_ITEM;
	return line < 3 || left < 3 ? VPENALTY_EDGE : VPENALTY_LINE;
}

static bool is_list(const struct node *node)
{
	return node->kind == KIND_UL || node->kind == KIND_OL;
}

/* Between two items. The whole list goes on the next page if it is short and
 * that leaves not too much of this one. */
static int penalty_before_item(const struct node *item)
{
	const struct node *n = item->parent->first;
	int count = 0;

	if (!item->next || !item->prev->prev)
		return VPENALTY_ENDS;
	for (; n && count <= FEW; n = n->next)
		count++;
	return count <= FEW ? VPENALTY_FEW : VPENALTY_ITEM;
}

static bool is_entry(const struct node *node)
{
	return node && node_has_class(node, "entry");
}

/* An entry that is its head and nothing else. */
static bool is_head_alone(const struct node *node)
{
	const struct node *n = is_entry(node) ? node->first : NULL;

	while (n && (node_is_heading(n) || node_has_class(n, "head") ||
		node_has_class(n, "sub")))
		n = n->next;
	return is_entry(node) && !n;
}

/* Heads alone below one another are as a list's items. */
static int penalty_before_entry(const struct node *entry)
{
	if (!is_head_alone(entry) || !is_head_alone(entry->prev))
		return VPENALTY_ENTRY;
	return is_entry(entry->prev->prev) && is_entry(entry->next)
		? VPENALTY_FEW : VPENALTY_ALONE;
}

int penalty_before(const struct node *node)
{
	if (is_entry(node))
		return penalty_before_entry(node);
	if (node->kind == KIND_SECTION)
		return node->parent->kind == KIND_SECTION ? VPENALTY_ENTRY
			: VPENALTY_SECTION;
	if (node->kind == KIND_LI && node->prev)
		return penalty_before_item(node);
	if (is_list(node) && node->prev && node->prev->kind == KIND_P)
		return VPENALTY_LIST;
	return 0;
}

bool penalty_ends_in(const struct node *block)
{
	return is_entry(block) || node_has_class(block, "role");
}
