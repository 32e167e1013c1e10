import type { DocumentLabels } from '../../app/document-ports.ts';
import { Failure } from '../../app/failure.ts';
import { type Labels, labelsOf, languagesOf } from './locale-files.ts';

/** The label of a name, level by level; its gaps, which a screen writes as {{name}}, are slots. */
function labelAt(labels: Labels, name: string): string | undefined {
  const found = name.split('/').reduce<string | Labels | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), labels);
  return typeof found === 'string' ? found.replace(/\{\{([a-zA-Z-]+)\}\}/g, '{$1}') : undefined;
}

/** Labels of documents, one file a language, loaded when a document is made. */
export const documentLabels: DocumentLabels = {
  languages: () => languagesOf('agreement-sheet'),
  async of(file, names, language) {
    const labels = await labelsOf(language, file);
    const found = names.map((name) => [name, labels && labelAt(labels, name)] as const);
    if (found.some(([, label]) => label === undefined)) throw new Failure('document-language-unknown');
    // Every name that was asked for has its label.
    return Object.fromEntries(found) as Record<(typeof names)[number], string>;
  },
};
