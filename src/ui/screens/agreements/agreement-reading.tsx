import { Fragment, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementInWords } from '../../../app/agreement-in-words.ts';
import { readBackWords } from '../../../app/agreement-words.ts';
import { linesOf } from '../../../app/turn-words.ts';
import { agreementsOf, askedAbout, assentOf, isAssented } from '../../../domain/agreements.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { participantById } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useSaidToAll } from '../../said-to-all.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';
import styles from './agreements-screen.module.css';

interface Props {
  readonly agreement: AgreementInWords;
  readonly number: number;
  readonly onClose: () => void;
  /** The way on, for the focus once everybody was asked. */
  readonly onwards: RefObject<HTMLButtonElement | null>;
}

/** One agreement read back to the circle; beside it everyone is asked, one by one. */
export function AgreementReading({ agreement, number, onClose, onwards }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const saidToAll = useSaidToAll();
  const { open } = useSteps();
  const sources = useSlotSources();
  const { before, toOwner } = readBackWords(record, agreement, sources);
  const date = (value: string | null) => (value === null ? '' : writtenDate(value, wording.language, { withYear: false }));
  const answers = agreementsOf(record)
    .filter(({ id }) => id === agreement.id)
    .flatMap((one) => askedAbout(record, one).map((person) => assentOf(record, one.id, person.id)));
  const lines = [
    [t('line.owner'), participantById(record, agreement.owner)?.name ?? ''],
    [t('line.helper'), agreement.helper],
    [t('line.for-whom'), agreement.forWhom],
    [t('line.from'), date(agreement.from)],
    [t('line.until'), date(agreement.until)],
    [t('line.seen'), agreement.seen],
  ].filter(([, value]) => value?.trim());

  return (
    <Card kind="lift" heading={t('agreement', { number })}>
      <SayLine {...saidToAll} before={before} sentence={agreement.what} size="page" />
      <dl className={`${rows.pairs} ${styles.details}`}>
        {lines.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
      {toOwner && (
        <p className={`${text.l} ${styles.read}`}>
          <span className={`${text.s} ${text.muted}`}>{t('then-to', { name: toOwner.owner.name })} </span>“{toOwner.sentence}”
        </p>
      )}
      <div className={layout.row}>
        <Button ref={onwards} kind="primary" iconEnd="forward" onPress={onClose}>
          {isAssented(record, agreement.id) ? t('agreed-go-on') : t('go-on-later')}
        </Button>
        <Button onPress={() => void open('agreements', agreement.id)}>{t('change')}</Button>
      </div>
      {answers.includes('different') && <Callout isLive>“{linesOf(record, 'assent/different', null, sources).join(' ')}”</Callout>}
      {answers.includes('not-agreed') && <Callout isLive>“{linesOf(record, 'assent/no', null, sources).join(' ')}”</Callout>}
    </Card>
  );
}
