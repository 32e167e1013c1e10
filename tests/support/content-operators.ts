/** One operator of a content stream with what stands before it. */
export interface Operator {
  readonly name: string;
  readonly operands: readonly string[];
}

const TOKEN = /<<|>>|<[0-9A-Fa-f\s]*>|\((?:\\.|[^\\)])*\)|[[\]]|\/[^\s<>[\]()/]+|[^\s<>[\]()/]+/g;

/** The operators of a content stream in their order. */
export function operatorsOf(content: string): Operator[] {
  const operators: Operator[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token)) {
      operators.push({ name: token, operands });
      operands = [];
    } else {
      operands.push(token);
    }
  }
  return operators;
}

/** Operators that put something on the page. */
export const PAINTS: ReadonlySet<string> = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'Do',
  'sh',
  'BI',
]);
