import { otherFormSteps } from '../../../app/other-form-script.ts';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import { CHOOSING, FormChoice } from './form-choice.tsx';
import { FormStepPage } from './form-step-page.tsx';

/** Another form than the circle: chosen among five equal ones, then led through its own short script. */
export function OtherFormScreen() {
  const { record, cursor } = useSessionState();
  const sources = useSlotSources();
  const form = record.otherForm?.form;
  if (form === undefined || cursor?.at === CHOOSING) return <FormChoice />;
  const steps = otherFormSteps(record, form, sources);
  const step = steps.find(({ id }) => id === cursor?.at) ?? steps[0];
  return step ? <FormStepPage form={form} steps={steps} step={step} /> : <FormChoice />;
}
