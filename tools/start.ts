import { buildSite } from './build.ts';
import { askedPort, serveFinishedSite } from './serve.ts';

// Builds, then serves. A port that cannot be is said before the wait.
const port = askedPort();
const code = buildSite();
if (code !== 0) process.exit(code);
await serveFinishedSite(port);
