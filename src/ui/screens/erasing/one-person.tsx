import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Erasable, erasablePersons, erasePerson } from '../../../app/erase-person.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { EraseDialog } from './erase-dialog.tsx';

interface Props {
  readonly record: string;
  readonly copiesLeft: number;
  readonly onErased: () => void;
  readonly onFailure: (failure: unknown) => void;
}

/** What one participant said, and the name: a person decides what stands there instead, text by text. */
export function OnePerson({ record, copiesLeft, onErased, onFailure }: Props) {
  const { t } = useTranslation('erasing');
  const { application } = useDesk();
  const [persons, setPersons] = useState<readonly Erasable[]>([]);
  const [chosen, setChosen] = useState<Erasable | null>(null);

  useEffect(() => {
    erasablePersons(application, record).then(setPersons, onFailure);
  }, [application, record, onFailure]);

  return (
    <>
      <SelectField
        label={t('person')}
        emptyLabel={t('person-empty')}
        value={chosen?.participant.id ?? null}
        options={persons.map(({ participant }) => ({ value: participant.id, label: participant.name }))}
        onChange={async (id) => setChosen(persons.find(({ participant }) => participant.id === id) ?? null)}
      />
      {chosen && (
        <WithoutPerson
          key={chosen.participant.id}
          chosen={chosen}
          copiesLeft={copiesLeft}
          onErase={(pseudonym, reworded) =>
            erasePerson(application, record, { participant: chosen.participant.id, pseudonym, reworded }).then(onErased, onFailure)
          }
        />
      )}
    </>
  );
}

interface WithoutPersonProps {
  readonly chosen: Erasable;
  readonly copiesLeft: number;
  readonly onErase: (pseudonym: string, reworded: ReadonlyMap<string, string>) => void;
}

function WithoutPerson({ chosen: { participant, passages }, copiesLeft, onErase }: WithoutPersonProps) {
  const { t } = useTranslation('erasing');
  const pseudonym = useRef<TextFieldHandle>(null);
  const reworded = useRef(new Map<string, string>());
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { name } = participant;
  const instead = () => (pseudonym.current?.readText() ?? '').trim();

  function ask(): void {
    const isEmpty = instead() === '';
    setMissing(isEmpty);
    if (isEmpty) pseudonym.current?.focus();
    else setAsking(true);
  }

  return (
    <>
      <TextField
        ref={pseudonym}
        label={t('instead', { name })}
        field="erasing/pseudonym"
        initialText=""
        help={t('instead-help')}
        error={isMissing ? t('instead-missing') : undefined}
        onInput={() => undefined}
      />
      <Card heading={t('goes')} icon="erase">
        <p>{t('person-goes', { name })}</p>
        <p className={`${text.s} ${text.muted}`}>{t('person-stays')}</p>
      </Card>
      {passages.length === 0 ? (
        <p className={text.muted}>{t('passages-none', { name })}</p>
      ) : (
        <section className={layout.stack}>
          <h2 className={text.m}>{t('passages')}</h2>
          <p className={text.muted}>{t('passages-lead')}</p>
          {passages.map((passage, at) => (
            <TextField
              key={passage.id}
              label={t('passage', { number: at + 1, total: passages.length })}
              field={`erasing/passage/${passage.id}`}
              isMultiline
              rows={2}
              initialText={passage.text}
              help={t('passage-found', { words: passage.found.join(', ') })}
              onInput={(now) => reworded.current.set(passage.id, now)}
            />
          ))}
        </section>
      )}
      <Button kind="stop" size="l" icon="erase" onPress={ask}>
        {t('erase-now.person', { name })}
      </Button>
      <EraseDialog
        part={isAsking ? 'person' : null}
        name={name}
        copiesLeft={copiesLeft}
        onErase={() => {
          setAsking(false);
          onErase(instead(), reworded.current);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
