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

bool data_uri_read(struct arena *arena, const char *uri, struct bytes *out)
{
	const char *comma = strchr(uri, ',');
	struct buf data = {.arena = arena};
	static const char base64[] = ";base64";
	const size_t len = sizeof base64 - 1;

	if (!comma || (size_t)(comma - uri) < len ||
		memcmp(comma - len, base64, len) != 0 ||
		!decode(comma + 1, &data))
		return false;
	*out = (struct bytes){(const uint8_t *)data.data, data.len};
	return true;
}
