import { type RefObject, useRef, useState } from 'react';
import { orderOf } from '../../../app/every-document.ts';
import { daysToDestroy } from '../../../app/export-document.ts';
import type { HandedOutOrder } from '../../../app/make-document.ts';
import { groundsFor, type MissingForHanding, missingForHanding, type Recipient, usualGround } from '../../../domain/disclosure-grounds.ts';
import type { DisclosureGround } from '../../../domain/disclosure-log.ts';
import { handingSlot } from '../../../domain/unfinished-handing.ts';
import { useDesk } from '../../application-context.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import type { DocumentPlace } from './document-place.ts';
import type { Chosen } from './use-handing-over.ts';

/** Stands for somebody who is not in the record. No participant is called this: their ids are random. */
export const ELSEWHERE = '';

const NOT_TRIED: { readonly attempt: number; readonly missing: readonly MissingForHanding[] } = { attempt: 0, missing: [] };

/** What a document itself needs before it can be made; for whom it is only matters when it leaves. */
const ON_DOCUMENT: readonly MissingForHanding[] = ['reason', 'destroy-by'];

export interface HandingChoices {
  /** Id of a participant, `ELSEWHERE`, or null while nobody was chosen. */
  readonly recipient: string | null;
  readonly grounds: readonly DisclosureGround[];
  readonly ground: DisclosureGround | null;
  readonly language: string;
  readonly destroyBy: string;
  /** First and last day on which a paper with what was told can be destroyed. */
  readonly days: readonly [first: string, last: string];
  readonly missing: readonly MissingForHanding[];
  /** Rises with every try. */
  readonly attempt: number;
  /** The fields that are typed in. */
  readonly elsewhere: RefObject<TextFieldHandle | null>;
  readonly reason: RefObject<TextFieldHandle | null>;
  chooseRecipient(recipient: string): void;
  chooseGround(ground: DisclosureGround): void;
  chooseLanguage(language: string): void;
  chooseDestroyBy(day: string): void;
  /** Everything that must be known before it leaves; null after saying what misses. */
  chosenNow(): Chosen | null;
  /** The document as it would be made; null after saying what misses on it. */
  orderNow(): HandedOutOrder | null;
}

/** The choices about one document before it leaves. `onChange` is told of each. */
export function useHanding({ kind, reader }: DocumentPlace, onChange: () => void): HandingChoices {
  const { application, settings } = useDesk();
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const own = reader?.id ?? null;
  const languages = application.labels.languages();
  const wished = reader?.language ?? settings.language;
  const [language, setLanguage] = useState(languages.includes(wished) ? wished : 'nl');
  // Somebody was typing for whom it is when the page went away.
  const [recipient, setRecipient] = useState(session.unfinishedIn(handingSlot(kind, own, 'recipient')) === '' ? own : ELSEWHERE);
  const [ground, setGround] = useState(recipient === null ? null : usualGround(record, kind, own, named(recipient)));
  const [destroyBy, setDestroyBy] = useState('');
  const [tried, setTried] = useState(NOT_TRIED);
  const elsewhere = useRef<TextFieldHandle>(null);
  const reason = useRef<TextFieldHandle>(null);
  const days = daysToDestroy(record, settings.profile, application.clock.today());
  const conversationNow = () => ({ reason: reason.current?.readText() ?? '', destroyBy });

  function missingNow(): readonly MissingForHanding[] {
    const to = recipient === null ? null : named(recipient, elsewhere.current?.readText());
    return missingForHanding(record, { paper: kind, reader: own, recipient: to, ground, ...conversationNow() }, days);
  }

  function orderOnly(missing: readonly MissingForHanding[]): HandedOutOrder | null {
    setTried(({ attempt }) => ({ attempt: attempt + 1, missing }));
    if (missing.length > 0) return null;
    const circumstances = { language, profile: settings.profile, isRehearsal: session.isRehearsal };
    return orderOf(kind, reader, { ...circumstances, conversation: conversationNow() });
  }

  return {
    recipient,
    grounds: recipient === null ? [] : groundsFor(record, kind, own, named(recipient)),
    ground,
    language,
    destroyBy,
    days,
    ...tried,
    elsewhere,
    reason,
    chooseRecipient(chosen) {
      const isStillFit = ground !== null && groundsFor(record, kind, own, named(chosen)).includes(ground);
      setRecipient(chosen);
      setGround(isStillFit ? ground : usualGround(record, kind, own, named(chosen)));
      onChange();
    },
    chooseGround(chosen) {
      setGround(chosen);
      onChange();
    },
    chooseLanguage(chosen) {
      setLanguage(chosen);
      onChange();
    },
    chooseDestroyBy(day) {
      setDestroyBy(day);
      onChange();
    },
    chosenNow() {
      const order = orderOnly(missingNow());
      if (order === null || recipient === null || ground === null) return null;
      return { order, disclosure: { reader: own, recipient: named(recipient, elsewhere.current?.readText()), ground } };
    },
    orderNow: () => orderOnly(missingNow().filter((part) => ON_DOCUMENT.includes(part))),
  };
}

function named(recipient: string, text = ''): Recipient {
  return recipient === ELSEWHERE ? { text } : { participant: recipient };
}
