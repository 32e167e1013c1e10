import { useTranslation } from 'react-i18next';
import type { TurnWords } from '../../../app/turn-words.ts';
import { isSealed } from '../../../domain/answers.ts';
import type { Participant } from '../../../domain/participants.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Chip } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { PolicyLine } from '../../components/policy-line.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { CoveredFact } from '../../covered-fact.tsx';
import { FactField } from '../../fact-field.tsx';
import { useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './meeting.module.css';
import { shortName } from './short-name.ts';

/** Lines at hand under the sentence; one kind at a time. */
export type TurnPanel = 'silent' | 'follow-up' | 'missing';

interface Props {
  readonly turn: Turn;
  readonly person: Participant;
  readonly words: TurnWords;
  readonly sentence: string;
  readonly panel: TurnPanel | null;
  readonly isNoteShown: boolean;
  readonly isLook: boolean;
  readonly hasPictures: boolean;
  readonly onPanel: (panel: TurnPanel) => void;
  readonly onOtherSentence: () => void;
  readonly onPictures: () => void;
  readonly onLater: () => void;
  readonly onMemoryAid: () => void;
  /** Null until it is time for the children to go. */
  readonly onChildrenLeave: (() => void) | null;
}

/** The question, the sentence for this person, what helps when it stays quiet, and room for a few words. */
export function TurnTalk(props: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { record } = useSessionState();
  const { turn, person, words, panel } = props;

  const panelLines: Readonly<Record<TurnPanel, readonly string[]>> = {
    silent: words.ifSilent,
    'follow-up': words.followUp,
    missing: words.ifMissing,
  };
  const panelChip = (one: TurnPanel, label: string) =>
    panelLines[one].length > 0 && (
      <Chip icon="down" isExpanded={panel === one} onPress={() => props.onPanel(one)}>
        {label}
      </Chip>
    );

  return (
    <section className={classNames(layout.meetTalk, styles.talk)}>
      <div className={styles.question}>
        <PageHeading size="question" focusKey={turn.id}>
          {t(`question.${turn.question}`)}
        </PageHeading>
        {words.policy && <PolicyLine source={t('policy-question', { number: words.policy.number })} text={`“${words.policy.text}”`} />}
      </div>
      <div className={styles.said}>
        <SayLine
          lead={t('common:say-to')}
          name={person.name}
          role={person.role}
          before={words.before}
          sentence={props.sentence}
          size={props.isLook ? 'look' : 'meeting'}
        >
          {panelChip('silent', t('if-silent'))}
          {panelChip('follow-up', t('follow-up'))}
          {panelChip('missing', t('something-missing'))}
          {words.say.length > 1 && <Chip onPress={props.onOtherSentence}>{t('other-sentence')}</Chip>}
          {props.hasPictures && (
            <Chip icon="eye" onPress={props.onPictures}>
              {t('pictures')}
            </Chip>
          )}
          <Chip onPress={props.onLater}>{t('later')}</Chip>
          {props.onChildrenLeave && (
            <Chip icon="door" onPress={props.onChildrenLeave}>
              {t('children-may-leave')}
            </Chip>
          )}
        </SayLine>
        {panel && panelLines[panel].length > 0 && (
          <div className={styles.helping} aria-live="polite">
            {panelLines[panel].map((line) => (
              <p key={line}>“{line}”</p>
            ))}
          </div>
        )}
      </div>
      {props.isNoteShown && (
        <div className={classNames(layout.note, styles.note)}>
          <div className={styles.noteRow}>
            <span>
              <b>{t('note-label', { name: shortName(person.name) })}</b>{' '}
              <span className={classNames(text.s, text.muted)}>{t('note-help')}</span>
            </span>
            <Chip icon="lock" onPress={props.onMemoryAid}>
              {t('memory-aid')}
            </Chip>
          </div>
          {isSealed(record, turn.id) ? (
            <CoveredFact slot={`answer/${turn.id}`} label={t('note-label', { name: person.name })} coveredLabel={t('covered')} />
          ) : (
            <FactField
              slot={`answer/${turn.id}`}
              label={t('note-label', { name: person.name })}
              isLabelHidden
              isMultiline
              isLarge
              isFilling
              becomesFactOnLeaving={false}
            />
          )}
        </div>
      )}
    </section>
  );
}
