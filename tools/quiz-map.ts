import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { countQuestions } from '../src/domain/quiz-figures.ts';
import { renderQuizMap } from '../src/formats/quiz-map.ts';
import { readQuizContent } from './quiz-content.ts';
import { contentFolder } from './settings.ts';

/** Draws the rules of the quiz into a Markdown file: `npm run tool quiz-map [-- file.md]`. GitHub shows it as tables and drawings. */
const [file = join('artefacts', 'quiz-map.md')] = process.argv.slice(2);
const { questions, pathways, names, nextRoles } = readQuizContent(contentFolder);
const figures = countQuestions(pathways, questions);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, renderQuizMap({ questions, pathways, names, nextRoles, figures }));
console.log(`${file}: ${pathways.length} pathways, ${questions.length} questions.`);
console.log(`People are asked ${figures.quiz.toFixed(2)} questions on average; all would be ${figures.all}, in a fixed order ${figures.fixedOrder.toFixed(2)}.`);
