/*
 * Languages that share a script with others. A word or letter that several
 * have may stand with each: it says the less, the more have it.
 */
#include "model/tongue.h"

const struct tongue tongues[TONGUES] = {
	{"en", "the and of to in for with on at by from as is was an or that "
		"my our have been",
		"experience education skills work employment university "
		"responsibilities languages projects years present including "
		"using team school college summary references volunteer "
		"awards courses degree january february march june july "
		"october december",
		"ing ent ess hip ted", ""},
	{"de", "der die das und von mit für im bei den zur zum als auf eine "
		"einer des ist nach sowie seit bis aus durch über",
		"berufserfahrung ausbildung kenntnisse sprachen berufliche "
		"werdegang lebenslauf studium schule praktikum heute kontakt "
		"geboren führerschein persönliche daten projekte "
		"weiterbildung fähigkeiten abschluss hochschule universität "
		"interessen januar februar märz mai juni juli oktober "
		"dezember",
		"ung eit ich sch gen", "äöüß"},
	{"fr", "le la les des et en du de pour avec une dans sur par au aux "
		"un est chez ou mes nos",
		"expérience expériences professionnelle professionnelles "
		"formation compétences langues diplôme stage développement "
		"projets gestion équipe depuis aujourd hui centres intérêt "
		"université lycée école janvier février mars avril mai juin "
		"juillet août septembre octobre novembre décembre",
		"ion eur urs ées que", "àâæçéèêëîïôœùûüÿ"},
	{"es", "de la el y en los las del con para por una un al como se mi "
		"sus desde",
		"experiencia laboral formación educación habilidades idiomas "
		"proyectos desarrollo actualidad universidad conocimientos "
		"perfil profesional académica cursos trabajo contacto "
		"referencias enero febrero marzo abril mayo junio julio "
		"agosto septiembre octubre noviembre diciembre",
		"ión dad nte nto ado", "áéíñóúü"},
	{"ca", "de la el i en els les del amb per una un al com es dels meva "
		"des",
		"experiència laboral formació educació habilitats idiomes "
		"projectes desenvolupament actualitat universitat "
		"coneixements perfil professional feina gener febrer març "
		"abril maig juny juliol agost setembre octubre novembre "
		"desembre",
		"ció tat", "àçéèíïóòúü"},
	{"pt", "de e do da em para com os as dos das uma um no na por ao "
		"pela pelo desde",
		"experiência profissional formação educação habilidades "
		"idiomas projetos desenvolvimento atual atualmente "
		"universidade conhecimentos perfil acadêmica académica cursos "
		"trabalho contato objetivo competências janeiro fevereiro "
		"março abril maio junho julho agosto setembro outubro "
		"novembro dezembro",
		"ção ões ade nte nto", "áâãàçéêíóôõú"},
	{"it", "di e il la della del per con in una un dei delle nel gli che "
		"da al alla presso",
		"esperienza esperienze lavorative professionale istruzione "
		"formazione competenze lingue progetti sviluppo oggi "
		"università laurea conoscenze profilo lavoro contatti gennaio "
		"febbraio marzo aprile maggio giugno luglio agosto settembre "
		"ottobre novembre dicembre",
		"one oni ità nto are", "àèéìòù"},
	{"ro", "și şi de în la cu pentru din o un pe al ale sau prin care "
		"dintre",
		"experiență educație studii competențe aptitudini limbi "
		"proiecte dezvoltare prezent universitatea facultatea "
		"profesională informații personale ianuarie februarie martie "
		"aprilie iunie iulie septembrie octombrie noiembrie decembrie",
		"rea lor lui ție", "ăâîșțşţ"},
	{"nl", "de het een en van voor met in op bij als aan te door naar "
		"tot mijn ook",
		"werkervaring ervaring opleiding opleidingen vaardigheden "
		"talen projecten ontwikkeling heden onderwijs persoonlijke "
		"gegevens cursussen profiel werk universiteit hogeschool "
		"stage vrijwilligerswerk januari februari maart april mei "
		"juni juli augustus oktober",
		"eid tie rij jke", "éèëïöü"},
	{"sv", "och i att en ett med för av på till som är från vid om inom "
		"jag min",
		"erfarenhet erfarenheter arbetslivserfarenhet utbildning "
		"utbildningar färdigheter kunskaper språk projekt anställning "
		"arbete nuvarande nu körkort kontakt universitet högskola "
		"gymnasium kurser ansvarig januari februari mars juni juli "
		"augusti oktober",
		"het nde rna", "åäöé"},
	{"da", "og i at en et med for af på til som er fra ved om inden jeg "
		"samt mine",
		"erfaring erhvervserfaring uddannelse kompetencer færdigheder "
		"sprog projekter ansættelse arbejde nuværende kontakt "
		"kørekort universitet ansvarlig kurser virksomhed januar "
		"februar marts juni juli oktober december",
		"lse rne der", "æøåé"},
	{"nb", "og i å en et med for av på til som er fra ved om innen jeg "
		"samt mine",
		"erfaring arbeidserfaring utdanning kompetanse ferdigheter "
		"språk prosjekter ansettelse arbeid nåværende kontakt "
		"førerkort universitet høgskole skole ansvarlig kurs selskap "
		"nå januar februar mars juni juli oktober desember",
		"lse ter", "æøåéòô"},
	{"is", "og í að á um til með sem fyrir við frá hjá er var ég",
		"reynsla starfsreynsla menntun hæfni tungumál verkefni "
		"háskóli skóli námskeið meðmæli janúar febrúar apríl maí júní "
		"júlí ágúst október nóvember desember",
		"inn gar", "áðéíóúýþæö"},
	{"pl", "i w z na do oraz dla przez się od jest po za o we ze przy",
		"doświadczenie zawodowe wykształcenie umiejętności języki "
		"edukacja projekty obecnie zainteresowania uniwersytet "
		"politechnika szkoła dane osobowe kursy praca kontakt "
		"obowiązki styczeń luty marzec kwiecień maj czerwiec lipiec "
		"sierpień wrzesień październik listopad grudzień",
		"nie ość wej ych", "ąćęłńóśźż"},
	{"cs", "a v na se do z pro s od je při k ve jako po ze",
		"zkušenosti pracovní vzdělání dovednosti jazyky jazykové "
		"znalosti projekty současnost dosud univerzita vysoká střední "
		"škola osobní údaje kurzy praxe zaměstnání zájmy leden únor "
		"březen duben květen červen červenec srpen září říjen "
		"listopad prosinec",
		"ost ání ení ský ých", "áčďéěíňóřšťúůýž"},
	{"sk", "a v na sa do z pre s od je pri k vo ako po zo",
		"skúsenosti pracovné vzdelanie zručnosti jazyky jazykové "
		"znalosti projekty súčasnosť univerzita vysoká stredná škola "
		"osobné údaje kurzy prax zamestnanie záujmy január február "
		"marec apríl máj jún júl august september október november",
		"osť nie ých", "áäčďéíĺľňóôŕšťúýž"},
	{"sl", "in v na za z s od do je pri po kot ter iz",
		"izkušnje delovne izobrazba izobraževanje znanja veščine "
		"jeziki projekti danes univerza fakulteta šola osebni podatki "
		"delo januar februar marec junij julij avgust oktober",
		"nje ost", "čšž"},
	{"hr", "i u na za s od do je pri po kao te iz sa",
		"iskustvo radno obrazovanje vještine jezici projekti danas "
		"sveučilište fakultet škola osobni podaci posao znanja "
		"siječanj veljača ožujak travanj svibanj lipanj srpanj "
		"kolovoz rujan listopad studeni prosinac",
		"nje ost", "čćđšž"},
	{"hu", "a az és egy hogy is nem volt mint után meg vagy",
		"tapasztalat szakmai munkatapasztalat végzettség tanulmányok "
		"készségek nyelvek nyelvtudás projektek jelenleg egyetem "
		"iskola személyes adatok munkahely önéletrajz január február "
		"március április május június július augusztus szeptember "
		"október december",
		"ség ság ban ben ása ése", "áéíóöőúüű"},
	{"fi", "ja on että sekä tai myös kuin oli mukaan kanssa",
		"työkokemus kokemus koulutus taidot kielet kielitaito "
		"projektit nykyinen yliopisto koulu osaaminen henkilötiedot "
		"vastuualueet harrastukset suosittelijat tammikuu helmikuu "
		"maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu "
		"lokakuu marraskuu joulukuu",
		"nen ssa ssä sta taa", "äöå"},
	{"et", "ja on et ning või ka kui oli kuni",
		"töökogemus kogemus haridus oskused keeled keeleoskus "
		"projektid praegu ülikool kool isikuandmed hobid jaanuar "
		"veebruar märts aprill juuni juuli oktoober detsember",
		"ine sse ist", "äõöüšž"},
	{"lv", "un ar no uz par kas ir pie kā gan",
		"pieredze darba izglītība prasmes valodas valodu zināšanas "
		"projekti šobrīd universitāte skola janvāris februāris marts "
		"aprīlis maijs jūnijs jūlijs augusts oktobris",
		"ana ums ība", "āčēģīķļņšūž"},
	{"lt", "ir su į iš už prie kaip bei nuo iki per",
		"patirtis darbo išsilavinimas įgūdžiai kalbos projektai dabar "
		"universitetas mokykla sausis vasaris kovas balandis gegužė "
		"birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis",
		"mas", "ąčęėįšųūž"},
	{"tr", "ve bir bu için ile olarak da de daha en sonra olan gibi",
		"deneyim deneyimi iş eğitim beceriler yetenekler yetkinlikler "
		"diller projeler günümüz halen devam ediyor üniversitesi "
		"üniversite lisesi lise mesleki kişisel bilgiler hakkımda "
		"özgeçmiş iletişim yabancı dil staj ödüller sertifikalar "
		"referanslar adres telefon profil bölümü ocak şubat mart "
		"nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
		"lar ler mak mek lik lık dım dim", "çğıöşüâî"},
	{"az", "və bir bu üçün ilə olaraq də daha sonra olan",
		"təcrübə iş təhsil bacarıqlar dillər layihələr hazırda "
		"universiteti məktəb yanvar fevral mart aprel iyun iyul "
		"avqust sentyabr oktyabr noyabr dekabr",
		"lar lər maq mək", "çəğıöşü"},
	{"sq", "dhe në të e me për një nga si i së",
		"përvoja përvojë pune arsimi aftësitë gjuhët projekte "
		"aktualisht universiteti shkolla janar shkurt prill qershor "
		"korrik gusht shtator tetor nëntor dhjetor",
		"are mit", "çë"},
	{"eu", "eta da du bat ere dut izan dira",
		"esperientzia hezkuntza prestakuntza gaitasunak hizkuntzak "
		"proiektuak unibertsitatea ikasketak urtarrila otsaila "
		"martxoa apirila maiatza ekaina uztaila abuztua iraila urria "
		"azaroa abendua",
		"zea sun", "ñ"},
	{"vi", "và của các cho với trong là có được từ đến tại về những để "
		"một trên theo",
		"kinh nghiệm làm việc học vấn kỹ năng dự án ngôn ngữ hiện nay "
		"mục tiêu nghề nghiệp trường đại công ty chứng chỉ thông tin "
		"cá nhân sở thích tháng năm chuyên ngành nhân viên",
		"",
		"ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũú"
		"ụừửữứựỳỷỹýỵ"},
	{"id", "dan di yang untuk dengan dari pada dalam sebagai ke oleh "
		"saya ini",
		"pengalaman kerja pendidikan keahlian kemampuan keterampilan "
		"bahasa proyek sekarang sekolah universitas pekerjaan "
		"sertifikasi organisasi pelatihan tentang kontak jurusan "
		"januari februari maret april mei juni juli agustus oktober "
		"desember",
		"kan nya", ""},
	{"tl", "ang ng sa mga at na ay para ko",
		"karanasan edukasyon kasanayan trabaho wika enero pebrero "
		"marso abril mayo hunyo hulyo agosto setyembre oktubre "
		"nobyembre disyembre",
		"", "ñ"},
	{"ru", "и в на с по для от из за к о до как при не что",
		"опыт работы образование навыки языки проекты настоящее время "
		"университет институт обязанности резюме",
		"ние сть ция ого", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"},
	{"uk", "і в на з по для від із за до як при не що та у",
		"досвід роботи освіта навички мови проєкти проекти теперішній "
		"час університет інститут обов язки резюме",
		"ння сть ція ого", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"},
	{"be", "і ў на з па для ад з за да як пры не што",
		"вопыт працы адукацыя навыкі мовы праекты універсітэт",
		"нне сць цыя ага", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"},
	{"bg", "и в на с по за от до като при не че със във",
		"опит образование умения езици проекти момента университет "
		"обучение професионален личностни",
		"ане ост ция ния", "абвгдежзийклмнопрстуфхцчшщъьюя"},
	{"sr", "и у на са по за од до као при не да из",
		"искуство образовање вештине језици пројекти универзитет "
		"факултет",
		"ање ост ија", "абвгдђежзијклљмнњопрстћуфхцчџш"},
	{"mk", "и во на со по за од до како при не дека",
		"искуство образование вештини јазици проекти универзитет "
		"факултет",
		"ање ост", "абвгдѓежзѕијклљмнњопрстќуфхцчџш"},
	{"kk", "және мен үшін бойынша бен бір",
		"тәжірибе жұмыс білім дағдылар тілдер жобалар университеті",
		"лық дар лар",
		"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"},
	{"mn", "ба нь болон дээр байна",
		"туршлага ажлын боловсрол ур чадвар хэл төсөл сургууль",
		"ийн", "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"},
};
