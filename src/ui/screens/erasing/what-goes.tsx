import { useTranslation } from 'react-i18next';
import type { RecordPart } from '../../../app/proposals.ts';
import type { RecordEnd } from '../../../app/record-end.ts';
import { Card } from '../../components/card.tsx';
import layout from '../../styles/layout.module.css';
import styles from './what-goes.module.css';

const TOLD = ['answers', 'talks', 'follow-up', 'notes'] as const;
const AGREED = ['agreements', 'who'] as const;
const STAYS = { conversation: ['agreements', 'kept', 'who'], record: ['line'] } as const;

interface Props {
  readonly part: RecordPart;
  readonly end: RecordEnd;
  readonly language: string;
}

/** Side by side: what is destroyed, and what stays until when. */
export function WhatGoes({ part, end, language }: Props) {
  const { t } = useTranslation('erasing');
  const told = end.parts.includes('conversation') ? TOLD : [];
  const goes = part === 'conversation' ? told : [...told, ...AGREED];
  const agreement = end.terms.find(({ layer }) => layer === 'agreement');
  return (
    <div className={layout.even}>
      <Card heading={t('goes')} icon="erase">
        <ul className={styles.list}>
          {goes.map((one) => (
            <li key={one}>{t(`gone.${one}`)}</li>
          ))}
        </ul>
      </Card>
      <Card
        icon="page"
        heading={
          part === 'conversation' && agreement ? t('stays-until', { day: untilWhen(agreement.endsOn, language) }) : t('stays-nothing')
        }
      >
        <ul className={styles.list}>
          {STAYS[part].map((one) => (
            <li key={one}>{t(`stays.${one}`)}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** Without its weekday: it is months away. */
function untilWhen(day: string, language: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(`${day}T00:00Z`));
}
