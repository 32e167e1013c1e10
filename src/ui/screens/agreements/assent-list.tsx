import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assentSentence } from '../../../app/agreement-words.ts';
import { type Agreement, askedAbout, assentOf } from '../../../domain/agreements.ts';
import { ASSENT_ANSWERS, type AssentAnswer } from '../../../domain/meeting-events.ts';
import type { Participant } from '../../../domain/participants.ts';
import { type Answer, AnswerGlyph } from '../../components/answer-glyph.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { Person } from '../../components/person.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './agreements-screen.module.css';

const GLYPHS: Readonly<Record<AssentAnswer | 'not-asked', Answer>> = {
  agreed: 'yes',
  different: 'not-yet',
  'not-agreed': 'no',
  'not-asked': 'unknown',
};

interface Props {
  readonly agreement: Agreement;
  /** The last one answered: the focus leaves the list. */
  readonly onAllAsked: () => void;
}

/** Everyone is asked about one agreement, one by one, the harmed child first. Only the one of now can answer. */
export function AssentList({ agreement, onAllAsked }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const sources = useSlotSources();
  const list = useRef<HTMLOListElement>(null);
  const [askedAgain, setAskedAgain] = useState<string | null>(null);
  const order = askedAbout(record, agreement);
  const answerOf = (person: Participant) => assentOf(record, agreement.id, person.id);
  const current = order.find(({ id }) => id === askedAgain) ?? order.find((person) => answerOf(person) === 'not-asked');
  const before = order.slice(0, current ? order.indexOf(current) : order.length).at(-1);
  const shown = useRef(current?.id);
  const allAsked = useEffectEvent(onAllAsked);

  // The buttons go on to the next person, and so does the focus.
  useEffect(() => {
    if (shown.current === current?.id) return;
    shown.current = current?.id;
    if (current) list.current?.querySelector('button')?.focus();
    else allAsked();
  }, [current]);

  async function answer(person: Participant, given: AssentAnswer) {
    await tell({ type: 'assent.given', agreement: agreement.id, participant: person.id, answer: given });
    setAskedAgain(null);
  }

  return (
    <section className={layout.stackS}>
      <h2 className={text.m}>{t('one-by-one')}</h2>
      <ol ref={list}>
        {order.map((person) => {
          const isNow = person.id === current?.id;
          return (
            <li key={person.id} className={classNames(styles.person, isNow && styles.asked)} aria-current={isNow ? 'step' : undefined}>
              <Person role={person.role} name={person.name} size="s" />
              {isNow ? (
                <>
                  <p className={styles.question}>“{assentSentence(record, person, sources)}”</p>
                  <div className={styles.answers}>
                    {ASSENT_ANSWERS.map((given) => (
                      <Chip
                        key={given}
                        label={t('answer-of', { answer: t(`assent.${given}`), name: person.name })}
                        onPress={() => void answer(person, given)}
                      >
                        {t(`assent.${given}`)}
                      </Chip>
                    ))}
                  </div>
                </>
              ) : (
                <span className={styles.outcome}>
                  <AnswerGlyph answer={GLYPHS[answerOf(person)]} size="s" />
                  {t(`assent.${answerOf(person)}`)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {before && (
        <div>
          <Button kind="quiet" size="s" icon="undo" onPress={() => setAskedAgain(before.id)}>
            {t('one-back')}
          </Button>
        </div>
      )}
    </section>
  );
}
