import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCalendarDate } from '../src/domain/calendar-date.ts';
import { askedPort } from './serve.ts';

/**
 * The dev server with the editor on the files of this computer: forms, messages of the check, and the site beside them.
 * `--as-of 2027-02-01` shows the site as it will be on that day.
 */
const { values } = parseArgs({ options: { 'as-of': { type: 'string' } } });
const day = values['as-of'];
if (day !== undefined && !parseCalendarDate(day)) {
	console.error(`--as-of is "${day}". Write a day, such as: npm run edit -- --as-of 2027-02-01`);
	process.exit(1);
}
const port = askedPort();
const astro = join(import.meta.dirname, '..', 'node_modules', 'astro', 'bin', 'astro.mjs');
const environment = { ...process.env, EDITOR_KEY: randomBytes(16).toString('hex'), SITE_DRAFTS: 'yes', ...(day !== undefined && { SITE_TODAY: day }), ASTRO_TELEMETRY_DISABLED: '1' };
const server = spawn(process.execPath, [astro, 'dev', '--ignore-lock', '--host', '127.0.0.1', '--port', String(port)], { env: environment, stdio: 'inherit' });
console.log(`\nThe editor is at http://localhost:${port}/admin/ (stop with Ctrl+C)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
