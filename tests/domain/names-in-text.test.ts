import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionsOf, withoutMentions } from '../../src/domain/names-in-text.ts';

const found = (text: string, name: string) => mentionsOf(text, name).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Mila huilde en zei dat Mila’s tas weg was.', 'Mila', ['Mila', 'Mila']],
  ['de fiets van mila, en Milas jas', 'Mila', ['mila', 'Mila']],
  ['Zoe en Zoë zijn één', 'Zoë', ['Zoe', 'Zoë']],
  ['Daan en Daans broer', 'Daan de Vries', ['Daan', 'Daan']],
  ['De Vries belde', 'Daan de Vries', ['Vries']],
  ['D. en dhr. V.', 'Daan de Vries', ['D.', 'V.']],
  ['Hij ging met de fiets van school', 'Daan de Vries', []],
  ['Milan is een ander', 'Mila', []],
  ['Anne-Marie en Marie', 'Anne-Marie', ['Anne', 'Marie', 'Marie']],
  ['قالت سميرة نعم', 'سميرة', ['سميرة']],
  ['我和小明去', '小明', ['小明']],
  ['Şeyma vertelde, SEYMA knikte', 'Şeyma', ['Şeyma', 'SEYMA']],
  ['niets', '', []],
] as const)('in “%s” the name %s stands there', (text, name, places) => {
  expect(found(text, name)).toEqual(places);
});

test('instead of a name stands what somebody chose, and the rest stays', () => {
  expect(withoutMentions('Mila’s tas, Mila en Milan', 'Mila', 'het kind')).toBe('het kind’s tas, het kind en Milan');
});

test('where a name is taken out, it is not found again, and places never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('Mila', 'Zoë', 'Daan de Vries', '小明', 'سميرة'), (text, name) => {
      const places = mentionsOf(`${text} ${name} ${text}`, name);
      expect(places.length).toBeGreaterThan(0);
      for (const [at, { start, end }] of places.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0);
      }
      expect(mentionsOf(withoutMentions(`${text} ${name} ${text}`, name, '—'), name)).toEqual([]);
    }),
  );
});
