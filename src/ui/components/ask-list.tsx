import type { ParticipantRole } from '../../domain/roles.ts';
import { type Answer, AnswerGlyph } from './answer-glyph.tsx';
import styles from './ask-list.module.css';
import { Choice, type ChoiceOption } from './choice.tsx';
import { classNames } from './class-names.ts';
import { Person } from './person.tsx';
import { Tag } from './tag.tsx';

export interface AskPerson {
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly detail?: string | undefined;
  /** What came out, once asked; the words may hide what exactly. */
  readonly outcome?: { readonly answer?: Answer | undefined; readonly label: string } | undefined;
}

export interface AskListProps<Value extends string> {
  readonly label: string;
  /** In the order in which they are asked. */
  readonly people: readonly AskPerson[];
  readonly currentId: string | null;
  readonly laterWord: string;
  readonly choice: {
    readonly legend: string;
    readonly options: readonly ChoiceOption<Value>[];
    readonly value: Value | null;
    readonly onChange: (value: Value) => void;
  };
  /** Said aloud to the one of now. */
  readonly sentence?: string | undefined;
  readonly layout?: 'row' | 'stack' | undefined;
}

/** Everyone is asked apart, in order; only the one of now can be answered for. */
export function AskList<Value extends string>({
  label,
  people,
  currentId,
  laterWord,
  choice,
  sentence,
  layout = 'row',
}: AskListProps<Value>) {
  return (
    <ol className={styles.list} aria-label={label}>
      {people.map((person) => {
        const isNow = person.id === currentId;
        const answers = isNow && <Choice {...choice} key={person.id} isLegendHidden size="s" />;
        return (
          <li key={person.id} className={classNames(styles.row, isNow && styles.now)} aria-current={isNow ? 'step' : undefined}>
            <Person role={person.role} name={person.name} detail={person.detail} />
            {layout === 'row' && answers}
            {!isNow &&
              (person.outcome ? (
                <span className={styles.outcome}>
                  {person.outcome.answer && <AnswerGlyph answer={person.outcome.answer} size="s" />}
                  {person.outcome.label}
                </span>
              ) : (
                <Tag>{laterWord}</Tag>
              ))}
            {isNow && sentence && <p className={styles.sentence}>{sentence}</p>}
            {layout === 'stack' && answers && <div className={styles.below}>{answers}</div>}
          </li>
        );
      })}
    </ol>
  );
}
