import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/choice.tsx';
import { Stated } from './stated.tsx';
import type { HandingChoices } from './use-handing.ts';

/** On which ground it leaves: only what fits who gets it, so nothing before that is known. */
export function GroundChoice({ choices }: { readonly choices: HandingChoices }) {
  const { t } = useTranslation('documents');
  const { grounds, ground, recipient, missing, chooseGround } = choices;
  const [only] = grounds;
  if (only && grounds.length === 1) return <Stated label={t('ground-heading')} words={t(`ground.${only}`)} />;
  if (recipient === null) return null;
  return (
    <div data-part="ground">
      <Choice
        legend={t('ground-heading')}
        layout="stack"
        value={ground}
        onChange={chooseGround}
        options={grounds.map((value) => ({ value, label: t(`ground.${value}`) }))}
        error={missing.includes('ground') && ground === null ? t('ground-missing') : undefined}
      />
    </div>
  );
}
