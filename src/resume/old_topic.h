/* What a section is about, by the words of its title. resume/ only. */
#ifndef RESUME_OLD_TOPIC_H
#define RESUME_OLD_TOPIC_H

#include <stddef.h>

/*
 * "education", "skills" ...: the class that a section with this title gets;
 * NULL when the title does not say. JSON Resume's names where it has one.
 */
const char *old_topic_of(const char *title, size_t len);

#endif
