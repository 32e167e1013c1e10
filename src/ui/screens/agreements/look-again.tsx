import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsInWords } from '../../../app/agreement-in-words.ts';
import { conductHints } from '../../../domain/conduct-hints.ts';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Tick } from '../../components/tick.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import styles from './agreements-screen.module.css';

const QUESTIONS = ['school', 'help', 'small', 'free'] as const;

/** Four questions to ask oneself: a memory aid that is kept nowhere, and hints that never block. */
export function LookAgain() {
  const { t } = useTranslation('agreements');
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const hints = conductHints(record, agreementsInWords(record, wording)).filter((one) => !('agreement' in one));
  return (
    <Card kind="well" heading={t('look-again')} space="tight">
      <div className={styles.ticks}>
        {QUESTIONS.map((question) => (
          <Tick
            key={question}
            label={t(`question.${question}`)}
            isTicked={ticked.includes(question)}
            onChange={(isTicked) => setTicked((now) => (isTicked ? [...now, question] : now.filter((one) => one !== question)))}
          />
        ))}
      </div>
      {hints.map(({ hint }) => (
        <Callout key={hint}>{t(`hint.${hint}`)}</Callout>
      ))}
    </Card>
  );
}
