import { useTranslation } from 'react-i18next';
import { hasInterpreter } from '../../../domain/day-card.ts';
import { KeyHelp } from '../../components/key-help.tsx';
import { useSessionState } from '../../session-context.tsx';

interface Props {
  readonly title: string;
  readonly hasPictures: boolean;
  readonly onClose: () => void;
}

const KEYS = [
  ['next', '→', 'N'],
  ['back', '←'],
  ['not-now', 'X'],
  ['later', 'L'],
  ['pause', 'P'],
  ['apart', 'A'],
  ['interpreter', 'T'],
  ['cards', 'K', '1–9'],
  ['sentence', 'V'],
  ['silent', 'S'],
  ['ask-on', 'D'],
  ['pictures', 'W'],
  ['note', 'O'],
  ['memory', 'M'],
  ['leave', 'Esc'],
  ['blank', 'B'],
  ['help', '?'],
] as const;

/** Every key of the meeting. */
export function MeetingKeys({ title, hasPictures, onClose }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { record } = useSessionState();
  const shown = KEYS.filter(([action]) => (action !== 'pictures' || hasPictures) && (action !== 'interpreter' || hasInterpreter(record)));
  return (
    <KeyHelp
      title={title}
      closeLabel={t('common:close')}
      onClose={onClose}
      keys={shown.map(([action, ...keys]) => ({ keys, action: t(`keys.${action}`) }))}
    />
  );
}
