import { useTranslation } from 'react-i18next';
import { CARD_IDS, type CardId } from '../../../domain/conversation-script.ts';
import { Deck } from '../../components/deck.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { CARD_ICONS } from '../../components/icon.tsx';

interface Props {
  readonly chosen: CardId | null;
  readonly onChoose: (card: CardId) => void;
  readonly onClose: () => void;
}

/** The nine cards, with the numbers that the paper ones have. */
export function CardDrawer({ chosen, onChoose, onClose }: Props) {
  const { t } = useTranslation('meeting');
  return (
    <Drawer title={t('cards')} closeLabel={t('close-drawer')} onClose={onClose} foot={t('deck-foot')}>
      <Deck
        label={t('cards')}
        cards={CARD_IDS.map((id) => ({ id, title: t(`card.${id}`), icon: CARD_ICONS[id] }))}
        chosenId={chosen}
        onChoose={(id) => {
          const card = CARD_IDS.find((one) => one === id);
          if (card) onChoose(card);
        }}
      />
    </Drawer>
  );
}
