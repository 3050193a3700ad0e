/* What a section is about. */
#ifndef RESUME_TOPIC_H
#define RESUME_TOPIC_H

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

#endif
