import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { movedSeats } from '../../domain/seating.ts';
import { nearestSeat } from './circle-geometry.ts';

/** How people are moved on a circle. */
export interface Arranging {
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** One finished move, so many seats clockwise (back when negative); resolves true when it is kept, false when it could not be. */
  readonly onMove: (id: string, places: number) => Promise<boolean>;
}

const PLACES_BY_KEY: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Moves seats by arrow keys and by dragging. While somebody is dragged only the drawing follows; letting go is the move,
 * and Escape or a lost pointer leaves everything as it was.
 */
export function useSeatMoves(ids: readonly string[], isFirstFixed: boolean, arranging: Arranging | undefined) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ readonly id: string; readonly places: number; readonly order: readonly string[] } | null>(null);
  const focused = useRef<string | null>(null);
  const isBrokenOff = useRef(false);
  const first = isFirstFixed ? 1 : 0;
  const order = drag?.order ?? ids;

  // A seat that is drawn elsewhere in the list has lost the focus on the way.
  useLayoutEffect(() => {
    if (focused.current === null || !ids.includes(focused.current)) return;
    svg.current?.querySelector<SVGGElement>(`[data-seat="${CSS.escape(focused.current)}"]`)?.focus();
    focused.current = null;
  }, [ids]);

  function seatUnder({ clientX, clientY }: PointerEvent): number | null {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    return matrix ? nearestSeat(new DOMPoint(clientX, clientY).matrixTransform(matrix), ids.length, first) : null;
  }

  function press(event: PointerEvent<SVGGElement>, id: string): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isBrokenOff.current = false;
    arranging?.onChoose(id);
  }

  function follow(event: PointerEvent<SVGGElement>, id: string): void {
    if (isBrokenOff.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const seat = seatUnder(event);
    if (seat === null) return;
    const places = seat - ids.indexOf(id);
    if (places !== (drag?.places ?? 0))
      setDrag({ id, places, order: [...ids.slice(0, first), ...movedSeats(ids.slice(first), id, places)] });
  }

  function letGo(event: PointerEvent<SVGGElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId);
    if (!drag) return;
    if (drag.places === 0) setDrag(null);
    else void arranging?.onMove(drag.id, drag.places).finally(() => setDrag(null));
  }

  function breakOff(): void {
    isBrokenOff.current = true;
    setDrag(null);
  }

  function type(event: KeyboardEvent<SVGGElement>, id: string): void {
    const places = PLACES_BY_KEY[event.key];
    if (event.key === 'Escape') breakOff();
    if (event.key === 'Enter' || event.key === ' ' || places !== undefined) {
      event.preventDefault();
      arranging?.onChoose(id);
    }
    if (places === undefined) return;
    focused.current = id;
    void arranging?.onMove(id, places).then((isKept) => {
      if (!isKept) focused.current = null;
    });
  }

  /** What makes a seat one that can be chosen and moved; undefined for the fixed one, and where nobody is moved. */
  function handleOf(id: string, name: string) {
    if (!arranging || ids.indexOf(id) < first) return undefined;
    return {
      role: 'button' as const,
      tabIndex: 0,
      'aria-label': name,
      'aria-pressed': arranging.chosenId === id,
      'data-seat': id,
      onPointerDown: (event: PointerEvent<SVGGElement>) => press(event, id),
      onPointerMove: (event: PointerEvent<SVGGElement>) => follow(event, id),
      onPointerUp: letGo,
      onPointerCancel: breakOff,
      onClick: () => arranging.onChoose(id),
      onKeyDown: (event: KeyboardEvent<SVGGElement>) => type(event, id),
    };
  }

  return { svg, order, draggedId: drag?.id ?? null, handleOf };
}
