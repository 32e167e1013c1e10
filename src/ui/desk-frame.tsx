import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from './application-context.tsx';
import { Button } from './components/button.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { isEvening } from './components/theme.ts';
import { TopBar } from './components/top-bar.tsx';
import layout from './styles/layout.module.css';

interface Props {
  readonly children: ReactNode;
  readonly back?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Stands in the bar, before evening and lock. */
  readonly start?: ReactNode;
  /** Above the bar: what failed. */
  readonly banner?: ReactNode;
}

/** The frame of the pages around the records: the start screen and the settings. */
export function DeskFrame({ children, back, start, banner }: Props) {
  const { t } = useTranslation('common');
  const { settings, changeSettings, lock } = useDesk();
  const main = useId();
  return (
    <div className={layout.app}>
      <SkipLink label={t('skip-to-content')} target={main} />
      <div>
        {banner}
        <TopBar brand={t('product')} onBrand={back?.onPress} back={back}>
          {start}
          <Button
            kind="icon"
            icon={isEvening() ? 'sun' : 'moon'}
            label={isEvening() ? t('evening-off') : t('evening-on')}
            onPress={() => void changeSettings({ ...settings, theme: isEvening() ? 'dag' : 'avond' })}
          />
          <Button size="s" icon="lock" onPress={() => void lock()}>
            {t('lock')}
          </Button>
        </TopBar>
      </div>
      <main id={main}>{children}</main>
    </div>
  );
}
