/* What a section is about. */
#ifndef RESUME_TOPIC_H
#define RESUME_TOPIC_H

#include <stdbool.h>

enum topic {
	TOPIC_NONE,
	TOPIC_PROFILE, TOPIC_WORK, TOPIC_EDUCATION, TOPIC_PROJECTS,
	TOPIC_VOLUNTEER, TOPIC_PUBLICATIONS, TOPIC_TALKS, TOPIC_TEACHING,
	TOPIC_AWARDS, TOPIC_CERTIFICATES, TOPIC_COURSES, TOPIC_SKILLS,
	TOPIC_LANGUAGES, TOPIC_INTERESTS, TOPIC_REFERENCES, TOPIC_CONTACT,
	TOPIC_PERSONAL,   /* birth, family, visa: 个人信息, Persönliche Daten */
	TOPIC_ACTIVITIES, /* clubs, memberships, service */
	TOPIC_OTHER,      /* a section's title, of none of these */
	TOPIC_COUNT
};

/* The class that such a section gets for styles: "work"; NULL: none. */
extern const char *const topic_names[TOPIC_COUNT];

/* Text and words, no entries as a rule. */
static inline bool topic_is_plain(enum topic topic)
{
	return topic == TOPIC_SKILLS || topic == TOPIC_PROFILE ||
		topic == TOPIC_INTERESTS || topic == TOPIC_LANGUAGES;
}

/* What was done and learned, rather than who it was. */
static inline bool topic_is_story(enum topic topic)
{
	return topic != TOPIC_NONE && topic != TOPIC_PROFILE &&
		topic != TOPIC_CONTACT && topic != TOPIC_PERSONAL &&
		topic != TOPIC_OTHER;
}

/* What is told of the person as such. */
static inline bool topic_is_personal(enum topic topic)
{
	return topic == TOPIC_CONTACT || topic == TOPIC_PERSONAL;
}

/* Such have neither employers nor roles. */
static inline bool topic_is_project(enum topic topic)
{
	return topic == TOPIC_PROJECTS || topic == TOPIC_AWARDS ||
		topic == TOPIC_CERTIFICATES || topic == TOPIC_PROFILE;
}

/* What may stand in a list within another section. */
static inline bool topic_is_listed(enum topic topic)
{
	return topic == TOPIC_PROJECTS || topic == TOPIC_AWARDS ||
		topic == TOPIC_CERTIFICATES || topic == TOPIC_COURSES ||
		topic == TOPIC_PUBLICATIONS || topic == TOPIC_TALKS;
}

/* What one was given, and may not say when. */
static inline bool topic_is_given(enum topic topic)
{
	return topic == TOPIC_AWARDS || topic == TOPIC_CERTIFICATES ||
		topic == TOPIC_COURSES;
}

static inline bool topic_is_cited(enum topic topic)
{
	return topic == TOPIC_PUBLICATIONS || topic == TOPIC_TALKS;
}

/* Jobs and schools. */
static inline bool topic_is_career(enum topic topic)
{
	return topic == TOPIC_WORK || topic == TOPIC_EDUCATION;
}

#endif
