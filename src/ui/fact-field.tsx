import { type ComponentProps, useEffect, useRef } from 'react';
import { TextField, type TextFieldHandle } from './components/text-field.tsx';
import { useOpenRecord } from './session-context.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'field' | 'initialText' | 'onInput'> & {
  /** Slot of the record that the text is the value of, such as `incident/description`. */
  readonly slot: string;
  /** Whether leaving the field makes it a fact. False where leaving the turn does (the note in the meeting). */
  readonly becomesFactOnLeaving?: boolean;
};

/**
 * Free text that belongs to the open record: durable on every input, a fact when it is left. Where its layer was
 * destroyed there is no field, since nothing that is typed there could be kept.
 */
export function FactField({ slot, becomesFactOnLeaving = true, ...field }: Props) {
  const { session } = useOpenRecord();
  const own = useRef<TextFieldHandle>(null);
  useEffect(() => {
    if (session.state().cursor?.field === slot) own.current?.focus();
  }, [session, slot]);
  if (!session.keeps(slot)) return null;
  return (
    <TextField
      key={session.state().lead === 'here' ? slot : `${slot} ${session.textFor(slot)}`}
      {...field}
      ref={field.ref ?? own}
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
