import type { CircleSeat } from '../../src/ui/components/circle.tsx';

/** A circle of eight, as on most screens of the meeting. */
export const EIGHT: readonly CircleSeat[] = [
  { id: 'anouk', name: 'Anouk (jij)', role: 'facilitator', initial: 'A', share: 0.12, detail: 'begeleidt' },
  { id: 'samira', name: 'Samira', role: 'parent', share: 0.07, interpreter: 'Nadia', detail: 'naast Yara' },
  { id: 'yara', name: 'Yara', role: 'harmed', share: 0.2, detail: 'groep 4' },
  { id: 'lotte', name: 'Lotte', role: 'supporter', share: 0.05, detail: 'groep 4' },
  { id: 'joost', name: 'Joost', role: 'staff', share: 0.05, detail: 'meester groep 7' },
  { id: 'milan', name: 'Milan', role: 'supporter', share: 0.1, detail: 'groep 7' },
  { id: 'daan', name: 'Daan', role: 'responsible', share: 0.22, detail: 'groep 7' },
  { id: 'peter', name: 'Peter', role: 'parent', share: 0.06, detail: 'naast Daan' },
];

const BARE = EIGHT.map(({ detail: _, ...seat }) => seat);
export const EIGHT_BARE: readonly CircleSeat[] = BARE;

const NAMES = 'Samira Yara Lotte Iris Karim Sem Amira Joost Milan Daan Peter Eva Noor Tijn Fatima-Zahra Luuk Sara Bram Zoë'.split(' ');
const ROLES = ['parent', 'harmed', 'supporter', 'staff', 'responsible'] as const;

/** A circle of any size, the facilitator first. */
export function circleOf(count: number): readonly CircleSeat[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `seat-${index}`,
    name: index === 0 ? 'Anouk' : (NAMES[(index - 1) % NAMES.length] ?? ''),
    role: index === 0 ? ('facilitator' as const) : (ROLES[index % ROLES.length] ?? 'staff'),
    share: 1 / count,
    ...(index === 2 ? { interpreter: 'Nadia' } : {}),
  }));
}

export const FOUR = circleOf(4);
export const TWELVE = circleOf(12);
export const TWENTY = circleOf(20);
