import { useEffect, useEffectEvent, useRef } from 'react';
import Pad from 'signature_pad';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './signature-pad.module.css';

/** Points of one line, in units of a field of 1000 × 220. */
export type Stroke = { x: number; y: number }[];

export interface SignaturePadProps {
  readonly label: string;
  readonly clearLabel: string;
  /** What is shown at first; later strokes are kept here and told by `onChange`. */
  readonly strokes: readonly Stroke[];
  readonly onChange: (strokes: readonly Stroke[]) => void;
  readonly isDisabled?: boolean | undefined;
}

const FIELD_WIDTH = 1000;
const PEN = 2.4;

/** Only where the pen went is kept: no time, no pressure, nothing by which a hand could be known again elsewhere. */
function lastStroke(pad: Pad, width: number): Stroke {
  const unit = FIELD_WIDTH / width;
  return (pad.toData().at(-1)?.points ?? []).map(({ x, y }) => ({ x: round(x * unit), y: round(y * unit) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function draw(pad: Pad, strokes: readonly Stroke[], width: number) {
  const pixels = width / FIELD_WIDTH;
  pad.fromData(
    strokes.map((stroke) => ({
      penColor: pad.penColor,
      dotSize: PEN,
      minWidth: PEN,
      maxWidth: PEN,
      velocityFilterWeight: 0,
      compositeOperation: 'source-over' as const,
      points: stroke.map(({ x, y }, order) => ({ x: x * pixels, y: y * pixels, pressure: 0.5, time: order * 16 })),
    })),
  );
}

/** A field to sign in with finger, pen or mouse. Typing a name and signing on paper are offered beside it, not here. */
export function SignaturePad({ label, clearLabel, strokes, onChange, isDisabled = false }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const kept = useRef<readonly Stroke[]>(strokes);
  const tell = useEffectEvent((made: readonly Stroke[]) => {
    kept.current = made;
    onChange(made);
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new Pad(element, { minWidth: PEN, maxWidth: PEN, dotSize: PEN });
    pad.current = made;

    /** A canvas loses its drawing when it is resized, so the strokes are drawn anew at the new size. */
    function redraw(target: HTMLCanvasElement) {
      const ratio = Math.max(1, window.devicePixelRatio);
      const { offsetWidth, offsetHeight } = target;
      if (offsetWidth === 0) return;
      target.width = Math.round(offsetWidth * ratio);
      target.height = Math.round(offsetHeight * ratio);
      target.getContext('2d')?.scale(ratio, ratio);
      made.penColor = getComputedStyle(target).color;
      draw(made, kept.current, offsetWidth);
    }

    redraw(element);
    const size = new ResizeObserver(() => redraw(element));
    size.observe(element);
    // Strokes of before stay exactly as they were drawn, whatever the size of the field was then.
    const keep = () => tell([...kept.current, lastStroke(made, element.offsetWidth)]);
    made.addEventListener('endStroke', keep);
    return () => {
      size.disconnect();
      made.removeEventListener('endStroke', keep);
      made.off();
    };
  }, []);

  function clear() {
    pad.current?.clear();
    kept.current = [];
    onChange([]);
  }

  return (
    <div className={styles.frame}>
      <div className={styles.clear}>
        <Button kind="quiet" size="s" onPress={clear}>
          {clearLabel}
        </Button>
      </div>
      <div className={styles.pad}>
        <canvas ref={canvas} className={classNames(styles.canvas, isDisabled && styles.off)} role="img" aria-label={label} />
      </div>
    </div>
  );
}
