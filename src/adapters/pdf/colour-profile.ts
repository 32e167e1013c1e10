/** The white of ICC's connection space, D50. */
const D50 = [0.9642, 1, 0.8249] as const;

/** The sRGB primaries adapted to D50 (IEC 61966-2-1). */
const PRIMARIES = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
} as const;

const CURVE_POINTS = 256;
const HEADER = 128;

/** An ICC 2.1 display profile of sRGB, written from its definition, so that no foreign file is embedded. */
export function srgbProfile(): Uint8Array<ArrayBuffer> {
  const curve = toneCurve();
  const tags = new Map<string, Uint8Array>([
    ['desc', description('sRGB')],
    ['cprt', element('text', [...ascii('No copyright, use freely'), 0])],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz(PRIMARIES.rXYZ)],
    ['gXYZ', xyz(PRIMARIES.gXYZ)],
    ['bXYZ', xyz(PRIMARIES.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
  const places = placesOf(tags);
  const last = [...places].at(-1);
  const profile = new Uint8Array(last === undefined ? HEADER : last[1] + padded(last[0].length));
  const view = new DataView(profile.buffer);
  const write = (at: number, text: string): void => profile.set(ascii(text), at);
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  write(12, 'mntr');
  write(16, 'RGB ');
  write(20, 'XYZ ');
  // Year, month, day, then the time: a fixed one, since the same document must give the same bytes.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, part);
  write(36, 'acsp');
  for (const [index, part] of D50.entries()) view.setInt32(68 + 4 * index, fixed(part));
  view.setUint32(HEADER, tags.size);
  let entry = HEADER + 4;
  for (const [tag, data] of tags) {
    const place = places.get(data) ?? 0;
    write(entry, tag);
    view.setUint32(entry + 4, place);
    view.setUint32(entry + 8, data.length);
    profile.set(data, place);
    entry += 12;
  }
  return profile;
}

/** Tags with the same data share one place. */
function placesOf(tags: ReadonlyMap<string, Uint8Array>): Map<Uint8Array, number> {
  const places = new Map<Uint8Array, number>();
  let offset = HEADER + 4 + 12 * tags.size;
  for (const data of tags.values()) {
    if (places.has(data)) continue;
    places.set(data, offset);
    offset += padded(data.length);
  }
  return places;
}

const padded = (length: number): number => (length + 3) & ~3;
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** A number with 16 bits behind the point. */
const fixed = (value: number): number => Math.round(value * 65536);

function element(type: string, content: readonly number[]): Uint8Array {
  return Uint8Array.from([...ascii(type), 0, 0, 0, 0, ...content]);
}

const uint16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value)];

function xyz(values: readonly number[]): Uint8Array {
  return element(
    'XYZ ',
    values.flatMap((value) => uint32(fixed(value))),
  );
}

function toneCurve(): Uint8Array {
  const points = Array.from({ length: CURVE_POINTS }, (_, index) => {
    const coded = index / (CURVE_POINTS - 1);
    const linear = coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
    return Math.round(linear * 65535);
  });
  return element('curv', [...uint32(CURVE_POINTS), ...points.flatMap(uint16)]);
}

/** ASCII name, then the empty Unicode and Macintosh names that version 2 asks for. */
function description(name: string): Uint8Array {
  return element('desc', [...uint32(name.length + 1), ...ascii(name), 0, ...Array.from({ length: 4 + 4 + 2 + 1 + 67 }, () => 0)]);
}
