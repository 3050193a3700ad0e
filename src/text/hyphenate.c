/*
 * The model. A dictionary's line is a pattern: letters and dots (a word's
 * ends) with digits between them. It can match a word only if its letters are
 * a stretch of the word. So the hashes of all stretches of the document's
 * words are marked in a table of bits, and a line whose letters are not
 * marked is left out; one that is marked by chance does no harm. But libhyphen
 * walks an automaton whose states are the beginnings of all patterns, and
 * applies one pattern at each place, that of the longest: so of a line that
 * is left out the longest marked beginning stays, as a pattern that says
 * nothing. Words are compared in the dictionary's encoding, in lower case.
 */
#include "text/hyphenate.h"

#include "base/blob.h"
#include "base/map.h"
#include "base/utf8.h"

#include <ctype.h>
#include <hyphen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uloc.h>

#define MARKS (1u << 20) /* bits */
#define ENCODED (4 * HYPHENATE_LONGEST + 4)

/* One language's patterns. */
struct patterns {
	HyphenDict *dict; /* NULL: none */
	UConverter *converter; /* NULL: UTF-8 */
};

struct hyphenator {
	struct arena *arena;
	struct diag *diag;
	struct map words;     /* of the document, in lower case */
	struct map languages; /* BCP 47 to struct patterns */
	struct map files;     /* path to struct patterns */
};

/* A plain word in lower case. */
struct word {
	char text[ENCODED]; /* NUL-terminated */
	size_t len;
	int chars;
};

/* False when it is none: digits, signs, capitals but for the first. */
static bool read_word(const char *s, size_t len, struct word *w)
{
	*w = (struct word){.chars = 0};
	for (size_t i = 0; i < len; w->chars++) {
		uint32_t c = utf8_next(s, len, &i);
		uint32_t lower = utf8_lower(c);

		if (w->chars == HYPHENATE_LONGEST || !u_isalpha((UChar32)c) ||
			(lower != c && w->chars))
			return false;
		w->len += utf8_encode(w->text + w->len, lower);
	}
	return w->chars > 0;
}

static void add_words(struct hyphenator *h, const char *s, size_t len)
{
	struct word w;

	for (size_t i = 0, start = 0, next; start < len; start = next) {
		next = i = start;
		while (i < len && u_isalpha((UChar32)utf8_next(s, len, &i)))
			next = i;
		if (next > start && read_word(s + start, next - start, &w))
			*map_at(&h->words, w.text, w.len) = h;
		if (next == start) {
			utf8_next(s, len, &start);
			next = start;
		}
	}
}

struct hyphenator *hyphenator_open(struct arena *arena, const struct doc *doc,
	struct diag *diag)
{
	struct hyphenator *h = arena_alloc(arena, sizeof *h);
	const struct node *n = doc->body;

	h->arena = arena;
	h->diag = diag;
	h->words.arena = h->languages.arena = h->files.arena = arena;
	while (n) {
		if (n->kind == KIND_TEXT)
			add_words(h, n->text, n->text_len);
		if (n->first) {
			n = n->first;
			continue;
		}
		while (n && !n->next)
			n = n->parent;
		n = n ? n->next : NULL;
	}
	return h;
}

void hyphenator_close(struct hyphenator *h)
{
	for (size_t i = 0; h && i < h->files.count; i++) {
		struct patterns *p = h->files.entries[i].value;

		if (p && p->dict)
			hnj_hyphen_free(p->dict);
		if (p && p->converter)
			ucnv_close(p->converter);
	}
}

/* The word in the dictionary's encoding; 0 when it has not all letters. */
static size_t encode(const struct patterns *p, const struct word *w,
	char out[ENCODED])
{
	UChar wide[ENCODED];
	UErrorCode error = U_ZERO_ERROR;
	int32_t n = 0, len;

	if (!p->converter) {
		memcpy(out, w->text, w->len);
		return w->len;
	}
	for (size_t i = 0; i < w->len;) {
		uint32_t c = utf8_next(w->text, w->len, &i);

		if (c > 0xFFFF)
			return 0;
		wide[n++] = (UChar)c;
	}
	len = ucnv_fromUChars(p->converter, out, ENCODED, wide, n, &error);
	return U_SUCCESS(error) && len == w->chars ? (size_t)len : 0;
}

/* FNV-1a, byte by byte. */
#define HASH_START 2166136261u

static uint32_t hash(uint32_t h, char c)
{
	return (h ^ (unsigned char)c) * 16777619u;
}

static uint32_t bit_of(uint32_t h)
{
	return (h ^ h >> 15) % MARKS;
}

static void mark(uint8_t *marks, uint32_t h)
{
	marks[bit_of(h) / 8] |= (uint8_t)(1 << bit_of(h) % 8);
}

/* A word's stretches from here on, each also with its end. */
static void mark_from(uint8_t *marks, uint32_t h, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		h = hash(h, s[i]);
		mark(marks, h);
		mark(marks, hash(h, '.'));
	}
}

/* Marks all stretches of the document's words. Any may begin or end a word:
 * libhyphen takes compounds apart and looks at each part as a word. */
static uint8_t *mark_words(struct hyphenator *h, const struct patterns *p)
{
	uint8_t *marks = arena_alloc(h->arena, MARKS / 8);
	char text[ENCODED];
	struct word w;

	mark(marks, hash(HASH_START, '.'));
	for (size_t i = 0; i < h->words.count; i++) {
		const struct map_entry *e = &h->words.entries[i];
		size_t len;

		read_word(e->key, e->len, &w);
		len = encode(p, &w, text);
		for (size_t at = 0; at < len; at++) {
			mark_from(marks, HASH_START, text + at, len - at);
			mark_from(marks, hash(HASH_START, '.'), text + at,
				len - at);
		}
	}
	return marks;
}

/* "LEFTHYPHENMIN 2" and the like, which stay. */
static bool is_directive(const char *line, size_t len)
{
	return len > 7 && isupper((unsigned char)line[0]) &&
		isupper((unsigned char)line[1]) &&
		isupper((unsigned char)line[2]);
}

static bool is_marked(const uint8_t *marks, uint32_t of)
{
	return marks[bit_of(of) / 8] >> bit_of(of) % 8 & 1;
}

/* What of a dictionary, or of one of its levels, is loaded. */
struct kept {
	const uint8_t *marks;
	struct map patterns;   /* by their letters: struct bytes, the line, or
	                          NULL, if they are only a beginning */
	struct buf directives; /* a line each */
};

/* A pattern's place by its letters, without the digits. */
static void **pattern_at(struct kept *k, const char *s, size_t len)
{
	char letters[ENCODED];
	size_t n = 0;

	for (size_t i = 0; i < len && n < sizeof letters; i++)
		if (!isdigit((unsigned char)s[i]))
			letters[n++] = s[i];
	return map_at(&k->patterns, letters, n);
}

/* Of two patterns with the same letters the later one counts. */
static void keep_pattern(struct kept *k, const char *line, size_t len)
{
	uint32_t of = HASH_START;
	size_t marked = 0, i = 0;

	for (; i < len && line[i] != '/'; i++) {
		if (isdigit((unsigned char)line[i]))
			continue;
		of = hash(of, line[i]);
		if (!is_marked(k->marks, of))
			break;
		marked = i + 1;
	}
	if (i == len || line[i] == '/') {
		struct bytes *whole = arena_alloc(k->patterns.arena,
			sizeof *whole);

		*whole = (struct bytes){(const uint8_t *)line, len};
		*pattern_at(k, line, i) = whole;
	} else if (marked > 1) {
		pattern_at(k, line, marked);
	}
}

static void keep_line(struct kept *k, const char *line, size_t len)
{
	if (!len || line[0] == '%' || line[0] == '#')
		return;
	if (!is_directive(line, len)) {
		keep_pattern(k, line, len);
		return;
	}
	buf_add(&k->directives, line, len);
	buf_putc(&k->directives, '\n');
}

/* A level is whole. */
static void flush(struct kept *k, struct buf *out)
{
	buf_add(out, k->directives.data, k->directives.len);
	for (size_t i = 0; i < k->patterns.count; i++) {
		const struct map_entry *e = &k->patterns.entries[i];
		const struct bytes *line = e->value;

		buf_add(out, line ? (const char *)line->data : e->key,
			line ? line->len : e->len);
		buf_putc(out, '\n');
	}
	k->directives.len = 0;
	k->patterns = (struct map){.arena = k->patterns.arena};
}

/* The first line names the encoding. */
static bool open_encoding(struct patterns *p, const char *name, size_t len)
{
	UErrorCode error = U_ZERO_ERROR;
	char charset[32];

	while (len && isspace((unsigned char)name[len - 1]))
		len--;
	if (!len || len >= sizeof charset)
		return false;
	memcpy(charset, name, len);
	charset[len] = '\0';
	if (strcmp(charset, "UTF-8") == 0)
		return true;
	p->converter = ucnv_open(charset, &error);
	if (U_FAILURE(error))
		return false;
	ucnv_setFromUCallBack(p->converter, UCNV_FROM_U_CALLBACK_STOP, NULL,
		NULL, NULL, &error);
	return U_SUCCESS(error);
}

static size_t line_length(const char *at, const char *end)
{
	const char *newline = memchr(at, '\n', (size_t)(end - at));

	return newline ? (size_t)(newline - at) : (size_t)(end - at);
}

/* What can be of use of a dictionary's file. */
static void load(struct hyphenator *h, struct patterns *p, struct bytes file)
{
	const char *at = (const char *)file.data, *end = at + file.len;
	struct buf kept = {.arena = h->arena};
	struct kept k = {
		.patterns.arena = h->arena,
		.directives.arena = h->arena,
	};
	size_t len = line_length(at, end);
	FILE *stream;

	if (!open_encoding(p, at, len))
		return;
	k.marks = mark_words(h, p);
	buf_add(&kept, at, len);
	buf_putc(&kept, '\n');
	for (at += len; at < end; at += len) {
		at += *at == '\n';
		len = line_length(at, end);
		if (len >= 9 && memcmp(at, "NEXTLEVEL", 9) == 0) {
			flush(&k, &kept);
			buf_puts(&kept, "NEXTLEVEL\n");
			continue;
		}
		keep_line(&k, at, len && at[len - 1] == '\r' ? len - 1 : len);
	}
	flush(&k, &kept);
	stream = fmemopen(kept.data, kept.len, "r");
	if (!stream)
		return;
	p->dict = hnj_hyphen_load_file(stream);
	fclose(stream);
}

/* The patterns in this file, if there is one. */
static struct patterns *open_file(struct hyphenator *h, const char *path)
{
	void **known = map_at(&h->files, path, strlen(path));
	struct bytes file;
	bool mapped;

	if (*known)
		return *known;
	mapped = file_map(path, &file);
	if (!mapped && !blob_lookup(path, &file))
		return NULL;
	*known = arena_alloc(h->arena, sizeof(struct patterns));
	load(h, *known, file);
	if (mapped)
		file_unmap(file);
	return *known;
}

/* hyphen/hyph_NAME.dic in one of the folders for data. */
static struct patterns *open_named(struct hyphenator *h, const char *name)
{
	const char *dirs = getenv("XDG_DATA_DIRS");
	struct patterns *p = NULL;

	if (!dirs || !*dirs)
		dirs = "/usr/local/share:/usr/share";
	while (*dirs && !p) {
		size_t len = strcspn(dirs, ":");

		p = open_file(h, arena_printf(h->arena,
			"%.*s/hyphen/hyph_%s.dic", (int)len, dirs, name));
		dirs += len + (dirs[len] == ':');
	}
	return p;
}

/* de-CH: de_CH, de, and where German is spoken most, de_DE. */
static struct patterns *find(struct hyphenator *h, const char *lang)
{
	char likely[ULOC_FULLNAME_CAPACITY] = "", language[12] = "";
	char country[8] = "";
	UErrorCode error = U_ZERO_ERROR;
	struct patterns *p;

	uloc_getLanguage(lang, language, sizeof language, &error);
	uloc_getCountry(lang, country, sizeof country, &error);
	if (U_FAILURE(error) || !language[0])
		return NULL;
	if (strcmp(language, "no") == 0)
		strcpy(language, "nb");
	p = country[0] ? open_named(h, arena_printf(h->arena, "%s_%s",
		language, country)) : NULL;
	if (!p)
		p = open_named(h, language);
	if (p)
		return p;
	uloc_addLikelySubtags(language, likely, sizeof likely, &error);
	uloc_getCountry(likely, country, sizeof country, &error);
	if (U_FAILURE(error))
		return NULL;
	p = open_named(h, arena_printf(h->arena, "%s_%s", language, country));
	if (!p && strcmp(language, "en") == 0)
		p = open_file(h, HYPHEN_ENGLISH);
	return p;
}

static const struct patterns *patterns_of(struct hyphenator *h,
	const char *lang)
{
	void **known = map_at(&h->languages, lang, strlen(lang));
	struct patterns *p = *known;

	if (p)
		return p;
	p = find(h, lang);
	if (!p) {
		p = arena_alloc(h->arena, sizeof *p);
		diag_note(h->diag, (struct pos){0}, "nothing here hyphenates "
			"the language '%s'; Debian's package hyphen-%.2s may",
			lang, lang);
	}
	*map_at(&h->languages, lang, strlen(lang)) = p;
	return p;
}

/* libhyphen's answer for the word: points[i] odd, a hyphen after character i.
 * Those that would spell it differently are taken out. */
static bool ask(const struct patterns *p, const struct word *w,
	const struct hyphen_limits *limits, char points[ENCODED + 5])
{
	char text[ENCODED];
	char **rep = NULL;
	int *pos = NULL, *cut = NULL;
	size_t len = encode(p, w, text);
	bool failed;

	if (!len)
		return false;
	text[len] = '\0';
	failed = hnj_hyphen_hyphenate3(p->dict, text, (int)len, points, NULL,
		&rep, &pos, &cut, limits->before, limits->after,
		limits->before, limits->after);
	for (size_t i = 0; rep && i < len; i++) {
		if (rep[i])
			points[i] = '0';
		free(rep[i]);
	}
	free(rep);
	free(pos);
	free(cut);
	return !failed;
}

int hyphenate(struct hyphenator *h, const char *lang, const char *word,
	size_t len, const struct hyphen_limits *limits,
	uint8_t points[HYPHENATE_LONGEST])
{
	char found[ENCODED + 5] = "";
	const struct patterns *p;
	struct word w;
	size_t at = 0;
	int count = 0;

	if (!read_word(word, len, &w) || w.chars < limits->word ||
		w.chars < limits->before + limits->after ||
		!map_lookup(&h->words, w.text, w.len))
		return 0;
	p = patterns_of(h, lang);
	if (!p->dict || !ask(p, &w, limits, found))
		return 0;
	for (int i = 0; i + limits->after < w.chars; i++) {
		utf8_next(word, len, &at);
		if (found[i] & 1 && i + 1 >= limits->before)
			points[count++] = (uint8_t)at;
	}
	return count;
}
