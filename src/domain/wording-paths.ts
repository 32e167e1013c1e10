/** What the facilitator says to the whole circle or to one person, outside the six questions. */
export const FACILITATOR_PATHS = [
  'opening',
  'ground-rules',
  'reconfirmation/harmed/groep-1-4',
  'reconfirmation/harmed/groep-5-8',
  'reconfirmation/parent-of-harmed/adult',
  'reconfirmation/responsible/groep-1-4',
  'reconfirmation/responsible/groep-5-8',
  'reconfirmation/parent-of-responsible/adult',
  'reconfirmation/other-child/children',
  'reconfirmation/other-adult/adult',
  'reconfirmation/door-stays-shut',
  'transitions/to-responsible',
  'transitions/to-harmed',
  'transitions/to-parent-of-harmed',
  'transitions/to-parent-of-responsible',
  'transitions/to-witness-child',
  'transitions/to-witness-adult',
  'transitions/to-staff',
  'transitions/to-heard-check',
  'transitions/to-looking-ahead',
  'transitions/to-agreements',
  'transitions/to-learning',
  'transitions/to-closing',
  'transitions/not-now',
  'transitions/later',
  'heard-check/start',
  'heard-check/something-is-missing',
  'heard-check/done',
  'apology-turn/ask',
  'apology-turn/passed',
  'apology-turn/to-other-child',
  'apology-turn/to-other-adult',
  'apology-turn/after',
  'read-back',
  'read-back-owner-child',
  'read-back-owner-adult',
  'assent/child',
  'assent/adult',
  'assent/different',
  'assent/no',
  'assent/no-agreement-needed',
  'signing',
  'apart/to-room',
  'apart/to-child',
  'coming-back/harmed/groep-1-4',
  'coming-back/harmed/groep-5-8',
  'coming-back/parent-of-harmed/adult',
  'coming-back/responsible/groep-1-4',
  'coming-back/responsible/groep-5-8',
  'coming-back/parent-of-responsible/adult',
  'coming-back/others',
  'coming-back/going-on',
  'coming-back/another-form',
  'coming-back/another-day',
  'stop',
  'after-stop/to-harmed',
  'after-stop/to-responsible',
  'after-stop/to-parents-of-harmed',
  'after-stop/to-parents-of-responsible',
  'after-stop/to-staff',
  'closing',
  'children-leaving',
  'interpreter/lost',
  'interpreter/back',
  'interpreter/not-back',
] as const;
export type FacilitatorPath = (typeof FACILITATOR_PATHS)[number];

/** Parts of each other form's script, in the order in which they are said; `refer` is the way out to another route. */
export const OTHER_FORM_PARTS = {
  'letter-or-drawing': ['to-harmed', 'to-responsible', 'to-parents', 'handing-over', 'afterwards'],
  'go-between': ['to-harmed', 'to-responsible', 'back-to-harmed', 'agreements'],
  'adults-only': ['to-child', 'opening', 'questions', 'back-to-child'],
  'support-group': ['to-harmed', 'to-parents', 'first-meeting', 'after-a-week'],
  'safety-plan': ['to-harmed', 'to-responsible', 'to-parents', 'to-staff'],
  refer: ['to-family'],
} as const;
export type OtherFormPart<Form extends keyof typeof OTHER_FORM_PARTS> = (typeof OTHER_FORM_PARTS)[Form][number];

/** Whom an honest account of what follows is meant for; `young` is groep 1–4. */
export const OUTCOME_AUDIENCES = [
  'responsible-young',
  'responsible',
  'harmed-young',
  'harmed',
  'adult-of-responsible',
  'adult-of-harmed',
] as const;
export type OutcomeAudience = (typeof OUTCOME_AUDIENCES)[number];

export const OUTCOME_KINDS = ['after-yes', 'after-no', 'after-stop'] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export const BLOCK_PARTS = ['from-until', 'by-date', 'if-it-goes-wrong'] as const;
export type BlockPart = (typeof BLOCK_PARTS)[number];
