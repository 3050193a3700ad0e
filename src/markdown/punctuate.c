/*
 * Typed signs as printed ones: quotes, apostrophes, primes, dashes, ellipses,
 * and the narrow spaces that a language wants.
 *
 * The model. The text of a block's spans is laid end to end, with U+FFFC for
 * what is not text (code, pictures), so that every sign is seen with what is
 * around it though a span begins there; then each text node gets its stretch
 * back, rewritten. Nothing is lost or doubled: what is typed reads back.
 */
#include "markdown/passes.h"

#include "base/utf8.h"
#include "markdown/quotes.h"

#include <string.h>

#define OBJECT "\xEF\xBF\xBC" /* U+FFFC */
#define APOSTROPHE "\xE2\x80\x99"
#define NARROW_SPACE "\xE2\x80\xAF" /* U+202F */
#define EN_DASH "\xE2\x80\x93"
#define EM_DASH "\xE2\x80\x94"
#define ELLIPSIS "\xE2\x80\xA6"
#define PRIME "\xE2\x80\xB2"
#define DOUBLE_PRIME "\xE2\x80\xB3"

struct block {
	const char *s; /* all of its text */
	size_t len;
	const char *lang;
	const struct quotes *quotes;
	bool open, inner; /* a quotation is, with " or with ' */
	size_t closer;    /* where the last ' stands that can end one */
	struct {
		size_t start, end;
		bool technical;
	} token;          /* looked at last */
};

static bool is_digit_at(const struct block *b, size_t at)
{
	return at < b->len && b->s[at] >= '0' && b->s[at] <= '9';
}

/* Before: '\0' at the beginning; after: '\0' at the end. */
static uint32_t char_before(const struct block *b, size_t at)
{
	return at ? utf8_prev(b->s, &at) : 0;
}

static uint32_t char_at(const struct block *b, size_t at)
{
	return at < b->len ? utf8_next(b->s, b->len, &at) : 0;
}

static bool is_space(uint32_t c)
{
	return !c || utf8_is_space(c) || utf8_is_in(c, "\u00A0\u202F");
}

/* What a quotation can begin behind. */
static bool is_opener(uint32_t c)
{
	return is_space(c) || utf8_is_in(c, "([{-/=<>|*_–—¿¡“„«");
}

static bool speaks(const struct block *b, const char *lang)
{
	return b->lang && strncmp(b->lang, lang, 2) == 0 &&
		(!b->lang[2] || b->lang[2] == '-');
}

static bool is_gap(const struct block *b, size_t at)
{
	return b->s[at] == ' ' || b->s[at] == '\n';
}

/* Addresses, paths and options keep what they were typed with: the stretch
 * between spaces around `at`, which each is looked at once. */
static bool is_technical(struct block *b, size_t at)
{
	size_t start = at, end = at;

	if (at >= b->token.start && at < b->token.end)
		return b->token.technical;
	while (start && !is_gap(b, start - 1))
		start--;
	while (end < b->len && !is_gap(b, end))
		end++;
	b->token.start = start;
	b->token.end = end;
	b->token.technical = false;
	for (size_t i = start; i < end && !b->token.technical; i++)
		b->token.technical = b->s[i] == '@' || b->s[i] == '\\' ||
			(i + 2 < end && memcmp(b->s + i, "://", 3) == 0) ||
			(i + 3 < end && memcmp(b->s + i, "www.", 4) == 0);
	return b->token.technical;
}

/* The last ' that can end a quotation; 0: none. */
static size_t last_closer(const struct block *b)
{
	for (size_t i = b->len; i-- > 1;)
		if (b->s[i] == '\'' && !is_opener(char_before(b, i)) &&
			!utf8_is_alnum(char_at(b, i + 1)))
			return i;
	return 0;
}

/* A ' further on can end a quotation that begins here. */
static bool is_closed(const struct block *b, size_t at)
{
	return at < b->closer;
}

/* Words that begin with an apostrophe. */
static bool is_clipped(const struct block *b, size_t at)
{
	static const char *const words[] = {"tis", "twas", "em", "cause",
		"til", "till", "bout", "n'", "N'", NULL};

	for (const char *const *w = words; *w; w++) {
		size_t n = strlen(*w);

		if (at + n < b->len && memcmp(b->s + at + 1, *w, n) == 0 &&
			!utf8_is_alnum(char_at(b, at + 1 + n)))
			return true;
	}
	return is_digit_at(b, at + 1); /* '90s */
}

static const char *double_quote(struct block *b, size_t at)
{
	bool begins = is_opener(char_before(b, at)) &&
		!is_space(char_at(b, at + 1));

	if (at && is_digit_at(b, at - 1) && !b->open)
		return DOUBLE_PRIME;
	b->open = begins;
	return begins ? b->quotes->open : b->quotes->close;
}

static const char *single_quote(struct block *b, size_t at)
{
	uint32_t before = char_before(b, at), after = char_at(b, at + 1);

	if (at && is_digit_at(b, at - 1) && !b->inner &&
		(is_digit_at(b, at + 1) || !utf8_is_alnum(after)))
		return PRIME;
	if (is_opener(before) || before == '"') {
		/* what no other ends is short for something, too */
		if (is_space(after) || is_clipped(b, at) || !is_closed(b, at))
			return APOSTROPHE;
		b->inner = true;
		return b->quotes->inner_open;
	}
	/* "the students' work": the quotation ends where nothing later can */
	if (b->inner && !utf8_is_alnum(after) &&
		(before != 's' || !is_closed(b, at))) {
		b->inner = false;
		return b->quotes->inner_close;
	}
	return APOSTROPHE;
}

/* Whether figures or their parenthesis stand before the number at `start`, as
 * in a phone number: "(912) 555-6666". */
static bool goes_on(const struct block *b, size_t start)
{
	while (start && b->s[start - 1] == ' ')
		start--;
	return start && (is_digit_at(b, start - 1) || b->s[start - 1] == ')');
}

/* "10-15 %", "98-102": a range from the lesser number to the greater; not
 * "555-6666", though, which is longer and no year. */
static bool is_range(const struct block *b, size_t at)
{
	size_t start = at, end = at + 1;
	long from = 0, to = 0;

	while (start && is_digit_at(b, start - 1))
		start--;
	while (is_digit_at(b, end))
		end++;
	if (start == at || end == at + 1 || at - start > 4 || end - at > 5 ||
		b->s[start] == '0' || b->s[at + 1] == '0' ||
		(at - start != end - at - 1 && end - at > 4) ||
		goes_on(b, start))
		return false;
	if ((start && !strchr(" (~$\n", b->s[start - 1])) ||
		(end < b->len && strchr("-/.:", b->s[end]) &&
			!is_space(char_at(b, end + 1)) && end + 1 < b->len))
		return false;
	for (size_t i = start; i < at; i++)
		from = from * 10 + (b->s[i] - '0');
	for (size_t i = at + 1; i < end; i++)
		to = to * 10 + (b->s[i] - '0');
	return from < to;
}

/* Hyphens at `at`: what they mean; *n is how many of them. NULL: themselves. */
static const char *dash(struct block *b, size_t at, size_t *n)
{
	uint32_t before = char_before(b, at), after;

	for (*n = 1; *n < 4 && at + *n < b->len && b->s[at + *n] == '-';)
		(*n)++;
	after = char_at(b, at + *n);
	if (*n > 3 || before == '-' || is_technical(b, at))
		return NULL;
	if (*n == 3)
		return EM_DASH;
	if (*n == 2) /* --option */
		return is_space(before) && !is_space(after) ? NULL : EN_DASH;
	if (before == ' ' && after == ' ')
		return EN_DASH;
	return is_range(b, at) ? EN_DASH : NULL;
}

/* A space that the language has narrow, and never at a line's end. */
static bool is_narrow(const struct block *b, size_t at)
{
	uint32_t before = char_before(b, at), after = char_at(b, at + 1);
	bool stop = at > 1 && b->s[at - 1] == '.';

	if (speaks(b, "fr"))
		return (after && after < 0x80 && strchr(";:!?", (int)after)) ||
			after == 0xBB || before == 0xAB;
	/* z. B., d. h., i. d. R.: one letter and a stop on either side */
	return speaks(b, "de") && stop && at + 2 < b->len &&
		b->s[at + 2] == '.' && utf8_is_alnum(after) &&
		!is_digit_at(b, at + 1) && !is_digit_at(b, at - 2) &&
		utf8_is_alnum((uint32_t)(unsigned char)b->s[at - 2]) &&
		(at == 2 || !utf8_is_alnum(char_before(b, at - 2)));
}

/* What stands for the sign at `at`, of *n bytes; NULL: itself. */
static const char *sign(struct block *b, size_t at, size_t *n)
{
	*n = 1;
	switch (b->s[at]) {
	case '"':
		return is_technical(b, at) ? NULL : double_quote(b, at);
	case '\'':
		return is_technical(b, at) ? NULL : single_quote(b, at);
	case '-':
		return dash(b, at, n);
	case '.':
		if (at + 2 >= b->len || memcmp(b->s + at, "...", 3) != 0 ||
			char_at(b, at + 3) == '.' || is_technical(b, at) ||
			char_before(b, at) == '.')
			return NULL;
		*n = 3;
		return ELLIPSIS;
	case ' ':
		return is_narrow(b, at) ? NARROW_SPACE : NULL;
	default:
		return NULL;
	}
}

static bool is_text(const struct node *n, const struct node *block)
{
	if (n->kind != KIND_TEXT)
		return false;
	for (const struct node *p = n->parent; p != block; p = p->parent)
		if (p->kind == KIND_CODE)
			return false;
	return block->kind != KIND_PRE;
}

/* All text of the block's spans, end to end. */
static void lay_out(struct node *block, struct buf *out)
{
	buf_add(out, "", 0);
	for (struct node *n = node_walk(block, block); n;
		n = node_walk(n, block))
		if (is_text(n, block))
			buf_add(out, n->text, n->text_len);
		else if (n->kind == KIND_BR)
			buf_putc(out, '\n');
		else if (n->kind == KIND_IMG || n->kind == KIND_TEXT)
			buf_puts(out, OBJECT);
}

/* Rewrites the node, whose text stands at `start` in the block's, if it has
 * signs. One that goes over its end, as "-*-*", stays as it was. */
static void rewrite(struct arena *arena, struct block *b, struct node *node,
	size_t start, struct buf *out)
{
	size_t end = start + node->text_len, kept = start, n;

	out->len = 0;
	for (size_t at = start; at < end; at += n) {
		const char *with = sign(b, at, &n);

		if (at + n > end) {
			n = 1;
		} else if (with) {
			buf_add(out, b->s + kept, at - kept);
			buf_puts(out, with);
			kept = at + n;
		}
	}
	if (kept == start)
		return;
	buf_add(out, b->s + kept, end - kept);
	node->text = arena_strndup(arena, out->data, out->len);
	node->text_len = out->len;
}

static bool has_signs(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (strchr("\"'-. ", s[i]) && s[i])
			return true;
	return false;
}

/* `all` and `out` are room for the block's text, and for a node's. */
static void punctuate_block(struct arena *arena, const struct doc *doc,
	struct node *block, struct buf *all, struct buf *out)
{
	struct block b = {.lang = node_lang(doc, block)};
	size_t at = 0;

	all->len = 0;
	lay_out(block, all);
	if (!has_signs(all->data, all->len))
		return;
	b.s = all->data;
	b.len = all->len;
	b.closer = last_closer(&b);
	b.quotes = quotes_of(b.lang);
	for (struct node *n = node_walk(block, block); n;
		n = node_walk(n, block)) {
		size_t len = n->text_len;

		if (is_text(n, block)) {
			rewrite(arena, &b, n, at, out);
			at += len;
		} else if (n->kind == KIND_BR) {
			at++;
		} else if (n->kind == KIND_IMG || n->kind == KIND_TEXT) {
			at += strlen(OBJECT);
		}
	}
}

void punctuate(struct arena *arena, struct doc *doc)
{
	struct buf all = {.arena = arena}, out = {.arena = arena};

	for (struct node *n = doc->body; n; n = node_walk(n, doc->body))
		if (doc_kinds[n->kind].block && n->first &&
			!doc_kinds[n->first->kind].block)
			punctuate_block(arena, doc, n, &all, &out);
	buf_drop(&all);
	buf_drop(&out);
}
