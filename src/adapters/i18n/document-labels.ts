import { SHEET_LABELS, type SheetLabels } from '../../app/documents/agreement-sheet-labels.ts';
import { Failure } from '../../app/failure.ts';
import type { DocumentLabels } from '../../app/ports.ts';

const files = import.meta.glob<Record<string, string>>('/locales/*/agreement-sheet.json', { import: 'default' });

function pathOf(language: string): string {
  return `/locales/${language}/agreement-sheet.json`;
}

function isComplete(labels: Record<string, string>): labels is SheetLabels {
  return SHEET_LABELS.every((label) => typeof labels[label] === 'string');
}

/** Labels of documents, one file a language, loaded when a document is made. */
export const documentLabels: DocumentLabels = {
  languages: () => Object.keys(files).map((path) => path.split('/')[2] ?? ''),
  async agreementSheet(language) {
    const load = Object.hasOwn(files, pathOf(language)) ? files[pathOf(language)] : undefined;
    if (!load) throw new Failure('document-language-unknown');
    const labels = await load();
    if (!isComplete(labels)) throw new Failure('document-language-unknown');
    return labels;
  },
};
