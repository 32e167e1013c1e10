/** The bytes of a file before and behind a gap, which is what a signature in that gap covers. */
export function bytesAround(bytes: Uint8Array, gap: { readonly start: number; readonly end: number }): Uint8Array<ArrayBuffer> {
  const covered = new Uint8Array(bytes.length - (gap.end - gap.start));
  covered.set(bytes.subarray(0, gap.start));
  covered.set(bytes.subarray(gap.end), gap.start);
  return covered;
}
