/*
 * Shortcodes of emoji, as GitHub has them (github/gemoji): ":mortar_board:".
 * The commonest in résumés become their sign; in front of a label, which says
 * the same, they go. What is not in the table is text, unless contact data follow
 * it: there it was a picture of them, and goes with a warning. The icons of other
 * tools become ours: "::mdi:mail::", ":fa-github:"; such as we do not have go.
 */
#include "markdown/passes.h"

#include "model/icons.h"

#include <string.h>

#define LABEL 24 /* bytes that a label may have */

static const struct emoji {
	const char *name, *sign; /* without the selector of a coloured form */
} rows[] = {
	{"art", "\U0001F3A8"},
	{"birthday", "\U0001F382"},
	{"book", "\U0001F4D6"},
	{"books", "\U0001F4DA"},
	{"briefcase", "\U0001F4BC"},
	{"bulb", "\U0001F4A1"},
	{"bust_in_silhouette", "\U0001F464"},
	{"busts_in_silhouette", "\U0001F465"},
	{"calendar", "\U0001F4C6"},
	{"chart_with_upwards_trend", "\U0001F4C8"},
	{"clipboard", "\U0001F4CB"},
	{"computer", "\U0001F4BB"},
	{"dart", "\U0001F3AF"},
	{"date", "\U0001F4C5"},
	{"desktop_computer", "\U0001F5A5"},
	{"e-mail", "\U0001F4E7"},
	{"earth_africa", "\U0001F30D"},
	{"earth_americas", "\U0001F30E"},
	{"earth_asia", "\U0001F30F"},
	{"email", "\u2709"},
	{"envelope", "\u2709"},
	{"fire", "\U0001F525"},
	{"gear", "\u2699"},
	{"globe_with_meridians", "\U0001F310"},
	{"hammer", "\U0001F528"},
	{"hammer_and_wrench", "\U0001F6E0"},
	{"heart", "\u2764"},
	{"heavy_check_mark", "\u2714"},
	{"house", "\U0001F3E0"},
	{"house_with_garden", "\U0001F3E1"},
	{"iphone", "\U0001F4F1"},
	{"link", "\U0001F517"},
	{"mailbox", "\U0001F4EB"},
	{"medal_sports", "\U0001F3C5"},
	{"memo", "\U0001F4DD"},
	{"microscope", "\U0001F52C"},
	{"mortar_board", "\U0001F393"},
	{"office", "\U0001F3E2"},
	{"page_facing_up", "\U0001F4C4"},
	{"pencil", "\U0001F4DD"},
	{"pencil2", "\u270F"},
	{"phone", "\u260E"},
	{"point_right", "\U0001F449"},
	{"pushpin", "\U0001F4CC"},
	{"rocket", "\U0001F680"},
	{"round_pushpin", "\U0001F4CD"},
	{"school", "\U0001F3EB"},
	{"scroll", "\U0001F4DC"},
	{"sparkles", "\u2728"},
	{"speech_balloon", "\U0001F4AC"},
	{"star", "\u2B50"},
	{"star2", "\U0001F31F"},
	{"tada", "\U0001F389"},
	{"telephone", "\u260E"},
	{"telephone_receiver", "\U0001F4DE"},
	{"trophy", "\U0001F3C6"},
	{"wave", "\U0001F44B"},
	{"white_check_mark", "\u2705"},
	{"wrench", "\U0001F527"},
	{"zap", "\u26A1"},
};

static bool is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
		c == '-' || c == '+';
}

/* The shortcode that s begins with, and its length; NULL: it is none. */
static const struct emoji *find(const char *s, size_t *len)
{
	size_t n = 1;

	while (is_name(s[n]))
		n++;
	if (s[n] != ':')
		return NULL;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strlen(rows[i].name) == n - 1 &&
			memcmp(rows[i].name, s + 1, n - 1) == 0) {
			*len = n + 1;
			return &rows[i];
		}
	return NULL;
}

/* The length of ":set-icon:", whose set is known; or 0. */
static size_t of_set(const char *s)
{
	size_t n = 1;

	while (is_name(s[n]))
		n++;
	return s[n] == ':' && icon_has_set(s + 1, n - 1) ? n + 1 : 0;
}

/* The length of "::set:icon::", "::set-icon::" or ":set-icon:", which other tools
 * draw an icon for; or 0. */
static size_t icon_length(const char *s)
{
	size_t n = 2, marks = 0;

	if (s[1] != ':')
		return of_set(s);
	for (; is_name(s[n]) || (s[n] == ':' && is_name(s[n + 1])); n++)
		marks += s[n] == ':' || s[n] == '-';
	return marks && s[n] == ':' && s[n + 1] == ':' ? n + 2 : 0;
}

/* Whether an address or a number to call stands at s, or a link follows. */
static bool is_contact(const char *s, const struct node *next)
{
	size_t blanks = strspn(s, " "), len, digits = 0;

	s += blanks;
	len = strcspn(s, " \n|,;");
	if (!*s)
		return next && next->kind == KIND_A;
	if (address_prefix(s, len))
		return true;
	for (size_t i = strspn(s, "+("); s[i] && strchr("0123456789 ()-./", s[i]);
		i++)
		digits += s[i] >= '0' && s[i] <= '9';
	return digits > 6;
}

/* The length of ":envelope-fill:" in front of contact data; or 0. */
static size_t unknown_length(const char *s, const struct node *next)
{
	size_t n = 1;

	while (is_name(s[n]))
		n++;
	return n > 2 && s[n] == ':' && is_contact(s + n + 1, next) ? n + 1 : 0;
}

/* Whether "Phone:" stands at s, or in the span that follows it. */
static bool is_label(struct arena *arena, const char *s,
	const struct node *next)
{
	struct buf text = {.arena = arena};
	size_t n = strspn(s, " ");

	if (!s[n] && next && (next->kind == KIND_STRONG ||
			next->kind == KIND_EM)) {
		node_text(next, &text);
		s = text.len ? text.data : "";
		n = 0;
	}
	s += n;
	n = strcspn(s, ":\n.,@/|");
	return n && n <= LABEL && s[n] == ':' &&
		(s[n + 1] == ' ' || s[n + 1] == '\0');
}

/* Shortcodes that are left out: the first, and how many. */
struct unknown {
	struct pos pos;
	const char *first;
	int count;
};

static void count(struct arena *arena, struct unknown *u,
	const struct node *n, const char *s, size_t len)
{
	if (u->count++)
		return;
	u->pos = n->pos;
	u->pos.column += (int)(s - n->text);
	u->first = arena_strndup(arena, s, len);
}

/* Puts an icon before the text node, and before that the text so far. */
static void put_icon(struct arena *arena, struct node *n, struct buf *out,
	const struct icon *icon)
{
	struct node *node = node_new(arena, KIND_ICON, n->pos);

	if (out->len)
		node_insert_before(n, node_new_text(arena, out->data, out->len,
			n->pos));
	out->len = 0;
	out->data[0] = '\0';
	node->icon = icon->name;
	node_insert_before(n, node);
}

static void replace(struct arena *arena, struct node *n, struct unknown *u)
{
	struct buf out = {.arena = arena};
	const struct emoji *e;
	const struct icon *icon;
	const char *last = n->text; /* the end of the last one */
	size_t len = 0, of_icon, unknown;

	buf_add(&out, "", 0);
	for (const char *s = n->text; *s; s++) {
		bool begins = *s == ':' && (s == last ||
			(!is_name(s[-1]) && s[-1] != ':'));

		e = begins ? find(s, &len) : NULL;
		of_icon = begins && !e ? icon_length(s) : 0;
		unknown = of_icon || !begins || e ? of_icon
			: unknown_length(s, n->next);
		icon = icon_named(s, unknown);
		if (icon)
			put_icon(arena, n, &out, icon);
		else if (unknown > of_icon)
			count(arena, u, n, s, unknown);
		if (unknown) {
			last = s + unknown;
			s = last - 1 + strspn(last, " ");
			continue;
		}
		if (!e) {
			buf_putc(&out, *s);
			continue;
		}
		s += len - 1;
		last = s + 1;
		if (is_label(arena, s + 1, n->next))
			s += strspn(s + 1, " ");
		else
			buf_puts(&out, e->sign);
	}
	n->text = out.data;
	n->text_len = out.len;
	if (!out.len)
		node_unlink(n);
}

void emoji_make(struct arena *arena, struct node *body, struct diag *diag)
{
	struct unknown u = {.count = 0};
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (n->kind == KIND_TEXT && strchr(n->text, ':') &&
			!node_within(n, KIND_CODE))
			replace(arena, n, &u);
	}
	if (u.count)
		diag_warning(diag, u.pos, "'%s' is no sign that is known, and "
			"is left out (%d)", u.first, u.count);
}
