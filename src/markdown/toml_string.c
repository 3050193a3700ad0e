#include "markdown/toml_string.h"

#include "base/buf.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct quoted {
	struct buf out;
	const char *at;
	char quote;
	size_t quotes; /* that close it: one or three */
};

/* "\u00E9": the digits behind the letter; false when they are none. */
static bool take_number(struct quoted *q, size_t digits)
{
	char hex[9] = "";
	unsigned long c;

	if (strspn(q->at + 2, "0123456789abcdefABCDEF") < digits)
		return false;
	memcpy(hex, q->at + 2, digits);
	c = strtoul(hex, NULL, 16);
	if (!c || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return false;
	buf_utf8(&q->out, (uint32_t)c);
	q->at += 2 + digits;
	return true;
}

/* What a backslash begins; false when TOML knows no such thing. */
static bool take_escape(struct quoted *q)
{
	static const char from[] = "btnfre\"\\", to[] = "\b\t\n\f\r\x1B\"\\";
	char c = q->at[1];
	const char *simple = c ? strchr(from, c) : NULL;

	if (simple) {
		buf_putc(&q->out, to[simple - from]);
		q->at += 2;
		return true;
	}
	if (q->quotes == 3 && q->at[1 + strspn(q->at + 1, " \t")] == '\n') {
		q->at += 1 + strspn(q->at + 1, " \t\n");
		return true;
	}
	return (c == 'u' && take_number(q, 4)) ||
		(c == 'U' && take_number(q, 8)) ||
		(c == 'x' && take_number(q, 2));
}

/* Past the closing quotes; of more than three, the last three close. */
static bool take_end(struct quoted *q)
{
	size_t n = 0;

	while (q->at[n] == q->quote)
		n++;
	if (n < q->quotes)
		return false;
	for (; q->quotes == 3 && n > 3; n--)
		buf_putc(&q->out, *q->at++);
	q->at += q->quotes;
	return true;
}

const char *toml_string(struct arena *arena, const char **at,
	const char **wrong)
{
	struct quoted q = {.out.arena = arena, .at = *at, .quote = **at,
		.quotes = 1};

	if (q.at[1] == q.quote && q.at[2] == q.quote)
		q.quotes = 3;
	q.at += q.quotes;
	if (q.quotes == 3 && *q.at == '\n')
		q.at++;
	buf_add(&q.out, "", 0);
	while (*q.at) {
		if (*q.at == q.quote && take_end(&q)) {
			*at = q.at;
			return q.out.data;
		}
		if (*q.at == '\n' && q.quotes == 1)
			return NULL;
		if (*q.at != '\\' || q.quote == '\'') {
			buf_putc(&q.out, *q.at++);
		} else if (!take_escape(&q)) {
			*at = q.at;
			*wrong = "a backslash is written twice in \"…\", or "
				"the text stands in '…'";
			return NULL;
		}
	}
	return NULL;
}
