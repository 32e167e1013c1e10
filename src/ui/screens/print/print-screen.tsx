import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { printedScript } from '../../../app/printed-script.ts';
import { chosenOrder } from '../../../domain/day-card.ts';
import { planTurns } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import { AgreementForms } from './agreement-forms.tsx';
import styles from './print-screen.module.css';
import { PrintedLines } from './printed-lines.tsx';
import { TurnSheet } from './turn-sheet.tsx';

/** The whole script on paper, numbered like the screens, for the day on which the laptop fails. */
export function PrintScreen() {
  const { t } = useTranslation(['print', 'meeting']);
  const { structure, wording } = useOpenRecord();
  const { record } = useSessionState();
  const sources = useSlotSources();
  const script = useMemo(() => {
    const plan = planTurns(record, structure, record.meetingOpened?.order ?? chosenOrder(record));
    return printedScript(record, plan, sources);
  }, [record, structure, sources]);
  return (
    <RecordFrame>
      <div className={layout.page}>
        <PageHeading
          focusKey="print"
          eyebrow={t('eyebrow')}
          end={
            <Button kind="primary" icon="print" onPress={() => window.print()}>
              {t('print')}
            </Button>
          }
        >
          {t('title')}
        </PageHeading>
        <p className={styles.intro}>{t('intro')}</p>
        {wording.status === 'draft' && <p className={styles.intro}>{t('draft')}</p>}
        <article className={styles.paper} lang={wording.language}>
          <PrintedLines heading={t('opening')} lines={script.opening} />
          <PrintedLines heading={t('ground-rules')} lines={script.groundRules} />
          <section className={styles.part}>
            <h2>{t('turns')}</h2>
            <ol className={styles.turns}>
              {script.turns.map((turn) => (
                <TurnSheet key={turn.id} turn={turn} />
              ))}
            </ol>
          </section>
          <PrintedLines heading={t('closing')} lines={script.closing} />
          <AgreementForms readBack={script.readBack} signing={script.signing} />
          <section className={`${styles.part} ${styles.newSheet}`}>
            <h2>{t('asked-apart')}</h2>
            <p>{t('asked-apart-hint')}</p>
            {script.reconfirmation.map(({ participant, name, lines }) => (
              <PrintedLines key={participant} heading={name} lines={lines} level={3} answers={t('reconfirmation-answers')} />
            ))}
          </section>
          <section className={`${styles.part} ${styles.newSheet}`}>
            <h2>{t('cards')}</h2>
            <ol className={styles.cards}>
              {script.cards.map((card) => (
                <li key={card.id}>
                  <h3>
                    {card.number}. {t(`meeting:card.${card.id}`)}
                  </h3>
                  <p className={styles.say}>{card.first}</p>
                  <p className={styles.say}>{card.second}</p>
                  <p>
                    <strong>{t('stop-when')}</strong> {card.stopWhen}
                  </p>
                </li>
              ))}
            </ol>
          </section>
          <section className={`${styles.part} ${styles.newSheet}`}>
            <PrintedLines heading={t('apart')} lines={script.apart} />
            <h3>{t('coming-back')}</h3>
            <p>{t('coming-back-hint')}</p>
            {script.comingBack.map(({ participant, name, lines }) => (
              <PrintedLines key={participant} heading={name} lines={lines} level={3} answers={t('return-answers')} />
            ))}
            <PrintedLines heading={t('stop')} lines={script.stop} />
            {script.childrenLeaving.length > 0 && <PrintedLines heading={t('children-leaving')} lines={script.childrenLeaving} />}
            {script.interpreter.length > 0 && <PrintedLines heading={t('interpreter')} lines={script.interpreter} />}
          </section>
        </article>
      </div>
    </RecordFrame>
  );
}
