import type { DocumentLabels } from '../document-ports.ts';

/** Names of labels, by the file of `locales` that holds them. */
export type LabelNames = Readonly<Record<string, readonly string[]>>;

/** The labels of these names, by their file. */
export type LabelsOf<Names extends LabelNames> = { readonly [File in keyof Names]: Readonly<Record<Names[File][number], string>> };

/** What a document says, from several files. @throws Failure `document-language-unknown` */
export async function labelsFrom<Names extends LabelNames>(
  labels: DocumentLabels,
  names: Names,
  language: string,
): Promise<LabelsOf<Names>> {
  const found = await Promise.all(
    Object.entries(names).map(async ([file, wanted]) => [file, await labels.of(file, wanted, language)] as const),
  );
  // Every file that was asked for, with every label that was asked of it.
  return Object.fromEntries(found) as LabelsOf<Names>;
}
