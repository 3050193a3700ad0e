/*
 * Looks for a stream that says it is an embedded file of Markdown (or JSON),
 * wherever in the file it stands: not by the cross-reference table, which may be
 * in a form that only a whole PDF library reads, or be broken. What other
 * programs change when they rewrite a PDF (numbers, order, spaces, an indirect
 * length, the compression undone) makes no difference then. Encryption does.
 *
 * A dictionary is read as ISO 32000-1, 7.2 and 7.3 have it, as far as its
 * values are wanted here; what is nested is skipped.
 */
#include "pdf/extract.h"

#include "pdf/attach.h"

#include <libdeflate.h>
#include <string.h>

enum { LONGEST_NAME = 64, DEEPEST = 50, LONGEST_DICTIONARY = 1024 };

/* More than any document's source. */
#define LARGEST ((size_t)256 << 20)

struct scanner {
	struct bytes file;
	size_t at;
};

/* Of the dictionary of an embedded file. */
struct entries {
	char type[LONGEST_NAME], subtype[LONGEST_NAME], filter[LONGEST_NAME];
	size_t length, size;
	bool length_known, size_known, digest_known;
	size_t length_object; /* its number, if length is indirect; else 0 */
	uint8_t digest[16];
};

static int peek(const struct scanner *s, size_t ahead)
{
	return s->at + ahead < s->file.len ? s->file.data[s->at + ahead] : -1;
}

static bool is_space(int c)
{
	return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v') || c == '\0';
}

static bool is_regular(int c)
{
	return c > ' ' && !strchr("()<>[]{}/%", c);
}

static void skip_spaces(struct scanner *s)
{
	for (;; s->at++) {
		if (peek(s, 0) == '%')
			while (peek(s, 0) >= 0 && !strchr("\r\n", peek(s, 0)))
				s->at++;
		if (!is_space(peek(s, 0)))
			return;
	}
}

static bool take(struct scanner *s, const char *token)
{
	size_t len = strlen(token);

	skip_spaces(s);
	if (s->file.len - s->at < len ||
		memcmp(s->file.data + s->at, token, len) != 0)
		return false;
	s->at += len;
	return true;
}

static int hex(int c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The name behind a slash, its escapes undone, cut to what fits. */
static void take_name(struct scanner *s, char out[LONGEST_NAME])
{
	size_t n = 0;

	for (; is_regular(peek(s, 0)); s->at++) {
		int c = peek(s, 0), high, low;

		if (c == '#' && (high = hex(peek(s, 1))) >= 0 &&
			(low = hex(peek(s, 2))) >= 0) {
			c = high << 4 | low;
			s->at += 2;
		}
		if (n + 1 < LONGEST_NAME)
			out[n++] = (char)c;
	}
	out[n] = '\0';
}

static bool take_number(struct scanner *s, size_t *out)
{
	size_t n = 0, start;

	skip_spaces(s);
	for (start = s->at; peek(s, 0) >= '0' && peek(s, 0) <= '9' &&
		n < LARGEST; s->at++)
		n = n * 10 + (size_t)(peek(s, 0) - '0');
	*out = n;
	return s->at > start;
}

/* Past a string in parentheses; nested ones are part of it. */
static void skip_string(struct scanner *s)
{
	int depth = 0;

	do {
		int c = peek(s, 0);

		if (c == '\\')
			s->at++;
		depth += (c == '(') - (c == ')');
		s->at++;
	} while (depth && peek(s, 0) >= 0);
}

/* Bytes in hexadecimal; false unless there are sixteen. */
static bool take_digest(struct scanner *s, uint8_t out[16])
{
	int digits = 0;

	if (!take(s, "<"))
		return false;
	for (; peek(s, 0) >= 0 && peek(s, 0) != '>'; s->at++) {
		int v = hex(peek(s, 0));

		if (v < 0)
			continue;
		if (digits < 32)
			out[digits / 2] = (uint8_t)(digits % 2
				? out[digits / 2] | v : v << 4);
		digits++;
	}
	s->at++;
	return digits == 32;
}

/* Past any value: one token, or all between its brackets. */
static void skip_value(struct scanner *s)
{
	int depth = 0;

	do {
		if (take(s, "<<") || take(s, "[")) {
			depth++;
		} else if (take(s, ">>") || take(s, "]")) {
			depth--;
		} else if (peek(s, 0) == '(') {
			skip_string(s);
		} else if (take(s, "<")) {
			while (peek(s, 0) >= 0 && peek(s, 0) != '>')
				s->at++;
			s->at++;
		} else {
			s->at++; /* a slash, or a token's first byte */
			while (is_regular(peek(s, 0)))
				s->at++;
		}
		skip_spaces(s);
	} while (depth > 0 && depth < DEEPEST && peek(s, 0) >= 0);
}

/* What is left of "12 0 R" behind the first number. */
static bool take_reference(struct scanner *s)
{
	struct scanner ahead = *s;
	size_t generation;

	if (!take_number(&ahead, &generation) || !take(&ahead, "R"))
		return false;
	*s = ahead;
	return true;
}

/* "12" or "12 0 R" */
static void take_length(struct scanner *s, struct entries *e)
{
	e->length_known = take_number(s, &e->length);
	if (take_reference(s)) {
		e->length_object = e->length;
		e->length_known = false;
	}
}

static void take_entry(struct scanner *s, const char *key, struct entries *e)
{
	skip_spaces(s);
	if (strcmp(key, "Length") == 0) {
		take_length(s, e);
	} else if (strcmp(key, "Size") == 0) {
		e->size_known = take_number(s, &e->size) && !take_reference(s);
	} else if (strcmp(key, "CheckSum") == 0 && peek(s, 0) == '<') {
		e->digest_known = take_digest(s, e->digest);
	} else if (strcmp(key, "Filter") == 0 && (take(s, "/") ||
			(take(s, "[") && take(s, "/")))) {
		take_name(s, e->filter);
		take(s, "]");
	} else if (strcmp(key, "Type") == 0 && take(s, "/")) {
		take_name(s, e->type);
	} else if (strcmp(key, "Subtype") == 0 && take(s, "/")) {
		take_name(s, e->subtype);
	} else if (strcmp(key, "Params") == 0 && take(s, "<<")) {
		return; /* its entries, like all the others */
	} else {
		skip_value(s);
	}
}

/* The dictionary at s; false if it is none. */
static bool take_dictionary(struct scanner *s, struct entries *e)
{
	char key[LONGEST_NAME];

	*e = (struct entries){0};
	if (!take(s, "<<"))
		return false;
	while (peek(s, 0) >= 0) {
		if (take(s, ">>")) { /* its end, or that of Params */
			skip_spaces(s);
			if (peek(s, 0) != '/' && peek(s, 0) != '>')
				return true;
		} else if (take(s, "/")) {
			take_name(s, key);
			take_entry(s, key, e);
		} else if (!take_reference(s)) {
			return false;
		}
	}
	return false;
}

/* The next "obj" at or after s->at; moves past it. */
static bool find_object(struct scanner *s)
{
	for (; s->at + 3 <= s->file.len; s->at++)
		if (memcmp(s->file.data + s->at, "obj", 3) == 0 &&
			(!s->at || is_space(s->file.data[s->at - 1]))) {
			s->at += 3;
			return true;
		}
	return false;
}

/* The number that the object of that number is. */
static bool find_number(struct bytes file, size_t object, size_t *out)
{
	struct scanner s = {file, 0};

	while (find_object(&s)) {
		struct scanner head = {file, s.at - 3};
		size_t number, generation;

		/* Back over "12 0 " */
		for (int words = 0; words < 2; words++) {
			while (head.at && is_space(file.data[head.at - 1]))
				head.at--;
			while (head.at && is_regular(file.data[head.at - 1]))
				head.at--;
		}
		if (take_number(&head, &number) && number == object &&
			take_number(&head, &generation))
			return take_number(&s, out);
	}
	return false;
}

/* Where the stream's data begins and how long it is. */
static struct bytes stream_data(struct scanner *s, const struct entries *e)
{
	size_t start, end;
	bool known = e->length_known;

	end = e->length;
	if (!known && e->length_object)
		known = find_number(s->file, e->length_object, &end);
	if (peek(s, 0) == '\r')
		s->at++;
	if (peek(s, 0) == '\n')
		s->at++;
	start = s->at;
	if (!known || end > s->file.len - start) {
		/* As far as the word that ends it, or all there is. */
		s->at = start;
		while (s->at < s->file.len && (s->file.len - s->at < 9 ||
				memcmp(s->file.data + s->at, "endstream", 9)))
			s->at++;
		end = s->at - start;
	}
	return (struct bytes){s->file.data + start, end};
}

/* What is wrong with the data, or NULL and the source. */
static const char *unpack(struct arena *arena, const struct entries *e,
	struct bytes data, struct bytes *source)
{
	struct libdeflate_decompressor *inflate;
	enum libdeflate_result result;
	uint8_t *out;

	if (!e->filter[0]) {
		*source = data;
		return NULL;
	}
	if (strcmp(e->filter, "FlateDecode") != 0)
		return "is compressed in a way that is not known here";
	if (!e->size_known || e->size > LARGEST)
		return "does not say how large it is";
	inflate = libdeflate_alloc_decompressor();
	if (!inflate)
		return "cannot be unpacked for want of memory";
	out = arena_alloc(arena, e->size + 1);
	result = libdeflate_zlib_decompress(inflate, data.data, data.len, out,
		e->size, NULL);
	libdeflate_free_decompressor(inflate);
	*source = (struct bytes){out, e->size};
	return result == LIBDEFLATE_SUCCESS ? NULL
		: "is damaged, or the PDF is encrypted";
}

static bool is_source(const struct entries *e)
{
	return strcmp(e->type, "EmbeddedFile") == 0 &&
		(strcmp(e->subtype, ATTACH_MARKDOWN) == 0 ||
		strcmp(e->subtype, ATTACH_JSON) == 0);
}

static bool is_intact(const struct entries *e, struct bytes source)
{
	uint8_t digest[16];

	if (!e->digest_known)
		return true;
	object_digest(source, digest);
	return memcmp(digest, e->digest, 16) == 0;
}

bool extract_source(struct arena *arena, struct pos pdf,
	struct bytes file, struct bytes *source, struct diag *diag)
{
	struct scanner s = {file, 0};
	const char *wrong;
	struct entries e;

	while (find_object(&s)) {
		struct scanner ahead = s;

		if (file.len - s.at > LONGEST_DICTIONARY)
			ahead.file.len = s.at + LONGEST_DICTIONARY;
		if (!take_dictionary(&ahead, &e) || !is_source(&e) ||
			!take(&ahead, "stream"))
			continue;
		s.at = ahead.at;
		wrong = unpack(arena, &e, stream_data(&s, &e), source);
		if (!wrong && !is_intact(&e, *source))
			wrong = "is damaged, or the PDF is encrypted";
		if (wrong)
			diag_error(diag, pdf, "the attached source %s", wrong);
		return !wrong;
	}
	diag_error(diag, pdf, "no source is attached; --attach-source does "
		"that when a PDF is made");
	return false;
}
