import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What stands under one tag, in the order in which it is read. */
export interface TaggedText {
  readonly role: string;
  readonly text: string;
}

/** A file as pdf.js, the reader in browsers, understands it. */
export interface ReadDocument {
  readonly pages: number;
  readonly title: string;
  readonly isMarked: boolean;
  readonly tagged: readonly TaggedText[];
  readonly attachments: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** @throws when pdf.js cannot open the file */
export async function readByPdfJs(bytes: Uint8Array): Promise<ReadDocument> {
  const opening = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await opening.promise;
  try {
    const tagged: TaggedText[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = textsById(items);
      tagged.push(...leaves((await page.getStructTree()) as StructNode, texts));
    }
    const { info } = await document.getMetadata();
    return {
      pages: document.numPages,
      title: 'Title' in info && typeof info.Title === 'string' ? info.Title : '',
      isMarked: (await document.getMarkInfo())?.Marked === true,
      tagged,
      attachments: Object.keys((await document.getAttachments()) ?? {}),
    };
  } finally {
    await opening.destroy();
  }
}

type TextItems = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'];

/** The words inside each piece of marked content that the structure points to. */
function textsById(items: TextItems): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const within: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = within.at(-1);
      if (id) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') within.pop();
    else within.push(('id' in item && item.id) || null);
  }
  return texts;
}

function leaves(node: StructNode, texts: ReadonlyMap<string, string>): readonly TaggedText[] {
  const children = node.children ?? [];
  const own = children.filter(({ type }) => type === 'content').map(({ id = '' }) => texts.get(id) ?? '');
  const text = own.join(' ').replace(/\s+/gu, ' ').trim();
  return [...(text === '' ? [] : [{ role: node.role ?? '', text }]), ...children.flatMap((child) => leaves(child, texts))];
}
