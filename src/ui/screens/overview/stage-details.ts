import { useTranslation } from 'react-i18next';
import { agreementsOf } from '../../../domain/agreements.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { nextFollowUp } from '../../../domain/follow-up.ts';
import { heldAs, type MeetingRecord } from '../../../domain/meeting-record.ts';
import { paperMeeting } from '../../../domain/paper-meeting.ts';
import { participantsOf, thoseTakingPart } from '../../../domain/participants.ts';
import { preparationState } from '../../../domain/preparation.ts';
import type { Stage } from '../../../domain/stages.ts';
import { useDesk } from '../../application-context.tsx';

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
  const paper = paperMeeting(record);
  return {
    ...(incident ? { incident: inWords(incident.date) } : {}),
    ...(people > 1 ? { participants: t('people', { count: people }) } : {}),
    ...(record.flags.length > 0 ? { safety: t('measures', { count: record.flags.length }) } : {}),
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
