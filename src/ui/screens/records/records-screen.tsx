import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueTalks } from '../../../app/due-talks.ts';
import { Failure, type FailureCode } from '../../../app/failure.ts';
import type { IndexRow } from '../../../app/ports.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { DueList } from './due-list.tsx';
import { NoRecords } from './no-records.tsx';
import { RecordList } from './record-list.tsx';
import styles from './records-screen.module.css';
import { SearchQuery } from './search-query.ts';

interface Props {
  readonly onNew: () => void;
  readonly onOpen: (record: string) => void;
  readonly onRehearse: () => void;
  readonly onSettings: () => void;
}

interface Index {
  readonly rows: readonly IndexRow[];
  readonly damaged: number;
}

/** The start screen: open records with their next step, and the talks that are due. Nothing in it names a child. */
export function RecordsScreen({ onNew, onOpen, onRehearse, onSettings }: Props) {
  const { t } = useTranslation(['records', 'common', 'errors']);
  const { application, settings } = useDesk();
  const [index, setIndex] = useState<Index | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [query] = useState(() => new SearchQuery());
  const today = application.clock.today();

  const load = useCallback(() => {
    application.vault
      .index()
      .then((read) => {
        setIndex(read);
        setFailure(null);
      })
      .catch((cause: unknown) => setFailure(cause instanceof Failure ? cause.code : 'storage-failed'));
  }, [application]);
  useEffect(load, [load]);

  const talks = useMemo(() => dueTalks(index?.rows ?? [], today), [index, today]);
  const open = index?.rows.filter(({ stage }) => stage !== 'closed').length ?? 0;

  return (
    <DeskFrame
      banner={
        failure && (
          <FailureBanner
            happened={t(`errors:${failure}.what`)}
            kept={`${t(`errors:${failure}.kept`)} ${t(`errors:${failure}.next`)}`}
            actions={[{ label: t('common:try-again'), onPress: load }]}
          />
        )
      }
      start={
        <>
          <Button kind="quiet" size="s" onPress={onRehearse}>
            {t('common:rehearse')}
          </Button>
          <Button kind="quiet" size="s" icon="gear" onPress={onSettings}>
            {t('settings')}
          </Button>
        </>
      }
    >
      {index && index.rows.length === 0 && <NoRecords damaged={index.damaged} onNew={onNew} onRehearse={onRehearse} />}
      {index && index.rows.length > 0 && (
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
            <FailureBanner kind="watching" happened={t('damaged', { count: index.damaged })} kept={t('errors:row-damaged.kept')} />
          )}
          <div className={layout.cols}>
            <section className={layout.stack}>
              <h2 className={text.l}>
                {t('yours')} <span className={styles.open}>· {t('open-count', { count: open })}</span>
              </h2>
              <RecordList rows={index.rows} query={query} language={settings.language} onOpen={onOpen} />
            </section>
            <DueList talks={talks} language={settings.language} onOpen={onOpen} />
          </div>
        </div>
      )}
    </DeskFrame>
  );
}

function dateInWords(date: string, language: string): string {
  const words = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  );
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

function partOfDay(now: string): 'morning' | 'afternoon' | 'evening' {
  const hour = new Date(now).getHours();
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
