import { memo, useId, useLayoutEffect, useMemo, useRef } from 'react';
import styles from './circle.module.css';
import {
  arcPath,
  isFull,
  LAMP,
  lampPlace,
  nameWords,
  reach,
  SEAT_RING,
  seatAngle,
  seatScale,
  shortestTurn,
  TABLE,
} from './circle-geometry.ts';
import { type CircleSeat, drawnName, Seat } from './circle-seat.tsx';
import { classNames } from './class-names.ts';
import pictograms from './pictogram.module.css';
import { type PictogramName, PictogramParts } from './pictogram.tsx';
import roles from './role-colours.module.css';
import { SeatShape } from './seat-shape.tsx';
import { type Arranging, useSeatMoves } from './use-seat-moves.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type { Arranging, CircleSeat };

export type CircleCentre = { readonly pictogram: PictogramName } | { readonly big: string; readonly small?: string | undefined };

export interface CircleProps {
  /** Seat 0 is the facilitator at the bottom; then clockwise, up the left side and down the right. */
  readonly seats: readonly CircleSeat[];
  /** The whole picture in one sentence. Empty marks a mini circle as mere decoration. */
  readonly label: string;
  readonly mode: 'full' | 'compact' | 'mini';
  readonly nowId?: string | null | undefined;
  readonly nextId?: string | null | undefined;
  readonly centre?: CircleCentre | undefined;
  readonly hasSeam?: boolean | undefined;
  /** Names the hidden list of seats. */
  readonly listLabel?: string | undefined;
  /** Lets people be moved; seat 0 stays where it is when it is the facilitator's. */
  readonly arranging?: Arranging | undefined;
}

const HAND = 'M0-10.5a10.5 10.5 0 0 0 0 21c8.5 0 17-6 25.5-10.5C17-4.5 8.5-10.5 0-10.5z';
const SEAM = 'M31.8-162.9A166 166 0 0 1 92.7-137.7';
const MINI_SEAT = 1.45;

/** Points at who speaks. It turns the short way round, so its angle goes on counting past a full turn. */
function Hand({ angle }: { readonly angle: number }) {
  const element = useRef<SVGGElement>(null);
  const shown = useRef(angle);
  useLayoutEffect(() => {
    shown.current = shortestTurn(shown.current, angle);
    if (element.current) element.current.style.transform = `rotate(${shown.current}deg)`;
  }, [angle]);
  return (
    <g ref={element} className={styles.hand}>
      <path transform="translate(60 0)" d={HAND} />
    </g>
  );
}

function Centre({ centre }: { readonly centre: CircleCentre }) {
  if ('pictogram' in centre) {
    return (
      <g className={pictograms.pictogram} transform="translate(-43 -41) scale(0.896)">
        <PictogramParts name={centre.pictogram} />
      </g>
    );
  }
  return (
    <>
      <text className={styles.big} dy={centre.small ? '-0.08em' : '0.36em'}>
        {centre.big}
      </text>
      {centre.small && (
        <text className={styles.small} dy="1.2em">
          {centre.small}
        </text>
      )}
    </>
  );
}

function MiniCircle({ seats, label }: Pick<CircleProps, 'seats' | 'label'>) {
  return (
    <div className={classNames(styles.frame, styles.mini)} data-circle="">
      <svg
        className={styles.circle}
        viewBox="-206 -206 412 412"
        role={label ? 'img' : undefined}
        aria-label={label || undefined}
        aria-hidden={label ? undefined : true}
      >
        <circle className={styles.ring} r={SEAT_RING} />
        <circle className={styles.table} r={TABLE} />
        {seats.map((seat, index) => (
          <g
            key={seat.id}
            className={classNames(roles[seat.role], seat.isOut && styles.out)}
            transform={`rotate(${seatAngle(index, seats.length)}) translate(${SEAT_RING} 0) rotate(${-seatAngle(index, seats.length)}) scale(${MINI_SEAT * seatScale(seats.length)})`}
          >
            <g className={styles.shape}>
              <SeatShape role={seat.role} />
            </g>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Half the width and half the height of the drawing. */
const FRAMES = { full: [274, 235], details: [320, 243], compact: [235, 212] } as const;

/**
 * The circle: who sits where, who speaks, who is next, and how the turns were shared, at one glance.
 * Drawn as a map of the room, with a real list of the seats beside it for screen readers.
 */
export const Circle = memo(function Circle(props: CircleProps) {
  const { seats, label, mode, nowId, nextId, centre, hasSeam = false, listLabel, arranging } = props;
  const lampId = useId();
  const ids = useMemo(() => seats.map(({ id }) => id), [seats]);
  const { svg, order, draggedId, handleOf } = useSeatMoves(ids, seats[0]?.role === 'facilitator', arranging);
  if (mode === 'mini') return <MiniCircle seats={seats} label={label} />;

  const count = seats.length;
  const placed = seats.map((seat) => ({
    seat,
    index: order.indexOf(seat.id),
    standing: seat.id === nowId ? ('now' as const) : seat.id === nextId ? ('next' as const) : ('resting' as const),
  }));
  const now = placed.find(({ standing }) => standing === 'now');
  const nowAngle = now ? seatAngle(now.index, count) : null;
  const lamp = nowAngle === null ? null : lampPlace(nowAngle);
  const hasDetails = mode === 'full' && !isFull(count) && seats.some((seat) => seat.detail);
  const frame = FRAMES[hasDetails ? 'details' : mode];
  const names = placed
    .filter(({ standing }) => mode === 'full' || standing !== 'resting')
    .map(({ seat, index, standing }) => ({
      words: nameWords(index, count, standing, hasDetails),
      letters: Math.max([...drawnName(seat, count)].length, hasDetails ? (seat.detail ?? '').length * 0.82 : 0),
    }));
  const halfWidth = Math.ceil(Math.max(frame[0], reach(names)));
  const viewBox = `${-halfWidth} ${-frame[1]} ${2 * halfWidth} ${2 * frame[1]}`;
  // Who speaks is drawn last, so that the halo lies over the neighbours.
  const inDrawingOrder = [...placed.filter((one) => one !== now), ...(now ? [now] : [])];

  return (
    <div className={classNames(styles.frame, hasDetails && styles.withDetails, isFull(count) && styles.full)} data-circle="">
      <svg ref={svg} className={styles.circle} viewBox={viewBox} role={arranging ? 'group' : 'img'} aria-label={label} direction="ltr">
        {lamp && (
          <>
            <defs>
              <radialGradient id={lampId}>
                <stop offset="0" stopColor="var(--ochre)" stopOpacity=".5" />
                <stop offset=".5" stopColor="var(--ochre)" stopOpacity=".2" />
                <stop offset="1" stopColor="var(--ochre)" stopOpacity="0" />
              </radialGradient>
            </defs>
            <circle cx={lamp.x} cy={lamp.y} r={LAMP} fill={`url(#${lampId})`} />
          </>
        )}
        <circle className={styles.ring} r={SEAT_RING} />
        {hasSeam && <path className={styles.seam} d={SEAM} />}
        <circle className={styles.table} r={TABLE} />
        <circle className={styles.rim} r={TABLE} />
        {placed.map(({ seat, index }) => {
          const arc = arcPath(seatAngle(index, count), seat.share ?? 0, count);
          return arc && <path key={seat.id} className={classNames(styles.arc, roles[seat.role])} d={arc} />;
        })}
        {nowAngle !== null && <Hand angle={nowAngle} />}
        {centre && <Centre centre={centre} />}
        {inDrawingOrder.map(({ seat, index, standing }) => (
          <Seat
            key={seat.id}
            seat={seat}
            index={index}
            count={count}
            standing={standing}
            hasInitial
            hasName={mode === 'full' || standing !== 'resting'}
            hasDetail={hasDetails}
            handle={handleOf(seat.id, seat.name)}
            isDragged={seat.id === draggedId}
          />
        ))}
      </svg>
      <VisuallyHidden as="div">
        <ul aria-label={listLabel}>
          {seats.map((seat) => (
            <li key={seat.id}>{seat.description ?? seat.name}</li>
          ))}
        </ul>
      </VisuallyHidden>
    </div>
  );
});
