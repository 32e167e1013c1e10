import { useTranslation } from 'react-i18next';
import { cardWords } from '../../../app/card-words.ts';
import { CARD_IDS, type CardId } from '../../../domain/conversation-script.ts';
import type { Participant } from '../../../domain/participants.ts';
import { Callout } from '../../components/callout.tsx';
import { Chip } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './meeting.module.css';

interface Props {
  readonly card: CardId;
  readonly speaker: Participant;
  readonly hasPictures: boolean;
  readonly onPictures: () => void;
  readonly onWithdraw: () => void;
}

/** One card: a first line, a second line, and when to stop. Its title is what is heard, never a judgement. */
export function CardTalk({ card, speaker, hasPictures, onPictures, onWithdraw }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { record } = useSessionState();
  const words = cardWords(record, card, speaker, useSlotSources());
  return (
    <section className={classNames(layout.meetTalk, layout.meetTalkCard, styles.talk, styles.card)}>
      <div className={styles.cardTitle}>
        <PageHeading focusKey={card}>{t('card-title', { number: CARD_IDS.indexOf(card) + 1, title: t(`card.${card}`) })}</PageHeading>
      </div>
      <SayLine
        lead={t('common:say-to')}
        name={words.isToSpeaker ? speaker.name : t('common:the-circle')}
        role={words.isToSpeaker ? speaker.role : undefined}
        sentence={words.first}
      >
        {hasPictures && (
          <Chip icon="eye" onPress={onPictures}>
            {t('pictures')}
          </Chip>
        )}
      </SayLine>
      <div className={styles.after}>
        {/* What is said apart after a disclosure is no text for a screen in the circle. */}
        {!words.startsApart && (
          <>
            <div className={styles.second}>
              <p className={text.second}>
                <span className={classNames(text.s, text.muted)}>{t('second-line')}</span>
                <br />“{words.second}”
              </p>
              <Chip icon="undo" onPress={onWithdraw}>
                {t('withdraw')}
              </Chip>
            </div>
            <Callout kind="care" icon="apart" title={t('stop-when')}>
              {words.stopWhen}
            </Callout>
          </>
        )}
      </div>
    </section>
  );
}
