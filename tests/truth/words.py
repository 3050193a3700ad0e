"""The words that forms.py writes with, by language: WORDS[language][key] is a
list. Everything is invented; every organisation and every job title says by a
word of its own which of the two it is."""

TEXT = """
@en
months: January|February|March|April|May|June|July|August|September|October|November|December
short: Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec
present: present|Present|now|today|Current
since: since
to: to
at: at
doc: Curriculum Vitae|Resume|CV
summary: Summary|Profile|About Me|Professional Summary
work: Experience|Work Experience|Employment History|Professional Experience|Employment
edu: Education|Education and Training|Academic Background
projects: Projects|Selected Projects|Side Projects
awards: Awards|Honors & Awards|Certifications
skills: Skills|Technical Skills|Core Competencies
contact: Contact|Contact Information|Contact Details
languages: Languages
references: References
l.name: Name
l.email: Email|E-mail
l.phone: Phone|Mobile|Tel
l.place: Location|Address
l.web: Website|Web
l.period: Period|Dates
l.title: Position|Role|Job title
l.org: Company|Employer
l.where: Location|Place
l.degree: Degree
l.school: School|Institution
l.what: Title
l.tasks: Responsibilities|Key tasks
l.tools: Tools|Technologies
names: Hazel Thornbury|Marcus Adeyemi-Lunt|Imogen Farraday|Callum Reddick|Sunniva Oakes
titles: Head Gardener|Software Engineer|Registered Nurse|Project Manager|Electrician|Data Analyst|Bus Driver|Accountant|Veterinary Surgeon|Copy Editor|Warehouse Supervisor|Sous Chef
orgs: Larchmont Estates Ltd|Bluefin Software Inc.|St Oswin's Hospital|Harrowgate City Council|Penrose & Daughters|Tideway Museum|Northbank Logistics Ltd|Quill Street Press|Merrow Bay Hotel|Gannet Airlines|Foxglove Veterinary Clinic|Copperfield Bank
places: Leeds|Bristol, UK|Portland, OR|Galway, Ireland|Halifax, NS|Remote|Wellington|Cardiff
degrees: BSc Mathematics|MA Modern History|Diploma in Horticulture|Master of Engineering|High School Diploma|PhD in Chemistry
schools: University of Harrow Vale|Larkspur College|Redcliffe Institute of Technology|Eastmoor High School|Royal School of Gardening
projects.names: Seed Library|Bus Stop Finder|The Quiet Map|Soup Kitchen Rota
awards.names: Employee of the Year|First Aid Certificate|Best Short Paper|Forklift Licence
issuers: Larchmont Foundation|Red Kite Society|Institute of Careful Work
skills.names: Excel|Python|Negotiation|Pruning|First aid|SQL|Scheduling|Photoshop|Welding|Budgeting|Bookkeeping|Public speaking
bullets: Planned the weekly rota for a team of twelve|Cut the cost of spare parts by a third|Answered forty questions a day without losing patience|Wrote the handbook that newcomers are given|Took over the keys, the alarm and the cat|Reduced complaints from nine a week to one|Trained four apprentices, three of whom stayed|Kept the books of three small sites|Moved the archive into a dry room
traps: Prepared the move of 2015, which took four days|Reached the goal for 2020 two months early
prose: I like work that can be seen when it is finished. People tell me that I listen well.|Careful by nature and quick when it matters. I have worked in small teams and in large ones.
spoken: English (native)|French (good)|Welsh (some)
groups: Practical|Digital|Other
remark: full-time|part-time|temporary|six months
request: References available on request.
@de
months: Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
short: Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.
present: heute|jetzt|aktuell
since: seit
to: bis
at: bei
doc: Lebenslauf|Curriculum Vitae
summary: Profil|Über mich|Kurzprofil
work: Berufserfahrung|Beruflicher Werdegang|Berufspraxis|Berufliche Stationen
edu: Ausbildung|Bildungsweg|Studium und Schule
projects: Projekte|Ausgewählte Projekte
awards: Auszeichnungen|Zertifikate|Weiterbildung
skills: Kenntnisse|Fähigkeiten|Kompetenzen
contact: Kontakt|Kontaktdaten|Persönliche Daten
languages: Sprachen
references: Referenzen
l.name: Name
l.email: E-Mail
l.phone: Telefon|Tel.|Mobil
l.place: Anschrift|Wohnort
l.web: Webseite|Internet
l.period: Zeitraum|Dauer
l.title: Position|Tätigkeit
l.org: Firma|Arbeitgeber|Unternehmen
l.where: Ort
l.degree: Abschluss
l.school: Schule|Hochschule|Einrichtung
l.what: Titel
l.tasks: Aufgaben
l.tools: Werkzeuge|Technik
names: Wiebke Sandmann|Jonas Ehrentraut|Mareike von der Aue|Falk Zschoche|Ilse Brandhuber
titles: Krankenpflegerin|Softwareentwickler|Tischlermeister|Projektleiterin|Elektroniker|Buchhalterin|Lehrer für Physik|Werkstudentin|Kfz-Mechatroniker|Verwaltungsangestellte|Köchin|Leiter der Lagerhaltung
orgs: Holzbau Riedinger GmbH|Klinikum Südheide|Stadtwerke Altenwied AG|Brandner & Söhne KG|Gymnasium am Weiher|Nordlicht Software GmbH|Hotel Seeblick|Spedition Kranich GmbH|Verlag Federkiel|Landesamt für Gewässer|Autohaus Menzel e.K.|Bäckerei Kornblume
places: Hamburg|Leipzig|Graz, Österreich|Kassel|Basel|Rostock|Nürnberg|Bozen
degrees: B.Sc. Informatik|Magister Artium Geschichte|Ausbildung zur Tischlerin|Abitur|Diplom-Ingenieur Maschinenbau|Master Soziale Arbeit
schools: Universität Altenwied|Technische Hochschule Riedfurt|Berufsschule Nordstadt|Gymnasium am Weiher|Fachhochschule Elbtal
projects.names: Lesegarten|Die stille Karte|Fahrplan für Hühner|Werkzeugverleih Süd
awards.names: Preis für gute Lehre|Ersthelferschein|Staplerschein|Bester Kurzfilm
issuers: Stiftung Weitblick|Handwerkskammer Riedfurt|Verein Offene Werkstatt e.V.
skills.names: Excel|Löten|Python|Verhandeln|Erste Hilfe|SQL|Dienstplanung|Holzverbindungen|CAD|Buchführung|Moderation|Gabelstapler
bullets: Dienstpläne für zwölf Leute geschrieben|Ersatzteilkosten um ein Drittel gesenkt|Vier Lehrlinge betreut, von denen drei geblieben sind|Das Handbuch für neue Kollegen verfasst|Beschwerden von neun auf eine pro Woche verringert|Das Archiv in einen trockenen Raum gebracht|Angebote geprüft und Rechnungen bezahlt|Am Telefon auch freitags freundlich geblieben
traps: Den Umzug von 2015 vorbereitet, der vier Tage dauerte|Das Ziel für 2020 zwei Monate früher erreicht
prose: Ich mag Arbeit, die man sieht, wenn sie fertig ist. Man sagt mir, ich könne gut zuhören.|Sorgfältig von Natur und schnell, wenn es darauf ankommt. Ich habe in kleinen und großen Gruppen gearbeitet.
spoken: Deutsch (Muttersprache)|Englisch (gut)|Dänisch (Grundkenntnisse)
groups: Fachlich|Digital|Sonstiges
remark: Vollzeit|Teilzeit|befristet|Elternzeitvertretung
request: Referenzen auf Anfrage.
@fr
months: janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
short: janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.
present: présent|aujourd'hui|à ce jour|actuel
since: depuis
to: à
at: chez
doc: Curriculum Vitae|CV
summary: Profil|À propos|Résumé
work: Expérience professionnelle|Expériences professionnelles|Parcours professionnel|Expériences
edu: Formation|Études|Formations et diplômes
projects: Projets|Projets personnels
awards: Distinctions|Certifications|Prix
skills: Compétences|Savoir-faire|Compétences techniques
contact: Contact|Coordonnées
languages: Langues
references: Références
l.name: Nom
l.email: Courriel|E-mail
l.phone: Téléphone|Tél.|Portable
l.place: Adresse|Ville
l.web: Site web|Site
l.period: Période|Dates
l.title: Poste|Fonction
l.org: Entreprise|Société|Employeur
l.where: Lieu
l.degree: Diplôme
l.school: École|Établissement
l.what: Titre
l.tasks: Missions
l.tools: Outils|Environnement technique
names: Apolline Guérande|Basile Tournefort|Mathurine Lescot|Yann Kerbihan|Élise d'Aubrac
titles: Infirmière|Développeur logiciel|Chef de projet|Menuisier|Institutrice|Comptable|Conducteur de bus|Cuisinier|Technicienne de laboratoire|Assistante de direction|Responsable logistique|Stagiaire en communication
orgs: Ateliers Morvan SARL|Hôpital Saint-Éloi|Mairie de Valdoré|Éditions du Héron|Banque des Collines|Lycée Jules-Perrin|Groupe Lanterne SA|Restaurant Le Tilleul|Société Bréval Transports|Laboratoire Ondine|Agence Papier Bleu|Clinique des Saules
places: Lyon|Nantes|Liège, Belgique|Lausanne|Rennes|Montréal, QC|Toulouse|Annecy
degrees: Licence d'histoire|Master en biologie|BTS Comptabilité|Baccalauréat scientifique|CAP Menuiserie|Diplôme d'État d'infirmier
schools: Université de Valdoré|Lycée Jules-Perrin|École supérieure des arts de Brume|Institut de formation en soins|IUT de Morlac
projects.names: La carte muette|Jardin des écoles|Horaires de tram|Atelier vélo du jeudi
awards.names: Prix du meilleur mémoire|Brevet de secourisme|Permis cariste|Premier prix de photographie
issuers: Fondation Ligne Claire|Association du Vieux Pont|Croix-Verte
skills.names: Excel|Python|Négociation|Soudure|Premiers secours|SQL|Gestion de planning|Photoshop|Taille des arbres|Budget|Rédaction|Animation de réunions
bullets: Élaboration des plannings pour une équipe de douze|Réduction d'un tiers du coût des pièces|Formation de quatre apprentis, dont trois sont restés|Rédaction du guide des nouveaux arrivants|Réclamations ramenées de neuf à une par semaine|Déménagement des archives dans une salle sèche|Contrôle des devis et paiement des factures|Accueil du public, même le vendredi soir
traps: Préparation du déménagement de 2015, achevé en quatre jours|Objectif de 2020 atteint avec deux mois d'avance
prose: J'aime le travail qui se voit une fois terminé. On dit que je sais écouter.|De nature soigneuse, rapide quand il le faut. J'ai travaillé dans de petites et de grandes équipes.
spoken: Français (langue maternelle)|Anglais (courant)|Breton (notions)
groups: Métier|Numérique|Autres
remark: temps plein|temps partiel|CDD|alternance
request: Références sur demande.
@es
months: enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
short: ene.|feb.|mar.|abr.|may.|jun.|jul.|ago.|sept.|oct.|nov.|dic.
present: actualidad|presente|actual|hoy
since: desde
to: a
at: en
doc: Currículum Vítae|Currículum
summary: Perfil|Sobre mí|Resumen
work: Experiencia laboral|Experiencia profesional|Experiencia|Trayectoria profesional
edu: Educación|Formación académica|Estudios|Formación
projects: Proyectos|Proyectos personales
awards: Premios|Certificaciones|Reconocimientos
skills: Habilidades|Competencias|Conocimientos
contact: Contacto|Datos personales
languages: Idiomas
references: Referencias
l.name: Nombre
l.email: Correo|Correo electrónico|Email
l.phone: Teléfono|Tel.|Móvil
l.place: Dirección|Ciudad
l.web: Sitio web|Web
l.period: Periodo|Fechas
l.title: Puesto|Cargo
l.org: Empresa
l.where: Lugar
l.degree: Título
l.school: Centro|Institución
l.what: Título
l.tasks: Funciones|Tareas
l.tools: Herramientas|Tecnologías
names: Casilda Ferreruela|Tomás Arizmendi|Rocío Bejarano Luna|Martín Etxaniz|Inés Valcárcel
titles: Enfermera|Desarrollador de software|Jefa de proyecto|Carpintero|Profesora de música|Contable|Conductor de autobús|Cocinera|Técnico de laboratorio|Administrativa|Responsable de almacén|Becario de comunicación
orgs: Maderas Ordesa S.L.|Hospital de Valdelagua|Ayuntamiento de Ribamar|Editorial Garza Blanca|Banco del Páramo|Colegio San Telmo|Grupo Farol S.A.|Restaurante El Olmo|Transportes Brañas S.L.|Laboratorios Ondina|Agencia Papel Azul|Clínica Los Sauces
places: Sevilla|Bilbao|Rosario, Argentina|Valencia|Puebla, México|Remoto|Zaragoza|Montevideo
degrees: Grado en Historia|Máster en Biología|Licenciatura en Derecho|Bachillerato|Técnico Superior en Contabilidad|Ingeniería Industrial
schools: Universidad de Valdelagua|Instituto Técnico del Norte|Colegio San Telmo|Escuela de Artes de Ribamar|Universidad Politécnica del Páramo
projects.names: El mapa callado|Huerto escolar|Horarios de tranvía|Taller de bicis
awards.names: Premio al mejor trabajo|Curso de primeros auxilios|Carné de carretillero|Primer premio de fotografía
issuers: Fundación Línea Clara|Asociación Puente Viejo|Cámara de Comercio de Ribamar
skills.names: Excel|Python|Negociación|Soldadura|Primeros auxilios|SQL|Planificación|Photoshop|Poda|Presupuestos|Redacción|Oratoria
bullets: Elaboré los turnos de un equipo de doce personas|Reduje en un tercio el coste de los repuestos|Formé a cuatro aprendices, de los que tres siguen|Escribí el manual que se entrega a los nuevos|Bajé las quejas de nueve a una por semana|Trasladé el archivo a una sala seca|Revisé presupuestos y pagué facturas|Atendí al público también los viernes
traps: Preparé la mudanza de 2015, que duró cuatro días|Alcancé el objetivo de 2020 dos meses antes
prose: Me gusta el trabajo que se ve cuando está hecho. Dicen que sé escuchar.|Cuidadosa por naturaleza y rápida cuando hace falta. He trabajado en equipos pequeños y grandes.
spoken: Español (nativo)|Inglés (avanzado)|Gallego (básico)
groups: Oficio|Digital|Otras
remark: jornada completa|media jornada|temporal
request: Referencias a petición.
@pt
months: janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
short: jan.|fev.|mar.|abr.|mai.|jun.|jul.|ago.|set.|out.|nov.|dez.
present: atual|presente|atualmente|hoje
since: desde
to: a
at: em
doc: Currículo|Curriculum Vitae
summary: Perfil|Sobre mim|Resumo
work: Experiência profissional|Experiência|Experiências profissionais
edu: Formação acadêmica|Educação|Formação|Escolaridade
projects: Projetos|Projetos pessoais
awards: Prêmios|Certificações
skills: Habilidades|Competências|Conhecimentos
contact: Contato|Dados pessoais
languages: Idiomas
references: Referências
l.name: Nome
l.email: E-mail|Email
l.phone: Telefone|Celular|Tel.
l.place: Endereço|Cidade
l.web: Site
l.period: Período
l.title: Cargo|Função
l.org: Empresa
l.where: Local
l.degree: Curso|Grau
l.school: Instituição|Escola
l.what: Título
l.tasks: Atividades
l.tools: Ferramentas|Tecnologias
names: Ondina Carvalhais|Breno Taveira|Luísa Monforte|Caetano Vidigal|Iara Queirós
titles: Enfermeira|Desenvolvedor de software|Gerente de projetos|Marceneiro|Professora de música|Contador|Motorista de ônibus|Cozinheira|Técnico de laboratório|Assistente administrativa|Supervisor de armazém|Estagiária de comunicação
orgs: Madeiras Araucária Ltda.|Hospital Santa Rita do Vale|Prefeitura de Ribeirinha|Editora Garça|Banco do Planalto S.A.|Colégio São Telmo|Grupo Lampião S.A.|Restaurante O Ipê|Transportes Serrano Ltda.|Laboratório Ondas|Agência Papel Azul|Clínica dos Salgueiros
places: Recife|Curitiba, PR|Coimbra, Portugal|Belém|Porto|Remoto|Florianópolis|Lisboa
degrees: Licenciatura em História|Mestrado em Biologia|Bacharelado em Direito|Ensino Médio|Técnico em Contabilidade|Engenharia Civil
schools: Universidade Federal do Vale|Instituto Técnico do Norte|Colégio São Telmo|Escola de Artes de Ribeirinha|Universidade do Mondego
projects.names: O mapa calado|Horta na escola|Horários do bonde|Oficina de bicicletas
awards.names: Prêmio de melhor trabalho|Curso de primeiros socorros|Habilitação de empilhadeira|Primeiro prêmio de fotografia
issuers: Fundação Linha Clara|Associação Ponte Velha|Câmara de Comércio do Vale
skills.names: Excel|Python|Negociação|Solda|Primeiros socorros|SQL|Planejamento|Photoshop|Poda|Orçamentos|Redação|Oratória
bullets: Organizei as escalas de uma equipe de doze pessoas|Reduzi em um terço o custo das peças|Treinei quatro aprendizes, e três ficaram|Escrevi o manual entregue aos novos colegas|Baixei as reclamações de nove para uma por semana|Levei o arquivo para uma sala seca|Conferi orçamentos e paguei contas|Atendi o público, mesmo às sextas
traps: Preparei a mudança de 2015, que durou quatro dias|Alcancei a meta de 2020 dois meses antes
prose: Gosto de trabalho que se vê quando está pronto. Dizem que sei ouvir.|Cuidadosa por natureza e rápida quando importa. Trabalhei em equipes pequenas e grandes.
spoken: Português (nativo)|Inglês (avançado)|Espanhol (intermediário)
groups: Ofício|Digital|Outras
remark: tempo integral|meio período|temporário
request: Referências a pedido.
@it
months: gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
short: gen.|feb.|mar.|apr.|mag.|giu.|lug.|ago.|set.|ott.|nov.|dic.
present: oggi|presente|in corso|attuale
since: dal
to: a
at: presso
doc: Curriculum Vitae|Curriculum
summary: Profilo|Chi sono|Profilo professionale
work: Esperienza lavorativa|Esperienze professionali|Esperienza professionale|Esperienze
edu: Istruzione e formazione|Formazione|Istruzione|Studi
projects: Progetti|Progetti personali
awards: Premi|Certificazioni|Riconoscimenti
skills: Competenze|Capacità e competenze|Conoscenze
contact: Contatti|Dati personali
languages: Lingue
references: Referenze
l.name: Nome
l.email: E-mail|Email
l.phone: Telefono|Cellulare|Tel.
l.place: Indirizzo|Residenza
l.web: Sito web|Sito
l.period: Periodo|Date
l.title: Posizione|Ruolo|Mansione
l.org: Azienda|Datore di lavoro
l.where: Luogo|Sede
l.degree: Titolo di studio
l.school: Istituto|Scuola
l.what: Titolo
l.tasks: Attività
l.tools: Strumenti|Tecnologie
names: Ginevra Malaspini|Ottone Ferrarin|Lavinia Bonaccorsi|Elio Tramontin|Viola Sanseverini
titles: Infermiera|Sviluppatore software|Responsabile di progetto|Falegname|Insegnante di musica|Contabile|Autista di autobus|Cuoca|Tecnico di laboratorio|Impiegata amministrativa|Capo magazziniere|Tirocinante in comunicazione
orgs: Falegnameria Morosin S.r.l.|Ospedale San Vitale|Comune di Valdora|Edizioni Airone|Banca delle Colline S.p.A.|Liceo Galvani|Gruppo Lanterna S.p.A.|Ristorante Il Tiglio|Trasporti Brenna S.r.l.|Laboratori Ondina|Agenzia Carta Blu|Clinica dei Salici
places: Torino|Bologna|Lugano, Svizzera|Bari|Trieste|Da remoto|Verona|Cagliari
degrees: Laurea in Storia|Laurea magistrale in Biologia|Diploma di ragioneria|Maturità scientifica|Dottorato in Chimica|Master in Comunicazione
schools: Università di Valdora|Liceo Galvani|Istituto tecnico Morelli|Accademia di Belle Arti di Bruma|Politecnico delle Colline
projects.names: La mappa muta|Orto a scuola|Orari del tram|Ciclofficina del giovedì
awards.names: Premio per la migliore tesi|Corso di primo soccorso|Patentino del muletto|Primo premio di fotografia
issuers: Fondazione Linea Chiara|Associazione Ponte Vecchio|Camera di Commercio di Valdora
skills.names: Excel|Python|Negoziazione|Saldatura|Primo soccorso|SQL|Pianificazione|Photoshop|Potatura|Bilanci|Scrittura|Parlare in pubblico
bullets: Preparazione dei turni per un gruppo di dodici persone|Riduzione di un terzo del costo dei ricambi|Formazione di quattro apprendisti, tre dei quali rimasti|Stesura del manuale per i nuovi arrivati|Reclami ridotti da nove a uno alla settimana|Trasferimento dell'archivio in una sala asciutta|Controllo dei preventivi e pagamento delle fatture|Accoglienza del pubblico, anche di venerdì
traps: Preparazione del trasloco del 2015, durato quattro giorni|Obiettivo del 2020 raggiunto con due mesi di anticipo
prose: Mi piace il lavoro che si vede quando è finito. Dicono che so ascoltare.|Precisa per natura e veloce quando serve. Ho lavorato in gruppi piccoli e grandi.
spoken: Italiano (madrelingua)|Inglese (buono)|Sloveno (base)
groups: Mestiere|Digitali|Altre
remark: tempo pieno|part-time|tempo determinato
request: Referenze su richiesta.
@nl
months: januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
short: jan.|feb.|mrt.|apr.|mei|jun.|jul.|aug.|sep.|okt.|nov.|dec.
present: heden|nu|huidig
since: sinds
to: tot
at: bij
doc: Curriculum Vitae|CV
summary: Profiel|Over mij|Samenvatting
work: Werkervaring|Loopbaan|Ervaring
edu: Opleiding|Opleidingen|Onderwijs
projects: Projecten|Eigen projecten
awards: Prijzen|Certificaten|Cursussen
skills: Vaardigheden|Competenties|Kennis
contact: Contact|Contactgegevens|Persoonlijke gegevens
languages: Talen
references: Referenties
l.name: Naam
l.email: E-mail
l.phone: Telefoon|Mobiel|Tel.
l.place: Adres|Woonplaats
l.web: Website
l.period: Periode
l.title: Functie
l.org: Werkgever|Bedrijf
l.where: Plaats
l.degree: Diploma
l.school: School|Instelling
l.what: Titel
l.tasks: Taken|Werkzaamheden
l.tools: Gereedschap|Technieken
names: Fenna Oosterwold|Sjoerd van Hallum|Marijke Terpstra-Bos|Joris de Linde|Tjitske Ruiter
titles: Verpleegkundige|Softwareontwikkelaar|Projectleider|Timmerman|Leraar muziek|Boekhouder|Buschauffeur|Kok|Laborant|Administratief medewerker|Hoofd magazijn|Stagiair communicatie
orgs: Houtbouw Veenstra B.V.|Ziekenhuis De Wilgen|Gemeente Waterhoek|Uitgeverij De Reiger|Bank van het Noorden N.V.|Scholengemeenschap Het Anker|Lantaarn Groep B.V.|Restaurant De Linde|Transportbedrijf Brandsma B.V.|Laboratorium Golfslag|Bureau Blauw Papier|Museum aan de Dijk
places: Utrecht|Groningen|Gent, België|Zwolle|Delft|Thuiswerk|Nijmegen|Leeuwarden
degrees: Bachelor Geschiedenis|Master Biologie|MBO Timmeren|HAVO-diploma|HBO Verpleegkunde|Bachelor Rechten
schools: Universiteit Waterhoek|Hogeschool van het Noorden|ROC De Dijk|Lyceum Het Anker|Kunstacademie De Wilgen
projects.names: De stille kaart|Schoolmoestuin|Tramtijden|Fietswerkplaats
awards.names: Prijs voor de beste scriptie|EHBO-diploma|Heftruckcertificaat|Eerste prijs fotografie
issuers: Stichting Klare Lijn|Vereniging Oude Brug|Kamer van Waterhoek
skills.names: Excel|Python|Onderhandelen|Lassen|EHBO|SQL|Roosters maken|Photoshop|Snoeien|Begroten|Schrijven|Presenteren
bullets: Roosters gemaakt voor een ploeg van twaalf|Kosten van onderdelen met een derde verlaagd|Vier leerlingen begeleid, van wie er drie bleven|Het handboek voor nieuwe collega's geschreven|Klachten teruggebracht van negen naar één per week|Het archief naar een droge ruimte gebracht|Offertes gecontroleerd en facturen betaald|Ook op vrijdag vriendelijk aan de balie
traps: De verhuizing van 2015 voorbereid, die vier dagen duurde|Het doel voor 2020 twee maanden eerder gehaald
prose: Ik houd van werk dat je ziet als het af is. Men zegt dat ik goed luister.|Zorgvuldig van aard en snel als het moet. Ik werkte in kleine en grote ploegen.
spoken: Nederlands (moedertaal)|Engels (goed)|Fries (goed)
groups: Vak|Digitaal|Overig
remark: voltijd|deeltijd|tijdelijk
request: Referenties op aanvraag.
@sv
months: januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
short: jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.
present: nu|nuvarande|idag|pågående
since: sedan
to: till
at: hos
doc: CV|Meritförteckning
summary: Profil|Om mig|Sammanfattning
work: Arbetslivserfarenhet|Yrkeserfarenhet|Anställningar|Erfarenhet
edu: Utbildning|Utbildningar
projects: Projekt|Egna projekt
awards: Utmärkelser|Certifikat|Kurser
skills: Kompetenser|Kunskaper|Färdigheter
contact: Kontakt|Kontaktuppgifter
languages: Språk
references: Referenser
l.name: Namn
l.email: E-post
l.phone: Telefon|Mobil|Tel.
l.place: Adress|Ort
l.web: Webbplats
l.period: Period|Tid
l.title: Befattning|Roll
l.org: Arbetsgivare|Företag
l.where: Plats
l.degree: Examen
l.school: Skola|Lärosäte
l.what: Titel
l.tasks: Arbetsuppgifter
l.tools: Verktyg|Teknik
names: Ylva Granlund|Torsten Ekhage|Maj-Britt Solander|Nils Åkerblad|Signe Hult
titles: Sjuksköterska|Systemutvecklare|Projektledare|Snickare|Musiklärare|Ekonomiassistent|Bussförare|Kock|Laborant|Administratör|Lagerchef|Praktikant kommunikation
orgs: Granbygg i Norrvik AB|Norrviks sjukhus|Solna Lykta AB|Bokförlaget Hägern|Sparbanken Fjället|Björkskolan|Ångström & Döttrar HB|Restaurang Linden|Brännans Åkeri AB|Laboratoriet Våg AB|Byrån Blått Papper AB|Norrviks kommun
places: Göteborg|Umeå|Åbo, Finland|Lund|Kiruna|Distans|Visby|Örebro
degrees: Kandidatexamen i historia|Masterexamen i biologi|Gymnasieexamen|Civilingenjör maskinteknik|Yrkesexamen snickeri|Sjuksköterskeexamen
schools: Norrviks universitet|Tekniska högskolan i Älvdal|Björkskolan|Folkhögskolan Fjället|Konsthögskolan i Lund
projects.names: Den tysta kartan|Skolträdgård|Spårvagnstider|Cykelverkstad
awards.names: Pris för bästa uppsats|HLR-utbildning|Truckkort|Första pris i fotografi
issuers: Stiftelsen Klara Linjen|Föreningen Gamla Bron|Norrviks handelskammare
skills.names: Excel|Python|Förhandling|Svetsning|Första hjälpen|SQL|Schemaläggning|Photoshop|Beskärning|Budget|Skrivande|Föredrag
bullets: Gjorde scheman för ett lag på tolv personer|Sänkte kostnaden för reservdelar med en tredjedel|Handledde fyra lärlingar, av vilka tre stannade|Skrev handboken för nyanställda|Minskade klagomålen från nio till ett i veckan|Flyttade arkivet till ett torrt rum|Granskade offerter och betalade fakturor|Vänlig i receptionen även på fredagar
traps: Förberedde flytten 2015, som tog fyra dagar|Nådde målet för 2020 två månader i förväg
prose: Jag tycker om arbete som syns när det är klart. Man säger att jag lyssnar bra.|Noggrann till naturen och snabb när det behövs. Jag har arbetat i små och stora lag.
spoken: Svenska (modersmål)|Engelska (flytande)|Finska (grunder)
groups: Yrke|Digitalt|Övrigt
remark: heltid|deltid|vikariat
request: Referenser lämnas på begäran.
@pl
months: styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień
short: sty.|lut.|mar.|kwi.|maj|cze.|lip.|sie.|wrz.|paź.|lis.|gru.
present: obecnie|teraz|nadal|do dziś
since: od
to: do
at:
doc: Curriculum Vitae|Życiorys
summary: Profil|O mnie|Podsumowanie zawodowe
work: Doświadczenie zawodowe|Doświadczenie|Przebieg kariery
edu: Wykształcenie|Edukacja
projects: Projekty|Projekty własne
awards: Nagrody|Certyfikaty|Kursy i szkolenia
skills: Umiejętności|Kompetencje
contact: Kontakt|Dane osobowe
languages: Języki
references: Referencje
l.name: Imię i nazwisko
l.email: E-mail
l.phone: Telefon|Tel.
l.place: Adres|Miejscowość
l.web: Strona
l.period: Okres
l.title: Stanowisko
l.org: Firma|Pracodawca
l.where: Miejsce
l.degree: Tytuł
l.school: Uczelnia|Szkoła
l.what: Nazwa
l.tasks: Obowiązki
l.tools: Narzędzia|Technologie
names: Bronisława Kędzior|Szymon Wierzbicki|Jagoda Malczyk|Tymon Rzepa|Halina Sosnowiec
titles: Pielęgniarka|Programista|Kierownik projektu|Stolarz|Nauczycielka muzyki|Księgowa|Kierowca autobusu|Kucharz|Technik laboratoryjny|Asystentka zarządu|Kierownik magazynu|Stażystka
orgs: Stolarnia Jodła sp. z o.o.|Szpital Miejski w Wierzbnie|Urząd Gminy Łęgowo|Wydawnictwo Czapla|Bank Pagórki S.A.|Szkoła Podstawowa nr 7|Grupa Latarnia S.A.|Restauracja Pod Lipą|Transport Brzeski sp. z o.o.|Laboratorium Fala|Agencja Niebieski Papier|Przychodnia Wierzby
places: Kraków|Gdańsk|Brno, Czechy|Łódź|Rzeszów|Praca zdalna|Poznań|Lublin
degrees: Licencjat z historii|Magister biologii|Technik ekonomista|Matura|Inżynier budownictwa|Studia podyplomowe z logistyki
schools: Uniwersytet Wierzbieński|Politechnika Pagórkowa|Technikum nr 2|Liceum Ogólnokształcące w Łęgowie|Akademia Sztuk w Brzegu
projects.names: Cicha mapa|Szkolny ogródek|Rozkład tramwajów|Warsztat rowerowy
awards.names: Nagroda za najlepszą pracę|Kurs pierwszej pomocy|Uprawnienia na wózki widłowe|Pierwsza nagroda w fotografii
issuers: Fundacja Jasna Linia|Stowarzyszenie Stary Most|Izba Gospodarcza w Wierzbnie
skills.names: Excel|Python|Negocjacje|Spawanie|Pierwsza pomoc|SQL|Grafiki pracy|Photoshop|Przycinanie drzew|Budżetowanie|Pisanie|Wystąpienia publiczne
bullets: Układanie grafików dla dwunastu osób|Obniżenie kosztu części o jedną trzecią|Opieka nad czterema uczniami, z których trzech zostało|Napisanie podręcznika dla nowych osób|Zmniejszenie liczby skarg z dziewięciu do jednej tygodniowo|Przeniesienie archiwum do suchej sali|Sprawdzanie ofert i płacenie faktur|Uprzejma obsługa także w piątki
traps: Przygotowanie przeprowadzki z 2015 roku, która trwała cztery dni|Osiągnięcie celu na 2020 rok dwa miesiące wcześniej
prose: Lubię pracę, którą widać, gdy jest skończona. Mówią, że umiem słuchać.|Staranna z natury i szybka, gdy trzeba. Pracowałam w małych i dużych zespołach.
spoken: Polski (ojczysty)|Angielski (dobry)|Czeski (podstawy)
groups: Zawodowe|Cyfrowe|Inne
remark: pełny etat|pół etatu|zastępstwo
request: Referencje na życzenie.
@ru
months: январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь
short: янв.|февр.|март|апр.|май|июнь|июль|авг.|сент.|окт.|нояб.|дек.
present: настоящее время|по настоящее время|н.в.|сейчас
since: с
to: по
at:
doc: Резюме
summary: О себе|Профиль|Обо мне
work: Опыт работы|Профессиональный опыт|Трудовая деятельность
edu: Образование|Учёба
projects: Проекты|Личные проекты
awards: Награды|Сертификаты|Курсы
skills: Навыки|Ключевые навыки|Профессиональные навыки
contact: Контакты|Контактная информация
languages: Языки
references: Рекомендации
l.name: Имя|ФИО
l.email: Почта|Эл. почта|E-mail
l.phone: Телефон|Тел.
l.place: Город|Адрес
l.web: Сайт
l.period: Период
l.title: Должность
l.org: Компания|Организация
l.where: Место
l.degree: Степень|Специальность
l.school: Учебное заведение
l.what: Название
l.tasks: Обязанности
l.tools: Инструменты|Технологии
names: Аглая Рощина|Тимофей Берестов|Марфа Зимина|Глеб Овчаров|Злата Перелесок
titles: Медсестра|Программист|Руководитель проектов|Столяр|Учитель музыки|Бухгалтер|Водитель автобуса|Повар|Лаборант|Секретарь|Начальник склада|Стажёр
orgs: ООО «Сосновый Дом»|Больница № 4 города Вязь|Администрация Заречья|Издательство «Цапля»|АО «Банк Холмы»|Школа № 12|ГК «Маяк-Строй»|Ресторан «Под липой»|ООО «Брянка Транс»|НИИ «Волна»|Агентство «Синяя бумага»|ИП Ветлугин
places: Пермь|Казань|Минск, Беларусь|Томск|Псков|Удалённо|Самара|Тверь
degrees: Бакалавр истории|Магистр биологии|Специалист, бухгалтерский учёт|Среднее образование|Инженер-строитель|Кандидат химических наук
schools: Вязьский государственный университет|Заречный техникум|Школа № 12|Академия искусств «Туман»|Политехнический институт Холмов
projects.names: Тихая карта|Школьный огород|Расписание трамваев|Веломастерская
awards.names: Премия за лучшую работу|Курс первой помощи|Права на погрузчик|Первая премия по фотографии
issuers: Фонд «Ясная линия»|Общество «Старый мост»|Торговая палата Заречья
skills.names: Excel|Python|Переговоры|Сварка|Первая помощь|SQL|Планирование|Photoshop|Обрезка деревьев|Сметы|Тексты|Выступления
bullets: Составляла графики для двенадцати человек|Снизила стоимость запчастей на треть|Обучила четырёх учеников, трое остались|Написала руководство для новичков|Сократила жалобы с девяти до одной в неделю|Перевезла архив в сухое помещение|Проверяла сметы и оплачивала счета|Была вежлива даже по пятницам
traps: Подготовила переезд 2015 года, занявший четыре дня|Достигла цели на 2020 год на два месяца раньше
prose: Люблю работу, которую видно, когда она готова. Говорят, я умею слушать.|Аккуратна по натуре и быстра, когда нужно. Работала в малых и больших коллективах.
spoken: Русский (родной)|Английский (хорошо)|Татарский (немного)
groups: Ремесло|Цифровые|Прочее
remark: полная занятость|частичная занятость|временно
request: Рекомендации по запросу.
@tr
months: Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık
short: Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara
present: halen|günümüz|devam ediyor|şimdi
since:
to:
at:
doc: Özgeçmiş|CV
summary: Özet|Hakkımda|Profil
work: İş Deneyimi|Deneyim|Mesleki Deneyim
edu: Eğitim|Eğitim Bilgileri
projects: Projeler
awards: Ödüller|Sertifikalar
skills: Yetenekler|Beceriler|Yetkinlikler
contact: İletişim|İletişim Bilgileri|Kişisel Bilgiler
languages: Yabancı Diller|Diller
references: Referanslar
l.name: Ad Soyad
l.email: E-posta
l.phone: Telefon|Cep
l.place: Adres|Şehir
l.web: Web
l.period: Tarih|Dönem
l.title: Pozisyon|Görev
l.org: Şirket|Kurum
l.where: Yer
l.degree: Derece|Bölüm
l.school: Okul
l.what: Başlık
l.tasks: Görevler
l.tools: Araçlar|Teknolojiler
names: Defne Karabulut|Umut Çamlıbel|Nehir Soylu|Kaan Değirmenci|Zeliha Tuna
titles: Hemşire|Yazılım Geliştirici|Proje Yöneticisi|Marangoz|Müzik Öğretmeni|Muhasebeci|Otobüs Şoförü|Aşçı|Laboratuvar Teknisyeni|Yönetici Asistanı|Depo Sorumlusu|Stajyer
orgs: Çınar Ahşap Ltd. Şti.|Söğütlü Devlet Hastanesi|Irmakköy Belediyesi|Balıkçıl Yayınevi|Tepeler Bankası A.Ş.|Yeşilvadi İlkokulu|Fener Holding A.Ş.|Ihlamur Restoran|Yıldız Nakliyat Ltd. Şti.|Dalga Laboratuvarı|Mavi Kağıt Ajansı|Söğüt Kliniği
places: İzmir|Bursa|Lefkoşa, Kıbrıs|Eskişehir|Trabzon|Uzaktan|Ankara|Antalya
degrees: Tarih Lisans|Biyoloji Yüksek Lisans|Muhasebe Ön Lisans|Lise Diploması|İnşaat Mühendisliği Lisans|Kimya Doktora
schools: Irmakköy Üniversitesi|Yeşilvadi Lisesi|Tepeler Teknik Üniversitesi|Söğütlü Meslek Yüksekokulu|Sis Güzel Sanatlar Akademisi
projects.names: Sessiz Harita|Okul Bahçesi|Tramvay Saatleri|Bisiklet Atölyesi
awards.names: En İyi Tez Ödülü|İlk Yardım Sertifikası|Forklift Ehliyeti|Fotoğraf Birincilik Ödülü
issuers: Berrak Çizgi Vakfı|Eski Köprü Derneği|Irmakköy Ticaret Odası
skills.names: Excel|Python|Müzakere|Kaynak|İlk yardım|SQL|Planlama|Photoshop|Budama|Bütçe|Yazarlık|Sunum
bullets: On iki kişilik ekibin vardiyalarını hazırladım|Yedek parça masrafını üçte bir azalttım|Dört çırak yetiştirdim, üçü kaldı|Yeni gelenler için el kitabını yazdım|Şikâyetleri haftada dokuzdan bire indirdim|Arşivi kuru bir odaya taşıdım|Teklifleri denetledim, faturaları ödedim|Cuma günleri bile güler yüzlüydüm
traps: Dört gün süren 2015 taşınmasını hazırladım|2020 hedefine iki ay erken ulaştım
prose: Bittiğinde görünen işi severim. İyi dinlediğimi söylerler.|Doğuştan titiz, gerektiğinde hızlıyım. Küçük ve büyük ekiplerde çalıştım.
spoken: Türkçe (anadil)|İngilizce (iyi)|Rumca (temel)
groups: Mesleki|Dijital|Diğer
remark: tam zamanlı|yarı zamanlı|geçici
request: Referanslar istek üzerine verilir.
@zh
months:
short:
present: 至今|现在|今
since:
to: 至
at:
doc: 个人简历|简历
summary: 个人简介|自我评价|关于我
work: 工作经历|工作经验|职业经历
edu: 教育经历|教育背景|学历
projects: 项目经历|项目经验
awards: 获奖经历|荣誉证书|证书
skills: 专业技能|技能|技能特长
contact: 联系方式|个人信息
languages: 语言能力
references: 推荐人
l.name: 姓名
l.email: 邮箱|电子邮箱
l.phone: 电话|手机
l.place: 现居|所在地
l.web: 个人网站|博客
l.period: 时间|起止时间
l.title: 职位|岗位
l.org: 公司|单位
l.where: 地点
l.degree: 学历|专业
l.school: 学校|院校
l.what: 名称
l.tasks: 工作内容
l.tools: 工具|技术栈
names: 白若溪|纪长庚|欧阳晴|温知远|阮青禾
titles: 软件工程师|护士长|项目经理|木工|音乐教师|会计|公交司机|厨师|实验员|行政助理|仓库主管|实习生
orgs: 云杉木业有限公司|柳州路医院|河湾市文化局|白鹭出版社|青山银行股份有限公司|晨光小学|灯塔科技有限公司|菩提树餐饮有限公司|长风物流有限公司|海浪研究所|蓝纸广告公司|杨柳诊所
places: 杭州|成都|上海|西安|武汉|远程|厦门|南京
degrees: 历史学 本科|生物学 硕士|会计 大专|高中|土木工程 学士|化学 博士
schools: 河湾大学|青山理工大学|晨光中学|海浪职业技术学院|雾城美术学院
projects.names: 无声地图|校园菜园|电车时刻表|周四修车铺
awards.names: 优秀员工|急救证书|叉车证|摄影比赛一等奖
issuers: 清线基金会|老桥协会|河湾市总工会
skills.names: Excel|Python|谈判|焊接|急救|SQL|排班|Photoshop|修剪|预算|写作|演讲
bullets: 负责十二人团队的排班|将备件成本降低三分之一|带教四名学徒，其中三名留任|编写新人手册|投诉由每周九件降至一件|把档案室搬到干燥的房间|审核报价并支付账单|每天接待来访者
traps: 筹备2015年的搬迁，历时四天|提前两个月完成2020年的目标
prose: 喜欢看得见成果的工作，善于倾听。|做事细致，该快的时候也快；待过小团队，也待过大团队。
spoken: 普通话（母语）|英语（熟练）|粤语（一般）
groups: 专业|软件|其他
remark: 全职|兼职|派遣
request: 推荐人信息可按需提供。
@ja
months:
short:
present: 現在|現在に至る|在職中
since:
to: から
at:
doc: 職務経歴書|履歴書
summary: 職務要約|概要|自己紹介
work: 職務経歴|職歴|経歴
edu: 学歴|学歴・研修
projects: プロジェクト|個人プロジェクト
awards: 資格|受賞歴|資格・免許
skills: スキル|活かせるスキル|技術
contact: 連絡先|基本情報
languages: 語学
references: 推薦者
l.name: 氏名|名前
l.email: メール|メールアドレス
l.phone: 電話|電話番号
l.place: 住所|居住地
l.web: ウェブサイト
l.period: 期間
l.title: 役職|職種
l.org: 会社名|勤務先
l.where: 勤務地
l.degree: 学位|専攻
l.school: 学校名|学校
l.what: 名称
l.tasks: 業務内容
l.tools: 使用ツール|技術
names: 水無瀬 沙羅|檜垣 樹|東雲 小夜|久世 拓海|夏川 りん
titles: ソフトウェアエンジニア|看護師|プロジェクトマネージャー|大工|音楽教師|経理担当|バス運転士|調理師|検査技師|事務員|倉庫主任|インターン
orgs: 株式会社杉の木工務店|医療法人柳会 柳病院|河湾市役所|白鷺出版株式会社|株式会社青山銀行|ひかり小学校|灯台テクノロジー株式会社|有限会社菩提樹|長風運輸株式会社|波研究所|株式会社青い紙|合同会社やなぎ
places: 東京|大阪|福岡|札幌|仙台|リモート|京都|金沢
degrees: 文学部 歴史学科|理学研究科 修士|商業科|普通科|工学部 土木工学科|博士（化学）
schools: 河湾大学|青山工業大学|ひかり高等学校|波専門学校|霧美術大学
projects.names: 静かな地図|学校の菜園|路面電車の時刻表|木曜自転車工房
awards.names: 優秀社員賞|普通救命講習修了|フォークリフト運転技能|写真コンクール一等
issuers: 清線財団|古橋協会|河湾商工会議所
skills.names: Excel|Python|交渉|溶接|救急法|SQL|シフト作成|Photoshop|剪定|予算管理|文章作成|講演
bullets: 12名のチームのシフトを作成|予備部品の費用を3分の1削減|見習い4名を指導し、3名が定着|新人向けの手引きを執筆|苦情を週9件から1件に削減|資料室を乾いた部屋へ移設|見積の確認と支払い業務|来客対応を毎日担当
traps: 4日間かかった2015年の移転を準備|2020年の目標を2か月早く達成
prose: 完成したときに目に見える仕事が好きです。聞き上手と言われます。|丁寧さを大切にし、必要なときは素早く動きます。小さなチームも大きなチームも経験しました。
spoken: 日本語（母語）|英語（日常会話）|中国語（初級）
groups: 専門|デジタル|その他
remark: 正社員|契約社員|アルバイト
request: 推薦者はご要望に応じてお知らせします。
@ko
months:
short:
present: 현재|재직 중|재직중
since:
to:
at:
doc: 이력서|경력기술서
summary: 소개|자기소개|요약
work: 경력|경력 사항|업무 경험
edu: 학력|학력 사항|교육
projects: 프로젝트|개인 프로젝트
awards: 수상|자격증|수상 경력
skills: 기술|보유 기술|역량
contact: 연락처|기본 정보
languages: 외국어
references: 추천인
l.name: 이름|성명
l.email: 이메일
l.phone: 전화|연락처|휴대폰
l.place: 주소|거주지
l.web: 웹사이트|블로그
l.period: 기간|근무 기간
l.title: 직책|직무
l.org: 회사|회사명
l.where: 근무지
l.degree: 전공|학위
l.school: 학교
l.what: 제목
l.tasks: 주요 업무
l.tools: 사용 기술|도구
names: 윤슬아|마태오|제갈린|도하람|은가비
titles: 소프트웨어 엔지니어|간호사|프로젝트 매니저|목수|음악 교사|회계 담당자|버스 기사|요리사|연구원|사무직원|창고 관리자|인턴
orgs: 주식회사 전나무목재|버드나무병원|물굽이시청|왜가리출판사|푸른언덕은행|새빛초등학교|(주)등대테크|보리수식당|(주)긴바람물류|파도연구소|파란종이 주식회사|(주)버들
places: 서울|부산|대전|전주|광주|재택|인천|제주
degrees: 사학과 학사|생물학 석사|회계과 전문학사|인문계 졸업|토목공학 학사|화학 박사
schools: 물굽이대학교|푸른언덕공과대학교|새빛고등학교|파도전문대학|안개예술대학교
projects.names: 조용한 지도|학교 텃밭|전차 시간표|목요 자전거 공방
awards.names: 올해의 직원상|응급처치 자격증|지게차 운전 기능사|사진 공모전 대상
issuers: 맑은선재단|옛다리협회|물굽이상공회의소
skills.names: Excel|Python|협상|용접|응급처치|SQL|일정 관리|Photoshop|가지치기|예산|글쓰기|발표
bullets: 열두 명 팀의 근무표 작성|부품 비용을 3분의 1 절감|수습 네 명을 지도, 세 명이 남음|신입을 위한 안내서 집필|민원을 주 9건에서 1건으로 감소|자료실을 마른 방으로 이전|견적 검토와 대금 지급|매일 방문객 응대
traps: 나흘 걸린 2015년 이전 준비|2020년 목표를 두 달 먼저 달성
prose: 끝났을 때 눈에 보이는 일을 좋아합니다. 잘 듣는다는 말을 듣습니다.|꼼꼼하고, 필요할 때는 빠릅니다. 작은 팀과 큰 팀에서 모두 일했습니다.
spoken: 한국어 (모국어)|영어 (업무 가능)|일본어 (초급)
groups: 실무|디지털|기타
remark: 정규직|계약직|파견
request: 추천인은 요청 시 제공합니다.
"""


def read(text):
	words = {}
	for line in text.strip().splitlines():
		if line.startswith("@"):
			here = words[line[1:]] = {}
		else:
			key, _, values = line.partition(":")
			here[key] = [v.strip() for v in values.split("|") if v.strip()]
	return words


WORDS = read(TEXT)

# Words by which a stranger's title or organisation says which of the two it
# is, besides the ones above.
TITLE = """engineer developer manager director head lead nurse teacher officer
analyst assistant consultant designer researcher scientist intern clerk driver
cook chef baker editor lecturer professor instructor coordinator technician
specialist architect administrator apprentice trainee founder volunteer mate
master captain mechanic welder surveyor registrar curator librarian
entwickler leiter ingenieur pfleger lehrer arbeiter berater praktikant
mechaniker meister assistent offizier mitarbeiter doktorand
développeur ingénieur chargé responsable stagiaire conseiller technicien
enseignant chef assistant infirmi professeur apprenti
desarrollador ingenier gerente coordinador enfermer profesor docente técnico
asistente jefe analista practicante instructor
desenvolvedor engenheir estagiári assistente professor coordenador
sviluppatore ingegnere impiegat responsabile tirocinante insegnante
разработчик инженер менеджер специалист руководитель программист технолог
учитель преподаватель врач медсестра директор стажер оператор
工程师 经理 主管 助理 教师 护士 护师 实习 设计 总监 研究员 顾问 专员 教授
エンジニア 担当 課長 係長 主任 部長 リーダー 技師 工 教師 看護師
개발자 엔지니어 매니저 팀장 연구원 간호사 교사 인턴 담당""".split()
ORGANISATION = """ltd inc llc gmbh corp company group university college school
institute hospital clinic museum council bank press hotel agency studio labs
services systems software foundation centre center society orchestra theatre
universität hochschule klinikum schule stadt verein verlag institut amt e.v.
université lycée école hôpital mairie société s.a. sarl universidad hospital
colegio instituto escuela ayuntamiento s.l. s.r.l. s.p.a. università comune
ltda universidade escola prefeitura ооо оао ао зао университет институт школа
завод больница 公司 集团 大学 学院 中学 医院 银行 研究所 株式会社 有限会社 病院 高校
学校 주식회사 (주) 대학교 고등학교 병원 연구소 은행 academy polytechnic akademie
szkoła uniwersytet szpital sp. universitet skola ab b.v. n.v. a.ş.""".split()
