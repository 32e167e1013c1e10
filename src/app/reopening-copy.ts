import { eventsBehind } from '../domain/disclosed-record.ts';
import type { HandedOut } from '../domain/disclosure-grounds.ts';
import type { Copy } from '../domain/ledger.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Application } from './application.ts';
import { ledgerAbout } from './backups.ts';
import type { PrintDocument } from './documents/document-block.ts';
import type { HandedOutOrder } from './make-document.ts';

/** Papers that hold a whole layer of the record: the team comes back to it from these. */
const REOPENABLE: readonly HandedOut[] = ['full-record', 'full-record-conversation'];

/** Neutral: every reader of PDF shows it. */
const NAME = 'dossier.age';

/** Whether a document of this kind holds a copy that the record can be opened from again, and if not, why not. */
export type Reopening = 'holds-copy' | 'no-recovery' | 'rehearsal' | 'not-of-this-kind';

/** What the coordinator is told of the document before it is made. @throws Failure of the vault */
export async function reopeningOf(vault: Application['vault'], kind: HandedOut, isRehearsal: boolean): Promise<Reopening> {
  if (!REOPENABLE.includes(kind)) return 'not-of-this-kind';
  if (isRehearsal) return 'rehearsal';
  return (await recipientsOf(vault)).length > 0 ? 'holds-copy' : 'no-recovery';
}

/** Everybody who can open the copy, each alone: whoever has the recovery sheet of this vault. None while there is no sheet. */
async function recipientsOf(vault: Application['vault']): Promise<readonly string[]> {
  const { recovery } = await (await vault.care()).ledger();
  return recovery === null ? [] : [recovery.recipient];
}

/**
 * The document with an encrypted copy of what it may tell, as events, and a line that says so; as it was where it holds
 * none. `copy` is how the copy calls itself among the known copies, so that the laptop it comes to knows of it too.
 * @throws Failure `document-language-unknown`, of the vault
 */
export async function withReopeningCopy(
  { vault, labels }: Pick<Application, 'vault' | 'labels'>,
  record: MeetingRecord,
  order: HandedOutOrder,
  document: PrintDocument,
  copy: Pick<Copy, 'copy' | 'destroyBy'>,
): Promise<PrintDocument> {
  const id = record.opened?.record;
  if (id === undefined || (await reopeningOf(vault, order.kind, order.isRehearsal)) !== 'holds-copy') return document;
  const care = await vault.care();
  const ledger = ledgerAbout(await care.ledger(), id);
  const known: Copy = {
    record: id,
    what: 'document',
    document: order.kind,
    where: 'handed-over',
    goneAt: null,
    at: document.createdAt,
    ...copy,
  };
  const bytes = await care.backups.write(
    {
      madeAt: document.createdAt,
      ledger: { ...ledger, copies: [...ledger.copies, known] },
      records: [{ record: id, events: eventsBehind(record, order.kind) }],
    },
    await recipientsOf(vault),
  );
  const words = await labels.of('full-record', ['copy-heading', 'copy-inside', 'copy-described'], document.language);
  return {
    ...document,
    blocks: [
      ...document.blocks,
      { kind: 'heading', level: 2, text: words['copy-heading'] },
      { kind: 'paragraph', tone: 'body', text: words['copy-inside'] },
    ],
    attachment: { name: NAME, description: words['copy-described'], bytes },
  };
}
