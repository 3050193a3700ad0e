#include "resume/topic.h"

/* JSON Resume's words where it has them; they are classes for styles. */
const char *const topic_names[TOPIC_COUNT] = {
	[TOPIC_PROFILE] = "profile", [TOPIC_WORK] = "work",
	[TOPIC_EDUCATION] = "education", [TOPIC_PROJECTS] = "projects",
	[TOPIC_VOLUNTEER] = "volunteer",
	[TOPIC_PUBLICATIONS] = "publications", [TOPIC_TALKS] = "talks",
	[TOPIC_TEACHING] = "teaching", [TOPIC_AWARDS] = "awards",
	[TOPIC_CERTIFICATES] = "certificates", [TOPIC_COURSES] = "courses",
	[TOPIC_SKILLS] = "skills", [TOPIC_LANGUAGES] = "languages",
	[TOPIC_INTERESTS] = "interests", [TOPIC_REFERENCES] = "references",
	[TOPIC_CONTACT] = "contacts", [TOPIC_PERSONAL] = "personal",
	[TOPIC_ACTIVITIES] = "activities",
};
