import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../app/application.ts';
import { dueTalks } from '../../../app/due-talks.ts';
import type { VaultIndex } from '../../../app/ports.ts';
import { proposalsIn } from '../../../app/proposals.ts';
import { withCapital } from '../../../domain/letters.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { afterPaint, type DueTerms } from '../../use-due-terms.ts';
import { VersionLine } from '../../version-line.tsx';
import type { SettingsSection } from '../settings/settings-screen.tsx';
import { DueList } from './due-list.tsx';
import { LastCopy } from './last-copy.tsx';
import { RecordList } from './record-list.tsx';
import styles from './records-screen.module.css';
import { SearchQuery } from './search-query.ts';

/** Seldom there, so the start screen does not wait for them. */
const FailureAbove = lazy(() => import('../../failure-above.tsx').then((file) => ({ default: file.FailureAbove })));
const FailureBanner = lazy(() => import('../../components/failure-banner.tsx').then((file) => ({ default: file.FailureBanner })));
const NoRecords = lazy(() => import('./no-records.tsx').then((file) => ({ default: file.NoRecords })));
const EndedNotice = lazy(() => import('./ended-notice.tsx').then((file) => ({ default: file.EndedNotice })));
const ReopenDoor = lazy(() => import('../reopen/reopen-screen.tsx').then((file) => ({ default: file.ReopenDoor })));
const CopyHint = lazy(() => import('./copy-hint.tsx').then((file) => ({ default: file.CopyHint })));

interface Props {
  readonly index: VaultIndex;
  readonly onNew: () => void;
  readonly onOpen: (record: string) => void;
  readonly onRehearse: () => void;
  readonly onSettings: (section: SettingsSection) => void;
  readonly onReopen: (document: File) => void;
  readonly terms: DueTerms;
}

/** The start screen: open records with their next step, and the talks that are due. Nothing in it names a child. */
export function RecordsScreen({ index, onNew, onOpen, onRehearse, onSettings, onReopen, terms }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const { application, settings, showErasing } = useDesk();
  const [query] = useState(() => new SearchQuery());
  const today = application.clock.today();

  const books = useBooks(application);
  const ended = terms.found.filter(({ state }) => state === 'ended');
  const { rows } = index;
  const talks = useMemo(() => dueTalks(rows, today), [rows, today]);
  const toCopies = () => onSettings('copies');
  const door = <Suspense>{books && <ReopenDoor onReopen={onReopen} />}</Suspense>;
  const open = rows.filter(({ stage }) => stage !== 'closed').length;
  const oldest = rows.map(({ changedAt }) => changedAt).sort()[0];

  return (
    <DeskFrame
      banner={
        <Suspense>
          {books?.isClockBehind && <FailureAbove kind="watching" code="clock-behind" />}
          {terms.failure && <FailureAbove kind="watching" code={terms.failure} happened={t('terms-failed')} onAgain={terms.look} />}
        </Suspense>
      }
      start={
        <>
          {books && <LastCopy lastCopy={books.lastCopy} today={today} language={settings.language} onCopies={toCopies} />}
          <Button kind="quiet" size="s" onPress={onRehearse}>
            {t('common:rehearse')}
          </Button>
          <Button kind="quiet" size="s" icon="gear" onPress={() => onSettings('you')}>
            {t('settings')}
          </Button>
        </>
      }
    >
      <div className={`${layout.page} ${styles.news}`}>
        <VersionLine />
      </div>
      {rows.length === 0 && <NoRecords damaged={index.damaged} onNew={onNew} onRehearse={onRehearse} door={door} />}
      {rows.length > 0 && (
        <div className={layout.page}>
          <div className={styles.hello}>
            <PageHeading focusKey="records" eyebrow={dateInWords(today, settings.language)}>
              {t(`greeting.${partOfDay(application.clock.now())}`, { name: settings.facilitator })}
            </PageHeading>
            <div className={styles.search}>
              <TextField
                label={t('search')}
                isLabelHidden
                placeholder={t('search')}
                field="search"
                type="search"
                icon="search"
                initialText=""
                onInput={query.write}
              />
            </div>
            <Button kind="primary" icon="plus" onPress={onNew}>
              {t('new')}
            </Button>
          </div>
          {index.damaged > 0 && (
            <Suspense>
              <FailureBanner kind="watching" happened={t('damaged', { count: index.damaged })} kept={t('damaged-kept')} />
            </Suspense>
          )}
          <div className={layout.cols}>
            <section className={layout.stack}>
              <Suspense>{ended.length > 0 && <EndedNotice ended={ended} onSeen={terms.dismiss} />}</Suspense>
              <h2 className={text.l}>
                {t('yours')} <span className={styles.open}>· {t('open-count', { count: open })}</span>
              </h2>
              <RecordList rows={rows} query={query} language={settings.language} onOpen={onOpen} />
              {door}
            </section>
            <div className={layout.stack}>
              <DueList
                talks={talks}
                proposals={proposalsIn(terms.found)}
                language={settings.language}
                onOpen={onOpen}
                onProposal={(record) => void showErasing(record)}
              />
              <Suspense>
                {books && oldest !== undefined && (
                  <CopyHint lastCopy={books.lastCopy} lasts={books.lasts} since={oldest} today={today} onCopies={toCopies} />
                )}
              </Suspense>
            </div>
          </div>
        </div>
      )}
    </DeskFrame>
  );
}

/** What the vault's own book-keeping says on the start screen. */
interface Books {
  /** When the last copy of everything was made; null when there is none. */
  readonly lastCopy: string | null;
  /** The vault has seen a later day than today. */
  readonly isClockBehind: boolean;
  /** The browser promised to keep the vault. */
  readonly lasts: boolean;
}

/** Null until it is known. */
function useBooks({ vault, clock }: Application): Books | null {
  const [books, setBooks] = useState<Books | null>(null);
  useEffect(() => {
    return afterPaint(() => {
      vault
        .care()
        .then(async (care) => {
          const { lastBackup } = await import('../../../domain/ledger.ts');
          const ledger = await care.ledger();
          const isClockBehind = ledger.latestDay !== null && ledger.latestDay > clock.today();
          setBooks({ lastCopy: lastBackup(ledger), isClockBehind, lasts: await vault.lasts() });
        })
        // A vault that says nothing here says so in the banner of whatever else is asked of it.
        .catch(() => undefined);
    });
  }, [vault, clock]);
  return books;
}

function dateInWords(date: string, language: string): string {
  const words = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
  return withCapital(words, language);
}

function partOfDay(now: string): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(now).getHours();
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
