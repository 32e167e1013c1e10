import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TalkAfterStop, talksAfterStop } from '../../../app/after-stop-words.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Person } from '../../components/person.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './talks-today.module.css';

/** Everyone is spoken to the same day, each apart, the harmed child first; the words lie behind a press. */
export function TalksToday() {
  const { t } = useTranslation('stopped');
  const { record } = useSessionState();
  const sources = useSlotSources();
  return (
    <section className={layout.stackS} aria-label={t('today')}>
      <h2 className={text.l}>{t('today')}</h2>
      <p className={`${text.s} ${text.muted}`}>{t('today-lead')}</p>
      <ul>
        {talksAfterStop(record, sources).map((talk) => (
          <Talk key={talk.person.id} talk={talk} />
        ))}
      </ul>
    </section>
  );
}

function Talk({ talk: { person, lines, isDone } }: { readonly talk: TalkAfterStop }) {
  const { t } = useTranslation('stopped');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const { name, role } = person;
  return (
    <li className={styles.talk}>
      <Person role={role} name={name} />
      <Button
        kind="quiet"
        size="s"
        icon={isShown ? 'minus' : 'speech'}
        isExpanded={isShown}
        controls={id}
        onPress={() => setShown((now) => !now)}
      >
        <span>{t('words-for', { name })}</span>
      </Button>
      {session.canRecord('stop.told') && (
        <Chip
          isPressed={isDone}
          onPress={() => {
            if (record.stop) void tell({ type: 'stop.told', stop: record.stop.id, participant: person.id, done: !isDone });
          }}
        >
          {t('told', { name })}
        </Chip>
      )}
      <div id={id} className={styles.words}>
        {isShown &&
          lines.map((line) => (
            <p key={line} className={text.l} dir="auto">
              “{line}”
            </p>
          ))}
      </div>
    </li>
  );
}
