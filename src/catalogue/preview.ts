/** Whether drafts are shown as well, and every page says that it is a preview: `SITE_DRAFTS=yes`. Never for the public. */
export const showsDrafts = (): boolean => process.env['SITE_DRAFTS'] === 'yes';
