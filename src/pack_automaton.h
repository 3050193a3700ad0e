/* Making and printing an automaton of resume/automaton.h: src/pack.c. */
#ifndef PACK_AUTOMATON_H
#define PACK_AUTOMATON_H

#include <stddef.h>

enum {
	PACK_LONGEST = 256, /* bytes of a text, with its NUL */
	PACK_MOST = 1 << 20 /* states, edges, texts */
};

struct automaton;

/* Ends the program, and so the build. */
_Noreturn void pack_fail(const char *why, const char *text);

/* Zeroed memory, which is never freed. */
void *pack_new(size_t count, size_t size);

struct automaton *automaton_new(void);

/* Adds a text with its number; texts come in the order of their bytes. */
void automaton_add(struct automaton *a, const char *text, int word);

/* Writes it: the bytes, which have come to be how many. */
unsigned char *automaton_code(struct automaton *a, size_t *len);

/* Fails if the text is not found in the code with that number. */
void automaton_check(const unsigned char *code, const char *text, int word);

/* As a C string. */
void automaton_print(const unsigned char *code, size_t len);

#endif
