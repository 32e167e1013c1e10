import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedFingerprint } from '../../../app/documents/seal-box.ts';
import { sealOfThisDevice } from '../../../app/sealing-writer.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { fingerprintInGroups } from '../../../domain/fingerprint.ts';
import { type SealingDevice, withDevice } from '../../../domain/sealing-devices.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';
import { AddDevice } from './add-device.tsx';
import type { ChangeSettings } from './change-settings.ts';
import { CheckDocument } from './check-document.tsx';

interface Props {
  readonly change: ChangeSettings;
  /** To where the record that a document holds is opened again. */
  readonly onReopen: (document: File) => void;
}

/** Whether a document is as the school made it, and the laptops whose seals count. */
export function SealsSection({ change, onReopen }: Props) {
  const { t } = useTranslation(['seals', 'settings']);
  const { application, settings } = useDesk();
  const [own, setOwn] = useState<PrintedFingerprint | null>(null);
  const devices = settings.sealingDevices ?? [];
  const day = (date: string) => writtenDate(date, settings.language, { withYear: true });
  const put = (device: SealingDevice) => change({ sealingDevices: withDevice(devices, device) });

  useEffect(() => {
    let isWanted = true;
    sealOfThisDevice(application)
      .then((found) => isWanted && setOwn(found))
      // A vault that says nothing here says so wherever else it is asked.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [application]);

  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="seals">{t('settings:section.seals')}</PageHeading>
      <CheckDocument onReopen={onReopen} />
      <Card heading={t('this-laptop')} kind="well">
        <p className={text.muted}>{t('this-laptop-help')}</p>
        {own && (
          <>
            <p lang="nl" className={text.strong}>
              {own.words.join(' ')}
            </p>
            <p className={text.s}>{fingerprintInGroups(own.fingerprint)}</p>
          </>
        )}
      </Card>
      <Card heading={t('others')}>
        {devices.length === 0 && <p className={text.muted}>{t('no-others')}</p>}
        <ul className={rows.rows}>
          {devices.map((device) => (
            <li key={device.fingerprint} className={`${layout.row} ${layout.rowBetween}`}>
              <span>
                <strong>
                  <bdi>{device.name}</bdi>
                </strong>{' '}
                {t(standing(device), { from: day(device.from), until: day(device.until ?? device.from) })}
              </span>
              {!device.lost && (
                <span className={layout.row}>
                  {device.until === null && (
                    <Button size="s" label={t('retire-named', device)} onPress={() => put({ ...device, until: application.clock.today() })}>
                      {t('retire')}
                    </Button>
                  )}
                  <Button size="s" label={t('lost-named', device)} onPress={() => put({ ...device, lost: true })}>
                    {t('lost')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
        <AddDevice onAdd={put} />
      </Card>
    </div>
  );
}

function standing({ lost, until }: SealingDevice): 'is-lost' | 'was-used' | 'is-used' {
  if (lost) return 'is-lost';
  return until === null ? 'is-used' : 'was-used';
}
