import { useSessionState } from '../../session-context.tsx';
import { ChooseForm } from './choose-form.tsx';
import { FormScript } from './form-script.tsx';

/** Another full way on: one of five equal forms, each with its own short script. */
export function OtherFormScreen() {
  const { record } = useSessionState();
  return record.otherForm ? <FormScript form={record.otherForm.form} /> : <ChooseForm />;
}
