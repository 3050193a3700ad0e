/*
 * A page on the web may lead to the same in other languages: "English | [中文]",
 * at its top. On paper that leads nowhere, and looks like a name or like contact
 * data. It is a block of links and of nothing but names of languages.
 */
#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>

enum { BLOCKS = 6, /* at the top, within which it stands */
	LONGEST = 120 /* bytes */ };

/* In small letters; each is a piece between marks, or a word of one. */
static const char *const names[] = {
	"english", "eng", "en", "en-us", "english version", "in english", "read in english",
	"deutsch", "german", "de", "deutsche version", "auf deutsch",
	"français", "francais", "french", "fr", "version française",
	"version francaise", "en français", "español", "espanol", "spanish",
	"es", "versión en español", "en español", "português", "portugues",
	"portuguese", "pt", "pt-br", "português (brasil)", "em português",
	"versão em português", "italiano", "italian", "it", "in italiano",
	"nederlands", "dutch", "nl", "català", "catalan", "ca", "svenska",
	"swedish", "sv", "norsk", "norwegian", "no", "dansk", "danish", "da",
	"suomi", "finnish", "fi", "polski", "polish", "pl", "čeština", "czech",
	"cs", "cz", "slovenčina", "slovak", "sk", "magyar", "hungarian", "hu",
	"română", "romanian", "ro", "türkçe", "turkish", "tr", "ελληνικά",
	"greek", "el", "русский", "русская версия", "на русском", "russian",
	"ru", "rus", "українська", "ukrainian", "uk", "ua", "български",
	"bulgarian", "bg", "tiếng việt", "vietnamese", "vi", "bahasa indonesia",
	"indonesian", "id", "العربية", "arabic", "ar", "فارسی", "persian", "fa",
	"עברית", "hebrew", "he", "हिन्दी", "hindi", "hi", "ไทย", "thai", "th",
	"中文", "中文版", "简体中文", "簡體中文", "繁體中文", "繁体中文", "简体",
	"繁體", "正體中文", "chinese", "simplified chinese",
	"traditional chinese", "zh", "zh-cn", "zh-tw", "cn", "tw", "英文",
	"英文版", "日文", "日文版", "日本語", "日本語版", "英語", "英語版", "japanese",
	"ja", "jp", "한국어", "한글", "영어", "영문", "국문", "korean", "ko", "kr",
	NULL};

static bool is_name(const char *s, size_t len)
{
	for (const char *const *n = names; *n; n++)
		if (strlen(*n) == len && memcmp(*n, s, len) == 0)
			return true;
	return false;
}

/* Whether all words of s[0..len), or these together, are names. */
static bool are_names(const char *s, size_t len)
{
	if (is_name(s, len))
		return true;
	for (size_t at = 0, n; at < len; at += n + (at + n < len)) {
		const char *space = memchr(s + at, ' ', len - at);

		n = space ? (size_t)(space - s) - at : len - at;
		if (!is_name(s + at, n))
			return false;
	}
	return len > 0;
}

/* Whether a character stands between two names. */
static bool is_mark(uint32_t c)
{
	return !utf8_is_alnum(c) && !utf8_is_in(c, " -()'");
}

/* Whether nothing but names of languages, two at least or one that is all, and
 * marks are in the text, in small letters. */
static bool is_switch(const char *s, size_t len)
{
	int count = 0;

	for (size_t from = 0, to, next; from < len; from = next) {
		size_t start, end;

		for (to = next = from; to < len; to = next)
			if (is_mark(utf8_next(s, len, &next)))
				break;
		start = from;
		end = to < len ? to : len;
		while (start < end && strchr(" -(", s[start]))
			start++;
		while (end > start && strchr(" -)", s[end - 1]) &&
			!is_name(s + start, end - start))
			end--;
		if (start == end)
			continue;
		if (!are_names(s + start, end - start))
			return false;
		count++;
	}
	return count > 0;
}

static bool has_link(const struct node *block)
{
	for (const struct node *n = block; n; n = node_walk((struct node *)n,
			(struct node *)block))
		if (n->kind == KIND_A && n->url[0] && n->url[0] != '#')
			return true;
	return false;
}

/* Whether the block is one, and stands below no title of a section. */
static bool switches(struct arena *arena, struct node *block)
{
	struct buf text = {.arena = arena}, low = {.arena = arena};

	if ((block->kind != KIND_P && block->kind != KIND_UL &&
			!node_is_heading(block)) || !has_link(block) ||
		(block->prev && node_is_heading(block->prev) &&
			block->prev->kind != KIND_H1))
		return false;
	buf_add(&text, "", 0);
	buf_add(&low, "", 0);
	if (block->kind == KIND_UL)
		for (struct node *item = block->first; item; item = item->next) {
			node_text(item, &text);
			buf_putc(&text, '|');
		}
	else
		node_text(block, &text);
	if (text.len > LONGEST)
		return false;
	for (size_t at = 0; at < text.len;)
		buf_utf8(&low, utf8_lower(utf8_next(text.data, text.len,
				&at)));
	return is_switch(low.data, low.len);
}

void tongue_links_drop(struct arena *arena, struct node *body,
	struct diag *diag)
{
	struct node *next, *n = body->first;

	for (int i = 0; n && i < BLOCKS; n = next, i++) {
		next = n->next;
		if (n->kind == KIND_DIV)
			tongue_links_drop(arena, n, diag);
		if (!switches(arena, n))
			continue;
		diag_note(diag, n->pos, "a row of links to other languages is "
			"left out");
		node_unlink(n);
	}
}
