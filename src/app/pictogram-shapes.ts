/** How a part is painted: classes of the same name in pictogram.module.css, and on paper in adapters/pdf/pictogram-layout.ts. */
export type Paint = 'line' | 'body' | 'sheet' | 'teal' | 'light' | 'lightFull';
export type Pen = 'thin' | 'slim' | 'dotted' | 'heavy';

export interface Part {
  readonly paint: Paint;
  readonly d: string;
  readonly pen?: Pen;
  readonly turn?: string;
}

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}

const TILT = 'rotate(-35 48 47)';

/** Drawn on a field of 96 × 96. One picture a question, and those a child can point at. */
export const PICTOGRAMS = {
  happened: [
    { paint: 'body', d: 'M14 22a8 8 0 0 1 8-8h52a8 8 0 0 1 8 8v34a8 8 0 0 1-8 8H46L30 80V64h-8a8 8 0 0 1-8-8z' },
    { paint: 'line', d: 'M29 31h38M29 46h24' },
  ],
  thought: [
    { paint: 'body', d: 'M30 62a17 17 0 0 1-5-33 20 20 0 0 1 37-8 17 17 0 0 1 12 31c-3 8-12 12-20 9-6 5-17 6-24 1z' },
    { paint: 'body', d: disc(27, 76, 6) },
    { paint: 'body', d: disc(14, 86, 3.5) },
    { paint: 'line', d: 'M41 37a8 8 0 1 1 11 7.5c-2.5 1-3 2.5-3 5M49 56.5v.1' },
  ],
  burden: [
    { paint: 'body', d: 'M48 82C24 64 12 52 12 36a19 19 0 0 1 36-8.5A19 19 0 0 1 84 36c0 16-12 28-36 46z' },
    { paint: 'sheet', d: 'M35.25 38h25.5a8.75 8.75 0 0 1 0 17.5h-25.5a8.75 8.75 0 0 1 0-17.5z', turn: TILT },
    { paint: 'line', d: 'M40.5 38v17.5M55.5 38v17.5M48 43.7v.1M48 49.7v.1', pen: 'thin', turn: TILT },
  ],
  heard: [
    { paint: 'body', d: 'M21 42a26 26 0 0 1 52 0c0 20-19 21-19 38a11.5 11.5 0 0 1-22 5C28 77 21 64 21 42z' },
    { paint: 'line', d: 'M35 44a12.5 12.5 0 0 1 25 0c0 9-10 10-10 19' },
    { paint: 'light', d: 'M82 30c3.5 7 3.5 17 0 24' },
  ],
  repair: [
    { paint: 'body', d: 'M12 34h72c0 27-14 45-36 45S12 61 12 34z' },
    { paint: 'line', d: 'M36 84h24M48 79v5' },
    { paint: 'light', d: 'M56 35l-9 12 8 9-10 10 3 12' },
    { paint: 'light', d: 'M47 47l-14 5M55 56l12 3', pen: 'slim' },
    { paint: 'line', d: 'M12 34h72' },
  ],
  learning: [
    { paint: 'line', d: 'M48 84V46' },
    { paint: 'body', d: 'M48 52C28 54 16 42 16 24c20-1 32 10 32 28z' },
    { paint: 'teal', d: 'M48 46c0-18 12-29 32-29 0 19-12 30-32 29z' },
    { paint: 'line', d: 'M24 84h48' },
  ],
  outside: [
    { paint: 'body', d: disc(60, 66, 20) },
    { paint: 'line', d: 'M60 46v40M40 66h40M46 52q14 14 28 0M46 80q14-14 28 0' },
    { paint: 'line', d: 'M8 88h80M16 88V26h26M16 40h14' },
  ],
  classroom: [
    { paint: 'body', d: 'M17 14h62a5 5 0 0 1 5 5v30a5 5 0 0 1-5 5H17a5 5 0 0 1-5-5V19a5 5 0 0 1 5-5z' },
    { paint: 'line', d: 'M24 28h26M24 40h16M12 88l6-20h60l6 20M30 68v20M66 68v20' },
    { paint: 'light', d: 'M62 42l10-12' },
  ],
  bicycles: [
    { paint: 'body', d: disc(23, 60, 18) },
    { paint: 'body', d: disc(73, 60, 18) },
    { paint: 'line', d: 'M23 60 37 36h25M23 60h22L62 36M37 36l8 24M34 29h11M37 36l-2.5-7M55 25h8l10 35' },
  ],
  friends: [
    { paint: 'body', d: disc(32, 34, 14) },
    { paint: 'teal', d: disc(66, 34, 14) },
    { paint: 'body', d: 'M8 84c0-18 10-28 24-28 8 0 14 3 17 9 4-6 10-9 17-9 14 0 22 10 22 28z' },
    { paint: 'line', d: 'M49 65v19M27 33v.1M37 33v.1M61 33v.1M71 33v.1' },
  ],
  'way-to-school': [
    { paint: 'body', d: 'M10 46 30 28l20 18v24H10z' },
    { paint: 'line', d: 'M26 70V56h8v14' },
    { paint: 'teal', d: 'M60 20h28v30H60z' },
    { paint: 'line', d: 'M60 20l14-10 14 10M74 50V38' },
    { paint: 'light', d: 'M30 84c14 6 40 2 44-20', pen: 'dotted' },
  ],
  'something-else': [
    { paint: 'body', d: disc(48, 48, 36) },
    { paint: 'line', d: 'M37 38a11.5 11.5 0 1 1 15.5 10.7c-3.5 1.4-4.5 3.3-4.5 7.3' },
    { paint: 'line', d: 'M48 66v.1', pen: 'heavy' },
  ],
  waiting: [
    { paint: 'body', d: 'M26 12h44M26 84h44M30 12c0 22 14 26 14 36S30 62 30 84M66 12c0 22-14 26-14 36s14 14 14 36' },
    { paint: 'lightFull', d: 'M38 80c2-10 6-14 10-16 4 2 8 6 10 16z' },
  ],
  'parent-tells': [
    { paint: 'body', d: disc(36, 30, 14) },
    { paint: 'body', d: 'M12 86c0-20 10-34 24-34s24 14 24 34z' },
    { paint: 'teal', d: 'M62 14h26v20H76l-8 8v-8h-6z' },
  ],
  'step-out': [
    { paint: 'teal', d: 'M20 88V14h40v74' },
    { paint: 'line', d: 'M10 88h76M50 52v.1' },
    { paint: 'light', d: 'M68 52h20M80 44l8 8-8 8' },
  ],
  'hand-over': [
    { paint: 'body', d: 'M24 18h48a4 4 0 0 1 4 4v30H20V22a4 4 0 0 1 4-4z' },
    { paint: 'line', d: 'M12 60h72M36 60l4-8h16l4 8' },
    { paint: 'light', d: 'M28 78h38M58 70l9 8-9 8' },
  ],
  'guarded-place': [
    { paint: 'line', d: 'M8 82h80M18 82V46a10 10 0 0 1 20 0v36M48 82V62' },
    { paint: 'teal', d: 'M66 16l20 7v16c0 13-8.5 21-20 25-11.5-4-20-12-20-25V23z' },
    { paint: 'line', d: 'M57 40l7 7 12-14' },
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

export type PictogramName = keyof typeof PICTOGRAMS;
