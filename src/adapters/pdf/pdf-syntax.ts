import type { Colour } from './typography.ts';

/** A number with at most three decimals and no exponent, as PDF wants it. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('not a number that a page can hold');
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text string: plain where it is printable ASCII, otherwise UTF-16 in hexadecimal. What a person typed cannot end it. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16, big-endian, in upper-case hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let unit = 0; unit < text.length; unit++) hex += text.charCodeAt(unit).toString(16).padStart(4, '0');
  return hex.toUpperCase();
}

/** An instant in UTC, to the second (ISO 8601), as PDF writes a date; its brackets are left to whoever puts it in a file. */
export function pdfMoment(instant: string): string {
  return `D:${instant.replace(/[-:TZ]/g, '')}+00'00'`;
}

/** A language tag (BCP 47) as a string object, or null when it is none. */
export function pdfLanguage(tag: string): string | null {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? `(${tag})` : null;
}

/** The three numbers of a colour, each from 0 to 1. */
export function pdfColour(colour: Colour): string {
  return [1, 3, 5].map((at) => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

/** Bytes as a string with one character a byte. */
export function binaryString(bytes: Uint8Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
