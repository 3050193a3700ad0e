/*
 * The costs of a line as the document's title, its name, headline, contact
 * data, prose, and as a section's title, before hypotheses come in.
 */
#include "resume/document_costs.h"

#include "base/utf8.h"
#include "resume/evidence_contact.h"
#include "resume/weight.h"

#include <string.h>

static double title_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	double cost = W(TITLE);

	if (e->doctitle >= 1)
		cost += W(TITLE_WORD);
	else if (e->doctitle > 0 && e->words < 9 && e->name < 0.5)
		cost += W(TITLE_WORD) / 2;
	if (e->date_only && !e->dates[e->date].range && i < 6)
		cost += W(TITLE_DATE); /* "as of May 2024" */
	if (i > 3)
		cost += W(TITLE_LATE);
	if (e->title >= 1 && e->doctitle < 1)
		cost += W(TITLE_SECTION);
	if (evidence_tells_of_links(e, &r->lines->line[i]))
		cost += W(TITLE_LATE);
	return cost;
}

/* Whether the line holds the front matter's name. */
static bool is_meta_name(const struct document *r, const struct typed_line *line)
{
	return r->name && strstr(line->text, r->name) != NULL;
}

static double name_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double other = e->has[MARK_JOB] + e->has[MARK_ORGANIZATION] +
		e->has[MARK_SCHOOL] + e->has[MARK_DEGREE];
	double cost = W(NAME) + W(NAME_LIKE) * e->name;

	if (e->name <= 0 && e->label != LABEL_NAME)
		cost += W(NAME_UNLIKE);
	if (line_is_heading(line))
		cost += line->level == 1 ? W(NAME_H1) : W(NAME_HEADING);
	else if (line->whole & STYLE_BOLD)
		cost += W(NAME_BOLD);
	if (line_is_heading(line) && line->level == 1 && r->sole)
		cost += W(NAME_SOLE);
	if (i < 2)
		cost += W(NAME_FIRST);
	if (e->title > 0.7)
		cost += W(NAME_SECTION) * e->title;
	if (e->label == LABEL_NAME)
		cost += W(NAME_LABEL);
	else if (line->kind == LINE_ITEM || line->kind == LINE_ROW ||
		e->labelled)
		cost += W(NAME_LIST);
	if (e->doctitle > 0 && e->name < 0.4)
		cost += W(NAME_DOCTITLE);
	if (e->doctitle > 0 && e->link_only) /* "CV as PDF" */
		cost += W(NAME_SECTION);
	if (i && line->kind == LINE_PARAGRAPH && line[-1].kind == LINE_QUOTE &&
		e[-1].sentence > 0.5) /* who said it */
		cost += W(NAME_SECTION);
	if (e->date_count)
		cost += W(NAME_DATED);
	if (other > 0.9 && e->name < 0.7)
		cost += W(NAME_OTHER);
	if (e->name > 0.7 && e->contact > 2) /* both stand in the line */
		cost += W(CONTACT) + W(CONTACT_UNIT) * (e->contact <
			W(CONTACT_MOST) ? e->contact : W(CONTACT_MOST));
	if (e->words > 8)
		cost += W(NAME_LONG);
	cost += W(NAME_SENTENCE) * e->sentence;
	if (is_meta_name(r, line) || e->named)
		cost += W(NAME_SAME);
	else if (r->name)
		cost += W(NAME_META);
	if (e->label != LABEL_NAME && ((e->words > 12 && !line_is_heading(line))
			|| !e->person.to))
		cost += W(NAME_SECTION);
	if (e->label != LABEL_NAME)
		cost += W(NAME_CONTACT) * (e->contact < 4 ? e->contact : 4) *
			(e->name > 0 ? 0 : 1);
	return cost;
}

/* Whether the line is a heading right above an employer's line with dates. */
static bool begins_entry(const struct document *r, int i)
{
	const struct evidence *next = &r->evidence[i] + 1;

	return line_is_heading(&r->lines->line[i]) && i + 1 < r->lines->count
		&& next->date >= 0 && next->dated > 0.5 &&
		next->dates[next->date].range && !next->date_only &&
		next->contact < 3;
}

static double headline_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double cost = W(HEADLINE) + W(HEADLINE_SENTENCE) * e->sentence;

	if (e->has[MARK_JOB] > 0.4)
		cost += W(HEADLINE_JOB);
	if (line_is_heading(line) || line->whole & (STYLE_BOLD | STYLE_ITALIC))
		cost += W(HEADLINE_STYLED);
	cost += W(HEADLINE_CONTACT) * (e->contact < 4 ? e->contact : 4);
	if (e->date_count || (e->labelled && e->label != LABEL_HEADLINE))
		cost += W(HEADLINE_DATED);
	if (e->label == LABEL_HEADLINE)
		cost += W(HEADLINE_JOB);
	if (e->words > 14)
		cost += W(HEADLINE_LONG);
	if (e->title > 0.7 && e->has[MARK_JOB] < 1)
		cost += W(HEADLINE_TITLE) * e->title;
	if (line->kind == LINE_ITEM || line->kind == LINE_ROW)
		cost += W(HEADLINE_ITEM);
	if (begins_entry(r, i))
		cost += W(HEADLINE_ABOVE);
	return cost;
}

static double contact_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double units = e->contact < W(CONTACT_MOST) ? e->contact
		: W(CONTACT_MOST);
	double cost = W(CONTACT) + W(CONTACT_UNIT) * units +
		W(CONTACT_SENTENCE) * e->sentence * e->sentence;

	if (line_is_heading(line))
		cost += W(CONTACT_HEADING);
	if (e->title > 0.7 && !e->link_only && !e->labelled)
		cost += W(CONTACT_TITLE) * e->title;
	if (e->date >= 0 && e->dates[e->date].range)
		cost += W(CONTACT_DATED);
	if (evidence_tells_of_links(e, line))
		cost += W(CONTACT_SENTENCE);
	return cost;
}

static double intro_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	double cost = W(INTRO) + W(INTRO_SENTENCE) * e->sentence;

	if (line_is_heading(&r->lines->line[i]))
		cost += W(INTRO_HEADING);
	cost += W(INTRO_CONTACT) * (e->contact < 3 ? e->contact : 3) *
		(1 - e->sentence / 2);
	if (e->date >= 0 && e->dated > 0.5 && e->sentence < 0.5)
		cost += W(INTRO_DATED);
	return cost;
}

static bool has_joints(const struct typed_line *line)
{
	const char *s = line->text;

	while (*(s += strcspn(s, "|@\t-\xE2"))) {
		if (strchr("|@\t", *s) || (s > line->text && s[-1] == ' ' &&
				(utf8_begins(s, "- ") ||
					utf8_begins(s, "\xE2\x80\x93 "))))
			return true;
		s++;
	}
	return false;
}

/* An item with a colon, in a list whose item before is labelled data. */
static bool is_among_labels(const struct document *r, int i)
{
	const struct typed_line *line = &r->lines->line[i];
	const struct evidence *before = &r->evidence[i - 1];

	return i && line->kind == LINE_ITEM && line[-1].kind == LINE_ITEM &&
		line[-1].list == line->list &&
		line[-1].level == line->level && before->labelled &&
		before->label_end < line[-1].len;
}

/* Whether the next line is the next item of the list: nothing stands below. */
static bool has_next_item(const struct document *r, int i)
{
	const struct typed_line *line = &r->lines->line[i];

	return i + 1 < r->lines->count && line->kind == LINE_ITEM &&
		line[1].kind == LINE_ITEM && line[1].list == line->list &&
		line[1].item != line->item && line[1].level == line->level;
}

/* Whether a row has text in more than its first cell. */
static bool has_cells(const struct typed_line *line)
{
	const char *tab = strchr(line->text, '\t');

	return tab && tab[strspn(tab, "\t ")];
}

/* What is the same in all hypotheses. */
static double section_cost(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double cost = W(SECTION_WORD) * e->title +
		W(SECTION_SENTENCE) * e->sentence;

	if (line->rule)
		cost += W(SECTION_RULE);
	if (e->repeated)
		cost += W(SECTION_REPEATED);
	if (e->date >= 0 && e->dated > 0.5)
		cost += W(SECTION_DATED);
	if (e->title < 1 && (e->has[MARK_JOB] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1 ||
			e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_DEGREE] >= 1 ||
			(!e->title && e->has[MARK_PLACE] >= 1)))
		cost += W(SECTION_ENTRY);
	if (e->title < 1 && has_joints(line))
		cost += W(SECTION_JOINT);
	if (line->kind != LINE_HEADING && line->kind != LINE_PARAGRAPH &&
		line->kind != LINE_CODE)
		cost += W(SECTION_LIST);
	if (e->link_only)
		cost += W(SECTION_LINK);
	if (e->has[MARK_EMAIL] > 0)
		cost += W(SECTION_MAIL);
	if (line->later)
		cost += W(SECTION_LATER);
	if (e->labelled && e->label_end && e->label_end < line->len)
		cost += W(SECTION_COLON);
	else if (e->labelled && is_among_labels(r, i))
		cost += W(SECTION_OTHER);
	if ((line->kind == LINE_HEAD_ROW && has_cells(line)) ||
		(line->kind == LINE_TERM && line->level) ||
		has_next_item(r, i))
		cost += W(SECTION_ITEM);
	if (e->doctitle >= 1 && e->title < 1)
		cost += W(SECTION_LIST);
	/* "**Rye ovens project:**" opens what follows in an entry. */
	if (line->kind == LINE_PARAGRAPH && line->whole && e->title < 1 &&
		line->len && line->text[line->len - 1] == ':')
		cost += W(SECTION_COLON);
	/* A known word in running text is none. */
	if (line->kind == LINE_PARAGRAPH && !line->whole && e->title < 1)
		cost += W(SECTION_OTHER);
	return cost;
}

/* The nearest heading above a heading of that level, of a higher one; or -1.
 * last: of each level, the last heading. */
static int parent_of(const int *last, int level)
{
	int parent = -1;

	for (int k = 1; k < level; k++)
		if (last[k] > parent)
			parent = last[k];
	return parent;
}

/* Whether the line is what an entry is headed by: an employer, a school, or
 * anything with a date. */
static bool heads_entry(const struct evidence *e)
{
	return e->title < 0.3 && (e->has[MARK_ORGANIZATION] >= 1 ||
		e->has[MARK_SCHOOL] >= 1 || (e->date >= 0 && e->dated > 0.5));
}

/* Whether a heading higher than that of line i heads an entry. */
static bool is_in_entry(const struct document *r, const int *last, int i)
{
	while ((i = parent_of(last, r->lines->line[i].level)) >= 0)
		if (heads_entry(&r->evidence[i]))
			return true;
	return false;
}

/* Whether the next heading stands below the one at i. */
static bool is_parent(const struct document *r, int i)
{
	const struct typed_line *line = r->lines->line;
	int next = i + 1;

	while (next < r->lines->count && !line_is_heading(&line[next]))
		next++;
	return next < r->lines->count && line[next].level > line[i].level;
}

static bool titles_skills(const struct evidence *e)
{
	return e->title > 0.7 && e->topic == TOPIC_SKILLS;
}

/* Whether the heading at i is of a group of skills below the title of all,
 * `parent`, as are those before it; before: the last of its level. */
static bool is_group(const struct document *r, int parent, int before, int i)
{
	return titles_skills(&r->evidence[parent]) &&
		titles_skills(&r->evidence[i]) && !is_parent(r, i) &&
		(before < parent || r->evidence[before].title <= 0.7 ||
			titles_skills(&r->evidence[before]));
}

/* What it costs a heading to be a section's where it stands: below an entry's
 * ("#### Projects" below "### Acme" below "## Experience"), where such a one
 * should stand, or as a group of skills below the title of all. */
static double nesting_cost(const struct document *r, const int *last, int i)
{
	int parent = parent_of(last, r->lines->line[i].level);
	const struct evidence *e = &r->evidence[i], *above;

	if (parent < 0)
		return 0;
	above = &r->evidence[parent];
	if (is_group(r, parent, last[r->lines->line[i].level], i))
		return W(SECTION_NESTED) + W(SECTION_BELOW);
	if (above->title > 0.7)
		return is_in_entry(r, last, parent) ? W(SECTION_NESTED)
			: e->title < 0.5 && (topic_is_career(above->topic) ||
				topic_is_plain(above->topic))
			? W(SECTION_BELOW) : 0;
	while (parent >= 0 && r->evidence[parent].title < 0.5)
		parent = parent_of(last, r->lines->line[parent].level);
	return above->title <= 0.3 && parent >= 0 &&
		r->evidence[parent].title > 0.7 ? W(SECTION_NESTED) : 0;
}

/* A label in brackets below an entry's heading is a part of that: "【概要】"
 * below "### Acme". */
static double label_nesting_cost(const struct document *r, const int *last,
	int i)
{
	static const char *const brackets[] = {"[", "<", "\xE3\x80\x90",
		"\xE3\x80\x94", "\xE3\x80\x8A", NULL};
	int heading = parent_of(last, 7);

	if (heading < 0 || !r->evidence[i].label ||
		!heads_entry(&r->evidence[heading]))
		return 0;
	for (const char *const *b = brackets; *b; b++)
		if (strncmp(r->lines->line[i].text, *b, strlen(*b)) == 0)
			return W(SECTION_NESTED) + W(SECTION_OTHER);
	return 0;
}

/* Whether the line is the title of references, or below it: those it names are
 * other people. `before`: whether the line above is. */
static bool is_of_others(const struct document *r, int i, bool before)
{
	const struct evidence *e = &r->evidence[i];

	if (e->title < 0.8 || r->lines->line[i].kind == LINE_ITEM)
		return before;
	return e->topic == TOPIC_REFERENCES;
}

/* A heading that is a label of what is below it is contact data, as that is. */
static void label_above_costs(double *base)
{
	for (int state = 0; state < DOC_STATES; state++)
		if (state != DOC_INSIDE)
			base[state] += W(LABEL_ABOVE);
	base[DOC_CONTACT] = W(CONTACT) + 2 * W(CONTACT_UNIT);
}

/* Whether the line is a person's for sure, and whether it may go on with such. */
static bool reaches(const struct evidence *e)
{
	return e->has[MARK_EMAIL] > 0 || e->has[MARK_PHONE] > 0 ||
		(e->label >= LABEL_EMAIL && e->label <= LABEL_BIRTH &&
			e->label != LABEL_URL && e->label != LABEL_NETWORK);
}

static bool has_link(const struct evidence *e)
{
	return e->has[MARK_URL] > 0 || e->has[MARK_NETWORK] > 0;
}

/* The title of a section of contact data: what is in it stays there. */
static bool titles_contacts(const struct document *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];

	return e->title >= 0.8 && topic_is_personal(e->topic) && !e->labelled &&
		(line->kind == LINE_HEADING || line->whole & STYLE_BOLD);
}

/* The first section of what was done; the count of lines if there is none. */
static int first_story(const struct document *r)
{
	int i = 0;

	while (i < r->lines->count && !(r->evidence[i].title >= 0.8 &&
			topic_is_story(r->evidence[i].topic)))
		i++;
	return i;
}

static void forbid_contact(double *base)
{
	base[DOC_CONTACT] += W(CONTACT_LATE);
	base[DOC_EARLY_CONTACT] += W(CONTACT_LATE);
}

/* Below sections, lines of links are what they link to: projects, articles. Only
 * beside an address or a number of the person they are contact data, and
 * not the header's in a section of their own. */
static void late_contact_costs(const struct document *r,
	double (*base)[DOC_STATES])
{
	int n = r->lines->count, end;
	bool apart = false;

	for (int i = first_story(r) + 1; i < n; i = end) {
		bool sure = false;

		if (titles_contacts(r, i))
			apart = true;
		else if (r->lines->line[i].kind == LINE_HEADING)
			apart = false;
		for (end = i; end < n && (end == i || (r->evidence[end]
				.contact >= 0.8 && !titles_contacts(r, end)));
			end++)
			sure = sure || reaches(&r->evidence[end]);
		for (int k = i; (apart || !sure) && k < end; k++)
			if (apart || has_link(&r->evidence[k]))
				forbid_contact(base[k]);
	}
}

/* Whether the line is a name by its looks, at the top of a section of the
 * person's data: whoever else is named below is another. */
static bool names_person(const struct document *r, int i)
{
	if (i < 1 || r->evidence[i].name < 0.9)
		return false;
	for (int k = i - 1; k >= 0 && k > i - 3; k--)
		if (titles_contacts(r, k))
			return true;
	return false;
}

void document_costs(const struct document *r, double (*base)[DOC_STATES])
{
	bool named = false;
	int last[8] = {-1, -1, -1, -1, -1, -1, -1, -1};
	bool others = false;

	for (int i = 0; i < r->lines->count; i++) {
		const struct typed_line *line = &r->lines->line[i];
		double *b = base[i];

		b[DOC_TITLE] = title_cost(r, i);
		b[DOC_NAME] = name_cost(r, i);
		b[DOC_HEADLINE] = headline_cost(r, i);
		b[DOC_CONTACT] = contact_cost(r, i);
		others = is_of_others(r, i, others);
		if (others) {
			b[DOC_NAME] += W(REFERENCES);
			b[DOC_CONTACT] += W(REFERENCES);
		} else if (named && r->evidence[i].label != LABEL_NAME &&
			!line_is_heading(line)) {
			b[DOC_NAME] += W(REFERENCES);
		}
		named = named || names_person(r, i);
		b[DOC_INTRO] = intro_cost(r, i);
		b[DOC_SECTION] = section_cost(r, i);
		b[DOC_INSIDE] = 0;
		if (r->evidence[i].of_person)
			label_above_costs(b);
		b[DOC_EARLY_CONTACT] = b[DOC_CONTACT];
		b[DOC_EARLY_INTRO] = b[DOC_INTRO];
		if (!line_is_heading(line))
			b[DOC_SECTION] += label_nesting_cost(r, last, i);
		if (!line_is_heading(line) || line->later)
			continue;
		b[DOC_SECTION] += nesting_cost(r, last, i);
		for (int k = line->level + 1; k < 8; k++)
			last[k] = -1;
		last[line->level] = i;
	}
	late_contact_costs(r, base);
}
