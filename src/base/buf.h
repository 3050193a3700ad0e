/*
 * A growing run of bytes in an arena. Start from { .arena = a }; data stays
 * NUL-terminated (the NUL is not counted) once anything was added.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"

#include <stdint.h>

struct buf {
	struct arena *arena;
	char *data;
	size_t len, capacity;
};

/* Makes room for so many bytes more, no more than that. */
void buf_reserve(struct buf *b, size_t more);

void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_puts(struct buf *b, const char *s);

/* Takes [from, to) out. */
void buf_cut(struct buf *b, size_t from, size_t to);

/* Gives its memory back; it is as it began. */
void buf_drop(struct buf *b);

/* Gives back the room that it has for more, and returns its data, which stay. */
char *buf_end(struct buf *b);

/* One byte; most often there is room for it. */
static inline void buf_putc(struct buf *b, char c)
{
	if (b->capacity - b->len < 2) {
		buf_add(b, &c, 1);
		return;
	}
	b->data[b->len++] = c;
	b->data[b->len] = '\0';
}

void buf_printf(struct buf *b, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A whole number; much quicker than buf_printf. */
void buf_int(struct buf *b, int64_t v);

/* The low 16 bits as four capital hex digits. */
void buf_hex4(struct buf *b, unsigned v);

/* num / den as num_print writes it. */
void buf_num(struct buf *b, int64_t num, int64_t den, int decimals);

/* A Unicode scalar value as UTF-8. */
void buf_utf8(struct buf *b, uint32_t c);

#endif
