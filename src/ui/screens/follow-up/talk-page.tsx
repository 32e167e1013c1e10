import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../../../app/agreement-in-words.ts';
import { followUpWords } from '../../../app/follow-up-words.ts';
import { agreementsFor } from '../../../domain/agreements.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { type FollowUpTalk, faceChosen, stateTold, talkHeld } from '../../../domain/follow-up.ts';
import { initialOf } from '../../../domain/letters.ts';
import { AGREEMENT_STATES, type AgreementState, type Feeling } from '../../../domain/meeting-events.ts';
import type { Participant } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import type { Answer } from '../../components/answer-glyph.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { Faces } from '../../components/faces.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { Segment } from '../../components/segment.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';
import { protectingPlace } from './follow-up-place.ts';
import styles from './follow-up-screen.module.css';

const STATE_GLYPHS: Readonly<Partial<Record<AgreementState, Answer>>> = { kept: 'yes', partly: 'not-yet', not: 'no' };

interface Props {
  readonly talk: FollowUpTalk;
  readonly child: Participant;
}

/** One talk with one child: nothing of the other, and nothing of an earlier talk. */
export function TalkPage({ talk, child }: Props) {
  const { t } = useTranslation(['follow-up', 'common']);
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { open } = useSteps();
  const { application } = useDesk();
  const sources = useSlotSources();
  const held = talkHeld(record, talk.talk, child.id);
  const [at, setAt] = useState(0);
  const lines = followUpWords(record, talk, child, sources);
  const faceLabels = [t('face.1'), t('face.2'), t('face.3'), t('face.4'), t('face.5')] as const;
  const isStillHappening = held?.stillHappening ?? false;

  const here = { talk: talk.talk, child: child.id };
  const keep = (stillHappening: boolean, next: string | null) =>
    void session.record([{ type: 'follow-up.held', ...here, on: application.clock.today(), stillHappening }], {
      screen: 'follow-up',
      at: next,
      field: null,
    });
  const faces = (about: Feeling, legend: string) => (
    <Faces
      legend={legend}
      labels={faceLabels}
      value={faceChosen(record, talk.talk, child.id, about)}
      onChange={(face) => void session.record([{ type: 'follow-up.felt', ...here, about, face }])}
    />
  );

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stack}>
            <div className={styles.head}>
              <SeatMark role={child.role} initial={initialOf(child.name)} size="l" />
              <PageHeading
                focusKey={`talk/${talk.talk}/${child.id}`}
                eyebrow={`${t(`moment.${talk.moment}`)} · ${writtenDate(talk.on, wording.language, { withYear: false })}`}
              >
                {t('how-is-it', { name: child.name })}
              </PageHeading>
            </div>
            <SayLine lead={t('common:say-to')} name={child.name} sentence={lines[at % lines.length] ?? ''} size="page">
              {lines.length > 1 && (
                <>
                  <Chip icon="back" onPress={() => setAt((now) => (now + lines.length - 1) % lines.length)}>
                    {t('sentence-before')}
                  </Chip>
                  <Chip iconEnd="forward" onPress={() => setAt((now) => now + 1)}>
                    {t('sentence-next')}
                  </Chip>
                  <span className={styles.place}>{t('sentence-place', { place: (at % lines.length) + 1, of: lines.length })}</span>
                </>
              )}
            </SayLine>
            <ol className={rows.rows}>
              {agreementsFor(record, child)
                .map((agreement) => inWords(record, agreement, wording))
                .map(({ id, what }, index) => (
                  <li key={id} className={styles.agreement}>
                    <span className={rows.number}>{index + 1}</span>
                    <div className={layout.stackS}>
                      <p className={text.strong} dir="auto">
                        {what}
                      </p>
                      <Segment
                        legend={t('state-of', { what })}
                        options={AGREEMENT_STATES.map((state) => ({
                          value: state,
                          label: t(`state.${state}`),
                          glyph: STATE_GLYPHS[state],
                        }))}
                        value={stateTold(record, talk.talk, child.id, id)}
                        onChange={(state) => void session.record([{ type: 'follow-up.told', ...here, agreement: id, state }])}
                      />
                    </div>
                  </li>
                ))}
            </ol>
            <FactField
              slot={`follow-up/${talk.talk}/${child.id}/words`}
              label={t('own-words-optional', { name: child.name })}
              isMultiline
              rows={1}
            />
          </div>
          <aside className={classNames(layout.stack, beside.stays)}>
            {session.canRecord('follow-up.felt') && (
              <Card kind="well" as="div">
                {faces('wellbeing', t('which-face'))}
                {faces('safety', t('how-safe'))}
              </Card>
            )}
            <div className={layout.stackS}>
              <Button kind="stop" size="l" isFull icon="shield" onPress={() => keep(true, protectingPlace(talk.talk, child.id))}>
                {t('still-happening')}
              </Button>
              <p className={classNames(text.s, text.muted)}>
                {isStillHappening ? t('still-noted') : t('then-first', { name: child.name })}
              </p>
            </div>
            <div className={beside.onwards}>
              <Button kind="primary" size="l" isFull onPress={() => keep(isStillHappening, null)}>
                {t('keep')}
              </Button>
            </div>
            <Button kind="quiet" isFull onPress={() => void open('follow-up')}>
              {t('back-to-plan')}
            </Button>
            <p className={classNames(text.s, text.muted)}>{t('only-this-child', { name: child.name })}</p>
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
