// What is coming, with the style page, in a folder of its own: what is published stays as it was built.
process.env['STYLE_PAGE'] = 'yes';
process.env['OUT_DIR'] ??= '.cache/preview';
// Loaded only now: the settings read these when they are loaded.
const { buildSite } = await import('./build.ts');
const { askedPort, serveFinishedSite } = await import('./serve.ts');

const port = askedPort();
const code = buildSite();
if (code !== 0) process.exit(code);
await serveFinishedSite(port);
console.log('The style page is at /styleguide/.');

export {};
