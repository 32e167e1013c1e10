import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PinFault, pinFault } from '../domain/meeting-pin.ts';
import { useDesk } from './application-context.tsx';
import { Button } from './components/button.tsx';
import { PinField } from './components/pin-field.tsx';
import type { TextFieldHandle } from './components/text-field.tsx';
import layout from './styles/layout.module.css';

type Step = 'shut' | 'new' | 'again' | 'kept';

/** Chooses the code of the meeting where it is offered. It is typed twice, and read from the field only when it is used. */
export function PinSetting({ onChosen }: { readonly onChosen: (pin: string) => void }) {
  const { t } = useTranslation('paused');
  const { settings } = useDesk();
  const field = useRef<TextFieldHandle>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const first = useRef('');
  const [step, setStep] = useState<Step>('shut');
  const [fault, setFault] = useState<PinFault | 'not-the-same' | null>(null);
  const isOpen = step === 'new' || step === 'again';

  useEffect(() => {
    if (step === 'new' || step === 'again') field.current?.focus();
    else if (step === 'kept') opener.current?.focus();
  }, [step]);

  function goTo(next: Step, because: typeof fault = null): void {
    field.current?.replaceText('');
    if (next !== 'again') first.current = '';
    setFault(because);
    setStep(next);
    if (because) field.current?.focus();
  }

  function goOn(): void {
    const typed = field.current?.readText() ?? '';
    const wrong = step === 'new' ? pinFault(typed) : typed === first.current ? null : 'not-the-same';
    if (wrong) goTo('new', wrong);
    else if (step === 'new') {
      first.current = typed;
      goTo('again');
    } else {
      goTo('kept');
      onChosen(typed);
    }
  }

  if (!isOpen) {
    return (
      <div className={layout.row}>
        {settings.meetingPin !== undefined && <span role="status">{step === 'kept' ? t('pin.kept') : t('pin.is-set')}</span>}
        <Button ref={opener} size="s" icon="key" onPress={() => goTo('new')}>
          {settings.meetingPin === undefined ? t('pin.choose') : t('pin.change')}
        </Button>
      </div>
    );
  }
  return (
    <div className={layout.stackS}>
      <PinField
        ref={field}
        label={step === 'new' ? t('pin.new') : t('pin.again')}
        field="meeting-pin"
        error={fault ? t(`pin.fault.${fault}`) : undefined}
        onEnter={goOn}
      />
      <div className={layout.row}>
        <Button size="s" onPress={goOn}>
          {step === 'new' ? t('pin.next') : t('pin.keep')}
        </Button>
        <Button size="s" kind="quiet" onPress={() => goTo('shut')}>
          {t('pin.not-now')}
        </Button>
      </div>
    </div>
  );
}
