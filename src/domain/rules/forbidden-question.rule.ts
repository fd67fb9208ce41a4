import { issueAt } from '../content.ts';
import { makePhraseFinder } from '../phrases.ts';
import { listQuizProse } from '../prose.ts';
import { cutText, splitSentences } from '../sentences.ts';
import type { Rule } from './rule.ts';

/** What the quiz never asks about, with the words that give such a question away: English, then Spanish. */
const subjects: Record<string, string[]> = {
	'race or ethnicity': [
		'race', 'races', 'racial', 'ethnicity', 'ethnic', 'ethnic group', 'hispanic', 'latino', 'latina', 'latinx', 'african american', 'asian american', 'native american', 'skin color', 'color of your skin', 'person of color', 'people of color', 'ancestry', 'tribe', 'tribal',
		'raza', 'razas', 'racial', 'etnia', 'étnico', 'étnica', 'origen étnico', 'hispano', 'hispana', 'afroamericano', 'afroamericana', 'color de piel', 'color de su piel', 'indígena', 'ascendencia',
	],
	'sex or gender': [
		'gender', 'your sex', 'what sex', 'which sex', 'sex at birth', 'biological sex', 'sexual', 'sexual orientation', 'sexuality', 'male or female', 'man or a woman', 'man or woman', 'a woman or a man', 'are you a woman', 'are you a man', 'are you male', 'are you female', 'transgender', 'nonbinary', 'non-binary', 'pronouns', 'lgbtq',
		'su sexo', 'qué sexo', 'sexo', 'género', 'orientación sexual', 'sexual', 'hombre o mujer', 'mujer u hombre', 'es usted mujer', 'es usted hombre', 'transgénero', 'no binario', 'no binaria', 'pronombres',
	],
	'health or disability': [
		'disability', 'disabilities', 'disabled', 'handicap', 'handicapped', 'impairment', 'medical condition', 'medical conditions', 'medical history', 'health condition', 'health conditions', 'health problem', 'health problems', 'your health', 'their health', 'in good health', 'good health', 'mental health', 'are you healthy', 'illness', 'illnesses', 'chronic', 'disease', 'diagnosis', 'diagnosed', 'medication', 'medications', 'pregnant', 'pregnancy', 'addiction', 'vaccinated',
		'discapacidad', 'discapacidades', 'discapacitado', 'discapacitada', 'impedimento', 'condición médica', 'problema médico', 'historial médico', 'condición de salud', 'problema de salud', 'problemas de salud', 'su salud', 'buena salud', 'salud mental', 'estado de salud', 'enfermedad', 'enfermedades', 'está enfermo', 'está enferma', 'diagnóstico', 'medicamento', 'medicamentos', 'embarazada', 'embarazo', 'adicción', 'vacunado', 'vacunada',
	],
	'immigration or citizenship': [
		'citizen', 'citizenship', 'immigrant', 'immigrants', 'immigration', 'immigrate', 'immigrated', 'refugee', 'asylum', 'undocumented', 'visa', 'green card', 'work permit', 'authorized to work', 'work authorization', 'legal status', 'legally work', 'permanent resident', 'nationality', 'country of birth', 'country of origin', 'place of birth', 'born in', 'where were you born', 'naturalized', 'social security', 'passport', 'daca',
		'ciudadano', 'ciudadana', 'ciudadanía', 'inmigrante', 'inmigrantes', 'inmigración', 'inmigró', 'migratorio', 'migratoria', 'estatus legal', 'refugiado', 'refugiada', 'asilo', 'indocumentado', 'indocumentada', 'visado', 'tarjeta verde', 'permiso de trabajo', 'autorización de trabajo', 'autorizado para trabajar', 'autorizada para trabajar', 'estado legal', 'residente permanente', 'nacionalidad', 'país de nacimiento', 'país de origen', 'lugar de nacimiento', 'dónde nació', 'nació en', 'seguro social', 'pasaporte',
	],
	'a criminal record': [
		'criminal', 'crime', 'crimes', 'convicted', 'conviction', 'convictions', 'felony', 'felonies', 'felon', 'misdemeanor', 'arrest', 'arrests', 'arrested', 'jail', 'prison', 'incarcerated', 'police record', 'on parole', 'on probation', 'background check',
		'criminal', 'criminales', 'antecedentes', 'delito', 'delitos', 'condenado', 'condenada', 'condena', 'condenas', 'arresto', 'arrestos', 'arrestado', 'arrestada', 'detenido', 'detenida', 'cárcel', 'prisión', 'encarcelado', 'encarcelada', 'libertad condicional',
	],
	'past pay': [
		'salary history', 'pay history', 'previous salary', 'past salary', 'last salary', 'current salary', 'your salary', 'previous pay', 'current pay', 'current wage', 'last wage', 'your last job pay', 'did you earn', 'used to earn', 'were you paid',
		'historial salarial', 'historial de salario', 'historial de salarios', 'salario anterior', 'sueldo anterior', 'último salario', 'último sueldo', 'salario actual', 'sueldo actual', 'su salario', 'su sueldo', 'cuánto ganaba', 'cuánto le pagaban', 'cuánto ganó',
	],
	'an exact age': [
		'how old', 'what is your age', 'what\'s your age', 'enter your age', 'tell us your age', 'exact age', 'age exactly', 'date of birth', 'birth date', 'birthdate', 'birthday', 'year of birth', 'birth year', 'year were you born', 'when were you born', 'born on', 'age in years',
		'qué edad', 'cuál es su edad', 'cuál es la edad', 'indique su edad', 'escriba su edad', 'edad exacta', 'cuántos años tiene', 'cuántos años cumple', 'fecha de nacimiento', 'año de nacimiento', 'día de nacimiento', 'cuándo nació', 'en qué año nació', 'cumpleaños',
	],
	'an exact income': [
		'how much do you earn', 'person you are helping earn', 'person you are helping make', 'how much do you make', 'how much money', 'how much income', 'how much is your', 'what do you earn', 'what is your income', 'what is your household income', 'what\'s your income', 'what was your income', 'exact income', 'amount of income', 'income in dollars', 'annual income', 'yearly income', 'monthly income', 'tax return',
		'cuánto gana', 'cuánto ganan', 'cuánto dinero', 'cuánto ingresa', 'cuánto es su ingreso', 'cuánto son sus ingresos', 'cuál es su ingreso', 'cuáles son sus ingresos', 'ingresos exactos', 'ingreso exacto', 'ingreso anual', 'ingresos anuales', 'ingreso mensual', 'ingresos mensuales', 'declaración de impuestos',
	],
	'a name': [
		'your name', 'your names', 'their name', 'person\'s name', 'name of the person', 'full name', 'first name', 'last name', 'family name', 'surname', 'nickname', 'what are you called',
		'su nombre', 'nombre completo', 'nombre de la persona', 'primer nombre', 'apellido', 'apellidos', 'cómo se llama', 'apodo',
	],
	'a way to reach somebody': [
		'your email', 'their email', 'email address', 'phone number', 'your telephone', 'telephone number', 'cell number', 'mobile number', 'your address', 'home address', 'street address', 'mailing address', 'zip code', 'postal code', 'where do you live', 'contact details', 'contact information', 'reach you', 'contact you', 'call you back',
		'su correo', 'dirección de correo', 'número de teléfono', 'número de celular', 'teléfono de contacto', 'su dirección', 'domicilio', 'código postal', 'dónde vive', 'datos de contacto', 'contactarle', 'comunicarnos con usted', 'llamarle',
	],
	'religion': [
		'religion', 'religions', 'religious', 'your faith', 'which faith', 'what faith', 'your beliefs', 'go to church', 'your church', 'which church', 'mosque', 'synagogue', 'worship', 'christian', 'catholic', 'muslim', 'jewish', 'hindu', 'buddhist', 'atheist',
		'religión', 'religiones', 'religioso', 'religiosa', 'su fe', 'qué fe', 'sus creencias', 'su iglesia', 'qué iglesia', 'mezquita', 'sinagoga', 'cristiano', 'cristiana', 'católico', 'católica', 'musulmán', 'musulmana', 'judío', 'judía', 'ateo', 'atea',
	],
	'family': [
		'married', 'marital', 'marital status', 'are you single', 'single parent', 'single mother', 'single father', 'spouse', 'husband', 'wife', 'divorced', 'widowed', 'widow', 'family status', 'your children', 'your kids', 'have children', 'have kids', 'any children', 'any kids', 'how many children', 'how many kids', 'dependents', 'boyfriend', 'girlfriend',
		'casado', 'casada', 'estado civil', 'soltero', 'soltera', 'cónyuge', 'esposo', 'esposa', 'marido', 'divorciado', 'divorciada', 'viudo', 'viuda', 'situación familiar', 'sus hijos', 'tiene hijos', 'cuántos hijos', 'hijos a su cargo', 'madre soltera', 'padre soltero', 'novio', 'novia',
	],
};

const subjectOf = new Map(Object.entries(subjects).flatMap(([subject, phrases]) => phrases.map((phrase) => [phrase, subject] as const)));
const findSubject = makePhraseFinder(subjectOf.keys());

/** The quiz asks only what a rule needs, and never what a person need not tell to find a way in. */
export const forbiddenQuestion: Rule = (content) =>
	listQuizProse(content).flatMap(({ source, text, at }) => {
		// What we never ask may be said in an explanation, so of those only the questions count.
		const isAsked = 'length' in at && at.some((part) => part === 'text' || part === 'textForHelper' || part === 'options');
		const asked = isAsked ? [text] : splitSentences(text).filter((sentence) => /[?？؟]/.test(sentence));
		const [found] = asked.flatMap((sentence) =>
			findSubject(sentence)
				.filter(({ phrase, end }) => !isAboutExperience(phrase, sentence.slice(end)))
				.map(({ phrase }) => ({ sentence, subject: subjectOf.get(phrase) ?? phrase })),
		);
		if (!found) return [];
		return [issueAt(source, at, {
			rule: 'forbidden-question',
			problem: `"${cutText(found.sentence)}" asks about ${found.subject}, which the quiz never does.`,
			fix: 'Delete the question. If an organization has a rule of its own about this, ask only whether the rule is met, with yes or no: "Are you 18 to 29 years old?"',
		})];
	});

/** "¿Cuántos años tiene de experiencia?" asks for no age. */
const isAboutExperience = (phrase: string, rest: string): boolean => phrase.startsWith('cuántos años') && /^\s+de\b/u.test(rest);
