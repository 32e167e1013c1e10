import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOverSheet, makeAgreementSheet, type SheetOrder } from '../../../app/export-document.ts';
import { Failure, type FailureCode } from '../../../app/failure.ts';
import { DISCLOSURE_GROUNDS, type DisclosureGround } from '../../../domain/meeting-events.ts';
import type { Participant } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import { SheetPreview } from './sheet-preview.tsx';

type Making =
  | { readonly step: 'choosing' | 'making' | 'handed-over' }
  | { readonly step: 'made'; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly step: 'failed'; readonly code: FailureCode };

/** One parent's sheet: in which language, on which ground, and what no font can write, before it leaves. */
export function SheetOrderForm({ reader, onDone }: { readonly reader: Participant; onDone(): void }) {
  const { t } = useTranslation(['documents', 'common']);
  const { application, settings } = useDesk();
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const languages = application.labels.languages();
  const [language, setLanguage] = useState(languages.includes(reader.language) ? reader.language : 'nl');
  const [ground, setGround] = useState<DisclosureGround>('parent-copy');
  const [making, setMaking] = useState<Making>({ step: 'choosing' });
  const order: SheetOrder = { reader, language, profile: settings.profile, isRehearsal: session.isRehearsal };

  async function make(): Promise<void> {
    setMaking({ step: 'making' });
    try {
      const made = await makeAgreementSheet(application, record, order);
      if (made.missing.length > 0) setMaking({ step: 'made', ...made });
      else await handOver(made.bytes);
    } catch (failure) {
      setMaking({ step: 'failed', code: failure instanceof Failure ? failure.code : 'document-failed' });
    }
  }

  async function handOver(bytes: Uint8Array): Promise<void> {
    try {
      const isHandedOver = await handOverSheet(application, session, bytes, order, ground);
      setMaking(isHandedOver ? { step: 'handed-over' } : { step: 'failed', code: 'storage-failed' });
    } catch (failure) {
      setMaking({ step: 'failed', code: failure instanceof Failure ? failure.code : 'document-failed' });
    }
  }

  return (
    <Card kind="lift" heading={t('sheet-for', { name: reader.name })}>
      <div className={layout.stack}>
        {!languages.includes(reader.language) && <Callout>{t('not-in-own-language')}</Callout>}
        <Choice
          legend={t('language')}
          value={language}
          onChange={setLanguage}
          options={languages
            .toSorted()
            .map((value) => ({ value, label: new Intl.DisplayNames([settings.language], { type: 'language' }).of(value) ?? value }))}
        />
        <Choice
          legend={t('ground-heading')}
          layout="stack"
          value={ground}
          onChange={setGround}
          options={DISCLOSURE_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
        />
        {making.step === 'made' && (
          <Callout kind="notice" isLive title={t('missing-title')}>
            <p>{t('missing', { characters: making.missing.join(' ') })}</p>
          </Callout>
        )}
        {making.step === 'failed' && <FailureCallout code={making.code} />}
        <p role="status">
          {making.step === 'making' && t('making')}
          {making.step === 'handed-over' && t('handed-over')}
        </p>
        <div className={layout.row}>
          {making.step === 'made' ? (
            <Button kind="primary" icon="download" onPress={() => void handOver(making.bytes)}>
              {t('hand-over-anyway')}
            </Button>
          ) : (
            <Button kind="primary" icon="download" isDisabled={making.step === 'making'} onPress={() => void make()}>
              {t('make-and-save')}
            </Button>
          )}
          <Button onPress={onDone}>{making.step === 'handed-over' ? t('another') : t('common:cancel')}</Button>
        </div>
        <SheetPreview order={order} />
      </div>
    </Card>
  );
}
