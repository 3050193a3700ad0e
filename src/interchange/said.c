/*
 * Words that JSON Resume leaves to its reader: titles of sections, "present",
 * what a score is. One row a language.
 */
#include "interchange/said.h"

#include <string.h>

static const enum topic topics[] = {TOPIC_PROFILE, TOPIC_WORK,
	TOPIC_VOLUNTEER, TOPIC_PROJECTS, TOPIC_EDUCATION, TOPIC_AWARDS,
	TOPIC_CERTIFICATES, TOPIC_PUBLICATIONS, TOPIC_SKILLS, TOPIC_LANGUAGES,
	TOPIC_INTERESTS, TOPIC_REFERENCES};

enum { TOPICS = sizeof topics / sizeof *topics };

struct said {
	const char *lang, *present, *score;
	const char *headings[TOPICS]; /* of `topics` */
};

static const struct said words[] = {
	{"en", "Present", "GPA", {"Profile", "Experience", "Volunteering",
		"Projects", "Education", "Awards", "Certificates",
		"Publications", "Skills", "Languages", "Interests",
		"References"}},
	{"de", "heute", "Note", {"Profil", "Berufserfahrung", "Ehrenamt",
		"Projekte", "Ausbildung", "Auszeichnungen", "Zertifikate",
		"Veröffentlichungen", "Kenntnisse", "Sprachen", "Interessen",
		"Referenzen"}},
	{"fr", "aujourd’hui", "Note", {"Profil", "Expérience", "Bénévolat",
		"Projets", "Formation", "Distinctions", "Certifications",
		"Publications", "Compétences", "Langues", "Centres d’intérêt",
		"Références"}},
	{"es", "actualidad", "Nota", {"Perfil", "Experiencia", "Voluntariado",
		"Proyectos", "Formación", "Premios", "Certificados",
		"Publicaciones", "Competencias", "Idiomas", "Intereses",
		"Referencias"}},
	{"pt", "atual", "Nota", {"Perfil", "Experiência", "Voluntariado",
		"Projetos", "Formação", "Prêmios", "Certificados",
		"Publicações", "Competências", "Idiomas", "Interesses",
		"Referências"}},
	{"it", "oggi", "Voto", {"Profilo", "Esperienza", "Volontariato",
		"Progetti", "Formazione", "Premi", "Certificati",
		"Pubblicazioni", "Competenze", "Lingue", "Interessi",
		"Referenze"}},
	{"nl", "heden", "Cijfer", {"Profiel", "Werkervaring",
		"Vrijwilligerswerk", "Projecten", "Opleiding", "Prijzen",
		"Certificaten", "Publicaties", "Vaardigheden", "Talen",
		"Interesses", "Referenties"}},
	{"pl", "obecnie", "Ocena", {"Profil", "Doświadczenie", "Wolontariat",
		"Projekty", "Wykształcenie", "Nagrody", "Certyfikaty",
		"Publikacje", "Umiejętności", "Języki", "Zainteresowania",
		"Referencje"}},
	{"cs", "dosud", "Známka", {"Profil", "Praxe", "Dobrovolnictví",
		"Projekty", "Vzdělání", "Ocenění", "Certifikáty", "Publikace",
		"Dovednosti", "Jazyky", "Zájmy", "Reference"}},
	{"sk", "súčasnosť", "Známka", {"Profil", "Prax", "Dobrovoľníctvo",
		"Projekty", "Vzdelanie", "Ocenenia", "Certifikáty",
		"Publikácie", "Zručnosti", "Jazyky", "Záujmy", "Referencie"}},
	{"ru", "настоящее время", "Оценка", {"О себе", "Опыт работы",
		"Волонтёрство", "Проекты", "Образование", "Награды",
		"Сертификаты", "Публикации", "Навыки", "Языки", "Интересы",
		"Рекомендации"}},
	{"uk", "дотепер", "Оцінка", {"Про себе", "Досвід роботи",
		"Волонтерство", "Проєкти", "Освіта", "Нагороди", "Сертифікати",
		"Публікації", "Навички", "Мови", "Інтереси", "Рекомендації"}},
	{"tr", "halen", "Not", {"Profil", "Deneyim", "Gönüllülük", "Projeler",
		"Eğitim", "Ödüller", "Sertifikalar", "Yayınlar", "Beceriler",
		"Diller", "İlgi alanları", "Referanslar"}},
	{"sv", "nu", "Betyg", {"Profil", "Arbetslivserfarenhet",
		"Ideellt arbete", "Projekt", "Utbildning", "Utmärkelser",
		"Certifikat", "Publikationer", "Kompetenser", "Språk",
		"Intressen", "Referenser"}},
	{"da", "nu", "Karakter", {"Profil", "Erhvervserfaring",
		"Frivilligt arbejde", "Projekter", "Uddannelse", "Priser",
		"Certifikater", "Publikationer", "Kompetencer", "Sprog",
		"Interesser", "Referencer"}},
	{"nb", "nå", "Karakter", {"Profil", "Arbeidserfaring",
		"Frivillig arbeid", "Prosjekter", "Utdanning", "Priser",
		"Sertifikater", "Publikasjoner", "Ferdigheter", "Språk",
		"Interesser", "Referanser"}},
	{"fi", "nykyinen", "Arvosana", {"Profiili", "Työkokemus",
		"Vapaaehtoistyö", "Projektit", "Koulutus", "Palkinnot",
		"Todistukset", "Julkaisut", "Taidot", "Kielitaito",
		"Kiinnostukset", "Suosittelijat"}},
	{"hu", "jelenleg", "Átlag", {"Profil", "Munkatapasztalat",
		"Önkéntesség", "Projektek", "Tanulmányok", "Díjak",
		"Bizonyítványok", "Publikációk", "Készségek", "Nyelvek",
		"Érdeklődés", "Referenciák"}},
	{"ro", "prezent", "Medie", {"Profil", "Experiență", "Voluntariat",
		"Proiecte", "Educație", "Premii", "Certificate", "Publicații",
		"Competențe", "Limbi", "Interese", "Referințe"}},
	{"el", "σήμερα", "Βαθμός", {"Προφίλ", "Επαγγελματική εμπειρία",
		"Εθελοντισμός", "Έργα", "Εκπαίδευση", "Βραβεία",
		"Πιστοποιητικά", "Δημοσιεύσεις", "Δεξιότητες", "Γλώσσες",
		"Ενδιαφέροντα", "Συστάσεις"}},
	{"zh", "至今", "成绩", {"个人简介", "工作经历", "志愿服务", "项目经历", "教育背景", "荣誉奖项",
		"证书", "发表论文", "专业技能", "语言能力", "兴趣爱好", "推荐人"}},
	{"zh-Hant", "至今", "成績", {"個人簡介", "工作經歷", "志工服務", "專案經歷", "教育背景",
		"榮譽獎項", "證書", "發表論文", "專業技能", "語言能力", "興趣愛好", "推薦人"}},
	{"ja", "現在", "成績", {"自己紹介", "職歴", "ボランティア", "プロジェクト", "学歴", "受賞歴",
		"資格", "論文・著書", "スキル", "語学", "趣味", "推薦者"}},
	{"ko", "현재", "학점", {"소개", "경력", "봉사활동", "프로젝트", "학력", "수상", "자격증",
		"논문", "기술", "외국어", "관심사", "추천인"}},
	{"vi", "hiện tại", "Điểm", {"Giới thiệu", "Kinh nghiệm làm việc",
		"Hoạt động tình nguyện", "Dự án", "Học vấn", "Giải thưởng",
		"Chứng chỉ", "Công bố", "Kỹ năng", "Ngoại ngữ", "Sở thích",
		"Người tham chiếu"}},
	{"id", "sekarang", "Nilai", {"Profil", "Pengalaman kerja",
		"Sukarelawan", "Proyek", "Pendidikan", "Penghargaan",
		"Sertifikat", "Publikasi", "Keahlian", "Bahasa", "Minat",
		"Referensi"}},
	{"fa", "تاکنون", "معدل", {"درباره من", "سوابق کاری",
		"فعالیت داوطلبانه", "پروژه‌ها", "تحصیلات", "جوایز",
		"گواهینامه‌ها", "انتشارات", "مهارت‌ها", "زبان‌ها", "علایق",
		"معرف‌ها"}},
	{"ar", "حتى الآن", "المعدل", {"نبذة", "الخبرات", "العمل التطوعي",
		"المشاريع", "التعليم", "الجوائز", "الشهادات", "المنشورات",
		"المهارات", "اللغات", "الاهتمامات", "المراجع"}},
	{"he", "היום", "ציון", {"פרופיל", "ניסיון תעסוקתי", "התנדבות",
		"פרויקטים", "השכלה", "פרסים", "תעודות", "פרסומים", "כישורים",
		"שפות", "תחומי עניין", "ממליצים"}},
	{"hi", "वर्तमान", "अंक", {"परिचय", "कार्य अनुभव", "स्वयंसेवा",
		"परियोजनाएँ", "शिक्षा", "पुरस्कार", "प्रमाणपत्र", "प्रकाशन",
		"कौशल", "भाषाएँ", "रुचियाँ", "संदर्भ"}},
};

enum { WORDS = sizeof words / sizeof *words };

static const char *or_english(const char *lang)
{
	return lang ? lang : "en";
}

/* Whether the tag is the language, or one of its kinds: "de", "de-AT". */
static bool is_in(const char *tag, const char *lang)
{
	size_t len = strlen(lang);

	return strncmp(tag, lang, len) == 0 && (!tag[len] || tag[len] == '-');
}

/* Chinese is written in two ways, which its regions tell too. */
static const char *written(const char *tag)
{
	return is_in(tag, "zh-TW") || is_in(tag, "zh-HK") || is_in(tag,
		"zh-MO") ? "zh-Hant" : is_in(tag, "nn") || is_in(tag, "no")
		? "nb" : tag;
}

const struct said *said_in(const char *lang)
{
	const struct said *best = &words[0];
	const char *tag = written(or_english(lang));

	for (int i = 0; i < WORDS; i++)
		if (is_in(tag, words[i].lang))
			best = &words[i]; /* zh-Hant stands behind zh */
	return best;
}

const char *said_heading(const struct said *said, enum topic topic)
{
	for (int i = 0; i < TOPICS; i++)
		if (topics[i] == topic)
			return said->headings[i];
	return NULL;
}

const char *said_present(const struct said *said)
{
	return said->present;
}

const char *said_score(const struct said *said)
{
	return said->score;
}

const char *said_day(struct arena *arena, const char *lang, struct day day)
{
	const struct said_months *best = said_months;
	const char *tag = written(or_english(lang)), *month, *at;

	if (!day.year)
		return NULL;
	if (!day.month)
		return arena_printf(arena, "%d", day.year);
	for (const struct said_months *m = said_months; m->lang; m++)
		if (is_in(tag, m->lang))
			best = m;
	month = best->months[day.month - 1];
	at = strchr(month, '%');
	return arena_printf(arena, "%.*s%d%s", (int)(at - month), month,
		day.year, at + 1);
}
