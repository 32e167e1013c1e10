/** What somebody is in the record; also what decides their seat and their questions (design §3). */
export const PARTICIPANT_ROLES = ['responsible', 'harmed', 'parent', 'supporter', 'staff', 'facilitator'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];
