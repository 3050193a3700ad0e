/*
 * Which encoding a file was saved in shows in what it says. UTF-16 has its
 * mark or its zeros, and UTF-8 is well formed by no accident. All others are
 * told apart by reading: of the encodings in which the bytes mean something,
 * the one in which most of them stand in words that résumés are made of.
 */
#include "incoming.h"

#include "base/buf.h"
#include "base/charset.h"
#include "base/utf8.h"
#include "resume/words.h"

#include <string.h>

/* How much of a text is read to find its encoding. */
#define SAMPLE 65536

/* A row: what a file of that kind begins with, and holds, that is no text. */
static const struct file_kind {
	const char *begins, *holds;
	const char *what, *instead;
} file_kinds[] = {
	{"%PDF-", NULL, "a PDF", "give the Markdown that it was made from, "
		"or save what `pdftotext -layout` reads in it as Markdown"},
	{"PK\3\4", "word/", "a Word document", "`pandoc -t gfm FILE` makes "
		"Markdown of it"},
	{"PK\3\4", "opendocument.text", "an OpenDocument text", "`pandoc -t "
		"gfm FILE` makes Markdown of it"},
	{"PK\3\4", NULL, "a ZIP archive", "give the Markdown in it"},
	{"\xD0\xCF\x11\xE0", NULL, "an old Word document", "save it as .docx, "
		"of which `pandoc -t gfm FILE` makes Markdown"},
	{"{\\rtf", NULL, "rich text (RTF)", "`pandoc -t gfm FILE` makes Markdown "
		"of it"},
	{"%!PS", NULL, "PostScript", "give the Markdown that it was made "
		"from"},
	{"\x89PNG", NULL, "a picture (PNG)", "write ![](FILE) in the Markdown "
		"to show it"},
	{"\xFF\xD8\xFF", NULL, "a picture (JPEG)", "write ![](FILE) in the "
		"Markdown to show it"},
	{"GIF8", NULL, "a picture (GIF)", "write ![](FILE) in the "
		"Markdown to show it"},
	{"RIFF", "WEBP", "a picture (WebP)", "write ![](FILE) in the "
		"Markdown to show it"},
	{"II*", NULL, "a picture (TIFF)", "give the Markdown"},
	{"<svg", NULL, "a picture (SVG)", "write ![](FILE) in the "
		"Markdown to show it"},
	{"<?xml", "<svg", "a picture (SVG)", "write ![](FILE) in the "
		"Markdown to show it"},
	{"#!/", NULL, "a program", "give the Markdown"},
	{"\x1F\x8B", NULL, "compressed (gzip)", "unpack it first"},
	{"\x7F" "ELF", NULL, "a program", "give the Markdown"},
};

static bool holds(const char *text, size_t len, const char *part)
{
	size_t n = strlen(part);

	for (size_t i = 0; i + n <= len; i++)
		if (text[i] == part[0] && memcmp(text + i, part, n) == 0)
			return true;
	return false;
}

static const struct file_kind *kind_of(const char *text, size_t len)
{
	for (size_t i = 0; i < sizeof file_kinds / sizeof *file_kinds; i++) {
		const struct file_kind *k = &file_kinds[i];
		size_t n = strlen(k->begins);

		if (len >= n && memcmp(text, k->begins, n) == 0 &&
			(!k->holds || holds(text, len, k->holds)))
			return k;
	}
	return NULL;
}

/* More control characters than a slip leaves: one of twenty bytes. */
static bool is_binary(const char *text, size_t len)
{
	size_t controls = 0;

	for (size_t i = 0; i < len; i++)
		controls += (unsigned char)text[i] < ' ' &&
			!(text[i] && strchr("\t\n\v\f\r\033", text[i]));
	return controls > len / 20 + 4;
}

static bool is_blank(const char *text, size_t len)
{
	while (len && text[len - 1] && strchr(" \t\n\v\f\r", text[len - 1]))
		len--;
	return len == 0;
}

/* What is wrong with it, if it is no text at all: false after an error. */
static bool check_kind(const struct input *in, struct diag *diag)
{
	const struct pos pos = {.file = in->file};
	const struct file_kind *kind = kind_of(in->text, in->len);

	if (kind)
		diag_error(diag, pos, "%s, not Markdown; %s", kind->what,
			kind->instead);
	else if (!charset_wide(in->text, in->len) &&
		is_binary(in->text, in->len))
		diag_error(diag, pos, "not text; resumepdf reads a résumé "
			"written in Markdown");
	else
		return true;
	return false;
}

/* How many bytes of the text stand in words that are known, of those words
 * with two characters or more, one at least not ASCII. */
static size_t known_bytes(struct arena *arena, const char *text, size_t len)
{
	const uint32_t classes = ~WORD(SURNAME);
	char *low = arena_alloc(arena, len + 1);
	struct word_match match;
	size_t known = 0;

	words_fold(text, len, low);
	for (size_t i = 0; i < len;) {
		size_t start = i, second;

		utf8_next(low, len, &i);
		if (words_go_on(low, start) || !words_match(low, len, start,
			classes, &match))
			continue;
		second = i;
		i = match.end;
		if (second < i && !utf8_is_ascii(low + start, i - start))
			known += i - start;
	}
	return known;
}

/* The encoding in which most is known, and the text in it. */
static const struct charset *guess(struct arena *arena, struct input *text)
{
	struct arena *scratch = arena_part(arena);
	const struct charset *best = &charsets[0];
	size_t most = 0, len;

	for (const struct charset *c = charsets; c->name; c++) {
		const char *as = charset_convert(scratch, c->name, text->text,
			text->len, &len);
		size_t known = !as ? 0 : known_bytes(scratch, as,
			len < SAMPLE ? len : SAMPLE);

		if (known > most) {
			most = known;
			best = c;
		}
	}
	arena_free(scratch);
	text->text = charset_convert(arena, best->name, text->text, text->len,
		&text->len);
	return best;
}

/* Of UTF-8, how many characters are well formed and not ASCII, and how many
 * bytes are ill-formed. */
static void count(const struct input *text, size_t *well, size_t *ill)
{
	size_t at = 0;

	*well = *ill = 0;
	while (at < text->len) {
		size_t valid = utf8_valid(text->text + at, text->len - at);

		for (size_t end = at + valid; at < end;)
			*well += utf8_next(text->text, end, &at) >= 0x80;
		if (at < text->len) {
			at++;
			++*ill;
		}
	}
}

/* UTF-8 into which single bytes of Windows-1252 have come: as they are meant,
 * which is better than a sign that something was lost. */
static void mend(struct arena *arena, struct input *text)
{
	struct buf out = {.arena = arena};
	size_t at = 0;

	while (at < text->len) {
		size_t valid = utf8_valid(text->text + at, text->len - at), n;
		const char *one;

		buf_add(&out, text->text + at, valid);
		at += valid;
		if (at == text->len)
			break;
		one = charset_convert(arena, charsets[0].name, text->text + at,
			1, &n);
		buf_add(&out, one, n);
		at++;
	}
	text->text = out.data;
	text->len = out.len;
}

/* Where the first ill-formed byte is. */
static struct pos place(const struct input *text)
{
	size_t bad = utf8_valid(text->text, text->len);
	struct pos pos = {text->file, 1, 1};

	for (size_t i = 0; i < bad; i++)
		if (text->text[i] == '\n') {
			pos.line++;
			pos.column = 1;
		} else {
			pos.column++;
		}
	return pos;
}

/* UTF-8 of whatever it is. */
static void decode(struct arena *arena, struct input *text, struct diag *diag)
{
	struct pos pos = {.file = text->file};
	size_t well, ill, len;
	const char *wide = charset_wide(text->text, text->len), *as = NULL;
	const struct charset *charset;

	if (wide)
		as = charset_convert(arena, wide, text->text, text->len, &len);
	if (as) {
		text->text = as;
		text->len = len;
		diag_note(diag, pos, "read as %s", wide);
		return;
	}
	count(text, &well, &ill);
	if (!ill)
		return;
	pos = place(text);
	if (well > ill) {
		mend(arena, text);
		diag_warning(diag, pos, "%zu byte%s from here on %s not UTF-8, "
			"read as Windows-1252; save the file as UTF-8 if a "
			"letter is wrong", ill, ill == 1 ? "" : "s",
			ill == 1 ? "is" : "are");
		return;
	}
	charset = guess(arena, text);
	diag_warning(diag, pos, "not UTF-8, read as %s (%s); save the file as "
		"UTF-8 if letters are wrong", charset->name, charset->who);
}

/* One sort of line end, no byte order mark, no NUL. */
static void clean(struct arena *arena, struct input *text)
{
	struct buf out = {.arena = arena};
	const char *in = text->text;
	size_t i = 0;

	if (text->len >= 3 && memcmp(in, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	else if (!memchr(in, '\r', text->len) && !memchr(in, '\0', text->len))
		return;
	buf_add(&out, "", 0);
	for (; i < text->len; i++) {
		if (in[i] == '\0')
			buf_utf8(&out, UTF8_REPLACEMENT);
		else if (in[i] != '\r')
			buf_putc(&out, in[i]);
		else if (i + 1 >= text->len || in[i + 1] != '\n')
			buf_putc(&out, '\n');
	}
	text->text = out.data;
	text->len = out.len;
}

bool incoming_text(struct arena *arena, const struct input *in,
	struct input *out, struct diag *diag)
{
	*out = *in;
	if (!check_kind(in, diag))
		return false;
	decode(arena, out, diag);
	clean(arena, out);
	if (!is_blank(out->text, out->len))
		return true;
	diag_error(diag, (struct pos){.file = in->file}, "nothing in it; "
		"begin with a line \"# Your Name\"");
	return false;
}
