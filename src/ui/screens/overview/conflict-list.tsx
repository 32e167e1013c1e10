import { useTranslation } from 'react-i18next';
import { fillInWords } from '../../../app/agreement-in-words.ts';
import { settlingFact } from '../../../app/record-path.ts';
import type { MeetingEvent } from '../../../domain/meeting-events.ts';
import type { Conflict } from '../../../domain/meeting-record.ts';
import { participantsOf } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './overview-screen.module.css';
import { partOfSlot } from './slot-parts.ts';

/** Two texts for one place, written without knowledge of each other. Both are kept; a person chooses which one counts. */
export function ConflictList() {
  const { record } = useSessionState();
  return record.conflicts.map((conflict) => <ConflictCard key={conflict.slot} conflict={conflict} />);
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const { t } = useTranslation(['overview', 'common']);
  const { settings } = useDesk();
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const owner = participantsOf(record).find(({ id }) => conflict.slot.split('/').includes(id));
  const place = t(`part.${partOfSlot(conflict.slot)}`);
  return (
    <Card space="tight" heading={owner ? `${place}: ${owner.name}` : place} headingLevel={2}>
      <p className={`${text.s} ${text.muted}`}>{t('two-texts')}</p>
      <ul className={layout.stackS}>
        {conflict.events.map((event) => (
          <li key={event.id} className={styles.text}>
            <div>
              <p className={styles.value} dir="auto">
                {shownValue(event)}
              </p>
              <p className={`${text.s} ${text.muted}`}>
                {t('written-by', { person: event.person, when: instant(event.time, settings.language) })}
              </p>
            </div>
            <Button
              size="s"
              label={t('keep-this', { text: shownValue(event).slice(0, 60) })}
              onPress={() => {
                const fact = settlingFact(conflict, event.id);
                if (fact) void tell(fact);
              }}
            >
              {t('keep')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );

  function shownValue(event: MeetingEvent): string {
    if (event.type === 'agreement.filled') return fillInWords(record, event.ask, event, wording) || t('empty');
    if ('text' in event) return event.text?.trim() ? event.text : t('empty');
    switch (event.type) {
      case 'incident.dated':
        return event.date;
      case 'participant.set':
      case 'agreement.set':
        return event.choice.value === null ? t('empty') : String(event.choice.value);
      case 'precondition.established':
        return `${t(`common:${event.outcome}`)}, ${event.on}`;
      case 'precondition.withdrawn':
        return t('withdrawn');
      case 'preparation.held':
      case 'follow-up.planned':
      case 'follow-up.held':
        return event.on;
      case 'apology-wish.recorded':
        return t(`common:${event.wish}`);
      case 'entry-stops.answered':
        return t(`entry-stops.${event.outcome}`);
      default:
        return t('other-choice');
    }
  }
}

function instant(time: string, language: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? time
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }).format(date);
}
