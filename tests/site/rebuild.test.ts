import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A copy of the project to change: its own content, source and caches, the packages shared. */
let copy: string;
const root = join(import.meta.dirname, '../..');
const astro = join(root, 'node_modules/.bin/astro');
// Vite and Astro behave otherwise where they find themselves inside a test run.
const { VITEST: _, NODE_ENV: __, DEV: ___, PROD: ____, ...environment } = process.env;

beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'career-pathways-rebuild-'));
	for (const name of readdirSync(root)) {
		if (['node_modules', '.git', '.cache', '.astro', 'artefacts', 'tests', 'examples'].includes(name) || name.startsWith('dist')) continue;
		cpSync(join(root, name), join(copy, name), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function build(): Promise<{ code: number; output: string }> {
	return new Promise((resolve) => {
		execFile(astro, ['build'], { cwd: copy, env: { ...environment, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: 1e8 }, (error, stdout, stderr) =>
			resolve({ code: error ? 1 : 0, output: stdout + stderr }),
		);
	});
}

const edit = (file: string, from: string | RegExp, to: string): void => {
	const path = join(copy, file);
	const text = readFileSync(path, 'utf8');
	const changed = text.replace(from, to);
	expect(changed, `${file} holds ${from}`).not.toBe(text);
	writeFileSync(path, changed);
};

describe('a warm build', () => {
	test('holds a changed schema against content that did not change', async () => {
		expect((await build()).code).toBe(0);
		edit('src/domain/page.schema.ts', 'menuTitle: z', 'subtitle: z.string(),\n\tmenuTitle: z');
		const { code, output } = await build();
		expect(code).toBe(1);
		expect(output).toContain('subtitle');
		edit('src/domain/page.schema.ts', 'subtitle: z.string(),\n\t', '');
		expect((await build()).code).toBe(0);
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
