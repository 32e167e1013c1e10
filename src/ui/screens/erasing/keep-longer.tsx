import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonDraft } from '../../../app/record-end.ts';
import { Button } from '../../components/button.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import text from '../../styles/text.module.css';

interface Props {
  readonly reason: ReasonDraft;
  readonly onKeep: (reason: string) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** Once more, and only with what it is still needed for. */
export function KeepLonger({ reason, onKeep, onFailure }: Props) {
  const { t } = useTranslation('erasing');
  const [isOpen, setOpen] = useState(reason.text !== '');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<TextFieldHandle>(null);
  const help = <p className={`${text.s} ${text.muted}`}>{t('longer-help')}</p>;

  if (!isOpen) {
    return (
      <>
        <Button size="l" isFull onPress={() => setOpen(true)}>
          {t('longer')}
        </Button>
        {help}
      </>
    );
  }

  function keep(): void {
    const typed = (field.current?.readText() ?? '').trim();
    setMissing(typed === '');
    if (typed === '') field.current?.focus();
    else onKeep(typed.slice(0, LONGEST));
  }

  return (
    <>
      <TextField
        ref={field}
        label={t('reason')}
        field="erasing/reason"
        isMultiline
        rows={2}
        initialText={reason.text}
        error={isMissing ? t('reason-missing') : undefined}
        onInput={(text) => void reason.type(text).catch(onFailure)}
      />
      <Button size="l" isFull onPress={keep}>
        {t('keep')}
      </Button>
      {help}
    </>
  );
}

/** As much as the book-keeping holds of one reason. */
const LONGEST = 1000;
