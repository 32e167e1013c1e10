import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heardFirst, needsOfHarmedSide } from '../../../app/agreement-words.ts';
import { inList } from '../../../app/in-list.ts';
import { needsInOtherForm, otherFormSteps } from '../../../app/other-form-script.ts';
import { planTurns } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import text from '../../styles/text.module.css';
import styles from './agreements-screen.module.css';

/** What the harmed side said they need, behind one press: agreements start there. */
export function NeedsFirst() {
  const { t } = useTranslation('agreements');
  const { structure, wording } = useOpenRecord();
  const { record } = useSessionState();
  const sources = useSlotSources();
  // Before the first agreement it lies open: what is agreed begins there.
  const [isShown, setShown] = useState(record.agreements.length === 0);
  const id = useId();
  const inForm = record.otherForm ? needsInOtherForm(record, otherFormSteps(record, record.otherForm.form, sources)) : [];
  const needs = [...needsOfHarmedSide(record, planTurns(record, structure)), ...inForm];
  const names = inList(
    heardFirst(record).map(({ name }) => name),
    wording.language,
  );
  if (needs.length === 0) return null;
  return (
    <>
      <Button isFull icon={isShown ? 'minus' : 'ear'} isExpanded={isShown} controls={id} onPress={() => setShown((now) => !now)}>
        <span>{t('needs', { names })}</span>
      </Button>
      <div id={id}>
        {isShown && (
          <Card kind="card" space="tight" label={t('needs', { names })}>
            <ul className={styles.needs}>
              {needs.map(({ participant, name, text: said }) => (
                <li key={`${participant}/${said}`}>
                  <p className={`${text.s} ${text.muted}`}>{name}</p>
                  <p dir="auto">“{said}”</p>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
