import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK_AFTER_MINUTES, LOCK_AFTER_MINUTES_AT_FIRST } from '../../../domain/auto-lock.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PinSetting } from '../../pin-setting.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { KeysCard, type KeyWork } from './keys-card.tsx';
import { SheetState } from './sheet-state.tsx';

const WORKS: readonly KeyWork[] = ['passphrase', 'sheet', 'known'];

/** The keys of the vault, how the laptop shuts by itself, and the code that brings a meeting back. */
export function LockSection({ change }: { readonly change: ChangeSettings }) {
  const { t } = useTranslation('settings');
  const { settings } = useDesk();
  const [work, setWork] = useState<KeyWork | null>(null);

  if (work !== null) {
    return (
      <div className={layout.stackL}>
        <PageHeading focusKey={`lock/${work}`}>{t(`keys.${work}.title`)}</PageHeading>
        <KeysCard work={work} onDone={() => setWork(null)} />
      </div>
    );
  }
  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="lock">{t('section.lock')}</PageHeading>
      <div className={layout.stackS}>
        <h2 className={text.m}>{t('keys-title')}</h2>
        <SheetState />
        <div className={layout.row}>
          {WORKS.map((one) => (
            <Button key={one} onPress={() => startTransition(() => setWork(one))}>
              {t(`keys.${one}.title`)}
            </Button>
          ))}
        </div>
      </div>
      <Choice
        legend={t('lock-after')}
        help={t('lock-after-help')}
        options={LOCK_AFTER_MINUTES.map((count) => ({ value: String(count), label: t('minutes', { count }) }))}
        value={String(settings.lockAfterMinutes ?? LOCK_AFTER_MINUTES_AT_FIRST)}
        onChange={(minutes) => change({ lockAfterMinutes: Number(minutes) })}
      />
      <div className={layout.stackS}>
        <h2 className={text.m}>{t('pin-title')}</h2>
        <p className={text.muted}>{t('pin-help')}</p>
        <PinSetting onChosen={(meetingPin) => change({ meetingPin })} />
      </div>
    </div>
  );
}
