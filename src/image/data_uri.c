#include "image/data_uri.h"

#include "base/buf.h"

#include <string.h>

/* The six bits that a character stands for; -1: none; 64: to be skipped. */
static int sextet(char c)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(alphabet, c) : NULL;

	if (at)
		return (int)(at - alphabet);
	if (c == '-')
		return 62;
	if (c == '_')
		return 63;
	return strchr("= \t\r\n", c) ? 64 : -1;
}

static bool decode(const char *s, struct buf *out)
{
	unsigned bits = 0;
	int count = 0;

	for (; *s; s++) {
		int value;

		if (strncmp(s, "%20", 3) == 0 || strncmp(s, "%3D", 3) == 0) {
			s += 2;
			continue;
		}
		value = sextet(*s);
		if (value < 0)
			return false;
		if (value == 64)
			continue;
		bits = bits << 6 | (unsigned)value;
		count += 6;
		if (count >= 8) {
			count -= 8;
			buf_putc(out, (char)(bits >> count & 0xFF));
		}
	}
	return out->len > 0;
}

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void uri_decode(const char *s, struct buf *out)
{
	for (; *s; s++) {
		if (*s == '%' && hex(s[1]) >= 0 && hex(s[2]) >= 0) {
			buf_putc(out, (char)(hex(s[1]) << 4 | hex(s[2])));
			s += 2;
		} else {
			buf_putc(out, *s);
		}
	}
}

bool data_uri_read(struct arena *arena, const char *uri, struct bytes *out)
{
	const char *comma = strchr(uri, ',');
	struct buf data = {.arena = arena};
	static const char base64[] = ";base64";
	const size_t len = sizeof base64 - 1;

	if (!comma)
		return false;
	if ((size_t)(comma - uri) >= len &&
		memcmp(comma - len, base64, len) == 0) {
		if (!decode(comma + 1, &data))
			return false;
	} else if (strncmp(uri, "data:image/svg+xml", 18) == 0) {
		uri_decode(comma + 1, &data);
	}
	*out = (struct bytes){(const uint8_t *)data.data, data.len};
	return data.len > 0;
}
