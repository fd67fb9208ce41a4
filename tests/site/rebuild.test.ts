import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A copy of the project to change: its own source and caches, the packages shared, the small content of the fixtures. */
let copy: string;
/** What the first build of the copy gave: path and hash of each file. */
let first: string[];
const root = join(import.meta.dirname, '../..');
const astro = join(root, 'node_modules/.bin/astro');
// Vite and Astro behave otherwise where they find themselves inside a test run.
const { VITEST: _, NODE_ENV: __, DEV: ___, PROD: ____, ...environment } = process.env;

beforeAll(async () => {
	copy = mkdtempSync(join(tmpdir(), 'career-pathways-rebuild-'));
	for (const name of readdirSync(root)) {
		if (['node_modules', '.git', '.cache', '.astro', 'artefacts', 'tests', 'examples', 'content'].includes(name) || name.startsWith('dist')) continue;
		cpSync(join(root, name), join(copy, name), { recursive: true });
	}
	cpSync(join(root, 'tests/fixtures/sound'), join(copy, 'content'), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
	expect((await build()).code).toBe(0);
	first = digestSite();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const build = (): Promise<{ code: number; output: string }> => run(astro, ['build']);
const check = (...flags: string[]): Promise<{ code: number; output: string }> => run(process.execPath, ['tools/check.ts', ...flags]);

function run(program: string, flags: string[]): Promise<{ code: number; output: string }> {
	return new Promise((resolve) => {
		execFile(program, flags, { cwd: copy, env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 1e8 }, (error, stdout, stderr) =>
			resolve({ code: error ? 1 : 0, output: stdout + stderr }),
		);
	});
}

const digestSite = (): string[] =>
	globSync('**/*', { cwd: join(copy, 'dist'), withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => join(file.parentPath, file.name))
		.sort()
		.map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);

const edit = (file: string, from: string | RegExp, to: string): void => {
	const path = join(copy, file);
	const text = readFileSync(path, 'utf8');
	const changed = text.replace(from, to);
	expect(changed, `${file} holds ${from}`).not.toBe(text);
	writeFileSync(path, changed);
};

describe('a warm build', () => {
	test('holds a changed schema against content that did not change', async () => {
		edit('src/domain/page.schema.ts', 'menuTitle: z', 'subtitle: z.string(),\n\tmenuTitle: z');
		const { code, output } = await build();
		expect(code).toBe(1);
		expect(output).toContain('subtitle');
		edit('src/domain/page.schema.ts', 'subtitle: z.string(),\n\t', '');
	});

	test('refuses code in a text before any of it runs', async () => {
		const file = 'content/pages/about/index.mdx';
		const before = readFileSync(join(copy, file), 'utf8');
		const mark = join(copy, 'ran');
		writeFileSync(join(copy, file), `${before}\n{globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(mark)}, 'x')}\n`);
		const { code, output } = await build();
		expect(code).toBe(1);
		expect(output).toContain('code-in-text');
		expect(existsSync(mark)).toBe(false);
		writeFileSync(join(copy, file), before);
	});
});

describe('a new language', () => {
	const written = new Map<string, string | undefined>();
	/** Writes a file of the copy, and remembers what it was. */
	const write = (file: string, text: string): void => {
		const path = join(copy, file);
		if (!written.has(file)) written.set(file, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
		writeFileSync(path, text);
	};
	const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
	const restore = (isWanted: (file: string) => boolean): void => {
		for (const [file, text] of [...written].filter(([name]) => isWanted(name))) {
			if (text === undefined) rmSync(join(copy, file));
			else writeFileSync(join(copy, file), text);
		}
	};

	test('is a file of interface words, its lines in site.yaml and words in the content, and goes again without a trace', async () => {
		write('content/site.yaml', read('content/site.yaml').replace('languages:\n  - en\n  - es\n', 'languages:\n  - en\n  - es\n  - fr\n'));
		const unheard = await check();
		expect(unheard.code).toBe(1);
		expect(unheard.output).toMatch(/no words in "fr" yet[\s\S]*src\/i18n\//);
		write('src/i18n/fr.ts', "import { en, type InterfaceWords } from './en.ts';\n\nexport const fr: InterfaceWords = { ...en, home: 'Accueil', pathways: 'Parcours', chooseLanguage: 'Choisissez votre langue', notTranslated: (language: string) => `Cette page n’existe pas encore en français. La voici en ${language}.` };\n");
		write('src/i18n/interface-words.ts', read('src/i18n/interface-words.ts').replace("import { es } from './es.ts';", "import { es } from './es.ts';\nimport { fr } from './fr.ts';").replace('{ en, es,', '{ en, es, fr,'));
		const wordless = await check();
		expect(wordless.output.match(/has no words in fr/g)?.length).toBe(5);
		write('content/site.yaml', read('content/site.yaml').replaceAll(/^( *)es: (.*)$/gm, '$1es: $2\n$1fr: Parcours santé $2'));
		write('content/glossary/mentor/index.fr.mdx', '---\ntitle: mentor\nsummary: Une personne qui vous aide à apprendre.\ntranslation:\n  madeBy: machine\n---\n');
		write('content/quiz/fr.yaml', read('content/quiz/es.yaml').replace(/^ {2}english:[\s\S]*/m, ''));
		write('content/short-links.txt', existsSync(join(copy, 'content/short-links.txt')) ? read('content/short-links.txt') : '');
		const ready = await check('--fix');
		expect(ready.output).toMatch(/nothing to mend/);
		const built = await build();
		expect(built.code, built.output).toBe(0);
		expect(read('dist/fr/index.html')).toMatch(/<html lang="fr" dir="ltr">[\s\S]*Parcours santé/);
		expect(read('dist/en/index.html')).toMatch(/hreflang="fr"[\s\S]*>\s*Français\s*</);
		expect(read('dist/fr/pathways/summer-internship/index.html')).toMatch(/La voici en English[\s\S]*<main[^>]* lang="en"/);
		expect(read('dist/fr/glossary/index.html')).toContain('Une personne qui vous aide');
		expect(read('dist/sitemap.xml')).toContain('/fr/glossary/');
		expect(read('dist/index.html')).toContain('Choisissez votre langue');

		// Away again: first from site.yaml, upon which the check names what is left over.
		restore((file) => file === 'content/site.yaml');
		const left = await check();
		for (const file of ['glossary/mentor/index.fr.mdx', 'quiz/fr.yaml']) expect(left.output).toContain(file);
		restore(() => true);
		expect((await check()).output).toMatch(/nothing to mend/);
		expect((await build()).code).toBe(0);
		// The same as before, after builds that failed in between.
		expect(digestSite()).toEqual(first);
	});
});

test('dev shows a change of content at once, and says so when a schema no longer fits it', async () => {
	const port = await freePort();
	const dev = spawn(astro, ['dev', '--port', String(port), '--ignore-lock'], { cwd: copy, env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' } });
	let output = '';
	for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
	const page = async (): Promise<string> => (await fetch(`http://localhost:${port}/en/about/`)).text();
	try {
		await until(async () => (await page()).includes('</html>') && output.includes('watching for file changes'));
		edit('content/pages/about/index.mdx', /^title: .*$/m, 'title: A title that dev must show');
		await until(async () => (await page()).includes('A title that dev must show'));
		edit('src/domain/page.schema.ts', 'menuTitle: z', 'subtitle: z.string(),\n\tmenuTitle: z');
		await until(() => Promise.resolve(output.includes('subtitle')));
	} finally {
		dev.kill();
	}
});

async function until(holds: () => Promise<boolean>): Promise<void> {
	for (let tries = 0; tries < 150; tries++) {
		try {
			if (await holds()) return;
		} catch {
			// Not listening yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	expect.fail(`did not come about: ${holds}`);
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}
