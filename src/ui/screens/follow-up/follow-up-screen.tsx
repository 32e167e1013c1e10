import { RecordFrame } from '../../record-frame.tsx';

export function FollowUpScreen() {
  return <RecordFrame>{null}</RecordFrame>;
}
