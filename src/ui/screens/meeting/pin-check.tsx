import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../application-context.tsx';
import { TicksList } from '../../components/ticks-list.tsx';
import { PinSetting } from '../../pin-setting.tsx';
import text from '../../styles/text.module.css';

/** On the day card as long as no code was chosen; it stays until the page is left, so that the choice is seen to count. */
export function PinCheck() {
  const { t } = useTranslation('meeting');
  const { settings, changeSettings } = useDesk();
  const [isOffered] = useState(settings.meetingPin === undefined);
  const [hasFailed, setFailed] = useState(false);
  if (!isOffered) return null;
  return (
    <TicksList
      label={t('pin-title')}
      rows={[
        {
          id: 'pin',
          answer: settings.meetingPin === undefined ? 'unknown' : 'yes',
          name: <span className={text.strong}>{t('pin-title')}</span>,
          detail: hasFailed ? t('pin-failed') : t('pin-detail'),
          end: (
            <PinSetting
              onChosen={(meetingPin) => {
                changeSettings({ ...settings, meetingPin }).then(
                  () => setFailed(false),
                  () => setFailed(true),
                );
              }}
            />
          ),
        },
      ]}
    />
  );
}
