import { useTranslation } from 'react-i18next';
import { agreementsOf } from '../../../domain/agreements.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { nextFollowUp } from '../../../domain/follow-up.ts';
import { heldAs, type MeetingRecord } from '../../../domain/meeting-record.ts';
import { paperMeeting } from '../../../domain/paper-meeting.ts';
import { participantsOf, thoseTakingPart } from '../../../domain/participants.ts';
import { preparationState } from '../../../domain/preparation.ts';
import { flagsWithoutMeasure } from '../../../domain/safety.ts';
import type { Stage } from '../../../domain/stages.ts';
import { useDesk } from '../../application-context.tsx';

/** Which line says what to do now: a circle that was opened is gone on with, not begun. */
export function noteKey(record: MeetingRecord, stage: Stage): Stage | 'circle' {
  return stage === 'meeting' && record.meetingOpened ? 'circle' : stage;
}

/** A few words at the end of each step's line: what was noted there, in numbers and dates only. */
export function useStageDetails(record: MeetingRecord): Readonly<Partial<Record<Stage, string>>> {
  const { t } = useTranslation(['overview', 'common']);
  const { settings } = useDesk();
  const inWords = (date: string) => writtenDate(date, settings.language, { withYear: false });
  const incident = heldAs(record, 'incident/date', 'incident.dated');
  const people = participantsOf(record).filter(({ presence }) => presence !== 'not').length;
  const held = thoseTakingPart(record).filter(({ id }) => preparationState(record, id) === 'held').length;
  const agreements = agreementsOf(record).length;
  const next = nextFollowUp(record);
  const measures = record.flags.length - flagsWithoutMeasure(record).length;
  const paper = paperMeeting(record);
  return {
    ...(incident ? { incident: inWords(incident.date) } : {}),
    ...(people > 1 ? { participants: t('people', { count: people }) } : {}),
    ...(measures > 0 ? { safety: t('measures', { count: measures }) } : {}),
    ...(held > 0 ? { preparation: t('held', { count: held }) } : {}),
    ...(agreements > 0 ? { agreements: t('agreements', { count: agreements }) } : {}),
    ...(next ? { 'follow-up': t('next-talk', { date: inWords(next.talk.on) }) } : {}),
    ...(paper
      ? {
          meeting: t(paper.on ? 'on-paper-on' : 'on-paper', {
            date: paper.on ? inWords(paper.on) : '',
            by: paper.enteredBy,
            entered: inWords(paper.enteredAt.slice(0, 10)),
          }),
        }
      : {}),
    ...(record.otherForm ? { 'other-form': t(`common:form.${record.otherForm.form}`) } : {}),
  };
}
