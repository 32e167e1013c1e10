import type { SVGProps } from 'react';
import { initialOf } from '../../domain/letters.ts';
import type { ParticipantRole } from '../../domain/roles.ts';
import styles from './circle.module.css';
import {
  interpreterPlace,
  interpreterWords,
  isFull,
  litScale,
  nameWords,
  placeAt,
  SEAT_RING,
  type Standing,
  seatAngle,
  seatScale,
} from './circle-geometry.ts';
import { classNames } from './class-names.ts';
import roles from './role-colours.module.css';
import { SeatShape } from './seat-shape.tsx';

export interface CircleSeat {
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly initial?: string | undefined;
  /** A second, softer line. Never a role word where participants can see it. */
  readonly detail?: string | undefined;
  /** Own turns as part of all turns, 0 to 1. */
  readonly share?: number | undefined;
  /** Name of who interprets for this person. */
  readonly interpreter?: string | undefined;
  /** Expected, but not in the circle now. */
  readonly isOut?: boolean | undefined;
  readonly description?: string | undefined;
}

/** Longest names that are written in full, in a circle with room and in a full one; the hidden list has them whole. */
const LONGEST_NAME = 18;
const LONGEST_IN_FULL = 10;

function shortened(name: string, count: number): string {
  const longest = isFull(count) ? LONGEST_IN_FULL : LONGEST_NAME;
  const letters = [...name];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
}

/** A name as it is drawn; in a full circle that of the interpreter joins it. */
export function drawnName({ name, interpreter }: CircleSeat, count: number): string {
  return isFull(count) && interpreter !== undefined
    ? `${shortened(name, count)} · ${shortened(interpreter, count)}`
    : shortened(name, count);
}

interface SeatProps {
  readonly seat: CircleSeat;
  readonly index: number;
  readonly count: number;
  readonly standing: Standing;
  readonly hasInitial: boolean;
  readonly hasName: boolean;
  readonly hasDetail: boolean;
  /** What makes it a button that can be moved. */
  readonly handle?: SVGProps<SVGGElement> | undefined;
  readonly isDragged?: boolean | undefined;
}

/** About half the distance between two of twenty seats: what a finger can hit without hitting the neighbour. */
const HIT = 26;

const SPEECH = 'M-14-13h28a4 4 0 0 1 4 4V7a4 4 0 0 1-4 4H-2l-8 7v-7h-4a4 4 0 0 1-4-4V-9a4 4 0 0 1 4-4z';

function Interpreter({ index, count, name, hasName }: { index: number; count: number; name: string; hasName: boolean }) {
  const place = interpreterPlace(index, count);
  const words = interpreterWords(index, count);
  return (
    <>
      <g transform={`translate(${place.x} ${place.y}) scale(${seatScale(count)})`}>
        <path className={styles.interpreter} d={SPEECH} />
        <path className={styles.interpreterLines} d="M-10-5H10M-10 3H3" />
      </g>
      {hasName && (
        <text className={classNames(styles.detail, styles.interpreterName)} x={words.x} y={words.y} textAnchor={words.anchor}>
          {shortened(name, count)}
        </text>
      )}
    </>
  );
}

/** One seat on the ring, with its name outside it and the interpreter just before it. */
export function Seat({ seat, index, count, standing, hasInitial, hasName, hasDetail, handle, isDragged = false }: SeatProps) {
  const place = placeAt(seatAngle(index, count), SEAT_RING);
  const scale = standing === 'now' ? litScale(count) : seatScale(count);
  const detail = hasDetail ? seat.detail : undefined;
  const words = nameWords(index, count, standing, detail !== undefined);
  const isJoined = isFull(count) && seat.interpreter !== undefined;
  return (
    <g
      className={classNames(styles.seat, standing === 'now' && styles.lit, standing === 'next' && styles.coming, seat.isOut && styles.out)}
    >
      <g
        {...handle}
        className={classNames(roles[seat.role], handle && styles.handle, isDragged && styles.dragged)}
        transform={`translate(${place.x} ${place.y}) scale(${scale})`}
      >
        {handle && (
          <>
            <circle className={styles.hit} r={HIT / scale} />
            <g className={styles.chosen} transform="scale(1.24)">
              <SeatShape role={seat.role} isOutline />
            </g>
          </>
        )}
        {standing !== 'resting' && (
          <g className={standing === 'now' ? styles.halo : styles.next} transform={`scale(${standing === 'now' ? 1.25 : 1.24})`}>
            <SeatShape role={seat.role} isOutline />
          </g>
        )}
        <g className={styles.shape}>
          <SeatShape role={seat.role} isOutline={seat.isOut === true} />
        </g>
        {hasInitial && !seat.isOut && (
          <text className={styles.initial} y="1" style={{ '--seat': scale }}>
            {seat.initial ?? initialOf(seat.name)}
          </text>
        )}
      </g>
      {hasName && (
        <text className={styles.name} x={words.x} y={words.y} textAnchor={words.anchor}>
          {drawnName(seat, count)}
        </text>
      )}
      {detail && (
        <text className={styles.detail} x={words.x} y={words.y + 20} textAnchor={words.anchor}>
          {detail}
        </text>
      )}
      {seat.interpreter && <Interpreter index={index} count={count} name={seat.interpreter} hasName={hasName && !isJoined} />}
    </g>
  );
}
