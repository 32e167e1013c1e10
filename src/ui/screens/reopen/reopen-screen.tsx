import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../domain/calendar.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { FileField } from '../../components/file-field.tsx';
import { Icon } from '../../components/icon.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { useDroppedFile } from '../../use-dropped-file.ts';
import { VerdictCallout } from '../../verdict-callout.tsx';
import { WhatComes } from '../settings/what-comes.tsx';
import { KeyForCopy } from './key-for-copy.tsx';
import { LookedAtRecord } from './looked-at-record.tsx';
import styles from './reopen-door.module.css';
import { useReopening } from './use-reopening.ts';

interface Props {
  readonly document: File;
  readonly onOpen: (record: string) => void;
  /** Something came in. */
  readonly onMerged: () => void;
  /** To where a laptop is put on the list. */
  readonly onSeals: () => void;
  readonly onDone: () => void;
}

/** A record opened again from its document: the verdict, the key from paper, what would change, and only then the change. */
export function ReopenScreen({ document, onOpen, onMerged, onSeals, onDone }: Props) {
  const { t } = useTranslation(['reopen', 'common', 'copies', 'seals']);
  const { settings } = useDesk();
  const { file, now, lookedAt, choose, openWith, merge } = useReopening(document, onMerged);
  useDroppedFile(choose);
  const isReading = now.step === 'opened' && now.reopened.kind === 'read-only';

  return (
    <DeskFrame back={{ label: t('common:all-records'), onPress: onDone }}>
      <div className={`${layout.page} ${layout.pageTight} ${layout.narrow} ${layout.stack}`}>
        <PageHeading focusKey={isReading ? 'reopen-reading' : 'reopen'}>{isReading ? t('only-looking') : t('title')}</PageHeading>
        <Card as="div">
          <p className={layout.row}>
            <Icon name="page" size="s" />
            <b dir="auto">{file.name}</b>
          </p>
          <div role="status">
            {now.step === 'checking' && t('seals:looking')}
            {lookedAt && lookedAt.verdict.verdict !== 'unreadable' && <VerdictCallout verdict={lookedAt.verdict} />}
          </div>
          {now.step === 'failed' && <FailureCallout code={now.code} />}
          {lookedAt?.copy && (now.step === 'checked' || now.step === 'opening' || now.step === 'failed') && (
            <KeyForCopy isBusy={now.step === 'opening'} onKey={(typed) => void openWith(typed)} />
          )}
          {now.step === 'opened' && now.reopened.goneSince !== null && (
            <Callout kind="notice">
              <p>{t('told-is-gone', { day: writtenDate(now.reopened.goneSince, settings.language, { withYear: true }) })}</p>
            </Callout>
          )}
          {now.step === 'opened' && now.reopened.kind === 'mergeable' && (
            <>
              <WhatComes plan={now.reopened.plan} language={settings.language} />
              <Button kind="primary" isFull onPress={() => void merge()}>
                {t('bring-in')}
              </Button>
            </>
          )}
          <p role="status">
            {now.step === 'merging' && t('copies:putting-back')}
            {now.step === 'merged' && (now.events > 0 ? t('brought-in') : t('copies:nothing-changed'))}
          </p>
          {now.step === 'merged' && (
            <Button kind="primary" isFull iconEnd="forward" onPress={() => onOpen(now.record)}>
              {t('open-record')}
            </Button>
          )}
          <div>
            <FileField label={t('other-file')} icon="folder" accept=".pdf" onChoose={choose} />
          </div>
        </Card>
        {now.step === 'opened' && now.reopened.kind === 'read-only' && (
          <LookedAtRecord record={now.reopened.record} isChanged={lookedAt?.verdict.verdict === 'changed'} onSeals={onSeals} />
        )}
      </div>
    </DeskFrame>
  );
}

/**
 * The way in for a record that comes as a PDF, on the list of records: dropped anywhere on the page, or chosen. In one
 * file with the page behind it, since whoever sees the one needs the other.
 */
export function ReopenDoor({ onReopen }: { readonly onReopen: (document: File) => void }) {
  const { t } = useTranslation('reopen');
  const isOver = useDroppedFile(onReopen);
  return (
    <div className={styles.door} data-over={isOver || undefined}>
      <p className={`${text.s} ${text.muted}`}>{isOver ? t('let-go') : t('drop-here')}</p>
      <FileField label={t('open-from-pdf')} icon="folder" accept=".pdf" onChoose={onReopen} />
    </div>
  );
}
