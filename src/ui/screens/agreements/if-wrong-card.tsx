import { useTranslation } from 'react-i18next';
import { proposedIfWrong } from '../../../app/agreement-words.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FactField } from '../../fact-field.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

/** What happens when it goes wrong, agreed beforehand. */
export function IfWrongCard({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('agreements');
  const { record } = useSessionState();
  const sources = useSlotSources();
  return (
    <Card kind="lift" heading={t('if-wrong')}>
      <p className={`${text.s} ${text.muted}`}>
        {t('for-example')} “{proposedIfWrong(record, sources)}”
      </p>
      <FactField slot="if-wrong" label={t('if-wrong-label')} isMultiline rows={2} isLarge />
      <div className={layout.row}>
        <Button kind="primary" onPress={onClose}>
          {t('keep')}
        </Button>
      </div>
    </Card>
  );
}
