#include "text/protrude.h"

#include "base/utf8.h"

#include <stddef.h>

/* Points and hyphens are mostly white above or below; slanted and round
 * letters are at their edges. By code point. */
static const struct protrusion table[] = {
	{'!', 0, 10}, {'"', 30, 30}, {'%', 5, 5}, {'\'', 30, 40},
	{'(', 10, 0}, {')', 0, 20}, {'*', 20, 20}, {'+', 25, 25},
	{',', 0, 50}, {'-', 50, 50}, {'.', 0, 70}, {'/', 10, 20},
	{'1', 5, 5}, {'4', 5, 5}, {'7', 5, 5}, {':', 0, 50}, {';', 0, 30},
	{'?', 0, 10}, {'@', 5, 5}, {'A', 5, 5}, {'F', 0, 5}, {'J', 5, 0},
	{'K', 0, 5}, {'L', 0, 5}, {'T', 5, 5}, {'V', 5, 5}, {'W', 5, 5},
	{'X', 5, 5}, {'Y', 5, 5}, {'k', 0, 5}, {'r', 0, 5}, {'t', 0, 7},
	{'v', 5, 5}, {'w', 5, 5}, {'x', 5, 5}, {'y', 0, 5}, {'~', 20, 25},
	{0xAB, 20, 20}, {0xAD, 50, 50}, {0xB7, 40, 45}, {0xBB, 20, 20},
	{0x0391, 5, 5}, {0x0393, 0, 5}, {0x03A4, 5, 5}, {0x03A5, 5, 5},
	{0x0410, 5, 5}, {0x0413, 0, 5}, {0x0422, 5, 5}, {0x0423, 5, 5},
	{0x0433, 0, 5}, {0x0443, 0, 5}, {0x060C, 40, 0}, {0x06D4, 40, 0},
	{0x2010, 50, 50}, {0x2011, 50, 50}, {0x2013, 20, 20},
	{0x2014, 15, 15}, {0x2018, 30, 40}, {0x2019, 30, 40},
	{0x201A, 40, 40}, {0x201C, 30, 30}, {0x201D, 30, 30},
	{0x201E, 40, 40}, {0x2022, 20, 20}, {0x2026, 0, 20},
	{0x2039, 40, 30}, {0x203A, 30, 40},
};

struct protrusion protrude(uint32_t character)
{
	size_t low = 0, high = sizeof table / sizeof *table;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (table[mid].character == character)
			return table[mid];
		if (table[mid].character < character)
			low = mid + 1;
		else
			high = mid;
	}
	return (struct protrusion){.character = character};
}

bool protrude_hangs(uint32_t character)
{
	return utf8_is_in(character, "\"'«‘‚“„‹");
}
