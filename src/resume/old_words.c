#include "resume/old_words.h"

#include "base/utf8.h"

#include <string.h>

const char *const old_words_months[] = {
	"january", "jan", "february", "feb", "march", "mar", "april", "apr",
	"may", "june", "jun", "july", "jul", "august", "aug", "september",
	"sep", "sept", "october", "oct", "november", "nov", "december", "dec",
	/* German, Dutch */
	"januar", "jänner", "februar", "feber", "märz", "mär", "mrz", "mai",
	"juni", "juli", "oktober", "okt", "dezember", "dez", "januari",
	"februari", "maart", "mrt", "mei", "augustus",
	/* French */
	"janvier", "janv", "février", "fevrier", "févr", "fév", "mars",
	"avril", "avr", "juin", "juillet", "juil", "août", "aout",
	"septembre", "octobre", "novembre", "décembre", "decembre", "déc",
	/* Spanish, Portuguese, Italian */
	"enero", "ene", "febrero", "marzo", "abril", "abr", "mayo", "junio",
	"julio", "agosto", "ago", "septiembre", "setiembre", "octubre",
	"noviembre", "diciembre", "dic", "janeiro", "fevereiro", "fev",
	"março", "maio", "junho", "julho", "setembro", "set", "outubro",
	"out", "novembro", "dezembro", "gennaio", "gen", "febbraio",
	"aprile", "maggio", "mag", "giugno", "giu", "luglio", "lug",
	"settembre", "ottobre", "ott", "dicembre",
	/* Russian */
	"январь", "января", "янв", "февраль", "февраля", "фев", "март",
	"марта", "мар", "апрель", "апреля", "апр", "май", "мая", "июнь",
	"июня", "июн", "июль", "июля", "июл", "август", "августа", "авг",
	"сентябрь", "сентября", "сент", "сен", "октябрь", "октября", "окт",
	"ноябрь", "ноября", "ноя", "декабрь", "декабря", "дек", NULL
};

const char *const old_words_seasons[] = {
	"spring", "summer", "autumn", "fall", "winter", "q1", "q2", "q3", "q4",
	"frühjahr", "frühling", "sommer", "herbst", "ws", "ss", "wise", "sose",
	"wintersemester", "sommersemester", "printemps", "été", "automne",
	"hiver", "primavera", "verano", "otoño", "invierno", "verão",
	"outono", "inverno", "estate", "autunno", "lente", "zomer", "herfst",
	"весна", "лето", "осень", "зима", NULL
};

const char *const old_words_present[] = {
	"present", "the present", "now", "today", "current", "currently",
	"ongoing", "date", "heute", "jetzt", "gegenwart", "laufend",
	"aktuell", "dato", "présent", "aujourd'hui", "aujourd’hui",
	"ce jour", "actuel", "actuellement", "maintenant", "en cours",
	"presente", "el presente", "actual", "actualidad", "la actualidad",
	"la fecha", "hoy", "atual", "o momento", "momento", "o presente",
	"hoje", "atualmente", "oggi", "attuale", "attualmente", "in corso",
	"heden", "nu", "настоящее время", "наст. время", "наст. вр.",
	"н.в.", "н. в.", "нв", "сейчас", "至今", "现在", "目前", "现任",
	"現在", "現職", "今", "迄今", "현재", "재직 중", "재직중", "재직", NULL
};

const char *const old_words_since[] = {
	"since", "from", "seit", "ab", "von", "depuis", "depuis le", "dès",
	"de", "du", "desde", "dal", "da", "dalle", "sinds", "vanaf", "van",
	"с", "自", NULL
};

const char *const old_words_to[] = {
	"to", "till", "until", "through", "bis", "bis zum", "à", "au",
	"jusqu'à", "a", "al", "hasta", "até", "ao", "ad", "fino a", "tot",
	"tot en met", "t/m", "по", "до", "から", "至", "到", "부터", NULL
};

const char *const old_words_of[] = {"de", "del", "of", "di", "do", NULL};

const char *const old_words_sections[] = {
	"work", "jobs", "career", "talks", "background", "academic background",
	"summary", "profile", "about", "about me", "objective", "abstract",
	"experience", "work experience", "professional experience",
	"employment", "employment history", "work history", "education",
	"skills", "technical skills", "projects", "publications",
	"languages", "certifications", "certificates", "awards", "honors",
	"courses", "contact", "contact information", "teaching",
	"volunteering", "interests", "hobbies", "references",
	"technical experience", "selected projects", "research",
	"berufserfahrung", "ausbildung", "bildung", "kenntnisse",
	"fähigkeiten", "sprachen", "sprachkenntnisse", "profil", "projekte",
	"persönliche daten", "kontakt", "interessen", "werdegang",
	"expérience", "expériences", "expérience professionnelle",
	"expériences professionnelles", "formation", "formations",
	"compétences", "langues", "projets", "centres d'intérêt", "loisirs",
	"experiencia", "experiencia laboral", "experiencia profesional",
	"educación", "formación", "habilidades", "idiomas", "proyectos",
	"perfil", "experiência", "experiência profissional", "formação",
	"educação", "competências", "projetos", "objetivo", "esperienza",
	"esperienze", "esperienza lavorativa", "istruzione", "formazione",
	"competenze", "lingue", "progetti", "werkervaring", "ervaring",
	"opleiding", "opleidingen", "vaardigheden", "talen", "projecten",
	"опыт работы", "опыт", "образование", "навыки", "о себе", "языки",
	"проекты", "контакты", "ключевые навыки", "工作经历", "工作经验",
	"教育经历", "教育背景", "专业技能", "技能", "项目经历", "项目经验",
	"个人信息", "基本信息", "自我评价", "联系方式", "工作經歷", "學歷",
	"職務経歴", "職歴", "学歴", "基本情報", "スキル", "資格", "自己紹介",
	"自己pr", "職務要約", "경력", "경력사항", "학력", "기술", "기술 스택",
	"프로젝트", "자격증", "자기소개", "소개", "연락처", NULL
};

const char *const old_words_skills[] = {
	"skills", "skill", "technologies", "technology", "tools", "tech stack",
	"expertise", "kenntnisse", "fähigkeiten", "compétences",
	"technologies", "habilidades", "competencias", "competências",
	"competenze", "vaardigheden", "навыки", "технологии", "技能",
	"专业技能", "スキル", "기술", "기술 스택", NULL
};

const char *const old_words_titles[] = {
	"resume", "résumé", "resumé", "cv", "curriculum vitae", "c.v.",
	"curriculum", "lebenslauf", "currículum", "currículum vitae",
	"currículo", "curriculo", "hoja de vida", "curricolo", "резюме",
	"简历", "个人简历", "簡歷", "個人簡歷", "履歷", "職務経歴書", "履歴書",
	"이력서", "경력기술서", "자기소개서", "رزومه", "السيرة الذاتية", NULL
};

const char *const old_words_jobs[] = {
	"engineer", "developer", "programmer", "manager", "director", "lead",
	"leader", "head", "intern", "internship", "consultant", "analyst",
	"designer", "architect", "officer", "researcher", "scientist",
	"professor", "lecturer", "teacher", "assistant", "associate",
	"administrator", "specialist", "coordinator", "founder", "cofounder",
	"co-founder", "president", "cto", "ceo", "cfo", "sre", "devops",
	"fellow", "tutor", "editor", "writer", "author", "student", "trainee",
	"technician", "advisor", "adviser", "supervisor", "owner",
	"freelancer", "contractor", "b.s.", "m.s.", "b.sc.", "m.sc.", "b.a.",
	"m.a.", "bsc", "msc", "phd", "ph.d.", "bachelor", "master", "mba",
	"diploma", "degree", "entwickler", "entwicklerin", "softwareentwickler",
	"softwareentwicklerin", "ingenieur", "ingenieurin", "leiter",
	"leiterin", "berater", "beraterin", "praktikant", "praktikantin",
	"praktikum", "werkstudent", "werkstudentin", "mitarbeiter",
	"mitarbeiterin", "diplom", "développeur", "développeuse", "ingénieur",
	"ingénieure", "chef de projet", "stagiaire", "stage", "directeur",
	"directrice", "licence", "desarrollador", "desarrolladora",
	"ingeniero", "ingeniera", "gerente", "analista", "becario",
	"licenciatura", "grado", "desenvolvedor", "desenvolvedora",
	"engenheiro", "engenheira", "estagiário", "estagiária", "bacharelado",
	"sviluppatore", "sviluppatrice", "ingegnere", "responsabile",
	"laurea", "tirocinante", "ontwikkelaar", "разработчик", "инженер",
	"программист", "руководитель", "менеджер", "аналитик", "стажёр",
	"бакалавр", "магистр", "工程师", "经理", "实习生", "本科", "硕士",
	"エンジニア", "マネージャー", "プログラマー", "개발자", "엔지니어",
	"인턴", NULL
};

/* Whether words in the script of c end where others begin. */
static bool has_borders(uint32_t c)
{
	return utf8_is_alnum(c) && !utf8_is_spaceless(c) &&
		!(c >= 0xAC00 && c <= 0xD7A3); /* Hangul: particles follow */
}

static size_t entry_at(const char *entry, const char *text, size_t len,
	size_t at)
{
	size_t i = at, k = 0, entry_len = strlen(entry);
	uint32_t last = 0;

	while (k < entry_len) {
		if (entry[k] == ' ') {
			size_t from = i;

			while (i < len && text[i] == ' ')
				i++;
			if (i == from)
				return 0;
			k++;
			continue;
		}
		if (i >= len)
			return 0;
		last = utf8_next(entry, entry_len, &k);
		if (utf8_lower(utf8_next(text, len, &i)) != last)
			return 0;
	}
	if (i < len && has_borders(last)) {
		size_t next = i;

		if (has_borders(utf8_next(text, len, &next)))
			return 0;
	}
	return i - at;
}

size_t old_words_match(const char *const *list, const char *text, size_t len,
	size_t at)
{
	char first[UTF8_SIZE];
	size_t longest = 0, next = at, size;

	if (at >= len)
		return 0;
	size = utf8_encode(first, utf8_lower(utf8_next(text, len, &next)));
	for (; *list; list++) {
		size_t n;

		if (**list != *first || strncmp(*list, first, size) != 0)
			continue; /* nearly all of them */
		n = entry_at(*list, text, len, at);

		if (n > longest)
			longest = n;
	}
	return longest;
}

bool old_words_is(const char *const *list, const char *text, size_t from,
	size_t to)
{
	while (from < to && strchr(" :*_", text[from]))
		from++;
	while (to > from && strchr(" :*_", text[to - 1]))
		to--;
	for (; from < to && *list; list++)
		if (entry_at(*list, text, to, from) == to - from)
			return true;
	return false;
}

bool old_words_has(const char *const *list, const char *text, size_t from,
	size_t to)
{
	bool border = true;

	for (size_t at = from; at < to;) {
		if (border && old_words_match(list, text, to, at))
			return true;
		border = !has_borders(utf8_next(text, to, &at));
	}
	return false;
}
