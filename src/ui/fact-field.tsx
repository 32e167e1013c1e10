import { type ComponentProps, type RefObject, useEffect, useRef } from 'react';
import { TextField, type TextFieldHandle } from './components/text-field.tsx';
import { useOpenRecord } from './session-context.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'field' | 'initialText' | 'onInput' | 'ref'> & {
  /** Slot of the record that the text is the value of, such as `incident/description`. */
  readonly slot: string;
  /** Whether leaving the field makes it a fact. False where leaving the turn does (the note in the meeting). */
  readonly becomesFactOnLeaving?: boolean;
  readonly ref?: RefObject<TextFieldHandle | null>;
};

/**
 * Free text that belongs to the open record: durable on every input, a fact when it is left. Where its layer was
 * destroyed there is no field, since nothing that is typed there could be kept.
 */
export function FactField({ slot, becomesFactOnLeaving = true, ref, ...field }: Props) {
  const { session } = useOpenRecord();
  const own = useRef<TextFieldHandle>(null);
  const handle = ref ?? own;
  useEffect(() => {
    if (session.state().cursor?.field === slot) handle.current?.focus();
  }, [session, slot, handle]);
  if (!session.keeps(slot)) return null;
  return (
    <TextField
      key={session.state().lead === 'here' ? slot : `${slot} ${session.textFor(slot)}`}
      {...field}
      ref={handle}
      field={slot}
      initialText={session.textFor(slot)}
      onInput={(text) => session.type(slot, text)}
      onFocus={() => {
        session.focusOn(slot);
        field.onFocus?.();
      }}
      onBlur={() => {
        if (becomesFactOnLeaving) void session.leaveField(slot);
        field.onBlur?.();
      }}
    />
  );
}
