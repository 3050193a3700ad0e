#include "text/tie.h"

#include "base/utf8.h"

#include <string.h>

/* What a number before it belongs to. */
static const char *const units[] = {"%", "‰", "°", "°C", "°F", "€", "$", "£",
	"¥", "CHF", "EUR", "USD", "GBP", "JPY", "SEK", "NOK", "DKK", "PLN",
	"CZK", "km", "m", "cm", "mm", "nm", "µm", "kg", "g", "mg", "t", "l",
	"ml", "B", "kB", "KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB",
	"TiB", "kbit", "Mbit", "Gbit", "Hz", "kHz", "MHz", "GHz", "s", "ms",
	"ns", "µs", "h", "min", "W", "kW", "MW", "GW", "kWh", "MWh", "V",
	"kV", "A", "mA", "px", "pt", "dpi", "ppm", "k", "K", "M", "Mio.",
	"Mrd.", "Mio", "Mrd", "m²", "km²", "m³", "km/h", "am", "pm", "a.m.",
	"p.m.", "Uhr", "Kč", "zł", "kr", "kr.", NULL};

/* What a number after it belongs to. */
static const char *const counted[] = {"No.", "Nos.", "Nr.", "Nr", "no.",
	"nr.", "n°", "nº", "N°", "№", "§", "§§", "Art.", "Abs.", "p.", "pp.",
	"S.", "vol.", "Vol.", "ch.", "Ch.", "chap.", "Fig.", "fig.", "Tab.",
	"Eq.", "sec.", "Sec.", "ed.", "Bd.", "Kap.", "€", "$", "£", "¥",
	"CHF", "EUR", "USD", "GBP", "approx.", "ca.", "ca", "c.", "~", "≈",
	"<", ">", "≤", "≥", "±", "Phase", "Level", "Grade", "Tier", "Q", NULL};

/* What a name after it belongs to. */
static const char *const titles[] = {"Dr.", "Prof.", "Mr.", "Mrs.", "Ms.",
	"Mx.", "St.", "Mt.", "Ing.", "Dipl.-Ing.", "Hr.", "Fr.", "Mme", "M.",
	"Mlle", "Sr.", "Sra.", "Dra.", "Mgr.", "RNDr.", "PhDr.", "dr", "inż.",
	"mgr", NULL};

/* A sign between words, with which no line begins. */
static const char *const between[] = {"–", "—", "-", "/", "|", "·", "∙", "⋅",
	"&", "+", "×", "→", "=", NULL};

/* Languages in which a word of one letter goes with the next. */
static const char *const clinging[] = {"cs", "sk", "pl", "ru", "uk", "bg",
	"sl", "hr", NULL};

static bool is_among(const char *const *list, struct tie_word w)
{
	for (; *list; list++)
		if (**list == *w.s && strlen(*list) == w.len &&
			memcmp(*list, w.s, w.len) == 0)
			return true;
	return false;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Its last character that is no closing sign is a digit. */
static bool ends_in_digit(struct tie_word w)
{
	while (w.len && strchr(")]+", w.s[w.len - 1]))
		w.len--;
	return w.len && is_digit(w.s[w.len - 1]);
}

/* Without the signs that a sentence puts behind it. */
static struct tie_word without_stops(struct tie_word w)
{
	while (w.len > 1 && strchr(".,;:!?)]", w.s[w.len - 1]))
		w.len--;
	return w;
}

static bool starts_with_digit(struct tie_word w)
{
	return w.len && (is_digit(w.s[0]) || (w.len > 1 && strchr("(+~", w.s[0])
		&& is_digit(w.s[1])));
}

/* A piece of a telephone number or of a large figure: "(650)", "+49", "000". */
static bool is_figures(struct tie_word w)
{
	bool digit = false;

	w = without_stops((struct tie_word){w.s, w.len});
	for (size_t i = 0; i < w.len; i++) {
		if (!is_digit(w.s[i]) && !strchr("()+-./", w.s[i]))
			return false;
		digit = digit || is_digit(w.s[i]);
	}
	return digit;
}

static bool is_capital(struct tie_word w, size_t *end)
{
	uint32_t c;

	*end = 0;
	if (!w.len)
		return false;
	c = utf8_next(w.s, w.len, end);
	return utf8_lower(c) != c;
}

/* "J.", "J.R.", "J.-P.". */
static bool is_initials(struct tie_word w)
{
	size_t end;

	while (w.len) {
		if (!is_capital(w, &end) || end == w.len || w.s[end] != '.')
			return false;
		end++;
		if (end < w.len && w.s[end] == '-')
			end++;
		w.s += end;
		w.len -= end;
	}
	return true;
}

static bool is_one_letter(struct tie_word w)
{
	size_t end = 0;
	uint32_t c = utf8_next(w.s, w.len, &end);

	return end == w.len && utf8_is_alnum(c) && !is_digit(w.s[0]);
}

static bool clings(const char *lang, struct tie_word w)
{
	if (!lang || !is_one_letter(w))
		return false;
	for (const char *const *l = clinging; *l; l++)
		if (strncmp(lang, *l, 2) == 0 && (!lang[2] || lang[2] == '-'))
			return true;
	return false;
}

bool tie(const char *lang, struct tie_word before, struct tie_word after)
{
	size_t end;

	if (!before.len || !after.len)
		return false;
	if ((!utf8_ascii_alnum[(unsigned char)*after.s] &&
			is_among(between, after)) || clings(lang, before))
		return true;
	if (is_capital(after, &end) &&
		(is_initials(before) || is_among(titles, before)))
		return true;
	if (starts_with_digit(after) && is_among(counted, before))
		return true;
	if (!ends_in_digit(before))
		return false;
	return is_among(units, after) ||
		is_among(units, without_stops(after)) ||
		(is_figures(before) && is_figures(after));
}
