#include "resume/contact.h"

#include "resume/old_date.h"
#include "resume/passes.h"
#include "model/spans.h"
#include "markdown/url.h"

#include <string.h>
#include <strings.h>

enum { LONGEST_PIECE = 90, LONGEST_LINE = 400, WRAPPED = 60 }; /* bytes */

/* Networks, by the host of a link; the class is the style's word. */
static const struct network {
	const char *host, *class, *prefix; /* of a bare handle */
} networks[] = {
	{"github.com", "github", "https://github.com/"},
	{"gitlab.com", "gitlab", "https://gitlab.com/"},
	{"linkedin.com", "linkedin", "https://www.linkedin.com/in/"},
	{"xing.com", "xing", "https://www.xing.com/profile/"},
	{"twitter.com", "twitter", "https://twitter.com/"},
	{"x.com", "x", "https://x.com/"},
	{"orcid.org", "orcid", "https://orcid.org/"},
	{"scholar.google.com", "scholar",
		"https://scholar.google.com/citations?user="},
	{"stackoverflow.com", "stackoverflow",
		"https://stackoverflow.com/users/"},
	{"mastodon.social", "mastodon", "https://mastodon.social/@"},
	{"bsky.app", "bluesky", "https://bsky.app/profile/"},
	{"facebook.com", "facebook", "https://www.facebook.com/"},
	{"instagram.com", "instagram", "https://www.instagram.com/"},
	{"t.me", "telegram", "https://t.me/"},
	{"youtube.com", "youtube", "https://www.youtube.com/@"},
	{NULL, NULL, NULL},
};

/* Whether the URL's host is `host` or below it. */
static bool is_host(const char *url, const char *host)
{
	const char *start = strstr(url, "://");
	size_t len = strlen(host), n;

	if (!start)
		return false;
	start += 3;
	n = strcspn(start, "/?#:");
	return n >= len && strncasecmp(start + n - len, host, len) == 0 &&
		(n == len || start[n - len - 1] == '.');
}

static const char *class_of_url(const char *url)
{
	if (url_has_scheme(url, "mailto"))
		return "email";
	if (url_has_scheme(url, "tel"))
		return "phone";
	for (const struct network *n = networks; n->host; n++)
		if (is_host(url, n->host))
			return n->class;
	return "url";
}

/* What parts one piece from the next; its length, or 0. */
static size_t separator_at(const char *s, size_t len, size_t at)
{
	static const char *const marks[] = {"|", "\xC2\xB7" /* · */,
		"\xE2\x80\xA2" /* • */, "\xE2\x88\x99" /* ∙ */,
		"\xEF\xBD\x9C" /* ｜ */, "\xE2\x80\x96" /* ‖ */,
		"\xE2\x96\x91" /* ░ */, "\xE2\x97\x86", "\xE2\x97\x8F",
		"\xE2\x8B\x85" /* ⋅ */, "\n", "\t", "   ", " / ", " // ",
		" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", NULL};

	for (const char *const *m = marks; *m; m++) {
		size_t n = strlen(*m);

		if (len - at >= n && memcmp(s + at, *m, n) == 0)
			return n;
	}
	return 0;
}

static int count_digits(const char *s, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++)
		n += s[i] >= '0' && s[i] <= '9';
	return n;
}

/* The number's first and last byte in the text: [*from, *to). */
static bool find_phone(const char *s, size_t len, size_t *from, size_t *to)
{
	size_t i = 0, end;
	struct old_date date;

	if (old_date_find(s, len, 0, &date))
		return false;
	while (i < len && !strchr("+(0123456789", s[i]))
		i++;
	for (end = i; end < len && strchr("+()-./ 0123456789", s[end]); )
		end++;
	while (end > i && !(s[end - 1] >= '0' && s[end - 1] <= '9'))
		end--;
	if (count_digits(s + i, end - i) < 7 ||
		count_digits(s + i, end - i) > 15 ||
		count_digits(s, len) > count_digits(s + i, end - i))
		return false;
	*from = i;
	*to = end;
	return true;
}

/* "Mountain View, California": words with a comma, no long number. */
static bool is_place(const char *s, size_t len)
{
	const char *comma = memchr(s, ',', len);

	if (!comma || comma == s || len > 70 || count_digits(s, len) > 6)
		return false;
	return !memchr(s, '.', len) && !memchr(s, '@', len) &&
		!memchr(s, ';', len);
}

static const struct node *link_in(const struct node *root)
{
	for (const struct node *n = root; n; n = node_next(n, root))
		if (n->kind == KIND_A && n->url && *n->url)
			return n;
	return NULL;
}

/* What the piece is; "detail" when nothing shows it. */
static const char *classify(const struct node *piece, const struct buf *text)
{
	const struct node *a = link_in(piece);
	size_t from, to;

	if (a)
		return class_of_url(a->url);
	if (find_phone(text->data, text->len, &from, &to))
		return "phone";
	return is_place(text->data, text->len) ? "location" : "detail";
}

/* Shows "example.com/ada" of a link that shows its whole address. */
static void shorten(struct arena *arena, struct node *a)
{
	struct buf text = spans_text(arena, a);
	const char *s = text.data;
	size_t len;

	if (!a->first || a->first != a->last || a->first->kind != KIND_TEXT)
		return;
	if (strncasecmp(s, "https://", 8) == 0)
		s += 8;
	else if (strncasecmp(s, "http://", 7) == 0)
		s += 7;
	else if (strncasecmp(s, "mailto:", 7) == 0)
		s += 7;
	len = strlen(s);
	if (len && s[len - 1] == '/')
		len--;
	if (!len)
		return;
	a->first->text = arena_strndup(arena, s, len);
	a->first->text_len = len;
}

/* "tel:+16505550142" */
static const char *phone_url(struct arena *arena, const char *s, size_t len)
{
	struct buf url = {.arena = arena};

	buf_puts(&url, "tel:");
	for (size_t i = 0; i < len; i++)
		if ((s[i] >= '0' && s[i] <= '9') || (s[i] == '+' && !i))
			buf_putc(&url, s[i]);
	return url.data;
}

static void finish_piece(struct arena *arena, struct node *piece)
{
	struct buf text = spans_text(arena, piece);
	const char *class = classify(piece, &text);
	size_t from, to;

	node_add_class(arena, piece, class);
	for (struct node *n = piece; n; n = node_walk(n, piece))
		if (n->kind == KIND_A)
			shorten(arena, n);
	if (strcmp(class, "phone") == 0 && !link_in(piece) &&
		find_phone(text.data, text.len, &from, &to)) {
		struct node *a = spans_wrap(arena, piece, from, to, KIND_A,
			NULL);

		a->url = phone_url(arena, text.data + from, to - from);
	}
}

/* Takes blanks off both ends. */
static void trim(struct arena *arena, struct node *piece)
{
	struct buf text = spans_text(arena, piece);
	size_t end = text.len, start = 0;

	while (end && strchr(" \n\t,;", text.data[end - 1]))
		end--;
	while (start < end && strchr(" \n\t", text.data[start]))
		start++;
	spans_remove(arena, piece, end, text.len);
	spans_remove(arena, piece, 0, start);
}

/* "---" and ":-:", between a table's head and its rows. */
static bool is_rule(struct arena *arena, const struct node *piece)
{
	struct buf text = spans_text(arena, piece);

	return strspn(text.data, "-:= ") == text.len;
}

static void add_piece(struct arena *arena, struct node *line,
	struct node *source, size_t len)
{
	struct node *piece = len
		? spans_wrap(arena, source, 0, len, KIND_SPAN, NULL)
		: NULL;

	if (!piece)
		return;
	node_unlink(piece);
	trim(arena, piece);
	if (!piece->first || is_rule(arena, piece))
		return;
	node_append(line, piece);
	finish_piece(arena, piece);
}

/* The offset of the first separator that is in no link, or the length. */
static size_t piece_end(struct arena *arena, const struct node *source,
	size_t *separator)
{
	size_t before = 0;

	*separator = 0;
	for (const struct node *n = source->first; n; n = n->next) {
		struct buf text = spans_text(arena, n);

		if (n->kind == KIND_BR) {
			*separator = 1;
			return before;
		}
		for (size_t i = 0; n->kind == KIND_TEXT && i < text.len;
			i++) {
			*separator = separator_at(text.data, text.len, i);
			if (*separator)
				return before + i;
		}
		before += text.len;
	}
	return before;
}

/* The pieces of one block of spans. */
static void take_spans(struct arena *arena, struct node *line,
	struct node *source)
{
	size_t separator, end;

	/* "**Berlin** | …": what is emphasis only is taken apart as well. */
	while (source->first && source->first == source->last &&
		(source->first->kind == KIND_EM ||
			source->first->kind == KIND_STRONG))
		node_unwrap(source->first);
	do {
		end = piece_end(arena, source, &separator);
		add_piece(arena, line, source, end);
		spans_remove(arena, source, 0, separator);
	} while (source->first && (end || separator));
}

void contact_take(struct arena *arena, struct node *line, struct node *block)
{
	struct node *n, *next;

	if (!block->first)
		return;
	if (!doc_kinds[block->first->kind].block) {
		take_spans(arena, line, block);
		return;
	}
	for (n = block->first; n; n = next) {
		next = n->next;
		contact_take(arena, line, n);
	}
}

/* The piece that begins at *at, text[*start..*end); false after the last. */
static bool next_piece(const struct buf *text, size_t *at, size_t *start,
	size_t *end)
{
	size_t n = 0, i = *at;

	if (*at > text->len)
		return false;
	while (i < text->len && !(n = separator_at(text->data, text->len, i)))
		i++;
	*start = *at;
	*end = i;
	*at = i + (n ? n : 1);
	return true;
}

/* How much of the block's text is in links or phone numbers. */
static bool has_contact(struct arena *arena, const struct node *block,
	const struct buf *text)
{
	size_t at = 0, start, end, from, to;

	if (link_in(block))
		return true;
	if (block->first && doc_kinds[block->first->kind].block) {
		for (const struct node *n = block->first; n; n = n->next) {
			struct buf inner = spans_text(arena, n);

			if (has_contact(arena, n, &inner))
				return true;
		}
		return false;
	}
	while (next_piece(text, &at, &start, &end))
		if (find_phone(text->data + start, end - start, &from, &to))
			return true;
	return false;
}

/* The longest stretch between separators. */
static size_t longest_piece(const struct buf *text)
{
	size_t longest = 0, at = 0, start, end;

	while (next_piece(text, &at, &start, &end))
		if (end - start > longest)
			longest = end - start;
	return longest;
}

/* Prose over several lines, which are about as long as an editor's. */
static bool is_wrapped(const struct buf *text)
{
	const char *line = text->data, *end;

	for (; (end = strchr(line, '\n')); line = end + 1) {
		size_t at = (size_t)(line - text->data), start, stop;
		size_t to = (size_t)(end - text->data);

		if (end > line && end[-1] == ',')
			return true;
		while (at < to && next_piece(text, &at, &start, &stop))
			if (stop - start > WRAPPED)
				return true;
	}
	return false;
}

bool contact_is(struct arena *arena, const struct node *block)
{
	struct buf text = spans_text(arena, block);

	if (block->kind == KIND_PRE || block->kind == KIND_HR)
		return false;
	if (block->kind == KIND_UL || block->kind == KIND_OL ||
		block->kind == KIND_BLOCKQUOTE || block->kind == KIND_TABLE) {
		size_t pieces = 0;

		for (const struct node *n = block->first; n; n = n->next) {
			struct buf inner = spans_text(arena, n);

			if (inner.len > LONGEST_PIECE && !link_in(n))
				return false;
			pieces++;
		}
		return pieces <= 16 && has_contact(arena, block, &text);
	}
	return text.len <= LONGEST_LINE && has_contact(arena, block, &text) &&
		longest_piece(&text) <= LONGEST_PIECE && !is_wrapped(&text);
}
