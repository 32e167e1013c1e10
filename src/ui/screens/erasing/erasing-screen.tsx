import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import type { RecordPart } from '../../../app/proposals.ts';
import { erasePart, keepLonger, type RecordEnd, recordEnd } from '../../../app/record-end.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import { FailureAbove } from '../../failure-above.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { EraseDialog } from './erase-dialog.tsx';
import { KeepLonger } from './keep-longer.tsx';
import { KnownCopies } from './known-copies.tsx';
import { OnePerson } from './one-person.tsx';
import { WhatGoes } from './what-goes.tsx';

interface Props {
  readonly record: string;
  /** What can be done about it, as the page opens. */
  readonly found: RecordEnd;
  /** Something was destroyed or kept longer. */
  readonly onChanged: () => void;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

/** The end of a record: what may go now and what stays, and for how long; or what somebody wants erased. */
export function ErasingScreen({ record, found, onChanged, onOpen, onDone }: Props) {
  const { t } = useTranslation(['erasing', 'common']);
  const { application, settings } = useDesk();
  const [end, setEnd] = useState(found);
  const [chosen, setChosen] = useState<RecordPart | 'person' | null>(null);
  const [copiesLeft, setCopiesLeft] = useState(found.copies.length);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const fail = useCallback((cause: unknown) => setFailure(failureCodeOf(cause)), []);

  const lookAgain = useCallback(() => {
    recordEnd(application, settings, record)
      .then((found) => {
        setEnd(found);
        setCopiesLeft(found.copies.length);
        setFailure(null);
      })
      .catch(fail);
  }, [application, settings, record, fail]);
  useEffect(() => () => void end.reason.close(), [end]);

  async function leaveTo(next: () => void): Promise<void> {
    await end.reason.close();
    next();
  }

  const part = chosen ?? end.proposed?.part ?? end.parts[0] ?? 'record';

  async function erase(part: RecordPart): Promise<void> {
    setAsking(false);
    try {
      await erasePart(application, record, part);
      onChanged();
      await leaveTo(part === 'record' ? onDone : onOpen);
    } catch (cause) {
      fail(cause);
    }
  }

  async function keep(found: RecordEnd, reason: string): Promise<void> {
    try {
      await keepLonger(application, settings, record, found, reason);
      onChanged();
      lookAgain();
    } catch (cause) {
      fail(cause);
    }
  }

  const day = (date: string) => writtenDate(date, settings.language, { withYear: true });
  const extended = end.terms.find(({ state }) => state === 'extended');
  return (
    <DeskFrame
      back={{ label: t('common:all-records'), onPress: () => void leaveTo(onDone) }}
      banner={failure && <FailureAbove code={failure} onAgain={lookAgain} />}
    >
      <div className={`${layout.page} ${layout.pageTight}`}>
        <div className={`${layout.cols} ${layout.sideM}`}>
          <div className={layout.stackL}>
            <PageHeading
              focusKey={`erasing ${end.proposed?.part ?? ''}`}
              eyebrow={`${t('common:record-named', { name: end.codeName })} · ${t(`common:stage.${end.stage}`)}`}
            >
              {end.proposed ? t('may-go') : t('erase')}
            </PageHeading>
            {end.proposed ? (
              <p className={text.lead}>
                {end.metOn && `${t('lead-met', { day: day(end.metOn) })} `}
                {t(`lead.${end.proposed.part}`)} <b>{day(end.proposed.destroyedFrom)}</b>.
              </p>
            ) : (
              <p className={text.lead}>{t('lead-asked')}</p>
            )}
            {extended && <Callout kind="calm">{t('kept-longer', { day: day(extended.endsOn) })}</Callout>}
            {end.proposed?.part !== 'record' && (
              <Choice
                legend={t('part-legend')}
                options={[...end.parts, 'person' as const].map((value) => ({ value, label: t(`part.${value}`) }))}
                value={part}
                onChange={setChosen}
              />
            )}
            {part === 'person' ? (
              <OnePerson
                record={record}
                copiesLeft={copiesLeft}
                onErased={() => {
                  onChanged();
                  void leaveTo(onOpen);
                }}
                onFailure={fail}
              />
            ) : (
              <WhatGoes part={part} end={end} language={settings.language} />
            )}
            <KnownCopies copies={end.copies} onLeft={setCopiesLeft} onFailure={fail} />
          </div>
          <aside className={layout.stack}>
            {part !== 'person' && (
              <Button kind={end.proposed ? 'primary' : 'stop'} size="l" isFull icon="erase" onPress={() => setAsking(true)}>
                {t(`erase-now.${part}`)}
              </Button>
            )}
            {end.proposed ? (
              <KeepLonger reason={end.reason} onFailure={fail} onKeep={(reason) => void keep(end, reason)} />
            ) : (
              <Button size="l" isFull onPress={() => void leaveTo(onOpen)}>
                {t('back')}
              </Button>
            )}
            <Card kind="well" heading={t('does')}>
              <p className={text.s}>{t('does-1')}</p>
              <p className={`${text.s} ${text.muted}`}>{t('does-2')}</p>
            </Card>
          </aside>
        </div>
        {part !== 'person' && (
          <EraseDialog
            part={isAsking ? part : null}
            copiesLeft={copiesLeft}
            onErase={() => void erase(part)}
            onClose={() => setAsking(false)}
          />
        )}
      </div>
    </DeskFrame>
  );
}
