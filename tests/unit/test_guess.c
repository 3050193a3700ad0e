/* Languages guessed from texts; no guess where there is no evidence. */
#include "tree.h"
#include "read.h"

static const struct {
	const char *lang, *text;
} cases[] = {
	{"en", "Led the team that built a store of records for the county, and "
		"kept it running at all hours on two machines."},
	{"de", "Leitung der Entwicklung und Betreuung des Systems für die "
		"Verwaltung von Beständen; Einführung in das Team mit Schulungen "
		"zur Sicherheit."},
	{"fr", "Responsable de la conception et du suivi des projets pour les "
		"clients de la région, avec une équipe dans deux villes."},
	{"es", "Responsable de la gestión de los proyectos y del equipo en las "
		"dos sedes, con clientes por todo el país y para la empresa."},
	{"pt", "Responsável pela gestão dos projetos e da equipe em duas "
		"cidades, com clientes do país e uma rede para os parceiros."},
	{"it", "Responsabile della gestione dei progetti e del gruppo nelle due "
		"sedi, con una rete di clienti per il paese e la regione."},
	{"nl", "Verantwoordelijk voor het beheer van de systemen en een team "
		"in Utrecht, met aandacht voor de veiligheid van gegevens."},
	{"sv", "Ansvarig för utveckling och drift av systemet till en stor "
		"kund, med ett team som arbetade på två orter, för att växa."},
	{"pl", "Odpowiedzialny za rozwój i utrzymanie systemu do obsługi "
		"klientów w Polsce oraz na Litwie, przez zespół z dwóch miast."},
	{"cs", "Vedení týmu a vývoj systému pro správu dat na dvou místech, "
		"práce se zákazníky z Brna a v Praze, je to od roku do dneška."},
	{"hu", "A csapat vezetése és a rendszer fejlesztése, az ügyfelek "
		"támogatása mint egy felelős, hogy a munka jó és pontos volt."},
	{"ro", "Conducerea echipei și dezvoltarea unui sistem pentru clienți din "
		"două orașe, cu o rețea de parteneri la București prin anii."},
	{"ru", "Разработка и сопровождение системы учёта для клиентов."},
	{"uk", "Розробка і супровід системи обліку, її підтримка в місті Київ."},
	{"el", "Ανάπτυξη και συντήρηση του συστήματος για τους πελάτες."},
	{"ar", "تطوير نظام إدارة السجلات وقيادة فريق من المهندسين"},
	{"fa", "توسعه نرم‌افزار و رهبری گروه مهندسان در چند پروژه بزرگ"},
	{"he", "פיתוח מערכת לניהול רשומות והובלת צוות מהנדסים"},
	{"hi", "अभिलेख प्रबंधन प्रणाली का विकास और दल का नेतृत्व"},
	{"th", "พัฒนาระบบจัดการเอกสารและนำทีมวิศวกร"},
	{"ko", "기록 관리 시스템을 개발하고 엔지니어 팀을 이끌었습니다."},
	{"ja", "文書管理システムの開発を担当し、技術者の班を率いた。"},
	{"zh-CN", "负责公司业务系统的开发与设计，带领工程师团队。"},
	{"zh-TW", "負責公司業務系統的開發與設計，帶領工程師團隊。"},
	/* A few headings and lists: what a short résumé has. */
	{"en", "Experience\n\nBaker, Mill Lane\n\nEducation\n\nSkills"},
	{"de", "Berufserfahrung\n\nBäcker, Mühle\n\nAusbildung\n\nSprachen"},
	{"fr", "Expérience professionnelle\n\nBoulanger\n\nFormation\n\n"
		"Langues"},
	{"es", "Experiencia laboral\n\nPanadero\n\nFormación\n\nIdiomas"},
	{"pt", "Experiência profissional\n\nPadeiro\n\nFormação\n\nIdiomas"},
	{"ca", "Experiència laboral\n\nForner\n\nFormació\n\nIdiomes"},
	{"it", "Esperienze lavorative\n\nFornaio\n\nIstruzione\n\nLingue"},
	{"ro", "Experiență\n\nBrutar\n\nEducație\n\nLimbi\n\nAptitudini"},
	{"nl", "Werkervaring\n\nBakker\n\nOpleiding\n\nVaardigheden"},
	{"sv", "Arbetslivserfarenhet\n\nBagare\n\nUtbildning\n\nSpråk"},
	{"da", "Erhvervserfaring\n\nBager\n\nUddannelse\n\nSprog"},
	{"nb", "Arbeidserfaring\n\nBaker\n\nUtdanning\n\nSpråk"},
	{"is", "Starfsreynsla\n\nBakari\n\nMenntun\n\nTungumál"},
	{"pl", "Doświadczenie\n\nPiekarz\n\nWykształcenie\n\nJęzyki"},
	{"cs", "Pracovní zkušenosti\n\nPekař\n\nVzdělání\n\nJazyky"},
	{"sk", "Pracovné skúsenosti\n\nPekár\n\nVzdelanie\n\nJazyky"},
	{"sl", "Delovne izkušnje\n\nPek\n\nIzobrazba\n\nJeziki"},
	{"hr", "Radno iskustvo\n\nPekar\n\nObrazovanje\n\nJezici"},
	{"hu", "Szakmai tapasztalat\n\nPék\n\nTanulmányok\n\nNyelvek"},
	{"fi", "Työkokemus\n\nLeipuri\n\nKoulutus\n\nKielet"},
	{"et", "Töökogemus\n\nPagar\n\nHaridus\n\nKeeled"},
	{"lv", "Darba pieredze\n\nMaiznieks\n\nIzglītība\n\nValodas"},
	{"lt", "Darbo patirtis\n\nKepėjas\n\nIšsilavinimas\n\nKalbos"},
	{"tr", "İş Deneyimi\n\nFırıncı, Oca 2019\n\nEğitim\n\nYetenekler"},
	{"az", "İş təcrübəsi\n\nÇörəkçi\n\nTəhsil\n\nBacarıqlar"},
	{"sq", "Përvoja e punës\n\nFurrtar\n\nArsimi\n\nGjuhët"},
	{"eu", "Esperientzia\n\nOkina\n\nHezkuntza\n\nHizkuntzak"},
	{"vi", "Kinh nghiệm làm việc\n\nThợ bánh\n\nHọc vấn\n\nKỹ năng"},
	{"id", "Pengalaman Kerja\n\nTukang roti\n\nPendidikan\n\nKeahlian"},
	{"tl", "Karanasan\n\nPanadero\n\nEdukasyon\n\nKasanayan"},
	{"be", "Вопыт працы\n\nПекар\n\nАдукацыя\n\nМовы"},
	{"bg", "Опит\n\nХлебар\n\nОбразование\n\nУмения\n\nЕзици"},
	{"sr", "Искуство\n\nПекар\n\nОбразовање\n\nВештине"},
	{"kk", "Жұмыс тәжірибесі\n\nНаубайшы\n\nБілім\n\nТілдер"},
	/* Names of others and of products; two languages. */
	{"en", "Led the office of the Fundação Oliveira São João in Curitiba "
		"and wrote the reports of Łódź and Gdańsk for the board."},
	{"de", "Berufserfahrung: Product Owner Data Platform, Cloud Services, "
		"Agile Coaching. Kenntnisse: Machine Learning, Project "
		"Management, Customer Success."},
	{"ja", "Kubernetes、Terraform、Amazon Web Services、PostgreSQL、"
		"TypeScript、GraphQLを使う開発と運用を担当。"},
	{"ko", "Kubernetes, Terraform, Amazon Web Services, PostgreSQL, "
		"TypeScript 환경에서 서비스 개발과 운영을 담당했습니다."},
	{NULL, "Java, C++, Python; PostgreSQL, Redis, Kafka"},
	{NULL, "e-mail: a@example.com, a.b.com, o.de/e/o/a, e, a, o"},
	{NULL, "`der die das und mit von für im bei den zur zum`"},
	{NULL, "*"},
};

static void texts(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		const struct doc *doc = doc_read(*state, "t.md", cases[i].text,
			strlen(cases[i].text), &diag);
		const char *wanted = cases[i].lang ? cases[i].lang : "en";

		if (strcmp(doc->metadata.lang, wanted) != 0)
			fail_msg("%s is not %s: %s", doc->metadata.lang,
				wanted, cases[i].text);
	}
}

/* What the author says goes first, for the whole and for a part. */
static void what_is_said(void **state)
{
	static const char text[] = "---\nlang: fr\n---\nLeitung der Entwicklung "
		"und Betreuung des Systems für die Verwaltung von Beständen\n";
	struct diag diag = {0};

	assert_string_equal(doc_read(*state, "t.md", text, sizeof text - 1,
		&diag)->metadata.lang, "fr");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts),
		TEST(what_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
