import { useTranslation } from 'react-i18next';
import { apartPlaceOf } from '../../../app/apart-places.ts';
import { returnLines } from '../../../app/return-course.ts';
import { askingOrder, type Participant } from '../../../domain/participants.ts';
import { returnAnswer } from '../../../domain/pause.ts';
import { AskList } from '../../components/ask-list.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import { type Asking, RETURN_ANSWERS } from './use-asking.ts';

const WORDS = { 'go-on': 'go-on-answer', 'other-way': 'other-way', stop: 'stop-answer' } as const;

/** Everyone is asked apart since the pause; afterwards the list says only that they were. */
export function AskedApart({ asking: { current, chosen, choose } }: { readonly asking: Asking }) {
  const { t } = useTranslation('paused');
  const { record } = useSessionState();
  const sources = useSlotSources();
  return (
    <AskList
      label={t('ask-list')}
      people={askingOrder(record).map((person) => ({
        id: person.id,
        name: person.name,
        role: person.role,
        detail: whereabouts(person),
        ...(returnAnswer(record, person.id) === 'not-asked' ? {} : { outcome: { label: t('asked') } }),
      }))}
      currentId={current?.id ?? null}
      laterWord={t('afterwards')}
      sentence={current ? `“${returnLines(record, current, sources).join(' ')}”` : undefined}
      choice={{
        legend: t('answer-of', { name: current?.name ?? '' }),
        options: RETURN_ANSWERS.map((value) => ({ value, label: t(WORDS[value]) })),
        value: chosen,
        onChange: choose,
      }}
    />
  );

  function whereabouts(person: Participant): string {
    const { room, roomName, adult } = apartPlaceOf(record, person);
    const parts = [
      room === 'circle' ? t('place.circle') : roomName,
      adult === '' ? '' : t('place.at', { adult }),
      person.interpreter.trim() === '' ? '' : t('with', { interpreter: person.interpreter }),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
}
