/* What the parts of a head tell of each other. resume/ only: slot.c. */
#ifndef RESUME_HEAD_BESIDE_H
#define RESUME_HEAD_BESIDE_H

#include "resume/head.h"

/* Where a job's title is told beside a project's name, that is a remark. */
void head_settle_names(struct head *h, const struct reading *r);

/* "Baker — Acme": where the first line has two parts, the next names no other
 * employer, unless it has a word for one and the first has none. */
void head_prefer_near(struct head *h, const struct reading *r);

/* "Rescue Swimmer, Red Cross": who gave a certificate is told last. enclosed:
 * only where that stands in parentheses. */
void head_expect_giver(struct head *h, const struct reading *r, bool enclosed);

#endif
