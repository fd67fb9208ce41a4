import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accessibilityRunSchema } from '../../src/domain/accessibility-run.schema.ts';
import { checkContent } from '../../tools/check-content.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'career-pathways-access-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const page = (body: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Harbor</title></head><body><main><h1>Harbor</h1>${body}</main></body></html>`;

/** Runs the tool over a site of one page; gives its exit code, what it said and the record. */
async function runOver(name: string, body: string | undefined): Promise<{ code: number; said: string; folder: string; record: string | undefined }> {
	const [folder, site] = [join(scratch, name, 'content'), join(scratch, name, 'dist')];
	cpSync(join(root, 'tests/fixtures/sound'), folder, { recursive: true });
	if (body !== undefined) {
		mkdirSync(site, { recursive: true });
		writeFileSync(join(site, 'index.html'), page(body));
	}
	const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
	const env = { ...environment, CONTENT_DIR: folder, OUT_DIR: site, SITE_TODAY: '2026-12-01' };
	const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
		execFile(process.execPath, ['tools/tool.ts', 'access'], { cwd: root, env }, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
		);
	});
	const file = join(folder, 'accessibility.yaml');
	return { code, said, folder, record: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
}

test('a site without barriers is noted as such, in a file that the check accepts', async () => {
	const { code, said, folder, record = '' } = await runOver('open', '<p>Come in.</p>');
	expect([code, said]).toEqual([0, expect.stringContaining('Nothing found in 1 page and 0 states')]);
	expect(accessibilityRunSchema.parse(parse(record))).toMatchObject({ day: '2026-12-01', pages: 1, findings: 0, byRule: [] });
	expect(checkContent(folder).filter(({ file }) => file === 'accessibility.yaml')).toEqual([]);
});

test('barriers are printed, counted by rule and noted, and the tool fails', async () => {
	const { code, said, folder, record = '' } = await runOver('barred', '<img src="data:,"><p style="color:#bbb;background:#fff">pale</p>');
	expect(code).toBe(1);
	expect(said).toMatch(/axe color-contrast: <p style="color:#bbb.*\(1280 px light, 320 px light, 1280 px dark, 320 px dark\)/);
	const run = accessibilityRunSchema.parse(parse(record));
	const rules = run.byRule.map(({ rule }) => rule);
	expect(rules).toEqual(expect.arrayContaining(['axe image-alt', 'axe color-contrast', 'ibm img_alt_valid', 'html wcag/h37']));
	expect(run.byRule.reduce((sum, { findings }) => sum + findings, 0)).toBe(run.findings);
	expect(checkContent(folder).filter(({ file }) => file === 'accessibility.yaml')).toEqual([]);
});

test('without a finished site it says what to do, and notes nothing', async () => {
	const { code, said, record } = await runOver('unbuilt', undefined);
	expect([code, said, record]).toEqual([1, expect.stringContaining('Build it first: npm run build'), undefined]);
});
