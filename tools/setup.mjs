/**
 * `node tools/setup.mjs [--browser] <program> [arguments]`: installs what is missing, and is quick when nothing is, then
 * runs the program with the project's own Node. Missing may be the packages of the lock file (Node 24 among them) and,
 * with `--browser`, a browser for the tests. Plain JavaScript for any Node from 18 on, since it runs before anything is
 * here. It starts the program itself because a shell remembers where it found `node` before the project brought its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => console.log(`set-up: ${text}`);
const stop = (text) => {
	console.error(`set-up: ${text}`);
	process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 18) {
	stop(`this is Node ${process.versions.node}. Install Node 18 or later from https://nodejs.org and try again.`);
}

const windows = process.platform === 'win32';
const npm = process.env.npm_execpath;
const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
const runNpm = (args) => (npm ? run(process.execPath, [npm, ...args]) : run(windows ? 'npm.cmd' : 'npm', args, { shell: windows }));

const [first, ...others] = process.argv.slice(2);
const [program, ...programArguments] = first === '--browser' ? others : [first, ...others];
const ownNode = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

installPackages();
if (first === '--browser') installBrowser();
if (program) runProgram();

function runProgram() {
	const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
	const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'node');
	const env = { ...process.env, PATH, NODE_COMPILE_CACHE };
	// Room for short-lived objects: reading a thousand files makes millions, and collecting them is a tenth of the time.
	const flags = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
	const child = spawn(ownNode, [...flags, program, ...programArguments], { cwd: root, stdio: 'inherit', shell: windows, env });
	// The program ends by itself on Ctrl+C; this one waits to give its exit code.
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function installPackages() {
	const stamp = join(root, 'node_modules', '.installed-lock');
	const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
	const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
	if (installed && ownNodeRuns()) return;
	if (!installed) {
		say('installing packages, which takes a minute the first time …');
		const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
		if (status !== 0) stop('npm could not install the packages. Is there a connection to the npm registry? Then try again.');
	}
	if (!ownNodeRuns()) runNpm(['rebuild', 'node', '--loglevel=error']);
	if (!ownNodeRuns()) stop('the project brings its own Node 24, but it does not run here. Delete node_modules and try again.');
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, lock);
	say('packages are installed.');
}

function ownNodeRuns() {
	const { stdout } = spawnSync(ownNode, ['--version'], { encoding: 'utf8', shell: windows });
	return typeof stdout === 'string' && stdout.startsWith('v24.');
}

function installBrowser() {
	if (findBrowser()) return;
	const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	if (isDebianRoot) {
		say('installing Chromium for the browser tests …');
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-qq'], { env });
		// Chromium without its windows, which is smaller and faster; systems that do not have it have the whole.
		const hasShell = spawnSync('apt-cache', ['show', 'chromium-headless-shell']).status === 0;
		run('apt-get', ['install', '-y', '-qq', hasShell ? 'chromium-headless-shell' : 'chromium'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	} else {
		say('installing a browser for the tests with Playwright …');
		run(join(root, 'node_modules', '.bin', windows ? 'playwright-core.cmd' : 'playwright-core'), ['install', 'chromium'], { shell: windows });
	}
	if (!findBrowser()) stop('there is no browser for the tests. Install Chrome or Chromium, or name one: CHROME=/path/to/chrome npm test');
}

/** The path of a browser; the tests ask the same way in `tests/e2e/browser.ts`. */
function findBrowser() {
	const { stdout } = spawnSync(ownNode, [join(root, 'tools', 'find-browser.ts')], { encoding: 'utf8', shell: windows });
	return stdout?.trim();
}
