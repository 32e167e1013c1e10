import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adultOf } from '../../../app/slot-values.ts';
import type { Participant } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PictureTile } from '../../components/picture-tile.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useSessionState } from '../../session-context.tsx';
import styles from './picture-board.module.css';
import { shortName } from './short-name.ts';

const PLACES = ['outside', 'classroom', 'bicycles', 'friends', 'way-to-school', 'something-else'] as const;
const WAYS = ['waiting', 'parent-tells', 'step-out'] as const;
type Tile = (typeof PLACES)[number] | (typeof WAYS)[number];

interface Props {
  readonly person: Participant;
  readonly sentence: string;
  readonly onClose: () => void;
  readonly onBlank: () => void;
}

/** Six pictures to point at, and three ways to say: not now. What is pointed at is lit, and kept nowhere. */
export function PictureBoard({ person, sentence, onClose, onBlank }: Props) {
  const { t } = useTranslation('meeting');
  const { record } = useSessionState();
  const [pointedAt, setPointedAt] = useState<Tile | null>(null);
  useKeys({ Escape: onClose, w: onClose, b: onBlank });
  const companion = adultOf(record, person)?.name;
  const tile = (name: Tile, isSmall: boolean) => (
    <PictureTile
      key={name}
      isSmall={isSmall}
      pictogram={name}
      label={name === 'parent-tells' && companion ? t('tile.parent-tells-named', { name: shortName(companion) }) : t(`tile.${name}`)}
      isPressed={pointedAt === name}
      onPress={() => setPointedAt((now) => (now === name ? null : name))}
    />
  );
  return (
    <main className={styles.board}>
      <PageHeading focusKey="pictures" size="question">
        {sentence}
      </PageHeading>
      <div className={styles.places}>{PLACES.map((name) => tile(name, false))}</div>
      <div className={styles.ways}>
        {WAYS.map((name) => tile(name, true))}
        <span className={styles.close}>
          <Button kind="quiet" size="l" onPress={onClose}>
            {t('pictures-close')}
          </Button>
        </span>
      </div>
    </main>
  );
}
