#include "base/buf.h"

#include "base/sp.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void resize(struct buf *b, size_t room)
{
	b->data = arena_room(b->arena, b->data, b->capacity, room);
	b->capacity = room;
}

void buf_reserve(struct buf *b, size_t more)
{
	if (b->capacity - b->len <= more)
		resize(b, b->len + more + 1);
}

static void reserve(struct buf *b, size_t more)
{
	size_t room = b->capacity ? b->capacity : 64;

	if (b->capacity - b->len > more)
		return;
	while (room - b->len <= more)
		room *= 2;
	resize(b, room);
}

void buf_add(struct buf *b, const void *bytes, size_t len)
{
	reserve(b, len);
	if (len)
		memcpy(b->data + b->len, bytes, len);
	b->len += len;
	b->data[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_cut(struct buf *b, size_t from, size_t to)
{
	memmove(b->data + from, b->data + to, b->len - to + 1);
	b->len -= to - from;
}

void buf_drop(struct buf *b)
{
	arena_drop(b->arena, b->data, b->capacity);
	*b = (struct buf){.arena = b->arena};
}

char *buf_end(struct buf *b)
{
	if (b->data)
		resize(b, b->len + 1);
	return b->data;
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	reserve(b, (size_t)len);
	va_start(args, format);
	vsnprintf(b->data + b->len, (size_t)len + 1, format, args);
	va_end(args);
	b->len += (size_t)len;
}

void buf_int(struct buf *b, int64_t v)
{
	buf_num(b, v, 1, 0);
}

void buf_hex4(struct buf *b, unsigned v)
{
	static const char digits[] = "0123456789ABCDEF";
	const char text[4] = {digits[v >> 12 & 15], digits[v >> 8 & 15],
		digits[v >> 4 & 15], digits[v & 15]};

	buf_add(b, text, sizeof text);
}

void buf_num(struct buf *b, int64_t num, int64_t den, int decimals)
{
	char text[NUM_SIZE];

	buf_add(b, text, num_print(text, num, den, decimals));
}

void buf_utf8(struct buf *b, uint32_t c)
{
	char text[UTF8_SIZE];

	if (c < 0x80)
		buf_putc(b, (char)c);
	else
		buf_add(b, text, utf8_encode(text, c));
}
