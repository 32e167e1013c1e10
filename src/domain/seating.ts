import type { EventOf, Fact } from './meeting-events.ts';

/** The same seats with this person so many further clockwise (back when negative); past the last comes the first. */
export function movedSeats(seats: readonly string[], participant: string, places: number): string[] {
  const from = seats.indexOf(participant);
  if (from === -1) return [...seats];
  const others = seats.filter((id) => id !== participant);
  const to = (((from + places) % seats.length) + seats.length) % seats.length;
  return [...others.slice(0, to), participant, ...others.slice(to)];
}

/** What one finished move makes of the circle; null when everybody sits where they sat. */
export function seatMove(
  seats: readonly string[],
  participant: string,
  places: number,
): Extract<Fact, Pick<EventOf<'seats.arranged'>, 'type'>> | null {
  const moved = movedSeats(seats, participant, places);
  return moved.every((id, at) => id === seats[at]) ? null : { type: 'seats.arranged', seats: moved };
}

/** Who sits on either side of this person; the facilitator sits between the last and the first. */
export function neighboursOf(
  seats: readonly string[],
  participant: string,
  facilitator: string | null,
): readonly [string | null, string | null] {
  const round = [facilitator, ...seats];
  const at = round.indexOf(participant);
  return at === -1 ? [null, null] : [round[at - 1] ?? null, round[(at + 1) % round.length] ?? null];
}
