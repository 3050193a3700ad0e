/*
 * Words of many languages and what they mean in a résumé: one table, which
 * words.sh and pack.c make of words/NAME.txt and of ICU's locale data.
 */
#ifndef RESUME_WORDS_H
#define RESUME_WORDS_H

#include "base/utf8.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a word is. A row may stand in the table more than once. */
enum word_class {
	WORD_SECTION,      /* a section's whole title; value: enum topic */
	WORD_SECTION_PART, /* a word inside one ("experience"); value: topic */
	WORD_DOCTITLE,     /* "Resume", "Lebenslauf" */
	WORD_JOB,          /* a job's title, or its noun */
	WORD_DEGREE,       /* "BSc", "Licence", 学士 */
	WORD_FIELD,        /* "computer science", what one studies */
	WORD_SCHOOL,       /* "University", "Gymnasium" */
	WORD_ORGANIZATION, /* "GmbH", "Inc", "Museum", 公司 */
	WORD_COUNTRY,      /* names and the usual short forms */
	WORD_REGION,       /* states, provinces, Länder, and their codes */
	WORD_CITY,
	WORD_REMOTE,       /* "Remote", "Home office" */
	WORD_EMPLOYMENT,   /* "full-time", "contract": a remark */
	WORD_LABEL,        /* before a colon; value: enum label */
	WORD_NETWORK,      /* "GitHub"; value: enum network */
	WORD_AT,           /* between a title and an employer: "at", "chez" */
	WORD_MONTH,        /* value: 1 to 12 */
	WORD_SEASON,       /* value: the month in which it begins */
	WORD_WEEKDAY,
	WORD_PRESENT,      /* "now", "heute"; value 1: needs no dash before it,
	                      2: is one only if nothing follows */
	WORD_SINCE,        /* before an open range; value: enum word_side */
	WORD_UNTIL,        /* before an end that has no start; so too */
	WORD_TO,           /* between a range's ends */
	WORD_OF,           /* between month and year: "mayo de 2019" */
	WORD_REMARK,       /* beside a date: "expected", "graduated" */
	WORD_UNIT,         /* of a duration: "years"; value: 12, 1, 0 (months) */
	WORD_ERA,          /* value: the index into date_year.c's eras */
	WORD_COUNTED,      /* after a number that is no year: "users" */
	WORD_NUMBERED,     /* before one: "RFC", "Windows" */
	WORD_SURNAME,      /* Chinese, Japanese, Korean */
	WORD_TURN,         /* "joined", "graduated"; value 1: a beginning, 2 */
	WORD_LEVEL,        /* "fluent", "C1": how well something is known */
	WORD_CLASSES /* 32 at most: they are bits of a set */
};

/* Of WORD_SINCE and WORD_UNTIL. */
enum word_side {
	SIDE_BEFORE,
	SIDE_FROM,         /* "from": only if an end follows */
	SIDE_AFTER         /* "2019 onwards", 2019年から */
};

#define WORD(class) (UINT32_C(1) << WORD_##class)

/* Of WORD_DOCTITLE. */
enum word_doctitle {
	DOCTITLE_OWN,      /* "Resume" */
	DOCTITLE_BESIDE,   /* is one beside a name only: "Portfolio" */
	DOCTITLE_HELLO     /* what a page greets with: it is none */
};

/* What stands before a colon: "Email:", "Employer:", "Aufgaben:". */
enum label {
	LABEL_NONE, LABEL_NAME, LABEL_EMAIL, LABEL_PHONE, LABEL_PLACE,
	LABEL_URL, LABEL_NETWORK, LABEL_BIRTH, LABEL_PERSONAL, /* sex, visa … */
	LABEL_TITLE, LABEL_PROJECT, /* "Project name:", 项目名称 */
	LABEL_ORGANIZATION, LABEL_SCHOOL, LABEL_DEGREE, LABEL_DATE,
	LABEL_TASKS, /* "Responsibilities:", "Tech stack:" */
	LABEL_HEADLINE, /* "Desired position:", 求职意向 */
	LABEL_GREETING, /* "Dear …": opens a letter */
	LABEL_SURNAME /* a LABEL_NAME of evidence */
};

/* Whether what it labels may begin an entry. */
static inline bool label_heads(enum label label)
{
	return label == LABEL_TITLE || label == LABEL_PROJECT ||
		label == LABEL_ORGANIZATION || label == LABEL_SCHOOL;
}

enum network {
	NETWORK_NONE, NETWORK_GITHUB, NETWORK_GITLAB, NETWORK_LINKEDIN,
	NETWORK_XING, NETWORK_TWITTER, NETWORK_MASTODON, NETWORK_BLUESKY,
	NETWORK_STACKOVERFLOW, NETWORK_ORCID, NETWORK_SCHOLAR,
	NETWORK_RESEARCHGATE, NETWORK_FACEBOOK, NETWORK_INSTAGRAM,
	NETWORK_YOUTUBE, NETWORK_MEDIUM, NETWORK_TELEGRAM, NETWORK_WHATSAPP,
	NETWORK_SIGNAL, NETWORK_SKYPE, NETWORK_WECHAT, NETWORK_QQ,
	NETWORK_LINE, NETWORK_DISCORD, NETWORK_BEHANCE, NETWORK_DRIBBBLE,
	NETWORK_KAGGLE, NETWORK_HUGGINGFACE, NETWORK_LEETCODE,
	NETWORK_CODEPEN, NETWORK_DEVTO, NETWORK_QIITA, NETWORK_ZENN,
	NETWORK_NOTE, NETWORK_JUEJIN, NETWORK_ZHIHU, NETWORK_CSDN,
	NETWORK_VELOG, NETWORK_TISTORY, NETWORK_NOTION, NETWORK_HABR,
	NETWORK_VK, NETWORK_BITBUCKET, NETWORK_KEYBASE, NETWORK_WEBLOG,
	NETWORK_COUNT
};

struct word {
	uint8_t class;      /* enum word_class */
	uint8_t value;      /* by class; 0 where it has none */
	bool more;          /* the next row is of the same text */
	char lang[4];       /* ISO 639; "" for any */
};

struct word_match {
	size_t end;               /* byte after it */
	size_t length;            /* bytes of the text as the table has it */
	const struct word *first; /* the rows of that text, one or more */
	size_t count;
	uint32_t classes;         /* of them, as WORD(…) */
};

/* Whether ASCII's letters or digits go on from the byte before, so that no
 * word begins; a quick look for those who try every byte. */
static inline bool words_go_on(const char *low, size_t at)
{
	return at && (signed char)low[at] > 0 && (signed char)low[at - 1] > 0 &&
		utf8_is_alnum((unsigned char)low[at]) &&
		utf8_is_alnum((unsigned char)low[at - 1]);
}

/*
 * The longest row of one of `classes` that stands at low[at] as a word of its
 * own (Chinese, Japanese, Korean and Thai have no such borders). `low` is
 * text as words_fold leaves it. A space in a row matches any run of spaces,
 * no-break spaces, or one '\n' or hyphen.
 */
bool words_match(const char *low, size_t len, size_t at, uint32_t classes,
	struct word_match *out);

/* Whether all of low[from..to) is one row of the classes; sets *out. */
bool words_whole(const char *low, size_t from, size_t to, uint32_t classes,
	struct word_match *out);

/* The same of what is written with one slip, in a letter that is missing, another
 * one, one too many, or two that are swapped: "experince". words_near.c */
bool words_near(const char *low, size_t from, size_t to, uint32_t classes,
	struct word_match *out);

/* The row of a match with that class, the one in `lang` if there are more;
 * NULL when there is none. lang may be NULL. */
const struct word *words_row(const struct word_match *match,
	enum word_class class, const char *lang);

/*
 * What the word low[from..to) ends in, where that tells something without the
 * word being known: WORD_JOB ("-ist", "-leiter", 員), WORD_SCHOOL ("-schule"),
 * WORD_ORGANIZATION … as a set; 0: nothing. Weaker than a row of the table.
 */
uint32_t words_ending(const char *low, size_t from, size_t to);

/*
 * Lower case, byte for byte: out has the offsets of text. A character whose
 * lower case has another length is left as it is; fullwidth letters and digits
 * stay too. out has room for len + 1 bytes.
 */
void words_fold(const char *text, size_t len, char *out);

#endif
