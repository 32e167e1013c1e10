import * as z from 'zod/mini';
import type { IndexRow, Settings } from '../../app/ports.ts';
import { schoolProfileSchema } from '../../domain/school-profile.ts';
import { sealingDeviceSchema } from '../../domain/sealing-devices.ts';

const indexRow = z.object({
  record: z.string(),
  codeName: z.string(),
  initials: z.array(z.string()),
  groups: z.array(z.string()),
  stage: z.string(),
  seats: z.array(z.string()),
  due: z.nullable(z.string()),
  changedAt: z.string(),
});
const settings = z.object({
  facilitator: z.string(),
  language: z.enum(['nl', 'en']),
  theme: z.enum(['system', 'dag', 'avond']),
  profile: schoolProfileSchema,
  meetingPin: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  lockAfterMinutes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(240))),
  sealingDevices: z.optional(z.array(sealingDeviceSchema)),
  device: z.string(),
});

export function isIndexRow(value: unknown): value is IndexRow {
  return indexRow.safeParse(value).success;
}

export function isSettings(value: unknown): value is Settings {
  return settings.safeParse(value).success;
}
