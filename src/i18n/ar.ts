import type { InterfaceWords } from './en.ts';

const plurals = new Intl.PluralRules('ar');

/** Wraps a name in U+2068 and U+2069, so that Latin letters in it do not reorder the Arabic around them. */
const isolate = (name: string): string => `\u2068${name}\u2069`;

/** Hours as Arabic counts them. The dual has its own form after a preposition: ساعتان, but إلى ساعتين. */
const countHours = (count: number, dual: 'ساعتان' | 'ساعتين'): string => {
	switch (plurals.select(count)) {
		case 'one':
			return 'ساعة واحدة';
		case 'two':
			return dual;
		case 'few':
			return `${count} ساعات`;
		default:
			return `${count} ساعة`;
	}
};

const countMinutes = (count: number): string => {
	switch (plurals.select(count)) {
		case 'one':
			return 'دقيقة واحدة';
		case 'two':
			return 'دقيقتان تقريبًا';
		case 'few':
			return `${count} دقائق تقريبًا`;
		default:
			return `${count} دقيقة تقريبًا`;
	}
};

const countPages = (count: number, query: string): string => {
	switch (plurals.select(count)) {
		case 'zero':
			return `لا توجد نتائج عن «${query}».`;
		case 'one':
			return `صفحة واحدة عن «${query}».`;
		case 'two':
			return `صفحتان عن «${query}».`;
		case 'few':
			return `${count} صفحات عن «${query}».`;
		case 'many':
			return `${count} صفحة عن «${query}».`;
		default:
			// The search page makes its one template for all larger counts from this, so no noun may follow the number.
			return `عدد الصفحات عن «${query}»: ${count}.`;
	}
};

export const ar: InterfaceWords = {
	skipToContent: 'انتقل إلى المحتوى',
	menu: 'القائمة',
	mainMenu: 'القائمة الرئيسية',
	footerMenu: 'صفحات أخرى',
	breadcrumbs: 'أنت هنا',
	home: 'الصفحة الرئيسية',
	pathways: 'المسارات',
	roles: 'الوظائف',
	stories: 'القصص',
	timeline: 'الخط الزمني',
	quiz: 'الاستبيان',
	search: 'البحث',
	glossary: 'معاني الكلمات',
	languageSwitch: 'اللغة',
	chooseLanguage: 'اختر لغتك',
	askTeam: 'اسأل فريق البرنامج',
	contactUnknown: (organisation) =>
		`لم تُنشر بعد طريقة للتواصل مع فريق البرنامج. إلى أن تُنشر، ابدأ من موقع ${isolate(organisation)}.`,
	contactKnown: 'يمكنك التواصل مع فريق البرنامج هنا:',
	unofficial: 'هذا ليس موقعًا رسميًا',

	translationNotice: 'عن هذه الترجمة',
	notTranslated: (language) => `هذه الصفحة غير متوفرة بالعربية بعد. لغة العرض الآن: ${isolate(language)}.`,
	machineTranslation: 'هذه ترجمة آلية لم يراجعها أحد بعد. إذا بدا لك فيها شيء غير صحيح، فاعتمد على الصفحة الإنجليزية.',
	staleTranslation: 'تغيّرت الصفحة الإنجليزية بعد إعداد هذه الترجمة.',
	readInEnglish: 'اقرأ هذه الصفحة بالإنجليزية',

	accessRun: (day, pages, states) =>
		`آخر مرة بحثت فيها البرامج عن العوائق: ${day}. شمل البحث كل الصفحات (${pages}) و${states} من الحالات التي تظهر عند الاستخدام، على الشاشات العريضة والضيقة وبالألوان الفاتحة والداكنة.`,
	accessEngines: (engines) => `البرامج هي: ${engines}. لا تجد البرامج إلا جزءًا من العوائق.`,
	accessNothing: 'لم تجد أي عائق.',
	accessFound: (findings) => `عدد العوائق التي وُجدت: ${findings}.`,
	accessNotRun: 'لم يبحث أي برنامج عن العوائق في هذا الموقع بعد.',

	homeLead: 'هل شعرت يومًا بأن لا أحد في المكان يشبهك؟ أُنشئت هذه المسارات حتى لا تكون وحدك.',
	homeQuizText: 'أجب عن بضعة أسئلة قصيرة. لا يُحفظ شيء من إجاباتك، ولا يُرفض أحد.',
	takeQuiz: 'أجب عن الاستبيان',
	seePathways: 'اطّلع على المسارات',
	homeDoorsTitle: 'الأسئلة الأولى',
	homeForMe: 'هل هذا مناسب لي؟',
	homeForMeText: 'لا يُرفض أحد هنا. اعرف أي المسارات يناسبك الآن، وما الذي يفتح المسارات الأخرى.',
	homeWhere: 'من أين أبدأ؟',
	homeWhereText: (count: number) => `عدد المسارات: ${count}. يوضح كل مسار من يمكنه البدء وما لم يؤكده أحد بعد.`,
	homeWho: 'من سلك هذا الطريق قبلي؟',
	filter: 'البحث ضمن القائمة',
	filterLead: 'ما لم يُنشر يبقى في القائمة، فقد يكون مناسبًا.',
	filterAny: 'الكل',
	facets: { start: 'نقطة البداية', kind: 'النوع', length: 'المدة', paid: 'بأجر', status: 'هل الباب مفتوح الآن؟', role: 'يقود إلى', place: 'أين', schedule: 'متى' },
	lengthBands: { short: 'حتى 3 أشهر', medium: 'حتى سنة', long: 'أكثر من سنة' },
	filterCount: (shown, all) => `${shown} من ${all} من المسارات`,
	filterNothing: 'لا نعرف مسارًا هنا يطابق كل هذا.',
	filterClear: 'عرض كل المسارات',
	filterAfter: 'لم تجد ما يناسب؟ الاستبيان ينظر في كل شرط، وقد يعرف فريق البرنامج المزيد.',
	compareTitle: 'مقارنة المسارات',
	compareLead: 'الأسئلة نفسها لكل مسار، جنبًا إلى جنب. وما لم يُنشر يُذكر أنه لم يُنشر.',
	compareChoose: 'المسارات المراد مقارنتها',
	compareWith: 'مقارنة مع مسارات أخرى',
	compareNone: 'اختر مسارًا واحدًا على الأقل من الأعلى.',
	compareTable: 'المسارات جنبًا إلى جنب',
	kind: 'النوع',
	whoCanApply: 'شروط من يستطيع البدء',
	allPathways: 'كل المسارات',
	tickLead: 'ضع علامة على ما لديك. تبقى العلامات على هذا الجهاز.',
	storiesSameStart: 'أشخاص بدأوا من النقطة نفسها',
	similarPathways: 'مسارات مشابهة',
	transcript: 'ما يُقال، مكتوبًا',
	mediaKinds: { video: 'فيديو', audio: 'تسجيل صوتي' },
	rolesBefore: 'غالبًا قبلها',
	rolesNow: 'هذه الوظيفة',
	rolesAfter: 'غالبًا بعدها',
	ladderTitle: 'قبلها وبعدها',
	quizStories: 'أشخاص بدأوا من حيث أنت الآن',
	quizStoriesForHelper: 'أشخاص بدأوا من النقطة نفسها',
	statusOpens: (date) => `يُفتح في ${date}`,
	statusOpen: (date) => (date ? `مفتوح حتى ${date}` : 'مفتوح'),
	statusSoon: (date) => `يُغلق في ${date}`,
	statusClosed: (date) => `أُغلق في ${date}`,
	rhythm: (opens, closes) => `يُفتح عادةً من ${opens} إلى ${closes}`,
	datesTitle: 'أهم المواعيد',
	datesLead: 'ما يُفتح وما يُغلق وما يبدأ، شهرًا بشهر.',
	datesNone: 'لم تُعلن أي مواعيد. وحيث لا موعد، اسأل.',
	datesAll: 'كل المواعيد المهمة',
	dateKinds: { opens: 'بدء التقديم', closes: 'انتهاء التقديم', starts: 'البداية' },
	rhythmTitle: 'ما يتكرر عادةً كل سنة',
	calendarTitle: 'ضع المواعيد في تقويمك',
	calendarLead: 'الاشتراك يتابع التغييرات اللاحقة. أما الملف فنسخة بتاريخ اليوم.',
	calendarSubscribe: 'الاشتراك في برنامج تقويم',
	calendarFile: 'تنزيل ملف التقويم',
	calendarAddress: 'عنوان التقويم',
	calendarHow: 'الطريقة في برامج التقويم المعتادة',
	calendarFirst: 'انسخ العنوان أدناه أولًا.',
	calendarHows: [{ name: 'تقويم Google', how: 'في المتصفح: الإعدادات، إضافة تقويم، من عنوان URL.' }, { name: 'تقويم Apple', how: 'على Mac: ملف، اشتراك تقويم جديد. وعلى iPhone يكفي الزر أعلاه.' }, { name: 'Outlook', how: 'على الويب: إضافة تقويم، الاشتراك من الويب.' }],
	calendarEmpty: 'يبقى التقويم فارغًا إلى أن تُعلن مواعيد. ومن يشترك الآن تصله عند صدورها.',
	calendarName: (program) => `أهم المواعيد: ${isolate(program)}`,
	addToCalendar: 'إضافة إلى التقويم',
	mapTitle: 'الخريطة',
	mapLead: 'من نقطة البداية إلى الوظائف التي تأتي بعدها. لا يوجد خط إلا حيث أُكِّد الأمر. وحيث لا خط، اسأل.',
	mapColumns: ['أين أنت الآن', 'المسارات', 'الوظائف الأولى', 'غالبًا في ما بعد'],
	mapList: 'الخريطة في قائمة',
	mapNoStart: 'نقطة البداية غير منشورة',
	homePathwaysTitle: 'من أين يمكنك أن تبدأ',
	homeStoriesTitle: 'من سبقوك على هذا الطريق',
	homeRolesTitle: 'إلى أين تقود المسارات',
	homeTimelineTitle: 'كيف نشأ البرنامج',
	allStories: 'كل القصص',
	allRoles: 'كل الوظائف',

	pathwaysLead: 'كل مسار من هذه المسارات باب تدخل منه. وما لم يؤكده أحد نقوله بوضوح، وندلّك على من تسأل.',
	rolesLead: 'ماذا يفعل الناس طوال اليوم في هذه الوظائف، وما الذي يحسنونه.',
	storiesLead: 'أشخاص ومجموعات سلكوا هذا الطريق. تكتفي كل قصة بما سبق نشره.',
	timelineLead: 'ما الذي حدث، وما الذي نتج عنه.',
	glossaryLead: 'كلمات ستصادفها هنا، مشروحة بلغة بسيطة.',

	atAGlance: 'لمحة سريعة',
	kinds: {
		internship: 'تدريب عملي',
		position: 'وظيفة بأجر',
		certificate: 'شهادة',
		fellowship: 'زمالة',
		apprenticeship: 'تلمذة مهنية',
		course: 'دورة',
		mentoring: 'إرشاد',
	},
	availability: 'هل الباب مفتوح الآن؟',
	availabilities: {
		running: 'يستقبل المشاركين',
		seasonal: 'في أوقات معينة من السنة',
		paused: 'متوقف مؤقتًا',
		ended: 'انتهى',
		ask: 'لم يُعلن',
	},
	whoRunsIt: 'الجهة المنظِّمة',
	forWhom: 'لمن هذا المسار',
	startingPoint: 'من أين تبدأ',
	length: 'المدة',
	hoursPerWeek: 'الوقت في الأسبوع',
	hours: (from, to) => {
		if (from === to) return countHours(to, 'ساعتان');
		return `من ${from === 1 ? 'ساعة' : from} إلى ${countHours(to, 'ساعتين')}`;
	},
	schedule: 'متى',
	schedules: {
		'full-time': 'دوام كامل',
		'part-time': 'دوام جزئي',
		weekdays: 'أيام الأسبوع',
		evenings: 'مساءً',
		weekends: 'عطلة نهاية الأسبوع',
		flexible: 'أوقات مرنة',
	},
	place: 'أين',
	places: { 'on-site': 'في الموقع', remote: 'من المنزل', hybrid: 'جزئيًا في الموقع' },
	pay: 'الأجر',
	payKinds: { hourly: 'أجر بالساعة', salary: 'راتب', stipend: 'تُدفع مكافأة مالية', none: 'بلا أجر' },
	cost: 'كم يكلّف',
	tuition: 'رسوم الدراسة',
	fees: 'رسوم أخرى',
	unpaidHours: 'ساعات بلا أجر',
	travel: 'التنقّل',
	equipment: 'الأجهزة والأدوات',
	childcare: 'رعاية الأطفال',
	supportKinds: { free: 'تغطية كاملة', helped: 'تغطية جزئية', 'own-cost': 'على نفقتك' },
	free: 'مجانًا',
	per: {
		total: (amount) => amount,
		hour: (amount) => `${amount} في الساعة`,
		week: (amount) => `${amount} في الأسبوع`,
		month: (amount) => `${amount} في الشهر`,
		year: (amount) => `${amount} في السنة`,
		term: (amount) => `${amount} في الفصل الدراسي`,
	},
	about: (value) => `${value} تقريبًا`,
	yes: 'نعم',
	no: 'لا',

	whoCanStart: 'من يمكنه أن يبدأ',
	must: 'شرط لازم',
	preferred: 'يفيد، لكنه لا يحسم الأمر',
	ruleUnknown: 'غير منشور',
	ruleBy: (organisation) => `من شروط ${isolate(organisation)}`,
	whatWouldChange: 'إن لم يكن الأمر كذلك بعد',
	phases: 'ما الذي ستفعله',
	phase: (number) => `الجزء ${number}`,
	paid: 'بأجر',
	unpaid: 'بلا أجر',
	howToPrepare: 'ما ينبغي تجهيزه',
	minutesNeeded: 'الوقت اللازم لتقديم الطلب',
	minutes: countMinutes,
	saveAndReturn: 'هل يمكنك التوقف والمتابعة لاحقًا؟',
	howToApply: 'كيف تقدّم الطلب',
	afterApplying: 'بعد تقديم الطلب',
	within: (length) => `في مدة أقصاها ${length}`,
	helpers: 'من يساعد',
	helpsIn: (languages) => `لغات المساعدة: ${languages}`,
	adjustments: 'تسهيلات بحسب احتياجك',
	intakes: 'المواعيد',
	noIntake: 'لم تُعلن أي مواعيد.',
	opens: 'بدء التقديم',
	closes: 'آخر موعد للتقديم',
	starts: 'موعد البدء',
	leadsTo: 'إلى أين يقود هذا المسار',
	questionsAsked: 'أسئلة يطرحها الناس',
	storiesFrom: 'القصص',
	noStories: 'لم تُنشر بعد أي قصة عن هذا المسار.',
	sources: 'المصادر',
	sourceMark: (number, publisher) => `المصدر ${number}: ${isolate(publisher)}`,
	sourceChecked: (date) => `تاريخ القراءة: ${date}`,
	lastChecked: (date) => `آخر مقارنة بالمصادر: ${date}.`,

	dayToDay: 'ما يفعله الناس',
	skills: 'ما يجيده الناس',
	credentials: 'شهادات مهنية يحملها الناس غالبًا',
	credentialsNote: 'لا نعلم أن أيًّا منها مطلوب هنا.',
	occupation: 'المهنة',
	medianPay: 'الأجر الوسيط',
	payScopes: { national: 'في البلد كله', state: 'في الولاية', region: 'في المنطقة' },
	medianPayText: (amount, scope, date) => `${amount} (الوسيط ${scope}، ${date})`,
	noMedianPay: 'غير معروض: لا يوجد رقم يعبّر عن هذه الوظيفة بإنصاف',
	pathwaysHere: 'مسارات تهيّئ لهذه الوظيفة',
	noPathwaysHere: 'لا نعرف مسارًا هنا يقود إلى هذه الوظيفة. كثيرًا ما يصل الناس إليها تدريجيًا من وظيفة أولى.',
	levels: { first: 'الوظائف الأولى', next: 'الخطوات التالية' },

	storyAsOf: (date) => `المعلومات حتى ${date}`,
	storyPathways: 'المسارات في هذه القصة',
	storyRoles: 'الوظائف في هذه القصة',
	storyKinds: { person: 'شخص', group: 'مجموعة' },

	dateUnknown: 'التاريخ غير منشور',

	quizOf: (number, most) => `السؤال ${number} من ${most} على الأكثر`,
	quizNext: 'التالي',
	quizSeeResult: 'عرض النتيجة',
	quizBack: 'رجوع',
	quizChange: 'تغيير',
	quizRestart: 'ابدأ من جديد',
	quizPickOne: 'اختر إجابة واحدة. ولا بأس في اختيار «لا أعرف».',
	quizAnswers: 'الإجابات المختارة',
	quizResult: 'أين يحسن البحث أولًا',
	quizWhy: 'لماذا نسأل',
	unsure: 'لا أعرف',
	noSay: 'أفضّل عدم الإجابة',
	verdicts: {
		fits: 'قد يكون مناسبًا لك',
		'check-first': 'قد يناسبك: تأكّد أولًا',
		'other-path': 'قد يكون مسار آخر أنسب لك الآن',
	},
	verdictsForHelper: {
		fits: 'قد يكون مناسبًا',
		'check-first': 'قد يكون مناسبًا: تأكّد أولًا',
		'other-path': 'قد يكون مسار آخر أنسب لمن تساعده الآن',
	},
	verdictCaveat: 'بعض الشروط غير منشور. اسأل قبل أن تعتمد على هذه النتيجة.',
	truths: { met: 'نعم', unmet: 'ليس الآن', open: 'ينبغي التأكد منه' },
	quizOpens: 'قد يُفتح هذا المسار مع الإجابة التالية:',
	quizWayThere: 'طريق إلى ذلك:',
	quizChangeAnswer: 'تغيير هذه الإجابة',
	quizOther: 'وفي هذه الأثناء يستحق النظر:',
	quizMoney: 'من أين قد تأتي المساعدة المالية',
	quizRoute: (role) => `طريق إلى وظيفة: ${isolate(role)}`,
	quizRouteStart: 'اليوم',
	quizNoRoute: (role) => `لا نعرف مسارًا هنا يقود إلى هذه الوظيفة: ${isolate(role)}. كثيرًا ما تكون البداية من الوظائف الأولى.`,
	quizLaterStep: 'خطوة لاحقة شائعة في المجال',
	quizNoScript: 'يحتاج الاستبيان إلى JavaScript. إليك المحتوى نفسه في قائمة: كل مسار مع شروطه ومن تسأل عنه.',
	quizHelper: 'أساعد شخصًا آخر',
	quizAll: 'عرض كل الأسئلة في صفحة واحدة',
	quizKeep: 'الاحتفاظ بالنتيجة أو مشاركتها',
	quizKeepText: 'لا يُحفظ شيء هنا، لذلك فالرابط هو سبيل العودة. وكل من لديه الرابط يستطيع قراءة ما فيه.',
	quizLinkAnswers: 'نسخ رابط فيه الإجابات',
	quizLinkResults: 'نسخ رابط فيه النتائج وحدها',
	quizLink: 'الرابط',
	quizCopied: 'تم نسخ الرابط.',
	quizNotCopied: 'انسخ الرابط من الحقل أعلاه.',
	print: 'طباعة',
	quizOutdated: 'هذا الرابط من إصدار سابق للاستبيان. يُرجى الإجابة عن الأسئلة من جديد.',
	quizPartly: 'تغيّر الاستبيان منذ إنشاء هذا الرابط، وتُركت الإجابات التي لم يعد يعرفها.',
	quizShared: 'شارك أحدهم هذه النتائج. الإجابات ليست في الرابط.',

	share: 'شارك هذه الصفحة',
	shareNative: 'مشاركة…',
	shareCopy: 'انسخ الرابط',
	shareCopied: 'نُسخ الرابط.',
	shareText: 'رسالة نصية',
	shareMail: 'بريد إلكتروني',

	flyer: 'منشور',
	flyerPrint: 'منشور للطباعة',
	flyerCards: 'بطاقات صغيرة للقص',
	flyerScan: 'وجّه كاميرا الهاتف إلى الرمز، أو اكتب:',
	flyerCode: (title) => `رمز QR يقود إلى صفحة ${isolate(title)}`,

	kitTitle: 'جاهز للمشاركة',
	kitLead: 'افتح مسارًا وخذ ما تحتاج إليه: نصوصًا أو صورة أو رمزًا أو منشورًا أو بطاقة لموقعك.',
	kitCopy: 'انسخ',
	kitShort: 'رسالة نصية',
	kitLong: 'رسالة أطول',
	kitParagraph: 'فقرة لنشرة إخبارية',
	kitQr: (format) => `رمز QR بصيغة ${isolate(format)}`,
	kitImage: 'صورة لشبكات التواصل',
	kitFrame: 'شيفرة لبطاقة في موقعك، كما تظهر في الأسفل',
	messageStart: (title) => `هل سمعت بهذا؟ ${isolate(title)}`,
	messageMore: (url) => `المزيد: ${url}`,

	searchLabel: 'ابحث في هذا الموقع',
	searchHint: 'جرّب «الدعم الفني» أو «بأجر» أو «بلا شهادة جامعية».',
	searchCount: (count, query) => countPages(count, isolate(query)),
	searchLoading: 'جارٍ البحث…',
	searchFailed: 'تعذّر تحميل البحث. قائمة كل الصفحات في الأسفل.',
	searchNothing: 'جرّب كلمة أقصر أو كلمة أخرى، أو أجب عن الاستبيان، أو تصفّح القائمة في الأسفل.',
	searchEmpty: 'من أين تبدأ',
	searchNarrow: 'اعرض فقط',
	searchAll: 'الكل',
	searchOtherName: 'يطابق:',
	searchCorrected: 'كما يُكتب هنا:',
	searchNear: 'هل تقصد واحدة من هذه؟',
	searchThorough: 'ابحث في النص الكامل لكل الصفحات',
	searchThoroughText: 'بحثنا حتى الآن في الأسماء والأسماء الأخرى والملخصات.',
	searchKeyOff: 'لا تنتقل إلى البحث عندما أضغط المفتاح /',
	allPages: 'كل الصفحات',
	sections: {
		pathway: 'مسار',
		role: 'وظيفة',
		story: 'قصة',
		milestone: 'محطة',
		page: 'صفحة',
		term: 'كلمة',
	},
	sectionsMany: { pathway: 'مسارات', role: 'وظائف', story: 'قصص', page: 'صفحات', term: 'كلمات' },

	notFoundTitle: 'هذه الصفحة ليست هنا',
	notFoundText: 'ربما كُتب العنوان خطأ، أو نُقلت الصفحة إلى مكان آخر. يمكنك المتابعة من هنا:',
};
