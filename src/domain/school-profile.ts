import * as z from 'zod/mini';

/** What follows a yes, a no and a stop, in the school's own words; absent ones come from the wording. */
const outcomes = z.record(z.string(), z.record(z.string(), z.string()));

/** The names and terms of one school. Plain text with known slots only; it never holds people, keys or addresses of stores. */
export const schoolProfileSchema = z.object({
  version: z.literal(1),
  school: z.string(),
  addressLines: z.array(z.string()),
  /** Whom a parent calls, and on which number, as printed on the agreement sheet. */
  contact: z.string(),
  contactPhone: z.string(),
  /** Names of the school's own systems and procedures, as its staff say them. */
  pupilSystem: z.string(),
  parentPortal: z.string(),
  policyName: z.string(),
  suspensionProcedure: z.string(),
  abuseProcedure: z.string(),
  /** Whom to turn to on an entry stop, and how. */
  entryStopRoute: z.string(),
  schoolDaysWithoutIncident: z.number(),
  followUpDays: z.array(z.number()),
  outcomes,
  /** How long layers are kept where the school decided otherwise than the policy: days, and whole school years. */
  retention: z.optional(
    z.object({
      daysAfterStop: z.optional(z.number().check(z.int(), z.gte(1), z.lte(366))),
      daysAfterMeeting: z.optional(z.number().check(z.int(), z.gte(1), z.lte(366))),
      schoolYears: z.optional(z.number().check(z.int(), z.gte(0), z.lte(5))),
      /** On what ground the school keeps something longer than the policy. */
      reason: z.optional(z.string().check(z.maxLength(1000))),
    }),
  ),
});
export type SchoolProfile = z.infer<typeof schoolProfileSchema>;

/** Mirrors the policy this product started from (Beleidsplan Sociale Veiligheid, versie 3, december 2022). */
export const POLICY_PROFILE: SchoolProfile = {
  version: 1,
  school: 'Basisschool De Wilgenhof',
  addressLines: ['Wilgenlaan 12'],
  contact: 'juf Anouk',
  contactPhone: '0123 456 789',
  pupilSystem: 'ParnasSys, notitie incidentenregistratie',
  parentPortal: 'ISY',
  policyName: 'Beleidsplan Sociale Veiligheid, bijlage 1',
  suspensionProcedure: 'Handboek 306, Schorsing en verwijdering van leerlingen',
  abuseProcedure: 'Handboek 325, Meldcode huiselijk geweld en kindermishandeling',
  entryStopRoute: 'Overleg vandaag met de directie. Bij zorgen over thuis: Handboek 325, Meldcode. Bij ernstig wangedrag: Handboek 306.',
  schoolDaysWithoutIncident: 5,
  followUpDays: [2, 14, 56],
  outcomes: {},
};

/** For a school that has not filled in its own names yet. */
export const NEUTRAL_PROFILE: SchoolProfile = {
  version: 1,
  school: '',
  addressLines: [],
  contact: '',
  contactPhone: '',
  pupilSystem: '',
  parentPortal: '',
  policyName: '',
  suspensionProcedure: '',
  abuseProcedure: '',
  entryStopRoute: '',
  schoolDaysWithoutIncident: 5,
  followUpDays: [2, 14, 56],
  outcomes: {},
};

const MOST_DAYS = 365;

/** A number of days as somebody typed it; null unless it is a whole number from 0 to a year. */
export function daysFrom(typed: string): number | null {
  const digits = typed.trim();
  if (!/^\d{1,3}$/.test(digits)) return null;
  const days = Number(digits);
  return days <= MOST_DAYS ? days : null;
}
