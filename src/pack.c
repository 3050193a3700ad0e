/*
 * Makes C source of resume/words_table.h from the rows that resume/words.sh
 * prints: text, class, value, language, parted by tabs. The build runs it once;
 * it is no part of resumepdf.
 *
 * Rows of one text follow each other, the first that counts first; what they
 * say is written once for all texts that say it, and its place in words_rows is
 * the text's number in the automaton (resume/automaton.h). There is one for each
 * of the `sets` of classes below. Rows of a class NAME_ENDING are what words of
 * class NAME may end in; their set is written backwards.
 */
#include "pack_automaton.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 1 << 20 };

/* Classes that are asked for together, the most often first. Of a text that two
 * have, the first one's rows are found. */
static const char *const sets[] = {
	" JOB DEGREE FIELD SCHOOL ORGANIZATION COUNTRY REGION CITY REMOTE "
		"EMPLOYMENT NETWORK AT REMARK TURN ",
	" LABEL NETWORK ",
	" DOCTITLE SECTION SECTION_PART ",
	" MONTH SEASON WEEKDAY PRESENT SINCE UNTIL TO OF UNIT ERA COUNTED "
		"NUMBERED ",
	" SURNAME ",
	" LEVEL ",
};

enum { SETS = sizeof sets / sizeof *sets };

struct row {
	char *text;       /* backwards if it is an ending */
	const char *said; /* class, value, language, parted by tabs */
	int index;
	int word, rows;   /* of a text's first row: its number, how many */
};

struct rows {
	struct row *list;
	int count;
};

struct code {
	unsigned char *bytes;
	size_t len;
};

static int compare(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int order = strcmp(x->text, y->text);

	return order ? order : x->index - y->index;
}

/* What is said in a row of words_table.h: up to the next row of the text. */
static void print_row(const char *said, bool more)
{
	char class[64], value[64], lang[8] = "";

	if (sscanf(said, "%63[^\t]\t%63[^\t]\t%7s", class, value, lang) < 2)
		pack_fail("what is said here?", said);
	if (strstr(class, "_ENDING"))
		*strstr(class, "_ENDING") = '\0';
	printf("\t{WORD_%s, %s, %s, \"%s\"},\n", class, value,
		more ? "true" : "false", lang);
}

/* Texts whose rows say the same, by a hash of that. */
struct sayings {
	struct saying {
		const struct row *rows;
		int count, number, next;
	} *list;
	int *buckets, count, row_count;
};

static bool say_same(const struct row *a, const struct row *b, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(a[i].said, b[i].said) != 0)
			return false;
	return true;
}

/* The number of what the rows say, which is printed if it is new. */
static int say(struct sayings *s, const struct row *rows, int count)
{
	unsigned h = 0;
	int i;

	for (i = 0; i < count; i++)
		for (const char *p = rows[i].said; *p; p++)
			h = (h ^ (unsigned char)*p) * 16777619u;
	h %= BUCKETS;
	for (i = s->buckets[h] - 1; i >= 0; i = s->list[i].next - 1)
		if (s->list[i].count == count && say_same(s->list[i].rows,
				rows, count))
			return s->list[i].number;
	s->list[s->count] = (struct saying){rows, count, s->row_count,
		s->buckets[h]};
	s->buckets[h] = ++s->count;
	for (i = 0; i < count; i++)
		print_row(rows[i].said, i + 1 < count);
	s->row_count += count;
	if (s->row_count > 0xFFFF)
		pack_fail("too many rows", "a number has two bytes");
	return s->row_count - count;
}

/* The rows' texts as an automaton; prints what they say. */
static struct code make(struct sayings *s, const struct rows *rows)
{
	struct automaton *a = automaton_new();
	struct row *list = rows->list;
	struct code code;

	qsort(list, (size_t)rows->count, sizeof *list, compare);
	for (int i = 0, to; i < rows->count; i = to) {
		for (to = i + 1; to < rows->count &&
			strcmp(list[to].text, list[i].text) == 0; to++)
			;
		list[i].word = say(s, &list[i], to - i);
		list[i].rows = to - i;
		automaton_add(a, list[i].text, list[i].word);
	}
	code.bytes = automaton_code(a, &code.len);
	for (int i = 0; i < rows->count; i += list[i].rows)
		automaton_check(code.bytes, list[i].text, list[i].word);
	return code;
}

static void reverse(char *text)
{
	for (size_t i = 0, k = strlen(text); i + 1 < k; i++) {
		char c = text[--k];

		text[k] = text[i];
		text[i] = c;
	}
}

static void add_row(struct rows *rows, char *text, const char *said)
{
	if (rows->count == PACK_MOST)
		pack_fail("too many rows", "raise PACK_MOST");
	rows->list[rows->count] = (struct row){text, said,
		rows->count, 0, 0};
	rows->count++;
}

/* Parts a line into text and what is said, and gives it to the sets that have
 * its class; rows[SETS] are the endings. */
static void take_line(struct rows *rows, char *line)
{
	char *said = strchr(line, '\t'), class[64];
	int taken = 0;

	line[strcspn(line, "\n")] = '\0';
	if (!said || said - line >= PACK_LONGEST)
		pack_fail("no row", line);
	*said++ = '\0';
	if (strstr(said, "_ENDING\t")) {
		reverse(line);
		add_row(&rows[SETS], line, said);
		return;
	}
	snprintf(class, sizeof class, " %.*s ", (int)strcspn(said, "\t"),
		said);
	for (int i = 0; i < SETS; i++)
		if (strstr(sets[i], class)) {
			add_row(&rows[i], line, said);
			taken++;
		}
	if (!taken)
		pack_fail("a class that is in no set", class);
}

/* words_sets, whose automata are set0, set1 and so on. */
static void print_sets(void)
{
	char classes[512], *class;

	printf("\nconst struct word_set words_sets[] = {\n");
	for (int i = 0; i < SETS; i++) {
		printf("\t{0");
		strcpy(classes, sets[i]);
		for (class = strtok(classes, " "); class;
			class = strtok(NULL, " "))
			printf(" | WORD(%s)", class);
		printf(", set%d},\n", i);
	}
	printf("\t{0, NULL},\n};\n");
}

int main(void)
{
	struct rows rows[SETS + 1] = {{0}};
	struct sayings s = {pack_new(PACK_MOST, sizeof *s.list),
		pack_new(BUCKETS, sizeof *s.buckets), 0, 0};
	struct code code[SETS + 1];
	char line[2 * PACK_LONGEST];

	for (int i = 0; i <= SETS; i++)
		rows[i].list = pack_new(PACK_MOST, sizeof *rows->list);
	while (fgets(line, sizeof line, stdin))
		take_line(rows, strcpy(pack_new(1, sizeof line), line));
	printf("/* Made by pack.c. */\n#include \"resume/topic.h\"\n"
		"#include \"resume/words_table.h\"\n\n"
		"const struct word words_rows[] = {\n");
	for (int i = 0; i <= SETS; i++)
		code[i] = make(&s, &rows[i]);
	printf("};\n");
	for (int i = 0; i < SETS; i++) {
		printf("\nstatic const unsigned char set%d[] =", i);
		automaton_print(code[i].bytes, code[i].len);
	}
	printf("\nconst unsigned char words_endings[] =");
	automaton_print(code[SETS].bytes, code[SETS].len);
	print_sets();
	return fflush(stdout) || ferror(stdout);
}
