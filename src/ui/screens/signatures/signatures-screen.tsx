import { participantById } from '../../../domain/participants.ts';
import { signersOf } from '../../../domain/signatures.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { DeclinesPage } from './declines-page.tsx';
import { DisagreesPage } from './disagrees-page.tsx';
import { HandBackPage } from './hand-back-page.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { atOf, type SignaturePlace, signaturePlaceOf } from './signature-place.ts';
import { SignerList } from './signer-list.tsx';
import { SignerSheet } from './signer-sheet.tsx';

/** Signing, one person at a time. Who has the laptop sees nothing of anybody else. */
export function SignaturesScreen() {
  const { session } = useOpenRecord();
  const { record, cursor } = useSessionState();
  const place = signaturePlaceOf(
    cursor?.at ?? null,
    signersOf(record).map(({ id }) => id),
  );
  const go = (next: SignaturePlace) => void session.moveTo({ screen: 'signatures', at: atOf(next), field: null });
  const signer = place.open === 'list' ? undefined : participantById(record, place.signer);
  if (place.open === 'list' || !signer) return <SignerList onGo={go} />;
  if (place.open === 'hand-back') return <HandBackPage signer={signer.id} reopen={place.reopen} onGo={go} />;
  if (place.open === 'hand-over') return <HandOverPage signer={signer} onGo={go} />;
  if (place.open === 'sheet') return <SignerSheet key={signer.id} signer={signer} onGo={go} />;
  if (place.open === 'declines') return <DeclinesPage signer={signer} onGo={go} />;
  return <DisagreesPage signer={signer} onGo={go} />;
}
