/* Boxes of an author's that hold an entry each. resume/ only: line.c. */
#ifndef RESUME_LINE_CARD_H
#define RESUME_LINE_CARD_H

#include "model/doc.h"

#include <stdbool.h>

/* Whether the div is one of several of its class, which says that each is an
 * entry: <div class="cv-entry">. */
bool line_begins_card(const struct node *div);

#endif
