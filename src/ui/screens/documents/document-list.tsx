import { useTranslation } from 'react-i18next';
import { awaitedFor, type HandedOut, ownReaders } from '../../../domain/disclosure-grounds.ts';
import { initialOf } from '../../../domain/letters.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './document-list.module.css';
import { documentPlace } from './document-place.ts';

/** By the moment at which each is handed over; notices come before anybody is spoken to (design §4). */
const PARTS = [
  { part: 'before', kinds: ['parents-notice', 'child-notice'] },
  { part: 'after', kinds: ['agreement', 'child-sheet'] },
  { part: 'team', kinds: ['full-record', 'full-record-conversation'] },
] as const satisfies readonly { readonly part: string; readonly kinds: readonly HandedOut[] }[];

/** Every document that a record can give: for whom, what it holds, and a way to each reader's own. */
export function DocumentList({ hasConversation }: { readonly hasConversation: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <div className={layout.stack}>
      {PARTS.map(({ part, kinds }) => (
        <Card key={part} heading={t(`part.${part}`)} space="tight">
          <ul>
            {kinds.map((kind) => (
              <DocumentRow key={kind} kind={kind} hasConversation={hasConversation} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function DocumentRow({ kind, hasConversation }: { readonly kind: HandedOut; readonly hasConversation: boolean }) {
  const { t } = useTranslation('documents');
  const { record } = useSessionState();
  const awaited = awaitedFor(record, kind, hasConversation);
  return (
    <li className={styles.document}>
      <div className={styles.words}>
        <h3 className={text.strong}>{t(`kind.${kind}`)}</h3>
        <p className={`${text.s} ${text.muted}`}>{t(`holds.${kind}`)}</p>
      </div>
      {awaited === null ? <Ways kind={kind} /> : <p className={`${text.s} ${styles.awaited}`}>{t(`awaits.${awaited}`)}</p>}
    </li>
  );
}

function Ways({ kind }: { readonly kind: HandedOut }) {
  const { t } = useTranslation(['documents', 'common']);
  const { record } = useSessionState();
  const { open } = useSteps();
  const readers = ownReaders(record, kind);
  if (readers.length === 0) {
    return (
      <Button
        size="s"
        label={t('choose-whom-for', { kind: t(`kind.${kind}`) })}
        onPress={() => void open('documents', documentPlace(kind, null))}
      >
        {t('choose-whom')}
      </Button>
    );
  }
  return (
    <div className={styles.readers}>
      {readers.map(({ id, role, name }) => {
        const shown = name.trim() || t('common:circle.unnamed');
        return (
          <Chip
            key={id}
            mark={{ role, initial: initialOf(name) }}
            label={t('make-for', { kind: t(`kind.${kind}`), name: shown })}
            onPress={() => void open('documents', documentPlace(kind, id))}
          >
            <span dir="auto">{shown}</span>
          </Chip>
        );
      })}
    </div>
  );
}
