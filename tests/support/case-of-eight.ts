import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ScriptStructure, scriptStructureSchema } from '../../src/domain/conversation-script.ts';
import type { Case, PersonInCase } from './case-of-four.ts';

const withAuthority = { field: 'authority', value: 'yes' } as const;

/** Two households on one side, a parent who stays away, friends on both sides, a teacher: eight take part, two do not. */
const PEOPLE: readonly PersonInCase[] = [
  { id: 'anna', name: 'Anna', role: 'facilitator', side: 'neither', group: 'adult', parentOf: null, choices: [] },
  { id: 'mila', name: 'Mila', role: 'harmed', side: 'harmed', group: '4', parentOf: null, choices: [] },
  {
    id: 'hana',
    name: 'Hana',
    role: 'parent',
    side: 'harmed',
    group: 'adult',
    parentOf: 'mila',
    choices: [withAuthority, { field: 'reading', value: 'a2' }],
  },
  {
    id: 'omar',
    name: 'Omar',
    role: 'parent',
    side: 'harmed',
    group: 'adult',
    parentOf: 'mila',
    choices: [{ field: 'presence', value: 'not' }],
  },
  {
    id: 'zoe',
    name: 'Zoë',
    role: 'supporter',
    side: 'harmed',
    group: '4',
    parentOf: null,
    choices: [{ field: 'presence', value: 'first-part' }],
  },
  { id: 'tom', name: 'Tom', role: 'staff', side: 'neither', group: 'adult', parentOf: null, choices: [] },
  { id: 'gijs', name: 'Gijs', role: 'supporter', side: 'responsible', group: '7', parentOf: null, choices: [] },
  { id: 'sem', name: 'Sem', role: 'responsible', side: 'responsible', group: '7', parentOf: null, choices: [] },
  { id: 'piet', name: 'Piet', role: 'parent', side: 'responsible', group: 'adult', parentOf: 'sem', choices: [withAuthority] },
  {
    id: 'iris',
    name: 'Iris',
    role: 'parent',
    side: 'responsible',
    group: 'adult',
    parentOf: 'sem',
    choices: [withAuthority, { field: 'presence', value: 'not' }],
  },
  { id: 'kai', name: 'Kai', role: 'supporter', side: 'neither', group: '5', parentOf: null, choices: [] },
];

const STRUCTURE_FILE = new URL('../../scripts-content/restorative-meeting/structure.yaml', import.meta.url);

/** The script that ships. */
export function shippedStructure(): ScriptStructure {
  return scriptStructureSchema.parse(parse(readFileSync(STRUCTURE_FILE, 'utf8')));
}

export const CASE_OF_EIGHT: Case = { people: PEOPLE, structure: shippedStructure() };
