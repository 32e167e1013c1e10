import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantById } from '../../../domain/participants.ts';
import { ownWordsAtGate } from '../../../domain/preconditions.ts';
import { CodeDoor } from '../../code-door.tsx';
import { AnswerGlyph } from '../../components/answer-glyph.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useSessionState } from '../../session-context.tsx';
import text from '../../styles/text.module.css';
import styles from './preconditions-screen.module.css';

/** What each said in their own talk, behind the code: the gate itself may be read by everybody in the room. */
export function OwnWords() {
  const { t } = useTranslation(['preconditions', 'common']);
  const { record } = useSessionState();
  const [open, setOpen] = useState<'shut' | 'door' | 'words'>('shut');
  const said = ownWordsAtGate(record);
  if (said.length === 0) return null;
  return (
    <>
      <Button kind="quiet" isFull icon="eye" onPress={() => setOpen('door')}>
        {t('own-words')}
      </Button>
      {open !== 'shut' && (
        <Dialog
          title={t('own-words')}
          closeLabel={t('common:close')}
          onClose={() => setOpen('shut')}
          actions={open === 'words' ? <Button onPress={() => setOpen('shut')}>{t('common:close')}</Button> : undefined}
        >
          {open === 'door' && <CodeDoor onOpen={() => setOpen('words')} />}
          {open === 'words' && (
            <dl className={styles.words}>
              {said.map(({ check, participant, words }) => (
                <div key={`${check.precondition}/${participant}`}>
                  <dt className={text.s}>
                    <AnswerGlyph answer={check.outcome} size="s" /> <b>{participantById(record, participant)?.name}</b> ·{' '}
                    {t(`common:condition.${check.precondition}`)}
                  </dt>
                  <dd className={text.quote} dir="auto">
                    “{words}”
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </Dialog>
      )}
    </>
  );
}
