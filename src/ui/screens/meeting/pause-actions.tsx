import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';

interface Props {
  readonly onPause: () => void;
  readonly onApart: () => void;
}

/** A break, and two rooms: on every page of the meeting, in the same place. */
export function PauseActions({ onPause, onApart }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  return (
    <>
      <Button size="l" icon="pause" onPress={onPause}>
        {t('pause')}
      </Button>
      <Button size="l" kind="stop" icon="apart" onPress={onApart}>
        {t('common:apart')}
      </Button>
    </>
  );
}
