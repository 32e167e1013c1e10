import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ProfileHit {
  readonly file: string;
  readonly marker: string;
  readonly encoding: 'utf8' | 'utf16le';
}

export interface ProfileSearch {
  readonly hits: readonly ProfileHit[];
  /** How much was looked through, so that a search of nothing cannot pass for a clean one. */
  readonly files: number;
  readonly bytes: number;
}

/** Looks for each marker, as a browser may write it, in the bytes of every file below the folder. */
export async function searchProfile(folder: string, markers: readonly string[]): Promise<ProfileSearch> {
  const wanted = markers.flatMap((marker) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ marker, encoding, bytes: Buffer.from(marker, encoding) })),
  );
  const hits: ProfileHit[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    files += 1;
    bytes += content.length;
    for (const { marker, encoding, bytes: sought } of wanted) if (content.includes(sought)) hits.push({ file, marker, encoding });
  }
  return { hits, files, bytes };
}

/** A marker that stands nowhere by chance. */
export function randomMarker(): string {
  return `zq${crypto.randomUUID().replaceAll('-', '')}qz`;
}
