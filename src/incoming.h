/*
 * The bytes that come in, as text: UTF-8 without a byte order mark, with '\n'
 * at the ends of lines and no NUL. What was saved in another encoding is read
 * in it, with a warning that names it; what is no text at all (a PDF, a Word
 * document, a picture, an empty file) is an error that says what to do.
 */
#ifndef INCOMING_H
#define INCOMING_H

#include "model/doc.h"

/* The text in *out, in the arena or where `in` has it. false after an error. */
bool incoming_text(struct arena *arena, const struct input *in,
	struct input *out, struct diag *diag);

#endif
