import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { TypedOverField } from '../../components/typed-over-field.tsx';

interface Props {
  readonly isBusy: boolean;
  readonly onKey: (typed: string) => void;
}

/** Asks for the key from the recovery sheet of the laptop that made the document. */
export function KeyForCopy({ isBusy, onKey }: Props) {
  const { t } = useTranslation(['reopen', 'copies']);
  const key = useRef<TextFieldHandle>(null);
  return (
    <>
      <TypedOverField ref={key} label={t('copies:key')} help={t('key-help')} field="recovery-key" />
      <Button kind="primary" isFull isDisabled={isBusy} onPress={() => onKey(key.current?.readText() ?? '')}>
        {t('copies:look')}
      </Button>
      <p role="status">{isBusy && t('copies:looking')}</p>
    </>
  );
}
