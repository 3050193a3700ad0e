/*
 * What stands for a picture that cannot be shown. It is for those who see none:
 * often it only names the kind of picture, or says again what is beside it, and
 * would be in the way of those who read.
 */
#include "model/doc.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"

#include <string.h>

/* Kinds of pictures, in lower case; one alone, at the start or at the end. */
static const char *const kinds[] = {"logo", "icon", "photo", "picture",
	"image", "avatar", "portrait", "headshot", "banner", "badge", "img",
	"foto", "bild", "imagen", "immagine", "imagem", "фото", "照片",
	"头像", "頭像", "写真", "顔写真", "사진", "프로필", "profile",
	"screenshot", "qr", "qr code", "pict", "pic", "图片", "圖片", "截图",
	"截圖", "画像", "이미지", "스크린샷", "изображение", "скриншот", NULL};

/* Letters and digits in lower case, one space between words. */
static struct buf fold(struct arena *arena, const char *text, size_t len)
{
	struct buf out = {.arena = arena};
	bool space = false;

	buf_add(&out, "", 0);
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(text, len, &at);

		if (!utf8_is_alnum(c)) {
			space = out.len > 0;
			continue;
		}
		if (space)
			buf_putc(&out, ' ');
		space = false;
		buf_utf8(&out, utf8_lower(c));
	}
	return out;
}

enum cut { CUT_NOTHING, CUT_END, CUT_START };

/* Takes the name of a kind off the end or the start. */
static enum cut cut_kind(struct buf *text)
{
	enum cut cut;

	for (const char *const *k = kinds; *k; k++) {
		size_t n = strlen(*k), rest = text->len - n;

		if (text->len < n)
			continue;
		if (memcmp(text->data + rest, *k, n) == 0 &&
			(!rest || text->data[rest - 1] == ' ')) {
			text->len = rest ? rest - 1 : 0;
			cut = CUT_END;
		} else if (memcmp(text->data, *k, n) == 0 &&
			text->data[n] == ' ') {
			text->data += n + 1;
			text->len = rest - 1;
			cut = CUT_START;
		} else {
			continue;
		}
		text->data[text->len] = '\0';
		return cut;
	}
	return CUT_NOTHING;
}

/* What an icon before contact data says; only a link may consist of it. */
static bool is_contact(const char *folded)
{
	static const char *const words[] = {"phone", "telephone", "tel",
		"mobile", "cell", "email", "e mail", "mail", "location",
		"address", "map", "website", "web", "site", "globe", "home",
		"link", "github", "gitlab", "linkedin", "twitter", "x",
		"telefon", "t\xC3\xA9l\xC3\xA9phone", "tel\xC3\xA9""fono",
		"\xD1\x82\xD0\xB5\xD0\xBB\xD0\xB5\xD1\x84\xD0\xBE"
		"\xD0\xBD", "\xE7\x94\xB5\xE8\xAF\x9D",
		"\xE9\x9B\xBB\xE8\xA9\xB1", NULL};

	for (const char *const *w = words; *w; w++)
		if (strcmp(*w, folded) == 0)
			return true;
	return false;
}

static bool is_blank(const struct node *text)
{
	return strspn(text->text, " \t\n") == text->text_len;
}

/* Whether the block holds several pictures and nothing to read: each is then a
 * word of its own. */
static bool is_row(const struct node *block)
{
	int pictures = 0;

	for (const struct node *n = block->first; n; n = node_next(n, block)) {
		if (n->kind == KIND_TEXT && !is_blank(n))
			return false;
		pictures += n->kind == KIND_IMG;
	}
	return pictures > 1;
}

/* The author's words without the kind: "Go logo" is "Go"; NULL when those that
 * are left, `folded`, are a number at most. */
static const char *named(struct arena *arena, const char *text, enum cut cut,
	const char *folded)
{
	size_t len;

	if (folded[strspn(folded, "0123456789 ")] == '\0')
		return NULL;
	text += strspn(text, " ");
	if (cut == CUT_START)
		return text + strcspn(text, " ") +
			strspn(text + strcspn(text, " "), " ");
	for (len = strlen(text); len && text[len - 1] == ' ';)
		len--;
	while (len && text[len - 1] != ' ')
		len--;
	while (len && text[len - 1] == ' ')
		len--;
	return len ? arena_strndup(arena, text, len) : NULL;
}

/* All that is to be read in the block, folded. */
static struct buf text_around(struct arena *arena, const struct node *block)
{
	struct buf around = {.arena = arena};

	buf_add(&around, "", 0);
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->kind == KIND_TEXT) {
			buf_add(&around, n->text, n->text_len);
			buf_putc(&around, ' ');
		}
	return fold(arena, around.data, around.len);
}

/* Whether the words stand in the text, both folded; in scripts without spaces
 * anywhere. */
static bool has_words(const char *text, const char *words)
{
	size_t n = strlen(words);

	for (const char *at = text; (at = strstr(at, words)); at++)
		if (((words[0] & 0x80) || at == text || at[-1] == ' ') &&
			((words[n - 1] & 0x80) || !at[n] || at[n] == ' '))
			return true;
	return false;
}

static bool has_block(const struct node *n)
{
	return n && doc_kinds[n->kind].block;
}

/* The last block before this one that holds no others, or the first after. */
static const struct node *block_beside(const struct node *block, bool before)
{
	const struct node *n = block;

	while (n && !(before ? n->prev : n->next))
		n = n->parent;
	n = !n ? NULL : before ? n->prev : n->next;
	while (n && has_block(before ? n->last : n->first))
		n = before ? n->last : n->first;
	return n;
}

/* Whether what the picture shows is said beside it; by the block before or
 * after, if its own says nothing. A link that is all of its block stays. */
static bool says_again(struct arena *arena, const struct node *block,
	const char *words, bool link)
{
	struct buf own = text_around(arena, block);
	const struct node *before = block_beside(block, true);
	const struct node *after = block_beside(block, false);

	if (own.len || link)
		return has_words(own.data, words);
	return (before && has_words(text_around(arena, before).data, words)) ||
		(after && has_words(text_around(arena, after).data, words));
}

/* A file's name, which a program put there: "IMG_20.jpg". */
static bool is_file(const struct node *img)
{
	static const char *const suffixes[] = {".jpg", ".jpeg", ".png", ".gif",
		".svg", ".webp", NULL};

	return file_ends_in(img->text, suffixes);
}

/* "bg left:65%", "w:200 blur": where a program for slides is to put it. */
static bool is_placing(const char *s)
{
	static const char *const words[] = {"bg", "left", "right", "fit",
		"contain", "cover", "auto", "vertical", "center", "w", "h",
		"width", "height", "blur", "brightness", "contrast", "invert",
		"opacity", "grayscale", "sepia", "saturate", "drop-shadow",
		"bottom-right", "bottom-left", "top-right", "top-left", NULL};
	bool any = false;

	for (s += strspn(s, " "); *s; s += strspn(s, " ")) {
		size_t n = strcspn(s, " "), name = strcspn(s, " :");
		const char *const *w = words;

		while (*w && (strlen(*w) != name || strncmp(*w, s, name) != 0))
			w++;
		if (!*w && !(any && strspn(s, "0123456789.%") == n))
			return false;
		any = true;
		s += n;
	}
	return any;
}

const char *node_alt_words(struct arena *arena, const struct node *img)
{
	struct buf alt = fold(arena, img->text ? img->text : "",
		img->text_len);
	const struct node *block = img, *a = img->parent;
	bool alone = a && a->kind == KIND_A && a->first == a->last;
	enum cut kind;

	while (block->parent && !doc_kinds[block->kind].block)
		block = block->parent;
	kind = alt.len ? cut_kind(&alt) : CUT_NOTHING;
	if (!alt.len || is_file(img) || is_placing(img->text) || (is_contact(alt.data) && !alone) ||
		(kind && !is_row(block)))
		return NULL;
	if (says_again(arena, block, alt.data, alone))
		return NULL;
	return kind ? named(arena, img->text, kind, alt.data) : img->text;
}
