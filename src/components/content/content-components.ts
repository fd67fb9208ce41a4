import AccessibilityRun from './AccessibilityRun.astro';
import Ask from './Ask.astro';
import ContentLink from './ContentLink.astro';
import Note from './Note.astro';
import Source from './Source.astro';
import Term from './Term.astro';

/** What a text may use, for `<Content components={…} />`: the tags of the dialect, and our way to show a link. */
export const contentComponents = { AccessibilityRun, Ask, Note, Source, Term, a: ContentLink };
