import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slotValuesFor } from '../app/slot-values.ts';
import { linesOf } from '../app/turn-words.ts';
import { fillSlots, OTHER_FORMS, type OtherForm } from '../domain/conversation-script.ts';
import type { EventOf } from '../domain/meeting-events.ts';
import { otherFormLines } from '../domain/wording-lines.ts';
import { Button } from './components/button.tsx';
import { Choice } from './components/choice.tsx';
import { Dialog } from './components/dialog.tsx';
import { SayLine } from './components/say-line.tsx';
import { useSessionState, useSteps } from './session-context.tsx';
import { useSlotSources } from './slot-sources.tsx';

interface Props {
  readonly onClose: () => void;
}

/** Everyone comes together on another day: through the gate and the door once more. */
export function AnotherDayDialog({ onClose }: Props) {
  const { t } = useTranslation('common');
  const { record } = useSessionState();
  const { recordAndGoOn } = useSteps();
  const sources = useSlotSources();
  return (
    <Dialog
      title={t('another-day')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={() => void recordAndGoOn({ type: 'another-day.chosen' })}>
          {t('another-day-confirm')}
        </Button>
      }
    >
      <SayLine lead={t('say-to-each')} sentence={linesOf(record, 'coming-back/another-day', null, sources).join(' ')} size="page" />
      <p>{t('another-day-detail')}</p>
    </Dialog>
  );
}

/** Chooses one of the other forms where its own page cannot be reached: in a pause and after a stop. */
export function OtherFormDialog({ onClose }: Props) {
  const { t } = useTranslation('common');
  const { record } = useSessionState();
  const { recordAndGoOn } = useSteps();
  const sources = useSlotSources();
  const [form, setForm] = useState<OtherForm | null>(null);
  return (
    <Dialog
      title={t('form-chosen.title')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={form === null}
          onPress={() => {
            if (form) void recordAndGoOn({ type: 'other-form.chosen', form });
          }}
        >
          {t('form-chosen.confirm')}
        </Button>
      }
    >
      <SayLine lead={t('say-to-each')} sentence={linesOf(record, 'coming-back/another-form', null, sources).join(' ')} size="page" />
      <Choice
        legend={t('form-chosen.legend')}
        help={t('form-chosen.equal')}
        layout="pairs"
        size="s"
        options={OTHER_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
        value={form}
        onChange={setForm}
      />
    </Dialog>
  );
}

type Referral = NonNullable<EventOf<'record.closed'>['referral']>;
const REFERRALS = ['offered', 'held', 'not-held'] as const satisfies readonly Referral[];

/**
 * Closes the record, with only this about the school's own procedure: offered, held or not held (design §2).
 * `refer` asks for one of these; else the record may also close without.
 */
export function CloseRecordDialog({ onClose, way }: Props & { readonly way: 'refer' | 'close' }) {
  const { t } = useTranslation(['common', 'closed']);
  const { record } = useSessionState();
  const { recordAndGoOn } = useSteps();
  const sources = useSlotSources();
  const [choice, setChoice] = useState<Referral | 'none' | null>(null);
  const options = way === 'refer' ? REFERRALS : (['none', ...REFERRALS] as const);
  const values = slotValuesFor(record, null, sources);
  return (
    <Dialog
      title={way === 'refer' ? t('closed:closing.refer-title') : t('closed:closing.title')}
      closeLabel={t('close')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={choice === null}
          onPress={() => {
            if (choice === 'none') void recordAndGoOn({ type: 'record.closed', outcome: 'stopped', referral: null });
            else if (choice) void recordAndGoOn({ type: 'record.closed', outcome: 'referred', referral: choice });
          }}
        >
          {way === 'refer' ? t('closed:closing.refer-confirm') : t('closed:closing.confirm')}
        </Button>
      }
    >
      {way === 'refer' && (
        <SayLine
          lead={t('say-to-each')}
          sentence={otherFormLines(sources.wording, 'refer', 'to-family')
            .map((line) => fillSlots(line, values, sources.wording.language))
            .join(' ')}
          size="page"
        />
      )}
      <Choice
        legend={t('closed:closing.legend')}
        help={t('closed:closing.kept')}
        layout="pairs"
        size="s"
        options={options.map((value) => ({ value, label: t(`closed:closing.${value}`) }))}
        value={choice}
        onChange={setChoice}
      />
    </Dialog>
  );
}
