#include "markdown/attributes.h"

#include "markdown/passes.h"

#include <string.h>
#include <strings.h>

#define SPACE " \t\r\n"
#define LONGEST_CSS 2000 /* bytes to which attributes add what they mean */

/* "&amp;" in a URL or title; other entities are rare there. */
static const char *decoded(char *s)
{
	char *out = s;

	for (const char *p = s; *p; p++) {
		*out++ = *p;
		if (strncmp(p, "&amp;", 5) == 0)
			p += 4;
	}
	*out = '\0';
	return s;
}

bool attributes_html_next(struct arena *arena, const char **tag,
	struct html_attribute *out)
{
	const char *p = *tag + strspn(*tag, SPACE "/");
	size_t n = strcspn(p, SPACE "=/>");
	char *name;

	if (!n)
		return false;
	name = arena_strndup(arena, p, n);
	for (char *c = name; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	*out = (struct html_attribute){name, ""};
	p += n;
	n = strspn(p, SPACE);
	if (p[n] != '=') {
		*tag = p;
		return true;
	}
	p += n + 1;
	p += strspn(p, SPACE);
	if (*p == '"' || *p == '\'') {
		const char *end = strchr(p + 1, *p);

		n = end ? (size_t)(end - p) - 1 : strlen(p + 1);
		out->value = decoded(arena_strndup(arena, p + 1, n));
		*tag = p + 1 + n + (end != NULL);
	} else {
		n = strcspn(p, SPACE ">");
		out->value = decoded(arena_strndup(arena, p, n));
		*tag = p + n;
	}
	return true;
}

const char *attributes_html_value(struct arena *arena, const char *tag,
	const char *name)
{
	struct html_attribute a;

	while (attributes_html_next(arena, &tag, &a))
		if (strcmp(a.name, name) == 0)
			return a.value;
	return NULL;
}

bool attributes_hide(struct arena *arena, const struct node *node,
	const char *tag)
{
	static const char *const classes[] = {"no-print", "noprint",
		"d-print-none", "print:hidden", "hidden-print", "screen-only",
		"pdf-hide", "hide-pdf", "no-pdf", "print-hide", "hide-print",
		"print-none", "print-hidden", "hide-on-print"};
	const char *display = node->css ? strstr(node->css, "display:") : NULL;

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (node_has_class(node, classes[i]))
			return true;
	if (display && strncmp(display + 8 + strspn(display + 8, SPACE),
			"none", 4) == 0)
		return true;
	return attributes_html_value(arena, tag, "hidden") != NULL;
}

static void add_classes(struct arena *arena, struct node *node, const char *s)
{
	for (s += strspn(s, SPACE); *s; s += strspn(s, SPACE)) {
		size_t n = strcspn(s, SPACE);

		node_add_class(arena, node, arena_strndup(arena, s, n));
		s += n;
	}
}

static void add_css(struct arena *arena, struct node *node, const char *name,
	const char *value)
{
	bool digits = *value && strspn(value, "0123456789") == strlen(value);

	if (node->css && strlen(node->css) > LONGEST_CSS)
		return;
	node->css = arena_printf(arena, "%s%s%s: %s%s",
		node->css ? node->css : "", node->css ? "; " : "", name,
		value, digits ? "px" : "");
}

/* An empty one says that the picture is decoration (HTML, 4.8.4.4). */
static void take_alt(struct arena *arena, struct node *node, const char *alt)
{
	node->text = alt;
	if (!*alt)
		node_add_class(arena, node, "decoration");
}

/* What <font size> asks for: 3 is the text's own size, "+1" one more. */
static bool take_size(struct arena *arena, struct node *node, const char *size)
{
	static const char *const sizes[] = {"0.63em", "0.82em", "1em",
		"1.13em", "1.5em", "2em", "3em"};
	bool relative = *size == '+' || *size == '-';
	int n = *size == '-' ? -1 : 1;

	size += relative;
	if (*size < '0' || *size > '9')
		return false;
	n = relative ? 3 + n * (*size - '0') : *size - '0';
	add_css(arena, node, "font-size", sizes[n < 1 ? 0 : n > 7 ? 6 : n - 1]);
	return true;
}

/* A table's align is no matter of its text: where it stands. */
static bool take_table(struct arena *arena, struct node *table,
	const char *align)
{
	if (strcasecmp(align, "center") != 0 && strcasecmp(align, "right") != 0)
		return false;
	add_css(arena, table, "margin-left", "auto");
	if ((*align | 32) == 'c')
		add_css(arena, table, "margin-right", "auto");
	return true;
}

bool attributes_html(struct arena *arena, struct node *node, const char *tag)
{
	/* The property that means the same; but see take_table. */
	static const struct {
		const char *name, *property;
	} styles[] = {{"align", "text-align"}, {"width", "width"},
		{"height", "height"}, {"color", "color"},
		{"bgcolor", "background-color"}, {"dir", "direction"}};
	struct html_attribute a;
	bool any = false;

	while (attributes_html_next(arena, &tag, &a)) {
		bool seen = true;

		if (strcmp(a.name, "class") == 0 && *a.value)
			add_classes(arena, node, a.value);
		else if (strcmp(a.name, "id") == 0 && *a.value)
			node->id = a.value;
		else if (strcmp(a.name, "lang") == 0 && *a.value)
			node->lang = a.value;
		else if (strcmp(a.name, "style") == 0 && *a.value)
			node->css = node->css ? arena_printf(arena, "%s; %s",
				node->css, a.value) : a.value;
		else
			seen = false;
		if (strcmp(a.name, "size") == 0 && node->kind == KIND_SPAN)
			seen = take_size(arena, node, a.value);
		if (strcmp(a.name, "align") == 0 && node->kind == KIND_TABLE)
			seen = take_table(arena, node, a.value);
		for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
			if (strcmp(a.name, styles[i].name) == 0 &&
				(i || node->kind != KIND_TABLE)) {
				add_css(arena, node, styles[i].property,
					a.value);
				seen = true;
			}
		if (node->kind == KIND_A && strcmp(a.name, "href") == 0)
			node->url = a.value;
		else if (node->kind == KIND_IMG && strcmp(a.name, "src") == 0)
			node->url = a.value;
		else if (node->kind == KIND_IMG && strcmp(a.name, "alt") == 0)
			take_alt(arena, node, a.value);
		else if (strcmp(a.name, "title") == 0 && *a.value)
			node->title = a.value;
		any = any || seen;
	}
	if (node->kind == KIND_IMG)
		node->text_len = strlen(node->text);
	return any;
}

/* key=value or key="value": width and height of images, and lang. */
static void take_pair(struct arena *arena, struct node *node, const char *s,
	size_t len)
{
	const char *equals = memchr(s, '=', len);
	const char *key = arena_strndup(arena, s, (size_t)(equals - s));
	size_t n = len - (size_t)(equals + 1 - s);
	bool quoted = n >= 2 && (equals[1] == '"' || equals[1] == '\'');
	const char *value = arena_strndup(arena, equals + 1 + quoted,
		n - (quoted ? 2 : 0));

	if (strcmp(key, "width") == 0 || strcmp(key, "height") == 0)
		add_css(arena, node, key, value);
	else if (strcmp(key, "lang") == 0)
		node->lang = value;
	else if (strcmp(key, "style") == 0)
		node->css = value;
	else if (strcmp(key, "class") == 0)
		add_classes(arena, node, value);
	else if (strcmp(key, "id") == 0)
		node->id = value;
}

/* The end of the word at s: quotes hold spaces together. */
static size_t word_length(const char *s, const char *end)
{
	char quote = '\0';
	size_t n = 0;

	for (; s + n < end; n++) {
		if (quote)
			quote = s[n] == quote ? '\0' : quote;
		else if (s[n] == '"' || s[n] == '\'')
			quote = s[n];
		else if (strchr(SPACE "}", s[n]))
			break;
	}
	return n;
}

static bool is_name(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!strchr("-_:", s[i]) && !(s[i] >= '0' && s[i] <= '9') &&
			!(s[i] >= 'a' && s[i] <= 'z') &&
			!(s[i] >= 'A' && s[i] <= 'Z') &&
			(unsigned char)s[i] < 0x80)
			return false;
	return len > 0;
}

/* What makes an id: "{#north,-inc.}" is what Google Docs writes. */
static bool is_id(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (strchr("{}\"\\=", s[i]) || (unsigned char)s[i] <= ' ')
			return false;
	return len > 0;
}

/* Takes the word of a list; false when it is no attribute. */
static bool take_word(struct arena *arena, struct node *node, const char *s,
	size_t n)
{
	const char *equals = memchr(s, '=', n);

	if (*s == '.' || *s == '#') {
		const char *name = arena_strndup(arena, s + 1, n - 1);

		if (*s == '#' ? !is_id(s + 1, n - 1) : !is_name(s + 1, n - 1))
			return false;
		if (node && *s == '.')
			node_add_class(arena, node, name);
		else if (node)
			node->id = name;
		return true;
	}
	if (!equals || !is_name(s, (size_t)(equals - s)))
		return n == 1 && *s == '-'; /* Pandoc's {-}: no number */
	if (node)
		take_pair(arena, node, s, n);
	return true;
}

size_t attributes_braces(struct arena *arena, struct node *node,
	const char *text, size_t len)
{
	const char *end = text + len, *p = text;
	int words = 0;

	if (len < 3 || *p++ != '{')
		return 0;
	if (*p == ':') /* kramdown's */
		p++;
	for (;; words++) {
		size_t n;

		while (p < end && strchr(SPACE, *p))
			p++;
		if (p == end)
			return 0;
		if (*p == '}')
			break;
		n = word_length(p, end);
		if (!n || !take_word(arena, NULL, p, n))
			return 0;
		p += n;
	}
	if (!words)
		return 0;
	if (node)
		for (const char *w = text + 1 + (text[1] == ':'); w < p;) {
			size_t n = word_length(w, p);

			if (n)
				take_word(arena, node, w, n);
			w += n + (n == 0);
		}
	return (size_t)(p - text) + 1;
}

/* Cuts [from, to) out of the text node; with nothing left, the node too. */
static void cut(struct node *n, size_t from, size_t to)
{
	char *text = (char *)(uintptr_t)n->text;

	if (from)
		memmove(text + from, text + to, n->text_len - to + 1);
	else
		n->text += to;
	n->text_len -= to - from;
	if (!n->text_len)
		node_unlink(n);
}

/* {.x} at the end of the block's last text: the block's. */
static void take_at_end(struct arena *arena, struct node *block)
{
	struct node *n = block->last;
	size_t end, open, from;

	if (!n || n->kind != KIND_TEXT)
		return;
	end = n->text_len;
	while (end && strchr(SPACE, n->text[end - 1]))
		end--;
	if (!end || n->text[end - 1] != '}')
		return;
	for (open = end; open && n->text[open - 1] != '{'; open--)
		;
	if (!open || attributes_braces(arena, NULL, n->text + open - 1,
			end - open + 1) != end - open + 1)
		return;
	from = open - 1;
	/* Right behind a span they are that span's. */
	if (!from && n->prev && n->prev->kind != KIND_BR)
		return;
	if (from && n->text[from - 1] == ']' && memchr(n->text, '[', from))
		return;
	if (!from && n == block->first)
		return; /* nothing would be left */
	attributes_braces(arena, block, n->text + from, end - from);
	while (from && strchr(SPACE, n->text[from - 1]))
		from--;
	cut(n, from, n->text_len);
}

/* {.x} right behind a span: the span's. */
static void take_behind_span(struct arena *arena, struct node *n)
{
	struct node *span = n->prev;
	size_t len;

	if (!span || span->kind == KIND_TEXT || span->kind == KIND_BR)
		return;
	len = attributes_braces(arena, span, n->text, n->text_len);
	if (len)
		cut(n, 0, len);
}

/* "[text]{.x}": a span of its own, or NULL. */
static struct node *take_bracketed(struct arena *arena, struct node *n)
{
	const char *close = strstr(n->text, "]{"), *open;
	struct node *span, *rest;
	size_t len, at;

	if (!close)
		return NULL;
	for (open = close; open > n->text && open[-1] != '['; open--)
		;
	if (open == n->text)
		return NULL;
	at = (size_t)(close - n->text) + 1;
	span = node_new(arena, KIND_SPAN, n->pos);
	len = attributes_braces(arena, span, n->text + at, n->text_len - at);
	if (!len || close == open)
		return NULL;
	node_append(span, node_new_text(arena, open, (size_t)(close - open),
		n->pos));
	node_insert_after(n, span);
	if (at + len < n->text_len) {
		rest = node_new(arena, KIND_TEXT, n->pos);
		rest->text = n->text + at + len;
		rest->text_len = n->text_len - at - len;
		node_insert_after(span, rest);
	}
	cut(n, (size_t)(open - 1 - n->text), n->text_len);
	return span;
}

/* A paragraph of nothing else, as kramdown has it: the block's before it, or
 * of the first one that after it. */
static bool take_alone(struct arena *arena, struct node *p)
{
	struct node *n = p->first, *block = p->prev ? p->prev : p->next;

	if (p->kind != KIND_P || !n || n != p->last || n->kind != KIND_TEXT ||
		!block || attributes_braces(arena, NULL, n->text,
			n->text_len) != n->text_len)
		return false;
	attributes_braces(arena, block, n->text, n->text_len);
	node_unlink(p);
	return true;
}

/* Returns the node to go on with. */
static struct node *take_from_text(struct arena *arena, struct node *n,
	struct node *body)
{
	struct node *next = node_walk(n, body), *span = NULL;

	if (!memchr(n->text, '{', n->text_len) || node_within(n, KIND_CODE))
		return next;
	take_behind_span(arena, n);
	if (n->parent)
		span = take_bracketed(arena, n);
	return span ? span : next;
}

void attributes_take(struct arena *arena, struct node *body)
{
	struct node *n, *next;

	for (n = body; n; n = next) {
		next = node_skip(n, body);
		if (n->kind == KIND_TEXT) {
			next = take_from_text(arena, n, body);
		} else if (n->kind == KIND_PRE || !doc_kinds[n->kind].block) {
			next = node_walk(n, body);
		} else if (n == body || !take_alone(arena, n)) {
			take_at_end(arena, n);
			next = node_walk(n, body);
		}
	}
}
