import { consent } from './consent.rule.ts';
import { dates } from './dates.rule.ts';
import { duplicateId } from './duplicate-id.rule.ts';
import { ruleWithoutSource } from './fact-without-source.rule.ts';
import { forbiddenQuestion } from './forbidden-question.rule.ts';
import { forbiddenWording } from './forbidden-wording.rule.ts';
import { headingJump } from './heading-jump.rule.ts';
import { labelMismatch } from './label-mismatch.rule.ts';
import { links } from './links.rule.ts';
import { lostAddress } from './lost-address.rule.ts';
import { pictures } from './pictures.rule.ts';
import { quizLogic } from './quiz-logic.rule.ts';
import { readingLevel } from './reading-level.rule.ts';
import type { Rule } from './rule.ts';
import { shortLinks } from './short-links.rule.ts';
import { synonyms } from './synonyms.rule.ts';
import { translations } from './translations.rule.ts';
import { typedFigure } from './typed-figure.rule.ts';
import { unexplainedTerm } from './unexplained-term.rule.ts';
import { unknownReference } from './unknown-reference.rule.ts';

/** Every rule across entries. */
export const rules: readonly Rule[] = [
	unknownReference,
	duplicateId,
	labelMismatch,
	ruleWithoutSource,
	quizLogic,
	dates,
	consent,
	pictures,
	translations,
	links,
	lostAddress,
	shortLinks,
	synonyms,
	headingJump,
	forbiddenWording,
	typedFigure,
	forbiddenQuestion,
	readingLevel,
	unexplainedTerm,
];
