import { and, assign, not, setup, stateIn } from 'xstate';
import { agreementsAreConfirmed } from '../domain/agreements.ts';
import { apply } from '../domain/fold.ts';
import { followUpIsConfirmed } from '../domain/follow-up.ts';
import { incidentIsConfirmed } from '../domain/incident.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../domain/meeting-record.ts';
import { participantsAreConfirmed } from '../domain/participants.ts';
import { preconditionsAreConfirmed } from '../domain/preconditions.ts';
import { preparationIsConfirmed } from '../domain/preparation.ts';
import { safetyIsConfirmed } from '../domain/safety.ts';
import { signaturesAreConfirmed } from '../domain/signatures.ts';
import { stageOf } from '../domain/stage.ts';
import type { Stage } from '../domain/stages.ts';

/**
 * The course of a restorative meeting. Events are facts already past; every one is applied to the record once, at the
 * root, and the chart then finds the place the record asks for. The record is the only context.
 */
export const meetingMachine = setup({
  types: {} as { context: { record: MeetingRecord }; events: MeetingEvent; input: { record: MeetingRecord } | undefined },
  actions: {
    applyFact: assign({ record: ({ context, event }) => apply(context.record, event) }),
  },
  guards: {
    incidentIsConfirmed: ({ context }) => incidentIsConfirmed(context.record),
    participantsAreConfirmed: ({ context }) => participantsAreConfirmed(context.record),
    safetyIsConfirmed: ({ context }) => safetyIsConfirmed(context.record),
    preparationIsConfirmed: ({ context }) => preparationIsConfirmed(context.record),
    preconditionsAreConfirmed: ({ context }) => preconditionsAreConfirmed(context.record),
    meetingIsConfirmed: ({ context }) => context.record.confirmed.meeting !== undefined,
    otherFormIsConfirmed: ({ context }) => context.record.confirmed['other-form'] !== undefined,
    agreementsAreConfirmed: ({ context }) => agreementsAreConfirmed(context.record),
    signaturesAreConfirmed: ({ context }) => signaturesAreConfirmed(context.record),
    followUpIsConfirmed: ({ context }) => followUpIsConfirmed(context.record),
    isPaused: ({ context }) => stageOf(context.record) === 'paused',
    isStopped: ({ context }) => stageOf(context.record) === 'stopped',
    belongsAt: ({ context }, { stage }: { stage: Stage }) => stageOf(context.record) === stage,
    belongsElsewhere: ({ context }, { stage }: { stage: Stage }) => stageOf(context.record) !== stage,
  },
}).createMachine({
  id: 'meeting',
  context: ({ input }) => ({ record: input?.record ?? EMPTY_RECORD }),
  initial: 'routing',
  on: { '*': { actions: 'applyFact' } },
  always: [
    { guard: and(['isPaused', not(stateIn('#meeting.paused'))]), target: '.paused' },
    { guard: and(['isStopped', not(stateIn('#meeting.stopped'))]), target: '.stopped' },
  ],
  states: {
    routing: {
      description:
        'Finds the stage that the record asks for: on opening a record, on coming back from a pause or a stop, and when a stage opens again.',
      always: [
        { guard: { type: 'belongsAt', params: { stage: 'incident' } }, target: 'incident' },
        { guard: { type: 'belongsAt', params: { stage: 'participants' } }, target: 'participants' },
        { guard: { type: 'belongsAt', params: { stage: 'safety' } }, target: 'safety' },
        { guard: { type: 'belongsAt', params: { stage: 'preparation' } }, target: 'preparation' },
        { guard: { type: 'belongsAt', params: { stage: 'preconditions' } }, target: 'preconditions' },
        { guard: { type: 'belongsAt', params: { stage: 'other-form' } }, target: 'other-form' },
        { guard: { type: 'belongsAt', params: { stage: 'meeting' } }, target: 'meeting' },
        { guard: { type: 'belongsAt', params: { stage: 'agreements' } }, target: 'agreements' },
        { guard: { type: 'belongsAt', params: { stage: 'signatures' } }, target: 'signatures' },
        { guard: { type: 'belongsAt', params: { stage: 'follow-up' } }, target: 'follow-up' },
        { guard: { type: 'belongsAt', params: { stage: 'closed' } }, target: 'closed' },
      ],
    },
    incident: {
      description: 'Somebody raised a signal. Protection from today comes first, then what happened, in a few neutral words.',
      always: [
        { guard: 'incidentIsConfirmed', target: 'participants' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'incident' } }, target: 'routing' },
      ],
    },
    participants: {
      description: 'Who takes part, on which side, how, and who sits beside whom; a second adult and a second room.',
      always: [
        { guard: 'participantsAreConfirmed', target: 'safety' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'participants' } }, target: 'routing' },
      ],
    },
    safety: {
      description: 'Does this need another route? If not: each circumstance that asks for care gets a measure.',
      always: [
        { guard: 'safetyIsConfirmed', target: 'preparation' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'safety' } }, target: 'routing' },
      ],
    },
    preparation: {
      description: 'A talk apart with everyone who takes part, the harmed child first.',
      always: [
        { guard: 'preparationIsConfirmed', target: 'preconditions' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'preparation' } }, target: 'routing' },
      ],
    },
    preconditions: {
      description: 'The gate. It opens when every precondition is a yes, and in no other way.',
      always: [
        { guard: 'preconditionsAreConfirmed', target: 'meeting' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'preconditions' } }, target: 'routing' },
      ],
    },
    'other-form': {
      description: 'Letter or drawing, go-between, adults only, support group or safety plan: another full way on.',
      always: [
        { guard: 'otherFormIsConfirmed', target: 'agreements' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'other-form' } }, target: 'routing' },
      ],
    },
    meeting: {
      description: 'Everyone is asked once more, apart, the harmed child first; then the circle: looking back, heard, repair, learning.',
      always: [
        { guard: 'meetingIsConfirmed', target: 'agreements' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'meeting' } }, target: 'routing' },
      ],
    },
    agreements: {
      description: 'Agreements are made, read back and assented to, one at a time; or none is needed, or none is reached.',
      always: [
        { guard: 'agreementsAreConfirmed', target: 'signatures' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'agreements' } }, target: 'routing' },
      ],
    },
    signatures: {
      description: 'The two sides and the school sign, each at their own time; later and not signing are good answers.',
      always: [
        { guard: 'signaturesAreConfirmed', target: 'follow-up' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'signatures' } }, target: 'routing' },
      ],
    },
    'follow-up': {
      description: 'Planned talks with each child apart, the harmed child first, until nothing is open.',
      always: [
        { guard: 'followUpIsConfirmed', target: 'closed' },
        { guard: { type: 'belongsElsewhere', params: { stage: 'follow-up' } }, target: 'routing' },
      ],
    },
    closed: {
      description: 'The record is closed; what the school learned is written anew, and retention runs.',
      always: { guard: { type: 'belongsElsewhere', params: { stage: 'closed' } }, target: 'routing' },
    },
    paused: {
      description:
        'Even apart, a break, or a precondition withdrawn. The harmed child is asked first; then the same turn, another form, another day, or stop.',
      always: { guard: { type: 'belongsElsewhere', params: { stage: 'paused' } }, target: 'routing' },
    },
    stopped: {
      description: 'Stopped for today. That is nobody’s fault, and nothing says who stopped.',
      always: { guard: { type: 'belongsElsewhere', params: { stage: 'stopped' } }, target: 'routing' },
    },
  },
});
