import type { DocumentLabels } from '../../app/document-ports.ts';
import { Failure } from '../../app/failure.ts';

const files = import.meta.glob<Labels>(
  '/locales/*/{agreement-sheet,child-sheet,closed,common,document-seal,documents,follow-up,full-record,incident,meeting,notice,participants,print,safety}.json',
  { import: 'default' },
);

/** A label, or labels below a name. */
type Labels = { readonly [name: string]: string | Labels };

function pathOf(language: string, file: string): string {
  return `/locales/${language}/${file}.json`;
}

/** The label of a name, level by level; its gaps, which a screen writes as {{name}}, are slots. */
function labelAt(labels: Labels, name: string): string | undefined {
  const found = name.split('/').reduce<string | Labels | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), labels);
  return typeof found === 'string' ? found.replace(/\{\{([a-zA-Z-]+)\}\}/g, '{$1}') : undefined;
}

/** Labels of documents, one file a language, loaded when a document is made. */
export const documentLabels: DocumentLabels = {
  languages: () => Object.keys(files).flatMap((path) => (path.endsWith('/agreement-sheet.json') ? [path.split('/')[2] ?? ''] : [])),
  async of(file, names, language) {
    const path = pathOf(language, file);
    const labels = Object.hasOwn(files, path) ? await files[path]?.() : undefined;
    const found = names.map((name) => [name, labels && labelAt(labels, name)] as const);
    if (found.some(([, label]) => label === undefined)) throw new Failure('document-language-unknown');
    // Every name that was asked for has its label.
    return Object.fromEntries(found) as Record<(typeof names)[number], string>;
  },
};
