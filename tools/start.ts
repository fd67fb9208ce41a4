import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from './build.ts';
import { askedPort } from './serve.ts';

// Builds, then serves: an address that works is worth the wait, and a port that cannot be is said before it.
askedPort();
const code = buildSite();
if (code !== 0) process.exit(code);
process.exit(spawnSync(process.execPath, [join(import.meta.dirname, 'serve.ts')], { stdio: 'inherit' }).status ?? 1);
