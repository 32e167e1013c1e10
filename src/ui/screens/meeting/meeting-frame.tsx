import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phaseSteps, roundOf } from '../../../app/meeting-course.ts';
import { participantById } from '../../../domain/participants.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PhaseStepper } from '../../components/phase-stepper.tsx';
import { SavedMark } from '../../components/saved-mark.tsx';
import { TopBar } from '../../components/top-bar.tsx';
import { NotKept } from '../../not-kept.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import { ElapsedMinutes } from './elapsed-minutes.tsx';
import { MoreDialog } from './more-dialog.tsx';

interface Props {
  readonly at: Turn | 'opening' | 'closing';
  readonly plan: readonly Turn[];
  /** Sentence and circle only: nothing that is not meant for everybody. */
  readonly isLook: boolean;
  readonly onBlank?: (() => void) | undefined;
  readonly onKeys?: (() => void) | undefined;
  readonly onChildrenLeave?: (() => void) | undefined;
  readonly children: ReactNode;
  readonly bar: ReactNode;
}

/** More dots than this no longer fit beside the parts. */
const MOST_DOTS = 12;
const LONGEST_NAME = 18;

/** The frame of the meeting: the four parts above, what can be done now below, and never a page that scrolls. */
export function MeetingFrame({ at, plan, isLook, onBlank, onKeys, onChildrenLeave, children, bar }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record, failure } = useSessionState();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const round = typeof at === 'string' ? null : roundOf(record, plan, at);
  const name = typeof at === 'string' ? '' : (participantById(record, at.participant)?.name ?? '');
  const place = round && { name, place: round.place, of: round.people.length };
  return (
    <div className={classNames(layout.meet, isLook && layout.look, failure && layout.meetBanner)}>
      <NotKept isMeeting />
      <TopBar
        brand={t('common:product')}
        isBrandQuiet
        isMeeting
        start={
          <PhaseStepper
            label={t('stepper')}
            doneLabel={t('common:done')}
            phases={phaseSteps(at).map(({ phase, state }) => ({ id: phase, name: t(`phase.${phase}`), state }))}
            person={place ? (name.length <= LONGEST_NAME ? t('place-of', place) : t('place', place)) : undefined}
            people={round && round.people.length <= MOST_DOTS ? round.people : undefined}
          />
        }
      >
        <SavedMark store={session.saved} words={{ saved: t('common:saved'), saving: t('common:saving'), failed: t('common:not-saved') }} />
        <ElapsedMinutes plan={plan} />
        {onBlank && <Button kind="icon" icon="hidden" label={t('blank')} onPress={onBlank} />}
        <Button kind="icon" icon="more" label={t('more')} onPress={() => setMoreOpen(true)} />
      </TopBar>
      {children}
      {bar}
      {isMoreOpen && <MoreDialog onClose={() => setMoreOpen(false)} onKeys={onKeys} onChildrenLeave={onChildrenLeave} />}
    </div>
  );
}
