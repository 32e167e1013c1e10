import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import layout from '../../styles/layout.module.css';
import type { Chosen, HandingOver } from './use-handing-over.ts';

interface Props {
  readonly handing: HandingOver;
  readonly chosenNow: () => Chosen | null;
  readonly onDone: () => void;
}

/** The ways out: a file or paper, and how far it is. What lasts can be stopped. */
export function LeavingActions({ handing, chosenNow, onDone }: Props) {
  const { t } = useTranslation(['documents', 'common']);
  const { leaving } = handing;
  const isMaking = leaving.step === 'making';
  const hasLeft = leaving.step === 'handed-over' || leaving.step === 'printed';

  function press(way: 'save' | 'print'): void {
    const chosen = chosenNow();
    if (chosen) void handing[way](chosen);
  }

  return (
    <div className={layout.stackS}>
      {leaving.step === 'made' && (
        <Callout kind="notice" isLive title={t('missing-title')}>
          <p>{t('missing', { characters: leaving.made.missing.join(' ') })}</p>
        </Callout>
      )}
      {leaving.step === 'failed' && <FailureCallout code={leaving.code} />}
      {leaving.step === 'made' ? (
        <Button kind="primary" size="l" isFull icon="download" onPress={() => void handing.saveAsItIs()}>
          {t('hand-over-anyway')}
        </Button>
      ) : (
        <Button kind="primary" size="l" isFull icon="download" isDisabled={isMaking} onPress={() => press('save')}>
          {t('make-and-save')}
        </Button>
      )}
      <Button icon="print" isFull isDisabled={isMaking} onPress={() => press('print')}>
        {t('print')}
      </Button>
      {isMaking ? (
        <Button isFull onPress={handing.stop}>
          {t('stop')}
        </Button>
      ) : (
        <Button kind="quiet" isFull onPress={onDone}>
          {hasLeft ? t('another') : t('common:cancel')}
        </Button>
      )}
      <p role="status">
        {isMaking && t('making')}
        {leaving.step === 'stopped' && t('stopped')}
        {leaving.step === 'handed-over' && t('handed-over')}
        {leaving.step === 'printed' && t('printed')}
      </p>
    </div>
  );
}
