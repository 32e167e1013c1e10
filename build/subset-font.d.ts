/** The package ships no types; this is the part of it that is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt'; preserveNameIds: readonly number[] },
  ): Promise<Buffer>;
}
