import { CASE_OF_EIGHT } from './case-of-eight.ts';
import type { Case, PersonInCase } from './case-of-four.ts';

/** Forty letters each, as a long name of two families has. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  mila: 'Mila-Florentine van Oldenburg tot Vreeland',
  sem: 'Maximiliaan-Alexander Wolfeschlegelstein',
  hana: 'Hana Abdulrahmanovichkhanzada-Weststrate',
  tom: 'Meester Tomasz-Wenceslaus Brzęczyszczykie',
};

const MORE: readonly PersonInCase[] = Array.from({ length: 10 }, (_, at) => ({
  id: `friend-${at + 1}`,
  name: ['Noura', 'Daniël-Benjamin', 'Ilse', 'Quinten', 'Fleur', 'Hidde', 'Jasmijn', 'Olivier', 'Wies', 'Xander'][at] ?? '',
  role: 'supporter',
  side: at % 2 === 0 ? 'harmed' : 'responsible',
  group: '6',
  parentOf: null,
  choices: [],
}));

/** As many as a circle holds, some with names of forty letters: the most that a page has to show. */
export const CASE_OF_TWENTY: Case = {
  people: [...CASE_OF_EIGHT.people.map((person) => ({ ...person, name: LONG_NAMES[person.id] ?? person.name })), ...MORE],
  structure: CASE_OF_EIGHT.structure,
};
