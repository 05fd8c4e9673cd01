"""Words from which names are known: titles and offices, heads of bodies, what stands around places.

No name of a person stands here: "Comrade", "Mr." and "Minister of" tell one wherever they stand.
"""

from __future__ import annotations

__all__ = [
    "ABBREVIATIONS",
    "BODIES",
    "CAPITAL_VERBS",
    "DEMONYMS",
    "FUNCTION",
    "GENERIC_BODIES",
    "HEADS",
    "MONTHS",
    "NOT_NAMES",
    "OFFICES",
    "ORDINALS",
    "PARTICLES",
    "PERSONAL_TITLES",
    "PLACE_HEADS",
    "PLACE_LEADS",
    "POSTS",
    "ROLES",
    "SAYING",
    "SHORT_TITLES",
    "SMALL_ROLES",
    "SUBJECTS",
    "SYLLABLES",
    "TITLES",
    "TITLES_OR_FORENAMES",
    "TITLE_PARTS",
    "VIETNAMESE_GIVEN",
    "VIETNAMESE_SURNAMES",
]

TITLES = frozenset(
    "Attorney-General Solicitor-General Director-General Generalissimo Cmrd Cmrds Comrade Comrades "
    "Coms Tovs Cde Cdes Com "
    "Tov Mr Mrs Ms Miss Messrs Dr Drs Prof Professor Sir Lord Lady Dame Madame Madam Mme Mlle "
    "Monsieur Mons Herr Frau Fraulein Signor Signora Signorina Señorita Senorita Mademoiselle "
    "Señor Senor Señora Don Dona Shri Sri Smt Shrimati Sardar Pandit Maulana Begum Thakin Bung "
    "Ustad Sheikh Shaikh Hajji Haji Pasha Effendi Bey Mulla Ayatollah Rabbi Father Sister "
    "Reverend Rev Bishop Archbishop Cardinal Pope General Gen Marshal Admiral Adm Colonel Col "
    "Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Commander Cdr Comdr Brigadier Brig Commodore "
    "Ambassador Amb Premier Chairman Chairwoman President Minister Secretary Sec Counselor "
    "Counsellor Attaché Attache Attachè Consul Director Chief Envoy Chargé Charge Delegate "
    "Representative King Queen Prince Princess Emperor Empress Shah Sultan Emir Chancellor "
    "Governor Senator Sen Congressman Congresswoman Commissar Commissioner Councillor Citizen "
    "Engineer Interpreter Inspector Mayor Deputy Speaker Judge Justice Superintendent Adviser "
    "Advisor Officer Undersecretary Vice-Premier Vice-Chairman Vice-Minister Vice-President "
    "Excellency Honorable Honourable Hon'ble Hon’ble Academician Editor Correspondent Principal Provost "
    "Rector Registrar Earl Count Baron Viscount Duke Marquess Archduke Leader Head Manager Agent "
    "Clerk Treasurer Nuncio Ambassadors Ministers Generals Colonels Marshals Premiers Senators Professors "
    "Admirals Messieurs Doctor Prosecutor "
    "Translator Instructor Widow Vice-Consul Subinspector Bailiff Burgomaster Mufti Patriarch "
    "Metropolitan Archpriest Hieromonk Attorney Barrister Solicitor Banker Merchant Dragoman "
    "Kavass Cavass Vizier Wali Vali Kaimakam Gouverneur Président Ministre Generalissimo "
    "Obergruppenführer Oberst Leutnant Hauptmann Baroness Countess Comte Comtesse Marquise Graf "
    "Freiherr Fürst Licentiate Farmer Principe Visconde Coronel Comandante Capitán "
    "Teniente Licenciado Ingeniero Doctora "
    "Profesor Hojatoleslam Mirza Raja Maharaja Nawab Swami Lama Datuk Dato Tunku Tengku "
    "Encik Bwana Mzee Ndugu Chief-Engineer Headmaster Headmistress Matron Midshipman Ensign "
    "Corporal Trooper Bombardier Airman Wing-Commander Seaman Boatswain Stationmaster "
    "Harbour-Master Harbour-master Librarian Curator Keeper Warden Verger Chargé-d'Affaires "
    "Dasho Lyonpo Khun Phya Phraya Samdech Oknha Tiao Phagna Alhaji Lala Commandant "
    "Legate Negotiator Observer Rapporteur Spokesman Spokeswoman Delegates Consul-General "
    "Under-Secretary Secretary-General Rear-Admiral Vice-Admiral Lieutenant-Colonel Major-General "
    "Lieutenant-General Brigadier-General Governor-General Postmaster Foreman Technician Nurse "
    "Harbourmaster Notary Advocate Lawyer Interpreters Engineers Counsellors Counselors Deputies "
    "Secretaries Directors Comptroller Controller Auditor Trainee Pilot Skipper Constable "
    "Surveyor Colleague Architect Agronomist Vicar Canon Abbot Pastor Imam Ing Eng Vice-Governor "
    "Plenipotentiary Candidate Ataman Hetman Voivode Starosta Prefect Army-General "
    "Colonel-General Corps-General Division-General Brigade-General Fleet-Admiral Comr Nai Seyyid "
    "Master FonMin Fonmin PriMin Primin DefMin Defmin FinMin Finmin".split()
)
"""Words that stand before the name of a person, without the full stop of an abbreviation."""

TITLES_OR_FORENAMES = frozenset("Sultan Earl Duke Mirza Shah".split())
"""Titles that are forenames behind another title: "Mr. Sultan Moor"."""

TITLE_PARTS = frozenset(
    "Vice Deputy Assistant First Second Third Foreign Prime Permanent Under Acting Joint "
    "Additional Chief Federal State Press Military Naval Air Commercial Cultural Political "
    "Economic Agricultural Fisheries Trade Labour Labor Scientific Consular Interim Former Right "
    "Honorable Honourable His Her Their Your Most The Finance Defence Defense Interior Section "
    "Bureau Division Department Desk Country Party Group Sector Regional District Provincial "
    "Municipal Field Lieutenant Rear Major Brigadier Wing Squadron Surgeon Attorney Solicitor "
    "Inspector Home Colonial Senior Junior Honorary Staff Chargé Liaison Information Education "
    "Agriculture Health Transport Communications Justice Counselor Vice- General Principal "
    "Private Parliamentary Managing Technical Editorial High Member Members".split()
)

OFFICES = frozenset(
    "Captain Colonel General Admiral Bishop Archbishop Prefect Postmaster Harbourmaster "
    "Attorney-General Ambassador Premier Chairman Chairwoman President Minister Secretary Consul "
    "Director Envoy Attaché Attache Chargé Charge Vice-Premier Vice-Chairman Vice-Minister "
    "Counselor Counsellor Governor Undersecretary Secretary-General Commissar Commissioner Mayor "
    "Chancellor Inspector Superintendent Vice-President Treasurer Engineer Rapporteur Speaker "
    "Legate Nuncio King Queen Emperor Shah Prince Pope Registrar Rector Dean Commandant FonMin Fonmin "
    "Commander-in-Chief Consul-General Prosecutor Marshal Delegate Representative Adviser Advisor".split()
)
"""Offices that stand for whoever holds them: "the Ambassador"."""

SMALL_ROLES = frozenset(
    "chargé officer representative spokesman spokeswoman mayor governor prefect commissioner "
    "superintendent envoy aide assistant economist judge surgeon nurse foreman technician expert "
    "specialist guide priest bishop commander lieutenant sergeant admiral treasurer accountant "
    "undersecretary rector dean businessman trader contractor owner predecessor successor chemist "
    "teacher farmer".split()
)
"""Roles that tell of a name only in small letters: in capitals they are words of telegrams."""

ROLES = SMALL_ROLES | frozenset(
    "attaché attache engineer engineers director secretary chairman chairwoman minister "
    "ambassador general colonel captain comrade editor interpreter brother sister wife son "
    "daughter nephew cousin agent driver inspector clerk professor doctor writer poet "
    "correspondent deputy delegate collector member counsellor counselor consul president premier "
    "manager keeper pilot maker dealer journalist architect agronomist chief head leader adviser "
    "advisor translator physician widow husband father mother colleague friend student worker "
    "peasant typist botanist historian geologist composer conductor actor actress artist "
    "photographer lawyer merchant banker citizen namesake commandant marshal namely".split()
)

SAYING = frozenset(
    "said says replied replies asked asks answered added adds remarked remarks stated states told "
    "tells thought thinks believed believes observed explained declared stressed noted notes "
    "emphasized emphasised pointed suggested proposed agreed insisted recalled argued maintained "
    "expressed thanked inquired enquired asserted admitted claimed confirmed denied complained "
    "continued commented concluded considers considered interrupted laughed smiled nodded "
    "repeated responded warned wished wanted promised spoke speaks went gave called offered "
    "objected interpreted wrote writes assured mentioned reported reports received handed invited "
    "visited begged greeted welcomed returned arrived left knows knew hoped hopes feared fears "
    "holds held served recorded showed shows raised reckons learned heard laughs".split()
)

HEADS = frozenset(
    "Compañía Companhia Compagnie Société Societe Sociedad Sociedade Società Societate Banco Banque "
    "Gesellschaft Reederei Firma Établissements Etablissements Commune Communes "
    "Dept Govt Representation Representations Ministry Ministries Embassy Embassies Legation Legations "
    "Consulate Consulates Consulate-General Department Departments Committee Commission Council "
    "Bureau Secretariat Division Directorate Politburo Presidium Agency Institute Foundation "
    "Administration Headquarters Command Union Board Association Academy Cabinet Parliament "
    "Assembly Chancery Chancellery Registry Authority University Chamber Collegium Trust "
    "Corporation Society Federation League Company Bank Office Offices Mission Delegation Section "
    "Service Services Party Front Alliance Organisation Organization Works Studio Railways "
    "Railway Laboratory College Factory Archives Archive Store Depot Museum Library Court "
    "Congress Senate Bundestag Sejm Riksdag Storting Duma Knesset Comintern Cominform Komsomol "
    "Saeima Seimas Riigikogu Dáil Seanad Oireachtas Rigsdag Sobranje Sobranie Ständerat Nationalrat "
    "Kuomintang Guomindang Profintern Narodnaya Skupština Skupstina Eduskunta Folketing Althing "
    "Cortes Bundeskanzleramt Majlis Vouli Government Centre Center Mill Mills Cooperative "
    "Co-operative Syndicate Consortium Observatory Hospital Press Publishers Police Guard Corps "
    "Regiment Treasury Admiralty Commissariat Inspectorate Exchange Guild Club Fund Conservatory "
    "Theatre Theater Brotherhood Movement Shipyard Shipyards Plant Airlines Airways Lines Line "
    "Bloc Bundesrat Bundesbank Reichstag Reichsbank Bundeswehr Wehrmacht Volkskammer Stasi "
    "Gosplan Institution Polytechnic School Seminary Patriarchate Diet Subcommittee Sub-Committee "
    "Comecon Group Staff Tribunal Collegiate Station Customs Post Posts Branch Desk Junta "
    "Congen Congeneral Amcongeneral "
    "Amembassy Amconsul Secstate Amcongen Amlegation Usmission Usun Highcomind Hicomind "
    "Combine Enterprise Farm Farms "
    "Sovnarkhoz Army Navy Fleet Commons Lords Legislature Residency Undertaking Bureaux "
    "Confederation Brigade Battalion Squadron Militia Gendarmerie Constabulary "
    "Inspectorate-General Endowment Directorates Secretariats Boards Councils Committees "
    "Commissions Associations Unions Banks Agencies Cooperatives Co-operatives Mines "
    "Refinery Brewery Distillery Cannery Dockyard Dockyards Arsenal Panel Taskforce Presidency "
    "Chiefs Monopoly Monopolies Konsum Obkom Gorkom Raikom Kombinat Kolkhoz Sovkhoz Prefecture "
    "Troupe Ensemble Orchestra Choir Zoo "
    "Custom-house Customs-house Mint Ministère Goskino Gossnab Sovnarkom Narkomat Narkomindel "
    "Intourist Sovexport Subsecretariat Undersecretariat Under-Secretariat Directorate-General "
    "Secretariat-General Waterworks Directory Gazette AmEmbassy AmConsul AmConGen USMission Reichsbahn "
    "Bundesbahn Bundespost Khural Expedition Workshop Workshops Sub-Mission Sub-Commission".split()
) - {"Gazette", "Line", "Lines", "Post", "Posts", "Station", "Desk", "Group", "Staff", "Plant"}
"""Words that a body is called by, mostly at the end of its name or before "of"."""

BODIES = HEADS - frozenset(
    "Railway Works Service Services Press Police Guard Corps Court Exchange Club School Centre "
    "Center Command Customs Movement Company Mill Mills Store Library Museum Theatre Theater "
    "Hospital Section Authority Trust Army Navy Fleet Commons Lords Residency Undertaking Brigade "
    "Battalion Squadron Militia Mines Panel Chiefs Banks Boards Agencies Unions "
    "Councils Committees Commissions Associations Cooperatives Co-operatives Monopoly Presidency "
    "Plant Refinery Brewery Distillery Cannery Dockyard Dockyards Arsenal Confederation Syndicate "
    "Troupe Ensemble Orchestra Choir Zoo Expedition Workshop Workshops "
    "Guild Factory College Laboratory Observatory Consortium Corporation Institute Studio Depot "
    "Archive Archives Mint Konsum Foundation Society League Association Federation".split()
)
"""Heads that by themselves, with a capital letter, are a body: "the Embassy"."""

GENERIC_BODIES = frozenset(
    "Party Union Congress Front Government Group Movement Company Court Office Offices Delegation "
    "Troupe Ensemble Orchestra Choir Zoo "
    "Section Mission Administration Institution School Bank Parliament Post Organization".split()
)
"""Heads that by themselves are a body only where the document has named it before."""

POSTS = frozenset(
    "Embassy Legation Consulate Consulate-General Mission Delegation Chancery Bureau Office "
    "Commission Congen Congeneral Amcongeneral "
    "Amembassy Amconsul Amcongen Amlegation AmEmbassy AmConsul AmConGen Usmission "
    "USMission Embassies Consulates Legations Representation".split()
)
"""Bodies that a place follows: "Embassy in Burma", "Embassy Colombo"."""

SUBJECTS = frozenset(
    "Resources Settlement Rehabilitation Reconstruction Cooperatives Prisons Urban Rural "
    "Community Human Natural Mineral Minerals Higher Primary Secondary Basic Vocational Livestock "
    "Veterinary Plantation Plantations Crops Wildlife Families Pensions Affairs Trade Commerce "
    "Industry Industries Food Fisheries Fishery Forestry Forests Agriculture Culture Education "
    "Health Finance Finances Defence Defense Justice Interior Labour Labor Transport "
    "Transportation Communications Communication Railways Railway Shipping Navigation Information "
    "Security Planning Supply Supplies Housing Construction Energy Power Mines Mining Posts "
    "Telegraphs Telegraph Works Science Technology Research Statistics Tourism Sport Sports War "
    "Navy Marine Aviation Environment Water Waters Conservancy Waterways Rivers Irrigation Land "
    "Lands Welfare Development Economy Economics Relations Cooperation Co-operation Foreign "
    "External Internal Home Economic Public Social State National Ministers Nations States "
    "Deputies Peace Women Youth Writers Artists Journalists Workers Peasants Trades Unions "
    "Overseas Tea Rubber Coal Steel Oil Fuel Cotton Jute Rice Fish Film Films Radio Television "
    "Broadcasting Press Propaganda Organisation Organization Cadres Production Procurement Prices "
    "Customs Taxation Revenue Budget Treasury Insurance Banking Protocol Consular Political "
    "Cultural Commercial Scientific Technical Military Naval Air Instruction Religion Religious "
    "Commonwealth Colonies Dominion Dominions Administration Telecommunications Guidance Light Heavy Machinery "
    "Chemical Chemistry Textile Textiles Petroleum Geology Metallurgy Electricity Atomic Nuclear "
    "Space Physics Medicine Hygiene Arts Letters Lakes Dykes Locks Harbours Ports Roads Bridges "
    "Canals Veterans Sciences Engineering Publication Publications Literature Cinematography "
    "Cinema Staff Intelligence Exchequer Excise Translation Archives Records Personnel Legal "
    "Exports Export Import Imports Sale "
    "Machine Machines Fertilizer Fertilizers Nonferrous Non-Ferrous Grain Grains Maritime Highways "
    "Meteorology Hydrology "
    "Sales Markets Market Municipal Regional Local Central General".split()
)
"""What ministries, departments and their ministers are of."""

ABBREVIATIONS = frozenset(
    "EU NATO UN UNO UNESCO UNICEF FAO WHO IMF IBRD EEC EC ECSC CMEA COMECON Comecon TASS KGB CIA "
    "FBI MFA FCO CPSU CCP CPC SED PCI PCF KPD SPD CDU CSU NKVD MVD GRU OECD OEEC OAS OAU SEATO "
    "ASEAN OPEC WEU EFTA GATT ILO ICRC PLO ANC NLF BBC AFP DPA MTI ADN NCNA VOKS MAFF UKREP USICA "
    "USIA USIS USUN FBIS DIA NSC JCS CINCPAC SECSTATE AID UNDP UNCTAD ECE ECAFE ECOSOC IAEA "
    "EURATOM Euratom Tass CENTO PZPR MSZMP KSČ BKP LCY AFL-CIO TUC GOI MEA CRO UKMIS UKDEL CC BCP "
    "RCP PUWP HSWP RWP KPCh PCE PCP CCCP LDP DTI MOD ODA ECGD HMT USDOC USDA USTR OPIC EXIM DOD "
    "DOC MITI MAPAM SWAPO FRELIMO RENAMO UNITA MPLA ZANU ZAPU PAIGC FLN FNLA FMLN FSLN IRA ETA "
    "ELAS EAM UNHCR UNRRA UNRWA UNFICYP UNIFIL UNTAG UNTAC UNPROFOR ONUC WFP WIPO ICAO IMO ITU "
    "UPU WMO IDA IFC ADB EIB EBRD CERN ESA NASA AEC NRC EPA FAA FCC FDA GSA SEC OSS SIS SOE NKID "
    "Narkomindel NKVT NKPS OGPU GPU VChK MGB StB ÁVH ÁVO SB UB DS DGSE SDECE BND BfV MfS MfAA "
    "ČSAV SAV CGT CFDT CGIL DGB FDGB FDJ WFTU ICFTU WIDF WFDY IUS FonOff Fonoff FornOff INTERPOL "
    "Interpol Reuters Xinhua Tanjug PAP ČTK CTK Agerpres BTA ATA KCNA UPI ANSA EFE DFAT DEA "
    "USG HMG GVN GOB GOC GOE GOF GOG GOH GOJ GOK GOL GOM GON GOP GOR GOS GOU GOY ICA MAAG USOM USAID".split()
)
"""Bodies of international standing that are mostly named by their letters; no identifiers.

Telegrams have governments by letters, too: "GOK", that of Kenya.
"""

PLACE_HEADS = frozenset(
    "River Lake Creek Canal Island Islands Isle Bay Gulf Strait Straits Sea Ocean Cape Mount "
    "Mountain Mountains Harbour Harbor Street Road Avenue Square Lane Prospekt Boulevard District "
    "Province Region Oblast Rayon County Valley Desert Peninsula Pass Bridge Airport Guesthouse "
    "Hotel Palace Tower Towers Trough Gardens Hills Plain Fjord Coast Delta Basin Channel Sound "
    "Heights House Castle "
    "Park Rock Rocks Reef Shoal Ridge Hill Wood Forest Marsh Fens Moor Glen Beach Shore Cove Quay "
    "Wharf Docks Pier Weir Dam Reservoir Junction Terrace Crescent Highway Township Parish "
    "Borough Highlands Lowlands Steppe Plateau Glacier Falls Oasis Lagoon Estuary Archipelago "
    "Atoll Waterfront Protectorate Emirate Sultanate Okrug Krai Governorate Waterway Canals "
    "Lighthouse Isla Territory Prefecture Canton Voivodeship Village".split()
)
PLACE_LEADS = frozenset(
    "County "
    "Bad Hotel Isla Islas Rio Río Cabo Puerto Lac Mont Monte Upper Lower River Lake Mount Cape Gulf Port "
    "Fort Saint St Isle Loch Ras Wadi Jebel".split()
)

PARTICLES = frozenset(
    "van von de der den del della di da dos du la le al el ul bin ibn ben bint abu zu ter ten af "
    "av y e né née vom zum Van Von De Der Den Del Della Di Da Dos Du La Le Al El Bin Ibn Ben Abu "
    "Ter Ten d' ud ad".split()
)

MONTHS = frozenset(
    "January February March April May June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)

FUNCTION = frozenset(
    "a about above according accordingly across after afterwards again against all almost along "
    "already also although altogether always am among an and another any anybody anyone anything "
    "apart are around as asked at away back be because been before begin begins behind being "
    "below besides better between beyond both but by call can certain comment concerning could "
    "dear did do does doing done down due during each early either else end even ever every "
    "everybody everyone everything except few finally first following for former formerly from "
    "further furthermore generally give given go had has have having he hence her here hereafter "
    "hereby hers him his how however i if in indeed instead into is it its itself just last late "
    "later latter least less let like likewise long many may me meanwhile might mine more "
    "moreover most much must my myself near nearly neither never nevertheless next no nobody none "
    "nor not nothing now of off often old on once one only or other others our ours ourselves out "
    "over own per perhaps please quite rather really referring regarding same second see seven "
    "several shall she should since six so some somebody something soon still such summary than "
    "thank that the their theirs them themselves then there therefore these they thing things "
    "third this those though three through throughout thus till to today together tomorrow too "
    "towards two under until unless up upon us usually very via was we well were what whatever "
    "when whence where whereas wherever whether which while who whoever whole whom whose why will "
    "with within without would yes yesterday yet you your yours yourself subject reference ref "
    "copy copies note secret top confidential urgent immediate priority routine flash restricted "
    "unclassified action info repeated sent received control number total page enclosure "
    "enclosures annex appendix table paragraph para article section part chapter point item items "
    "attachment sir madam gentlemen reports report telegram cable airgram despatch dispatch "
    "letter memorandum record minutes conversation translated translation source original text "
    "distribution printed drafted approved cleared typed checked proofread prepared decided "
    "resolved agenda present absent time place date participants four five eight nine ten eleven "
    "twelve twenty thirty hundred thousand nos telno telnos mipt tel deptel embtel deptels "
    "embtels reftel reftels specimen made new request recommend suggest believe urge inform hope "
    "understand good great best personal limited noforn fm serial "
    "i’ve i've i’m i'm i’d i'd i’ll i'll we’ve we've we’re we're we’ll we'll they’ve they've they’re they're "
    "you’ve you've you’re you're he’s he's she’s she's it’s it's that’s that's there’s there's "
    "let’s let's".split()
)
"""Words of the language that may begin a sentence or a line with a capital letter."""

NOT_NAMES = frozenset(
    "Quote Unquote Endquote Repeat Comma Underscore "
    "Facilities Installations Shortcomings Achievements Problems Difficulties Improvements "
    "Tonight Oral Verbal Statesman Times Guardian Observer Pravda Izvestia Tribune Herald "
    "Gazette Economist Spectator "
    "Telegraph Mirror Article Articles Annex Appendix Table Chapter Section Part Paragraph Point "
    "Points Note Notes Document Documents Protocol Treaty Agreement Declaration Communiqué "
    "Communique Resolution Doctrine Plan Pact Act Charter Constitution Order Decree Directive "
    "Programme Program Conference Congress Fair Exhibition Show Week Festival Summit Talks Line "
    "Side Room Hall Reception Paper Papers Form Circular Copy Copies Decision Class Chair Chairs "
    "Sirs Sir Print Halls Volume Box File Fond Opis Series Enclosure Telegram Cable Telex Letter "
    "Memorandum Report Reports Summary Subject Comment God Christmas Easter Passover "
    "Bible Koran Marxism Leninism Marxism-Leninism Maoism Communism Communist Communists "
    "Socialist Socialism Capitalism Fascist Fascists Fascism Nazi Nazis Marxist Leninist "
    "Trotskyist Christian Christians Muslim Muslims Moslem Jewish Jew Jews Catholic Catholics "
    "Orthodox Buddhist Hindu Sunni Shia Arab Arabs Arabic Slav Slavs Bolshevik Bolsheviks "
    "Bolshevism "
    "Menshevik Party Republic Kingdom Empire State Force Forces Foreign Prime Vice Deputy Acting "
    "Her His Their Majesty Excellency Highness Lordship Government Cold War World East West North "
    "South Western Eastern Northern Southern Third First Second Fourth Fifth Great Little Old New "
    "Middle Central Upper Lower Left Right Marine Nobel Prize Hero Gulf Crown Jubilee Anniversary "
    "Day Year Spring Summer Autumn Winter English French Latin Cyrillic Sanskrit Telephone Tel "
    "Allies Powers Base Bases Case Cases Despatch Despatches Dispatches "
    "Airgram Airgrams Salt Schedule Schedules Correspondence Materials Records "
    "Telegrams Confidential Secret Top Most Cypher Cipher Code Sector Deposit Original Session "
    "Meeting Sitting Inward Outward Incoming Outgoing Serial Registry Faithfully Sincerely Yours "
    "Appears Understands Believes Recommends Requests Hopes Suggests Assumes "
    "Esq Esquire Bart Tab Tabs Respectfully Truly Signed Sgd Seal Stamp Night Morning Evening Noon Midnight "
    "Solidarity Asiatic Privy Declassified Sanitized Sanitised Downgraded Stat Illegib Matter Matters "
    "Plenum Plenums Transcript Transcripts "
    "Stenogram Working Draft Visit Visits Ethnic Minority Residents Border Borders Representations "
    "Building Making Processing Growing Husbandry Refining Weaving Spinning "
    "Situation Judgment Judgments Judgement Judgements Outlook Itinerary Complaint Complaints Traffic "
    "List Lists Contact Contacts Evaluator Findings Introduction Conclusion Conclusions Background "
    "Discussion Petition Petitions Estimate Estimates Position Contents Opening Closing Adjournment "
    "Employers Visitors Accessibility Privacy Depart Departs Departure Departures Arrival Arrivals "
    "Treaties Annexure Annexures Attachment Attachments "
    "Remarks Attendance Agenda Preface Foreword Recommendation Recommendations Observations Seat Map "
    "Quantity Price Prices Amount Total Weight Tons Horses Bicycles Lorries Petitioners "
    "Elections Election Strike Strikes Amnesty Mobilization Mobilisation Impressions Conditions Composition "
    "Considerations Provisions Principles Measures Steps Tasks Aims Results Prospects Problems Proposals "
    "Methods Causes Course Development Developments Saving Fyi FYI "
    "XXXX XXX XXXXX XX Reference Instructions Independence Ibid Idem Op Cit Vol No Nos".split()
)
"""Capitalised words that are no name of a person, body or place by themselves."""

SYLLABLES = frozenset(
    "tuan ai an ao bai ban bao bi bian bo bu cai cao cen chai chang chao che chen cheng chi chong chu "
    "cui dai dan deng di ding dong dou du duan fan fang fei feng fu gai gan gao ge geng gong gou "
    "gu guan guo hai han hao he hong hou hu hua huang hui huo ji jia jian jiang jiao jin jing ju "
    "kang ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long lou lu luan "
    "luo lü ma mai man mao mei meng mi miao min mo mu ni nie ning niu ou ouyang pan pang pei peng "
    "pi ping pu qi qian qiang qiao qin qing qiu qu quan que ran rao ren rong ru ruan rui sha shan "
    "shang shao she shen sheng shi shu si song su sui sun tan tang tao teng tian tong tu wan wang "
    "wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi "
    "yin ying you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou "
    "zhu zhuang zhuo zong zou zu zuo kim pak park lee ri rhee choe choi jong cho oh sin shin "
    "hwang paek nguyen tran pham phan vo le ho ngo dang bui do duong ly vu dinh truong hoang "
    "hoàng trần phạm nguyễn chou chiang hsu tsao kuo hsiao yeh chiao".split()
)
"""Surnames that stand first in East Asian names, and syllables that look like them."""

VIETNAMESE_SURNAMES = frozenset(
    "nguyen tran pham phan vo le ho ngo dang bui do duong ly vu dinh truong hoang huynh ha mai ton luu dao "
    "lam".split()
)
"""Surnames of Vietnam, which stand first, without their accents."""

VIETNAMESE_GIVEN = frozenset(
    "anh ba bac bang bao bich binh cam chan chau chi chien chinh chuong co cong cu cuong dai dan dang dao "
    "dat dau diem dien diep dinh do doan dong du duan duc dung duong duy giang giap gia hai han hanh hien "
    "hiep hieu ho hoa hoan hoang hoc hong hop hue huan hung huong huu huy khac khai kham khang khanh "
    "khiem khoa khoi khue kien kiet kim ky la lam lan lang lap le lien linh loan loc loi long luan luong "
    "luu ly man mau minh my nam nga ngan nghi nghia nghiem ngoc nguyen nham nhan nhat nhu ninh oanh phat "
    "phi phong phu phuc phung phuong qua quan quang que quoc quy quyen quynh sang sau sinh son sy tai tam "
    "tan thach thai than thang thanh thao the thi thien thieu thinh tho thoa thong thu thuan thuc thuy "
    "tich tien tin tinh to toan ton trac trang tri trinh trong truc trung truong tu tuan tuat tue tung "
    "tuy tuyen tuyet uyen van vi vien viet vinh vo vu vuong vy xuan y yen lau nghiep doanh thuyen thua "
    "nhi dich".split()
)
"""Syllables of names in Vietnam that stand behind the surname, without their accents."""

DEMONYMS = frozenset(
    "German Chinese Soviet Danish English Arab European African Asian Estonian Latvian Lithuanian "
    "Ukrainian Byelorussian Slovak Czech Serbian Croatian Slovene Slovenian Macedonian "
    "Montenegrin Bosnian Scottish Welsh Basque Catalan Flemish Walloon Maltese Tibetan Kurdish "
    "Palestinian Georgian Armenian Azerbaijani Kazakh Uzbek Tajik Turkmen Kirghiz Moldavian "
    "Cossack Siberian Prussian Bavarian Saxon Austro-Hungarian Sinhalese Tamil Bengali Punjabi "
    "Kashmiri Gujarati Maharashtrian Hausa Swahili Zulu Malayan Siamese Annamese Persian Ottoman "
    "Hebrew Luxembourgeois Paraguayan Uruguayan Honduran Guatemalan Nicaraguan Salvadoran Haitian "
    "Dominican Jamaican Icelandic Faroese Greenlandic Viennese Parisian Muscovite Londoner "
    "Berliner American Americans Anglo-American Sino-Soviet Sino-Indian Sino-American "
    "Soviet-American Franco-German Polish-German Arab-Israeli Canadian Congolese Rhodesian "
    "Namibian Senegalese Malagasy Rwandan Gambian Liberian Pakistani Afghan Nepali Bhutanese "
    "Latin-American Scandinavian Nordic Baltic-German Slavic Slavonic Romansh Yiddish Esperanto "
    "Mandarin Cantonese Russians Germans Africans Asians Europeans Arabs Serbs Croats Slovenes "
    "Czechs Slovaks Poles Finns Swedes Danes Turks Kurds Spaniards Scots Englishmen Frenchmen "
    "Dutchmen Irishmen Welshmen Britons Jews Greeks Latvians Estonians Lithuanians Scotch Irish "
    "Breton Frisian Nubian Berber Bedouin Malay Malays Javanese Sumatran Balinese Papuan "
    "Melanesian Polynesian Maori Fijian Samoan Tongan Amharic Somali Ghanaian Nigerian Kenyan "
    "Ugandan Tanzanian Zambian Zimbabwean Mozambican Angolan Batswana Basotho Ivorian Cameroonian "
    "Gabonese Togolese Beninese Malian Mauritanian Chadian Sudanese Eritrean".split()
)

SHORT_TITLES = frozenset(
    "Mr Mrs Ms Dr Drs Prof Cde Cdes Cmrd Cmrds Comr Com Coms Tov Tovs Gen Adm Col Maj Capt Lt Sgt Cdr Brig Amb "
    "Sen Rev Rt Hon Messrs Mme Mlle Mons Smt Fr Sr Sec Gov Pres Ing Eng Dipl Cap Tte Cmdr Ltd Co Min Dir "
    "Vice-min Vice-Min Vice-dir Insp".split()
) - {"Ltd", "Co"}
"""Titles that a full stop shortens."""

PERSONAL_TITLES = frozenset(
    "Mr Mrs Miss Ms Dr Lord Lady Sir Comrade Comrades Comr Cde Herr Frau Monsieur Mme Mlle Madame Shri "
    "Sri Smt Signor Signora Señor Señora Señorita Captain Messrs Prof Professor Pan Pani Fröken "
    "Fru Frøken Hr Sr Sra Srta Don Doña Dona Dame Madam Baron Baroness Countess Graf Senhor Senhora Dom Ato "
    "Dasho Lyonpo Khun Phya Phraya Samdech Oknha Tiao Phagna Alhaji "
    "Lij Dejazmach Dejazmatch Fitawrari Bitwoded Woizero Thakin "
    "Tengku Tunku Datuk Dato Encik U Daw Nai Seyyid Bwana Mzee Ndugu Maître Sayyid Sayed Sheikh Begum "
    "Khan Pandit Sardar Emboff Econoff Poloff Conoff Consoff Congenoff Agoff Comoff Laboff Admoff "
    "Deptoff Emboffs Econoffs Agatt Comatt Labatt Milatt Polcouns Econcouns Ecouns".split()
) - {"U", "Khan", "Pan"}
"""Titles behind which a name must stand."""

ORDINALS = frozenset(
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split()
)

CAPITAL_VERBS = SAYING | frozenset(
    "talked send addressed saw called made took went came sent met ran run runs gets get got "
    "see meet host receive "
    "receives meets sees calls hosts leaves greets thanks informs visits discusses gives takes "
    "makes comes go goes sends keep keeps kept find finds found used uses need needs wants show "
    "open opens opened close closed begin began start started plan plans ask tell reply expect "
    "expects expected hoping wish wishes seem seems seemed appear appears agree agrees refuse "
    "refused accept accepted offer offers sign signed pay paid buy sell sold bought ship ships "
    "planned held hold work works worked try tried turn turned put puts set sets let lets bring "
    "brought return returns arrive arrives visit believe considering discussed discuss intends "
    "intended intend remarks remarked proposes proposed travels traveled travelled leaving left "
    "attends attended opposes opposed favors favored favours supports supported denies denied "
    "promises promised signals signaled claims claimed maintains maintained continues continued "
    "requests requested obtain obtains obtained enquire "
    "enquires inquires inquired inquire urges urged warns warned doubts doubted feels "
    "felt wants wanted hopes hoped knows knew remains remained becomes became received approached "
    "visited called mentioned mentions referred refers indicated indicates recommends "
    "recommended departs departed come say dig deal hit save lend manage pace tire surprise normal sake "
    "tank passing visiting attending meeting receiving leaving arriving returning travelling traveling "
    "participating inviting accepting requesting discussing welcoming presenting departing "
    "transiting accompanying regarding decides decided approves "
    "approved resolves informed advised briefed instructed authorized authorised "
    "shd shld wd wld cd cld shud thru "
    "directed queried regretted presented volunteered interjected delivered forwarded submitted "
    "postponed cancelled canceled transmitted released insisting insists insisted claiming saying reporting "
    "adding noting stating stressing stresses stressed emphasizing emphasized warning hoping asking telling "
    "expressing expressed suggesting suggested proposing recommending opposing supporting confirming "
    "confirmed confirms denying refusing agreeing referring commenting commented replying responding "
    "responded responds continuing".split()
)
"""Verbs that in a line of capitals are no part of a name."""
