import { useTranslation } from 'react-i18next';
import type { AgreementInWords } from '../../../app/agreement-in-words.ts';
import { agreementsOf, isAssented, missingInAgreement } from '../../../domain/agreements.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { followUpTalks, proposedTalks } from '../../../domain/follow-up.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { childrenOn, participantById } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';
import type { AgreementPlace } from './agreement-place.ts';
import styles from './agreements-screen.module.css';

interface Props {
  readonly agreements: readonly AgreementInWords[];
  /** The one on the card below; it is not listed twice. */
  readonly opened: string | null;
  readonly place: AgreementPlace;
}

/** What was agreed so far, each with who, when, and whether everyone was asked. */
export function AgreementList({ agreements, opened, place }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { open } = useSteps();
  const { application } = useDesk();
  const date = (value: string) => writtenDate(value, wording.language, { withYear: false });
  const ifWrong = textIn(record, 'if-wrong');
  const planned = followUpTalks(record);
  const talks = planned.length > 0 ? planned : proposedTalks(record, application.clock.today());

  const incomplete = agreementsOf(record)
    .filter((agreement) => missingInAgreement(agreement).length > 0)
    .map(({ id }) => id);

  function detail(agreement: AgreementInWords): string {
    const { owner, forWhom, from, until, family } = agreement;
    const state = incomplete.includes(agreement.id)
      ? t('not-complete')
      : isAssented(record, agreement.id)
        ? t('everyone-agreed')
        : t('not-asked-all');
    return [
      participantById(record, owner)?.name ?? '',
      forWhom.trim() === '' ? '' : t('for', { name: forWhom.trim() }),
      from && until
        ? t('from-until', { from: date(from), until: date(until) })
        : until
          ? t('until-only', { until: date(until) })
          : from
            ? t('from-only', { from: date(from) })
            : '',
      family === 'both'
        ? ''
        : t('family-detail', {
            name: childrenOn(record, family)
              .map(({ name }) => name)
              .join(', '),
          }),
      state,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  const isOneOpen = opened !== null || place.open === 'blocks';

  if (agreements.length === 0 || (opened !== null && agreements.length === 1)) return null;
  return (
    <ol className={styles.list}>
      {agreements.map((agreement, at) =>
        agreement.id === opened ? null : (
          <li key={agreement.id} className={styles.row}>
            <span className={rows.number}>{at + 1}</span>
            <div>
              <p className={styles.what} dir="auto">
                {agreement.what.trim() || t('no-words-yet')}
              </p>
              <p className={`${text.s} ${text.muted}`}>{detail(agreement)}</p>
            </div>
            <div data-part={`agreement/${agreement.id}`}>
              <Button
                kind="quiet"
                size="s"
                label={t('change-label', { number: at + 1 })}
                onPress={() => void open('agreements', agreement.id)}
              >
                {t('change')}
              </Button>
            </div>
          </li>
        ),
      )}
      {!isOneOpen && ifWrong.trim() !== '' && place.open !== 'if-wrong' && (
        <li className={styles.row}>
          <Icon name="info" />
          <div>
            <p className={styles.what}>{t('if-wrong')}</p>
            <p className={`${text.s} ${text.muted}`} dir="auto">
              {ifWrong}
            </p>
          </div>
          <Button kind="quiet" size="s" label={t('change-if-wrong')} onPress={() => void open('agreements', 'if-wrong')}>
            {t('change')}
          </Button>
        </li>
      )}
      {!isOneOpen && place.open !== 'talks' && (
        <li className={styles.row}>
          <Icon name="calendar" />
          <div>
            <p className={styles.what}>{t('talks')}</p>
            <p className={`${text.s} ${text.muted}`}>{talks.map(({ on }) => date(on)).join(' · ')}</p>
          </div>
          <Button kind="quiet" size="s" label={t('change-talks')} onPress={() => void open('agreements', 'talks')}>
            {t('change')}
          </Button>
        </li>
      )}
    </ol>
  );
}
