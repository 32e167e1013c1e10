import { generate } from 'lean-qr';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../domain/calendar.ts';
import { recoveryKeyInGroups } from '../domain/recovery-key.ts';
import { useDesk } from './application-context.tsx';
import { BrandMark } from './components/brand-mark.tsx';
import { numbered } from './components/numbered.ts';
import styles from './recovery-sheet.module.css';

const WAYS = ['passphrase', 'laptop'] as const;
const STEPS = ['1', '2', '3', '4'] as const;
const PLACES = ['safe', 'head'] as const;

/** The sheet on paper that opens the vault when the passphrase is lost. It is seen in print only, never on the screen. */
export function RecoverySheet({ identity }: { readonly identity: string }) {
  const { t } = useTranslation('recovery');
  const { application, settings } = useDesk();
  const [prefix = '', ...groups] = recoveryKeyInGroups(identity);
  const { school } = settings.profile;
  // Beside the app, so that the printer gets this sheet and nothing of the page behind it.
  return createPortal(
    <article className={styles.sheet} lang={settings.language} data-print-alone="">
      <header className={styles.head}>
        <BrandMark />
        <div>
          <h1>{t('sheet')}</h1>
          <p>
            {t('made-on', {
              date: writtenDate(application.clock.today(), settings.language, { withYear: true }),
              by: [settings.facilitator, school].filter((one) => one.trim() !== '').join(', '),
            })}
          </p>
        </div>
      </header>
      <p className={styles.lead}>
        {t('what-for')} <b>{t('who-has-it')}</b> {t('keep-it')}
      </p>
      <section className={styles.key}>
        <div>
          <h2>{t('key')}</h2>
          <ol className={styles.groups}>
            {numbered(groups).map(({ number, one }) => (
              <li key={number}>{one}</li>
            ))}
          </ol>
          <p>{t('begins-with', { prefix })}</p>
        </div>
        <Code words={identity} label={t('code')} />
      </section>
      <div className={styles.ways}>
        {WAYS.map((way) => (
          <section key={way}>
            <h2>{t(`way.${way}.title`)}</h2>
            <ol>
              {STEPS.map((step) => (
                <li key={step}>{t(`way.${way}.${step}`, { groups: groups.length })}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <section className={styles.place}>
        <h2>{t('place-title')}</h2>
        <p>
          {PLACES.map((place) => (
            <span key={place}>☐ {t(`place.${place}`)}</span>
          ))}
          <span>☐ ……………………</span>
        </p>
      </section>
      <p>{t('seen-by-others')}</p>
      <footer>{t('not-with-laptop')}</footer>
    </article>,
    document.body,
  );
}

/** A QR code as one path, so that it prints sharp. */
function Code({ words, label }: { readonly words: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(words);
    const squares = Array.from({ length: code.size ** 2 }, (_, at) => [at % code.size, Math.floor(at / code.size)] as const);
    return {
      size: code.size,
      path: squares.map(([x, y]) => (code.get(x, y) ? `M${x} ${y}h1v1h-1z` : '')).join(''),
    };
  }, [words]);
  return (
    <svg className={styles.code} viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
