#include "resume/old_topic.h"

#include "resume/passes.h"
#include "model/spans.h"
#include "resume/old_words.h"

enum { LONG = 1200 }; /* bytes: more than a narrow column should hold */

static const struct topic {
	const char *name;
	const char *words[20];
} topics[] = {
	{"interests", {"interests", "hobbies", "interessen", "loisirs",
		"intereses", "beyond work", "outside work", "outside of work",
		"non-work", NULL}},
	{"education", {"education", "academic background", "ausbildung", "bildung",
		"studium", "formation", "formations", "educación", "educação",
		"formação", "formación", "istruzione", "formazione",
		"opleiding", "opleidingen", "образование", "教育经历",
		"教育背景", "学歴", NULL}},
	{"education", {"학력", "學歷", NULL}},
	{"volunteer", {"volunteer", "volunteering", "ehrenamt", "bénévolat",
		"voluntariado", "волонтёрство", NULL}},
	{"projects", {"projects", "project", "projekte", "projets",
		"proyectos", "projetos", "progetti", "projecten", "проекты",
		"项目经历", "项目经验", "프로젝트", NULL}},
	{"awards", {"awards", "honors", "prizes", "auszeichnungen", "prix",
		"premios", "награды", NULL}},
	{"certificates", {"certificates", "certifications", "zertifikate",
		"certificaciones", "资格", "資格", "자격증", NULL}},
	{"publications", {"publications", "papers", "veröffentlichungen",
		"publicaciones", "публикации", NULL}},
	{"skills", {"skills", "technologies", "tools", "kenntnisse",
		"fähigkeiten", "compétences", "habilidades", "competências",
		"competenze", "vaardigheden", "навыки", "技能", "专业技能",
		"スキル", "기술", NULL}},
	{"languages", {"languages", "sprachen", "sprachkenntnisse", "langues",
		"idiomas", "lingue", "talen", "языки", NULL}},
	{"interests", {"interests", "hobbies", "interessen", "loisirs",
		"intereses", NULL}},
	{"references", {"references", "referenzen", "références",
		"referencias", "referências", "referenze", "referenties",
		"рекомендации", NULL}},
	{"work", {"experience", "work", "employment", "career",
		"berufserfahrung", "werdegang", "expérience", "expériences",
		"experiencia", "experiência", "esperienza", "esperienze",
		"werkervaring", "опыт", "опыт работы", "工作经历", "职務経歴",
		"職務経歴", "職歴", NULL}},
	{"work", {"경력", "경력사항", "工作经验", "工作經歷", NULL}},
	{"profile", {"profile", "summary", "about", "objective", "abstract",
		"profil", "perfil", "profilo", "о себе", "自我评价",
		"自己紹介", "자기소개", NULL}},
};

const char *old_topic_of(const char *title, size_t len)
{
	for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
		if (old_words_has(topics[i].words, title, 0, len))
			return topics[i].name;
	return NULL;
}

void topics_make(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body)) {
		struct buf title, all = {.arena = arena};
		const char *topic;

		if (n->kind != KIND_SECTION || node_has_class(n, "entry"))
			continue;
		title = spans_text(arena, n->first);
		topic = old_topic_of(title.len ? title.data : "", title.len);
		if (topic && !node_has_class(n, topic))
			node_add_class(arena, n, topic);
		node_text(n, &all);
		if (topic && all.len > LONG)
			node_add_class(arena, n, "long");
	}
}
