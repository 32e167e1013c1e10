import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { slotValuesFor } from '../../../app/slot-values.ts';
import { fillSlots } from '../../../domain/conversation-script.ts';
import { chosenOrder } from '../../../domain/day-card.ts';
import { askingOrder, bandOf, scriptRoleOf } from '../../../domain/participants.ts';
import { doorStaysShut, everyoneReconfirmed, reconfirmationAnswer } from '../../../domain/reconfirmation.ts';
import { reconfirmationLines } from '../../../domain/wording-lines.ts';
import { AskList } from '../../components/ask-list.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { shortName } from './short-name.ts';

const ANSWERS = ['yes', 'other', 'not-today'] as const;

/**
 * Everyone is asked once more, apart, the harmed child first. What each said is not on the screen afterwards: only a yes
 * of everybody opens the door, and nobody can read whose answer keeps it shut.
 */
export function AskingPage() {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const sources = useSlotSources();
  const [askedAgain, setAskedAgain] = useState<string | null>(null);
  /** Counts only when the next person is gone to, so that arrow keys can move between the answers. */
  const [chosen, setChosen] = useState<(typeof ANSWERS)[number] | null>(null);
  const order = askingOrder(record);
  const isAsked = (id: string) => reconfirmationAnswer(record, id) !== 'not-asked';
  const current = order.find(({ id }) => id === askedAgain) ?? order.find(({ id }) => !isAsked(id));
  const before = order.slice(0, current ? order.indexOf(current) : order.length).at(-1);
  const isShut = doorStaysShut(record);
  const role = current && scriptRoleOf(current);
  const lines =
    current && role
      ? reconfirmationLines(sources.wording, role, bandOf(current)).map((line) =>
          fillSlots(line, slotValuesFor(record, current, sources), sources.wording.language),
        )
      : [];

  const after = current && order.slice(order.indexOf(current) + 1).find(({ id }) => !isAsked(id));

  async function goToNext() {
    if (!current || chosen === null) return;
    await tell({ type: 'reconfirmation.answered', participant: current.id, answer: chosen });
    setAskedAgain(null);
    setChosen(null);
  }

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stack}>
            <PageHeading
              focusKey={`asking/${current?.id}`}
              eyebrow={t('asking-eyebrow')}
              end={
                <Button kind="quiet" icon="back" size="s" onPress={() => void open('meeting', 'day-card')}>
                  {t('day-card-title')}
                </Button>
              }
            >
              {t('asking-title')}
            </PageHeading>
            <AskList
              label={t('asking-list')}
              people={order.map((person) => ({
                id: person.id,
                name: person.name,
                role: person.role,
                ...(person.interpreter.trim() ? { detail: t('with', { interpreter: person.interpreter }) } : {}),
                ...(isAsked(person.id) ? { outcome: { label: t('asked') } } : {}),
              }))}
              currentId={current?.id ?? null}
              laterWord={t('afterwards')}
              layout="stack"
              sentence={lines.length > 0 ? `“${lines.join(' ')}”` : undefined}
              choice={{
                legend: t('answer-of', { name: current?.name ?? '' }),
                options: ANSWERS.map((value) => ({ value, label: t(`answer-${value}`) })),
                value: chosen,
                onChange: setChosen,
              }}
            />
          </div>
          <aside className={classNames(layout.stack, beside.stays)}>
            <Card kind="well" heading={t('only-yes-title')} headingLevel={2}>
              <p className={text.s}>{t('only-yes')}</p>
              <p className={classNames(text.s, text.muted)}>{t('ask-calmly')}</p>
            </Card>
            {current && (
              <Button kind="primary" size="l" isFull iconEnd="forward" isDisabled={chosen === null} onPress={() => void goToNext()}>
                <span>{after ? t('next-to', { name: shortName(after.name) }) : t('asked-all')}</span>
              </Button>
            )}
            {isShut ? (
              <Button
                kind={current ? 'second' : 'primary'}
                size="l"
                isFull
                iconEnd="forward"
                onPress={() => void open('meeting', 'today-differently')}
              >
                {t('differently')}
              </Button>
            ) : (
              <Button
                kind={everyoneReconfirmed(record) ? 'primary' : 'second'}
                size="l"
                isFull
                isDisabled={!everyoneReconfirmed(record)}
                reason={everyoneReconfirmed(record) ? undefined : t('begin-reason')}
                icon={everyoneReconfirmed(record) ? undefined : 'lock'}
                onPress={() =>
                  void session.record([{ type: 'meeting.opened', order: chosenOrder(record) }], {
                    screen: 'meeting',
                    at: 'opening',
                    field: null,
                  })
                }
              >
                {t('begin')}
              </Button>
            )}
            {!isShut && (
              <Button kind="quiet" isFull onPress={() => void open('meeting', 'today-differently')}>
                {t('not-today')}
              </Button>
            )}
            {before && (
              <Button
                kind="quiet"
                isFull
                icon="undo"
                onPress={() => {
                  setAskedAgain(before.id);
                  setChosen(null);
                }}
              >
                {t('one-back')}
              </Button>
            )}
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
