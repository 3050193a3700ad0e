/*
 * What stands for a picture that cannot be shown. It is for those who see none:
 * often it only names the kind of picture, or says again what is beside it, and
 * would be in the way of those who read.
 */
#include "model/doc.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

/* Kinds of pictures, in lower case; one alone, at the start or at the end. */
static const char *const kinds[] = {"logo", "icon", "photo", "picture",
	"image", "avatar", "portrait", "headshot", "banner", "badge", "img",
	"foto", "bild", "imagen", "immagine", "imagem", "фото", "照片",
	"头像", "頭像", "写真", "顔写真", "사진", "프로필", "profile",
	"screenshot", "qr", "qr code", NULL};

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

/* Takes the name of a kind off the end or the start; false if none is there. */
static bool cut_kind(struct buf *text)
{
	for (const char *const *k = kinds; *k; k++) {
		size_t n = strlen(*k), rest = text->len - n;

		if (text->len < n)
			continue;
		if (memcmp(text->data + rest, *k, n) == 0 &&
			(!rest || text->data[rest - 1] == ' ')) {
			text->len = rest ? rest - 1 : 0;
		} else if (memcmp(text->data, *k, n) == 0 &&
			text->data[n] == ' ') {
			text->data += n + 1;
			text->len = rest - 1;
		} else {
			continue;
		}
		text->data[text->len] = '\0';
		return true;
	}
	return false;
}

bool node_alt_speaks(struct arena *arena, const struct node *img)
{
	struct buf alt = fold(arena, img->text ? img->text : "",
		img->text_len), around = {.arena = arena}, beside;
	const struct node *block = img;

	if (!alt.len || cut_kind(&alt))
		return false;
	while (block->parent && !doc_kinds[block->kind].block)
		block = block->parent;
	for (const struct node *n = block->first; n; n = node_next(n, block))
		if (n->kind == KIND_TEXT) {
			buf_add(&around, n->text, n->text_len);
			buf_putc(&around, ' ');
		}
	if (!around.len)
		return true;
	beside = fold(arena, around.data, around.len);
	return !strstr(beside.data, alt.data);
}
