#include "image/xml.h"

#include "base/buf.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

enum { NODES = 200 * 1000 };

struct reader {
	struct arena *arena;
	XML_Parser parser;
	struct xml_node *root, *open;
	struct buf text; /* that is not yet in a node */
	int depth, count;
	const char *wrong;
};

static struct xml_node *add(struct reader *r)
{
	struct xml_node *node = arena_alloc(r->arena, sizeof *node);

	node->parent = r->open;
	if (r->open && r->open->last)
		r->open->last->next = node;
	else if (r->open)
		r->open->first = node;
	if (r->open)
		r->open->last = node;
	if (++r->count > NODES) {
		r->wrong = "has too many parts";
		XML_StopParser(r->parser, XML_FALSE);
	}
	return node;
}

static void flush(struct reader *r)
{
	if (r->text.len && r->open)
		add(r)->text = arena_strndup(r->arena, r->text.data,
			r->text.len);
	r->text.len = 0;
}

static void XMLCALL on_start(void *data, const XML_Char *name,
	const XML_Char **attributes)
{
	struct reader *r = data;
	const struct xml_attribute **end;
	struct xml_node *node;

	flush(r);
	node = add(r);
	node->name = arena_strdup(r->arena, name);
	end = &node->attributes;
	for (; *attributes; attributes += 2) {
		struct xml_attribute *a = arena_alloc(r->arena, sizeof *a);

		a->name = arena_strdup(r->arena, attributes[0]);
		a->value = arena_strdup(r->arena, attributes[1]);
		*end = a;
		end = &a->next;
	}
	if (!r->root)
		r->root = node;
	r->open = node;
	if (++r->depth > XML_DEPTH) {
		r->wrong = "nests its parts too deep";
		XML_StopParser(r->parser, XML_FALSE);
	}
}

static void XMLCALL on_end(void *data, const XML_Char *name)
{
	struct reader *r = data;

	(void)name;
	flush(r);
	r->depth--;
	r->open = r->open->parent;
}

static void XMLCALL on_text(void *data, const XML_Char *text, int len)
{
	struct reader *r = data;

	buf_add(&r->text, text, (size_t)len);
}

const char *xml_read(struct arena *arena, struct bytes file,
	struct xml_node **root)
{
	struct reader r = {.arena = arena, .text.arena = arena};
	XML_Parser parser;

	if (file.len > INT_MAX / 2)
		return "is too large";
	parser = r.parser = XML_ParserCreate(NULL);
	if (!parser)
		return "cannot be read for want of memory";
	XML_SetUserData(parser, &r);
	XML_SetElementHandler(parser, on_start, on_end);
	XML_SetCharacterDataHandler(parser, on_text);
	if (XML_Parse(parser, (const char *)file.data, (int)file.len, 1) ==
			XML_STATUS_ERROR && !r.wrong)
		r.wrong = arena_printf(arena, "is no sound XML: line %lu: %s",
			(unsigned long)XML_GetCurrentLineNumber(parser),
			XML_ErrorString(XML_GetErrorCode(parser)));
	XML_ParserFree(parser);
	*root = r.root;
	return r.wrong;
}

const char *xml_value(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *a = node->attributes;

	while (a && strcmp(a->name, name) != 0)
		a = a->next;
	return a ? a->value : NULL;
}

struct xml_node *xml_next(const struct xml_node *node,
	const struct xml_node *root)
{
	if (node->first)
		return node->first;
	while (node != root && !node->next)
		node = node->parent;
	return node == root ? NULL : node->next;
}
