/*
 * What the reading weighs: a row for each weight, which is a cost when it is
 * positive and a gain when it is negative. Measured on résumés with known
 * fields (tests/truth); a unit is about as much as one sure word. resume/ only.
 */
#ifndef RESUME_WEIGHT_H
#define RESUME_WEIGHT_H

/* NAME, value, what it is for. */
#define WEIGHTS(X) \
	/* The document: its title */ \
	X(TITLE, 3, "a line is the document's title") \
	X(TITLE_WORD, -9, "says \"Resume\" or the like, and no more") \
	X(TITLE_DATE, -3, "a date alone: as of when") \
	X(TITLE_LATE, 4, "not among the first four lines") \
	X(TITLE_SECTION, 5, "a section's title in words") \
	/* The name */ \
	X(NAME, 2, "a line is the person's name") \
	X(NAME_LIKE, -3, "looks like a name, as far as it does") \
	X(NAME_UNLIKE, 8, "looks like none at all") \
	X(NAME_H1, -2.5, "a heading of level 1") \
	X(NAME_SOLE, -1, "and the only one") \
	X(NAME_HEADING, -1.5, "a heading") \
	X(NAME_BOLD, -1, "in bold") \
	X(NAME_FIRST, -1, "one of the first two lines") \
	X(NAME_SECTION, 6.8, "a section's title in words") \
	X(NAME_DATED, 2, "has a date") \
	X(NAME_DOCTITLE, 2.5, "unlike a name, and has the document's title") \
	X(NAME_OTHER, 2, "has a word of jobs, schools, employers") \
	X(NAME_LONG, 1, "more than eight words") \
	X(NAME_LIST, 1, "in a list") \
	X(NAME_LABEL, -6, "behind a label: \"Name:\"") \
	X(NAME_SENTENCE, 4, "a sentence") \
	X(NAME_CONTACT, 1.5, "has contact data, a unit") \
	X(NAME_META, 3, "the front matter has another name") \
	X(NAME_SAME, -4, "the front matter has this name") \
	/* The headline */ \
	X(HEADLINE, 1, "a line is the headline") \
	X(HEADLINE_JOB, -1.5, "has a job's word") \
	X(HEADLINE_STYLED, -0.5, "a heading, bold or italic") \
	X(HEADLINE_SENTENCE, 1.5, "a sentence") \
	X(HEADLINE_CONTACT, 1.5, "has contact data, a unit") \
	X(HEADLINE_DATED, 2, "has a date or a label") \
	X(HEADLINE_LONG, 3, "more than fourteen words") \
	X(HEADLINE_TITLE, 6, "a section's title") \
	X(HEADLINE_ABOVE, 3, "a heading, with a range of dates and more below") \
	X(HEADLINE_ITEM, 1.5, "an item of a list, or a cell") \
	/* Contact data */ \
	X(CONTACT, 1.5, "a line is contact data") \
	X(CONTACT_UNIT, -1.2, "a unit of it") \
	X(CONTACT_MOST, 8.1, "units that count, at most") \
	X(CONTACT_HEADING, 1, "a heading") \
	X(CONTACT_TITLE, 3, "a section's title") \
	X(CONTACT_LATE, 10, "links below sections, and no address beside them") \
	X(LABEL_ABOVE, 8, "a heading that is the label of contact data is none") \
	X(CONTACT_DATED, 1, "has a range of dates") \
	X(CONTACT_SENTENCE, 4, "a sentence") \
	/* Prose before the first section */ \
	X(INTRO, 0.8, "a line is prose before the first section") \
	X(INTRO_SENTENCE, -0.7, "a sentence") \
	X(INTRO_HEADING, 2, "a heading") \
	X(INTRO_CONTACT, 0.8, "a unit of contact data") \
	X(INTRO_DATED, 1.5, "has a date at an end") \
	/* Titles of sections */ \
	X(SECTION_FORM, -2, "has the form of the sections' titles") \
	X(SECTION_OTHER, 5, "has another form") \
	X(SECTION_SUB, 0.5, "a form, deeper, that known titles mostly have") \
	X(SECTION_LOWER, 3, "no heading, where titles are headings") \
	X(SECTION_ITEM, 20, "the same, in a list") \
	X(SECTION_WORD, -5, "a title's words, as far as they are") \
	X(SECTION_RULE, -0.5, "a rule before it") \
	X(SECTION_UNKNOWN, 1.3, "no title's words") \
	X(SECTION_KNOWN, 6.2, "the same, if only known ones are titles") \
	X(SECTION_DATED, 4, "has a date") \
	X(SECTION_SENTENCE, 2, "a sentence") \
	X(SECTION_ENTRY, 5.4, "words of a job or an employer") \
	X(SECTION_JOINT, 1.5, "joints: |, @, a dash") \
	X(SECTION_LIST, 3, "in a list or a table") \
	X(SECTION_LINK, 2, "a link") \
	X(SECTION_MAIL, 3, "an address") \
	X(SECTION_NESTED, 4, "a heading below an entry's, below a section's") \
	X(SECTION_BELOW, 2, "no known title, below that of jobs, schools, skills") \
	X(SECTION_LATER, 1.5, "not the first line of its block") \
	X(SECTION_REPEATED, 3, "stands three times: a part of entries") \
	X(SECTION_COLON, 2, "a label with more behind it, or no whole title") \
	/* Inside a section */ \
	X(INSIDE_FORM, 2.5, "has the sections' form and is none") \
	X(INSIDE_BOLD, 1, "the same for a line in bold") \
	X(INSIDE_KNOWN, 0.3, "the same if only known ones are titles") \
	X(INSIDE_TITLE, 4, "a known title in a heading") \
	X(INSIDE_ABOVE, 2, "a heading above the sections' level") \
	/* From state to state */ \
	X(TITLE_AGAIN, 0.5, "a further line of the title") \
	X(TITLE_AFTER, 2, "a title after contact data or prose") \
	X(NAME_LABELLED, 0.5, "a name, labelled as one, anywhere") \
	X(NAME_AFTER, 0.8, "a name after contact data or prose") \
	X(HEADLINE_AGAIN, 0.6, "a further line of the headline") \
	X(HEADLINE_AFTER, 0.8, "a headline after contact data") \
	X(HEADLINE_INTRO, 3, "a headline after prose") \
	X(START_SECTION, 1, "the document begins with a section") \
	X(START_OTHER, 1.5, "with contact data or prose") \
	X(START_INSIDE, 5, "in a section") \
	X(NAME_AGAIN, 7, "a second name") \
	X(AFTER_NAME, 0.3, "no headline and no contact data after the name") \
	X(SECTION_EMPTY, 1, "a section right after a title") \
	X(REFERENCES, 12, "a name or contact data below the title of references") \
	X(INSIDE_NAME, 8, "a name after sections") \
	X(INSIDE_SOLE, 3, "the same, in the only heading of level 1") \
	X(INSIDE_BACK, 9, "headline, contact data or prose after sections") \
	X(INTRO_CONTACT_AFTER, 1.5, "contact data after prose") \
	/* Heads of entries */ \
	X(HEAD_FORM, -2, "has the form of the region's heads") \
	X(HEAD_STYLE, 0.6, "the same kind in another style") \
	X(HEAD_OTHER, 7, "another form") \
	X(HEAD_DATED, 1, "the same of a line in bold with a date, for a heading") \
	X(HEAD_DATE, -2, "a date of its own") \
	X(HEAD_NEXT, -1.8, "it may be lent one by the next line") \
	X(HEAD_THIRD, -1.2, "or by the line after that") \
	X(HEAD_UNDATED, 0.6, "no date near") \
	X(HEAD_SENTENCE, 2.2, "a sentence") \
	X(HEAD_WORD, -0.5, "a word of jobs, schools …, two at most") \
	X(HEAD_LABEL, 2.7, "a label without a date") \
	X(HEAD_TASKS, 2, "and one of what a body says") \
	X(HEAD_FACT, 8, "a labelled date in the middle of a list") \
	X(HEAD_BULLET, 1.5, "an item without a date") \
	X(HEAD_DEPTH, 1.5, "each level of lists but the first") \
	X(HEAD_BARE, 1, "work or education, without date or word") \
	X(HEAD_STRAY, 3.5, "nor below it, among jobs or schools with dates") \
	X(HEAD_LATER, 2.2, "not the first line of its block") \
	X(HEAD_TITLE, 2, "the words of a section's title") \
	X(HEAD_CITED, -4.5, "a year, among publications or talks") \
	X(HEAD_DEFINITION, 1, "a definition: its term is the head") \
	X(HEAD_REPEATED, 3, "stands three times: a part of entries") \
	X(HEAD_AFTER_DATE, 1.5, "no date near, but one right above") \
	X(HEAD_BELOW, 6, "below a heading that names an employer or a school") \
	X(HEAD_HALF, 3, "what the head right above lacks, and no more than that") \
	X(HEAD_GOES_ON, 5, "or its label does, from one two or three lines above") \
	X(HEAD_INNER, 2.5, "its date is within that of the job above") \
	X(HEAD_FENCED, 3, "a further one of the few lines between two rules") \
	X(FIRST_OTHER, 1.5, "the first entry has another form") \
	/* Further lines of a head */ \
	X(MORE, 0.6, "a further line of the head") \
	X(MORE_SENTENCE, 3, "a sentence") \
	X(MORE_LONG, 2, "more than twelve words") \
	X(MORE_WORD, -1, "a word of jobs …, two at most") \
	X(LENT, -3.9, "the date that the head above lacks") \
	X(LENT_THIRD, -4, "that the two lines above lack") \
	X(LENT_ROLE, -3.2, "that the role above lacks") \
	X(MORE_BLOCK, -0.7, "in the same block") \
	X(MORE_STYLED, -0.7, "a heading, bold, italic") \
	X(MORE_ITEM, 1.3, "an item of a list") \
	X(MORE_FORM, 2.5, "has the form of the heads") \
	X(MORE_FORM_TEXT, 1.2, "the same for a line of text") \
	X(MORE_COMPLETE, 4, "the line above and this one are both whole") \
	X(MORE_WHOLE, 3, "all of a head, below a heading that says nothing") \
	X(MORE_PLACE, -2, "a place, and little more") \
	X(MORE_LABEL, -2, "labelled as a part of a head") \
	X(MORE_TASKS, 3, "labelled as none") \
	X(MORE_DATED, 2.5, "dated, and so is the line above") \
	X(MORE_TERM, 5, "a term, where heads are none: it begins an entry") \
	X(MORE_FOOT, 4, "its head goes on below the text") \
	X(MORE_RULE, 8, "a rule before it parts it from the head") \
	X(MORE_BOX, -0.7, "short, in the box of the line above") \
	X(MORE_ONLY, -0.6, "the only item of its list, and short") \
	X(MORE_LINK, -0.7, "a link and no more, in the block of the line above") \
	X(MORE_FACT, -0.8, "an item of a short list with a date") \
	X(MORE_TITLE, 4, "a section's title") \
	X(MORE_ROLE, 3, "a heading typed as the roles are") \
	X(MORE_ABOVE, 6, "a heading that ranks as high as the heads") \
	X(MORE_INDENTED, 2.7, "preformatted, indented under the head") \
	X(MORE_BELOW, 4, "a paragraph below a list whose last item is a head") \
	X(MORE_FAR, 0.4, "each line after the first of them") \
	/* Roles at one employer */ \
	X(ROLE_OTHER, 0.5, "another form than the roles', lower: dated, bold, a job") \
	X(ROLE_FORM, -0.8, "their form") \
	X(ROLE_DATE, -2.9, "a date") \
	X(ROLE_JOB_ONLY, 1.2, "no date, but a job's word") \
	X(ROLE_BARE, 4, "neither") \
	X(ROLE_JOB, -0.6, "a job's word") \
	X(ROLE_DATE_ONLY, 1, "a date alone") \
	X(ROLE_SENTENCE, 2.5, "a sentence") \
	X(ROLE_ITEM, 3.5, "an item, unless dated and a job") \
	X(ROLE_HYPOTHESIS, 1.6, "there are roles in this region") \
	X(ROLE_LASTING, -2.2, "the employers say how long, all roles told") \
	X(ROLE_PROJECT, 2.5, "no job's word in or right below it") \
	X(ROLE_TOPIC, 2, "not among jobs: projects have no roles") \
	X(ROLE_INNER, 4, "its date is within that of the job above") \
	X(ROLE_ALONE, 1.5, "an employer with one role, where another has two") \
	X(ROLE_BELOW, -0.3, "the same, if roles are headings") \
	X(ROLE_SINGLE, 3, "the same, each, where no employer has two") \
	/* What stands below heads */ \
	X(BODY_FORM, 2, "has the form of the heads") \
	X(BODY_FORM_TEXT, 1.6, "the same for a line of text") \
	X(BODY_FORM_ITEM, 0.8, "the same for an item without date or word") \
	X(BODY_RANGE, 1.9, "a range of dates at an end") \
	X(BODY_DATE, 1.4, "a date at an end") \
	X(BODY_LIST, 0.8, "as much of it in a list") \
	X(BODY_HEADING, 0.2, "a heading") \
	X(BODY_HEAD, 2, "a heading typed as the heads are") \
	X(BODY_SUBHEADING, 0.2, "a heading below the heads' level") \
	X(BODY_PROJECT, -2, "one with a date within the job's: what was done") \
	X(BODY_ABOVE, 3, "a heading above the heads' level") \
	X(BODY_OVER, 4, "a range of dates over items that it holds, which are heads") \
	X(BODY_BOLD, 1.8, "a line in bold, and the heads are not") \
	X(BODY_JOB, 3.4, "a range and a job's word") \
	X(BODY_SHORT, 0.7, "short, with words, right under a head") \
	X(AFTER_DATE_MORE, -1.5, "the head's line after a date alone") \
	X(AFTER_DATE_OTHER, 3, "no head's line after a date alone") \
	X(BODY_ORPHAN, 1.5, "a short line left above an entry's date") \
	X(REGION_START, 0.5, "a region begins with no entry") \
	X(NEXT_HEAD, 0, "an entry with nothing below its head") \
	X(BODY_ROLE, 0.6, "a role after text") \
	X(REGION_EMPTY, 4, "work or education without an entry, all told") \
	X(REGION_UNDATED, 1, "jobs without any date, where others have such") \
	X(REGION_UNNAMED, 9, "the same, and few name a job or an employer") \
	X(REGION_RANK, 0.5, "heads as high as their region's title") \
	X(REGION_PLAIN, 1.5, "entries in skills, profile, interests …") \
	X(REGION_PERSONAL, 3.9, "entries in contact and personal data") \
	X(HYPOTHESIS, 1.6, "entries are looked for at all") \
	X(GROUPS, 1.6, "a region's entries stand in groups") \
	X(GROUP_UNKNOWN, 0.8, "each group whose name is no known title") \
	/* Parts of heads: titles */ \
	X(TITLE_WORK, 0.5, "a part is the title of a job") \
	X(TITLE_JOB, -2.5, "a job's word") \
	X(TITLE_JOB_END, -0.8, "a word that ends like a job") \
	X(TITLE_ORG, 1.8, "a word of employers or schools, none of jobs") \
	X(TITLE_ACRONYM, 2, "capitals only, no job's word") \
	X(TITLE_EDU, 0.3, "a part is a degree") \
	X(TITLE_DEGREE, -2.5, "a degree's word") \
	X(TITLE_FIELD, -1.2, "what one studies, no degree's word nor a school's") \
	X(TITLE_SCHOOL, 2.2, "a school's word and no degree's") \
	X(TITLE_OTHER, 0.2, "a part is the title of anything else") \
	X(TITLE_QUOTED, -0.8, "in quotes") \
	X(TITLE_BOLD, -0.4, "in bold") \
	X(TITLE_AUTHORS, 4, "names with initials: who wrote it") \
	X(REMARK_AUTHORS, -1, "the same as a remark") \
	X(TITLE_FIRST, -0.7, "the first part") \
	X(TITLE_TOWN, 2.2, "one or two words, a comma, a school's or employer's") \
	/* Employers, schools */ \
	X(ORG_WORK, 0.2, "a part is an employer") \
	X(ORG_WORD, -1.8, "a word of employers or schools") \
	X(ORG_JOB, 2, "a job's word and none of employers") \
	X(ORG_SELF, -2.5, "says that one works for oneself") \
	X(ORG_LINK, -0.9, "a link") \
	X(ORG_AT, -0.6, "after \"at\"") \
	X(ORG_LATER, 0.3, "not the first part of its line") \
	X(ORG_EDU, 0.3, "a part is a school") \
	X(ORG_SCHOOL, -2.8, "a school's word") \
	X(ORG_DEGREE, 2, "a degree's word and no school's") \
	X(ORG_ACRONYM, -0.6, "capitals only") \
	X(ORG_FAR, 1.4, "in a later line than a title and one more part, no word") \
	X(ORG_OTHER, 1.4, "a part is who gave, held, published it") \
	X(ORG_GIVER, -0.8, "the last part, of a certificate or prize, after a comma") \
	X(ORG_WORD_OTHER, -1.4, "a word of employers or schools") \
	/* Places, remarks */ \
	X(PLACE, 1.9, "a part is a place") \
	X(PLACE_COMMA, 0.9, "one or two words after a comma") \
	X(PLACE_WORD, -4.2, "a town with its state or country") \
	X(PLACE_OTHER, 2.5, "words of jobs, schools, employers") \
	X(PLACE_FIRST, 2, "the first part") \
	X(PLACE_BOLD, 1, "in bold") \
	X(PLACE_LONG, 1.5, "more than five words, or digits") \
	X(REMARK, 1.6, "a part is a remark") \
	X(REMARK_SENTENCE, -0.8, "a sentence, an address") \
	X(REMARK_WORD, -2, "how one is employed, how long, \"expected\"") \
	X(REMARK_FIRST, 0.8, "the first part of a head") \
	X(REMARK_EVIDENCE, 0.6, "words of jobs, schools, employers") \
	/* All parts */ \
	X(JOIN, 0.4, "a part belongs to the one before; more by what parts") \
	X(JOIN_START, 50, "nothing before it") \
	X(JOIN_LINE, 2.3, "a line's end before it") \
	X(JOIN_CELL, 4, "in another cell") \
	X(JOIN_BAR, 3.2, "a bar, a middle dot") \
	X(JOIN_DASH, 0.4, "a dash") \
	X(JOIN_SLASH, 0.6, "a slash") \
	X(JOIN_AT, 3.2, "at, @") \
	X(JOIN_PAREN, 0.5, "a parenthesis") \
	X(JOIN_COLON, 0.3, "a colon") \
	X(JOIN_STYLE, 1.2, "another style") \
	X(JOIN_DATE, 3.5, "a date between") \
	X(JOIN_SPACE, 0.6, "a wide space") \
	X(JOIN_COMMA, 0.7, "a comma") \
	X(JOIN_STOP, 4, "the end of a sentence") \
	X(JOIN_SHORT, -2.5, "a short form in parentheses, or the long one") \
	X(JOIN_ORGANIZATION, -2, "an employer or school after one: a part of it") \
	X(JOIN_TITLE, -2.2, "a job's word belongs to a title before it") \
	X(JOIN_NAME, 0.8, "an employer or school to a title before it") \
	X(JOIN_KIND, -1.6, "so does, in parentheses, how one is employed") \
	X(JOIN_DEGREE, -2.2, "so does a degree or field to the one before it") \
	X(JOIN_SCHOOL, 1.5, "what follows a school is no more of its name") \
	X(JOIN_PLACE, -4.6, "a place belongs to a place before it") \
	X(SLOT_BESIDE, 1.9, "how long, how employed: neither title nor place") \
	X(SLOT_PAREN, 1, "in parentheses: neither title nor employer") \
	X(SLOT_COMMA, 0.8, "a comma inside") \
	X(SLOT_PLACE_T, 1.5, "a place is a title") \
	X(SLOT_PLACE_O, 0.9, "a place is an employer") \
	X(SLOT_NUMBER, 2, "numbers and signs only: a grade is neither") \
	X(SLOT_ADDRESS, 3, "a web address is none of the three") \
	X(SLOT_LONG, 1, "more than nine words; twice for sixteen") \
	X(FIXED, -2, "what its label or column says") \
	X(FIXED_OTHER, 2.6, "something else than that") \
	X(NO_TITLE_WORK, 1.2, "a job without a title") \
	X(NO_TITLE_EDU, 1, "education without a degree") \
	X(NO_TITLE_OTHER, 1.5, "anything else without a title") \
	X(NO_ORG_WORK, 2, "a job without an employer") \
	X(NO_ORG_FREE, 0.7, "volunteering or teaching without one") \
	X(NO_ORG_EDU, 1.5, "education without a school") \
	X(NO_ORG_OTHER, 0.4, "anything else without an organization") \
	X(NO_NAME, 3, "neither of the two, and no employer above") \
	X(ORG_OF_ROLE, 1, "a role names an employer, who stands above") \
	X(TITLE_OF_EMPLOYER, 0.8, "an employer with roles has a title") \
	X(TITLE_TWICE, 1, "a degree or a field after a title already said") \
	X(ORDER, 1, "title and employer in the other order") \
	X(LEAVE_GROUP, 2.5, "a head is labelled unlike those like it") \
	X(COMMAS, 0, "commas part")

enum weight_name {
#define X(name, value, what) W_##name,
	WEIGHTS(X)
#undef X
	WEIGHT_COUNT
};

extern const double weight[WEIGHT_COUNT];

/* weight[W_NAME], as the code reads it. */
#define W(name) weight[W_##name]

#endif
