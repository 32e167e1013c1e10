import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import { type WayToJoin, waysToJoin } from '../../../app/ways-to-join.ts';
import { MOST_PARTICIPANTS, participantsOf } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';

/** One press adds somebody; the name is typed in the new row, and everything else has a default. */
export function AddPerson({ onAdded }: { readonly onAdded: (participant: string) => void }) {
  const { t } = useTranslation('participants');
  const { application, settings } = useDesk();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const isFull = participantsOf(record).filter(({ role }) => role !== 'facilitator').length >= MOST_PARTICIPANTS;

  async function add({ added }: WayToJoin): Promise<void> {
    const participant = application.entropy.id();
    if (await tell({ ...added, participant })) onAdded(participant);
  }

  function wordsFor({ way, children }: WayToJoin): string {
    const names = children.map(({ name }) => name.trim()).filter((name) => name !== '');
    const name = inList(names, settings.language);
    if (way === 'parent-of' || way === 'with') {
      return name === '' ? t(`way.${way}-unnamed.${children[0]?.role === 'harmed' ? 'harmed' : 'responsible'}`) : t(`way.${way}`, { name });
    }
    return t(`way.${way}`);
  }

  return (
    <ChipGroup label={t('add-whom')} isLabelHidden help={isFull ? t('full', { most: MOST_PARTICIPANTS }) : undefined}>
      {waysToJoin(record).map((way) => (
        <Chip
          key={`${way.way}-${way.children.map(({ id }) => id).join('-')}`}
          icon="plus"
          isDisabled={isFull}
          onPress={() => void add(way)}
        >
          {wordsFor(way)}
        </Chip>
      ))}
    </ChipGroup>
  );
}
