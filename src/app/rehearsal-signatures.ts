import type { Fact } from '../domain/meeting-events.ts';
import type { TextToSign } from './signing.ts';

/** How the people of the case sign what was read to them, each their own text: drawn, typed, later. */
export async function rehearsalSignatures(textFor: (signer: string) => Promise<TextToSign>): Promise<readonly Fact[]> {
  const given = async (participant: string, readToBy = '') => {
    const { text, hash, language, covers } = await textFor(participant);
    return { type: 'signature.given' as const, participant, text, hash, language, covers: [...covers], readToBy };
  };
  return [
    { ...(await given('samira', 'Nadia')), manner: 'drawn', strokes: [wave(0), wave(40)], typed: '' },
    { ...(await given('peter', 'Anouk')), manner: 'drawn', strokes: [wave(15)], typed: '' },
    { ...(await given('yara')), manner: 'drawn', strokes: [wave(70)], typed: '' },
    { type: 'signature.deferred', participant: 'daan' },
    { ...(await given('facilitator')), manner: 'typed', strokes: [], typed: 'Anouk' },
  ];
}

/** A stroke as a pen makes it, different for each start. */
function wave(start: number): { x: number; y: number }[] {
  return Array.from({ length: 24 }, (_, at) => ({
    x: 40 + start + at * 14,
    y: 110 + Math.round(Math.sin((at + start) / 2.3) * (40 + (start % 30))),
  }));
}
