import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { heardFirst } from '../../../app/agreement-words.ts';
import { type BlockSuggestion, blockOwners, blockPicked, blocksFor } from '../../../app/building-blocks.ts';
import type { BlockOwner } from '../../../domain/conversation-script.ts';
import type { Fact } from '../../../domain/meeting-events.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Segment } from '../../components/segment.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './building-blocks.module.css';

/** The building blocks by who does something, the school first, and own words beside them. */
export function BlockChoice({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const { t } = useTranslation(['agreements', 'common']);
  const { session, structure } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const sources = useSlotSources();
  const owners = blockOwners(record);
  const [owner, setOwner] = useState<BlockOwner>(owners[0] ?? 'school');
  const harmed = heardFirst(record)[0]?.name ?? '';

  function begin(fact: (agreement: string) => Fact, field: string | null = null) {
    const agreement = application.entropy.id();
    const place = field && `agreement/${agreement}/${field}`;
    void session.record([fact(agreement)], { screen: 'agreements', at: agreement, field: place });
  }

  return (
    <Card kind="lift" heading={t('agreement', { number })}>
      <p className={`${text.s} ${text.muted}`}>{t('block.lead')}</p>
      <div className={styles.ways}>
        <Segment
          legend={t('block.whose')}
          isLegendHidden={false}
          options={owners.map((value) => ({ value, label: t(`block.owner.${value}`) }))}
          value={owner}
          onChange={setOwner}
        />
        <Button icon="pen" onPress={() => begin((agreement) => ({ type: 'agreement.added', agreement, block: null }), 'what')}>
          {t('block.own-words')}
        </Button>
      </div>
      <ul className={styles.blocks} aria-label={t('block.choose')}>
        {blocksFor(record, structure, owner, sources).map(({ block, sentence }) => (
          <li key={block.id}>
            <button type="button" className={styles.block} onClick={() => begin((agreement) => blockPicked(record, agreement, block))}>
              <span>
                <Suggestion sentence={sentence} />
                {block['asked-first'] && <span className={styles.first}> {t('block.asked-first', { names: harmed })}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className={layout.row}>
        <Button kind="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </Card>
  );
}

function Suggestion({ sentence }: Pick<BlockSuggestion, 'sentence'>) {
  const { t } = useTranslation('agreements');
  return sentence.map(({ at, text: words, open }) => (open === null ? words : <em key={at}>{t(`blank.${open}`)}</em>));
}
