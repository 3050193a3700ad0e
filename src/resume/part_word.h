/*
 * What a part of a head is by its last characters, in Chinese, Japanese and
 * Korean. resume/ only: part_cost.c.
 */
#ifndef RESUME_PART_WORD_H
#define RESUME_PART_WORD_H

#include "resume/head.h"

/* A university; NULL is none. And a faculty, as stands behind one. */
bool part_is_university(const struct reading *reading, const struct part *p);
bool part_is_faculty(const struct reading *reading, const struct part *p);

/* "三等奖", 最優秀賞, 우수상: which prize, of what the part before it names. */
bool part_is_prize(const struct reading *reading, const struct part *p);

#endif
