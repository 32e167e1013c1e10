import type { ParticipantRole } from '../../domain/roles.ts';

const PARENT = 'M0-30.5 25.5-9.5V20a6 6 0 0 1-6 6h-39a6 6 0 0 1-6-6V-9.5z';
const STAFF = 'M-15-26.5h30L29.5 0 15 26.5h-30L-29.5 0z';
const SUPPORTER = 'M0-18.8a13.8 13.8 0 1 1 18.8 18.8a13.8 13.8 0 1 1-18.8 18.8a13.8 13.8 0 1 1-18.8-18.8a13.8 13.8 0 1 1 18.8-18.8z';

/**
 * The outline of a seat around (0, 0), about 27 in radius. Each role has its own shape, so that colour never stands alone.
 * The inner ring of the facilitator is left out where only the outline counts (halo, next).
 */
export function SeatShape({ role, isOutline = false }: { readonly role: ParticipantRole; readonly isOutline?: boolean }) {
  switch (role) {
    case 'harmed':
      return <circle r="27" />;
    case 'responsible':
      return <rect x="-24.5" y="-24.5" width="49" height="49" rx="11" />;
    case 'parent':
      return <path d={PARENT} />;
    case 'supporter':
      return <path d={SUPPORTER} />;
    case 'staff':
      return <path d={STAFF} />;
    case 'facilitator':
      return (
        <>
          <circle r="27" />
          {!isOutline && <circle r="21.5" fill="none" />}
        </>
      );
  }
}
