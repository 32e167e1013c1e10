/** Where a word of plain letters stands first in these bytes; -1 when it stands nowhere. */
export function placeOf(bytes: Uint8Array, word: string): number {
  const codes = new TextEncoder().encode(word);
  const [first] = codes;
  for (let at = 0; at <= bytes.length - codes.length; at++) {
    if (bytes[at] !== first) continue;
    let length = 1;
    while (length < codes.length && bytes[at + length] === codes[length]) length += 1;
    if (length === codes.length) return at;
  }
  return -1;
}
