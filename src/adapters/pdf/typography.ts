/** A colour of the day theme (ui/styles/tokens.css); every text colour has a contrast of at least 6:1 on what it stands on. */
export type Colour = `#${string}`;

export const COLOURS = {
  ink: '#12323A',
  ink2: '#41595D',
  teal: '#0E5A60',
  tealSoft: '#DDEBE5',
  paper: '#F8F3E9',
  line: '#D9CFBE',
  lineStrong: '#7C8784',
  white: '#FFFFFF',
  /** For what is drawn, never for text. */
  ochre: '#BD7D14',
  ochreSoft: '#F9EBCD',
  ochreInk: '#704B08',
} as const satisfies Record<string, Colour>;

/** A4 in points, with the places that the header, the text and the footer have on it. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 48,
  right: 547.28,
  top: 46,
  /** Lowest edge of the text. */
  bottom: 768,
  footerRule: 782,
  footerText: 788,
} as const;

export const CONTENT_WIDTH = PAGE.right - PAGE.left;

export type Weight = 400 | 700;

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** Distance between two baselines in points. */
  readonly leading: number;
  readonly colour: Colour;
}

/** The styles of one document. */
export interface Typography {
  readonly title: TextStyle;
  readonly heading: Readonly<Record<1 | 2 | 3, TextStyle>>;
  readonly body: TextStyle;
  readonly muted: TextStyle;
  readonly strong: TextStyle;
  /** What is read aloud, by somebody who looks at people and not at the paper. */
  readonly aloud: TextStyle;
  /** The sentence of an agreement. */
  readonly agreement: TextStyle;
  readonly boxHeading: TextStyle;
  readonly discNumber: TextStyle;
  readonly typedSignature: TextStyle;
  /** What stands behind a name under a signature. */
  readonly note: TextStyle;
  readonly schoolName: TextStyle;
  readonly small: TextStyle;
  readonly footer: TextStyle;
  readonly mark: TextStyle;
}

/** Body text of 12 points, or 14.5 for a reader at level A2; nothing is smaller than 9.5. */
export function typographyFor(size: 'normal' | 'large'): Typography {
  const scale = size === 'large' ? 14.5 / 12 : 1;
  const style = (weight: Weight, points: number, leading: number, colour: Colour): TextStyle => ({
    weight,
    size: points * scale,
    leading: points * scale * leading,
    colour,
  });
  const { ink, ink2, ochreInk } = COLOURS;
  return {
    title: style(700, 26, 1.22, ink),
    heading: { 1: style(700, 21, 1.25, ink), 2: style(700, 15, 1.3, ink), 3: style(700, 12.5, 1.35, ink) },
    body: style(400, 12, 1.42, ink),
    muted: style(400, 12, 1.42, ink2),
    strong: style(700, 12, 1.42, ink),
    aloud: style(400, 14, 1.36, ink),
    agreement: style(400, 15.5, 1.36, ink),
    boxHeading: style(700, 13.5, 1.4, ink),
    discNumber: style(700, 13.5, 1.3, ink),
    typedSignature: style(400, 15.5, 1.36, ink),
    note: style(400, 10, 1.6, ink2),
    schoolName: style(700, 12.5, 1.35, ink),
    small: style(400, 9.75, 1.45, ink2),
    footer: style(400, 9.5, 1.35, ink2),
    mark: style(700, 10.5, 1.35, ochreInk),
  };
}
