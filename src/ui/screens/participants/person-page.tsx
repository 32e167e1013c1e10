import { useTranslation } from 'react-i18next';
import { participantsCanChange } from '../../../domain/legality.ts';
import { initialOf } from '../../../domain/letters.ts';
import { AUTHORITIES, type EventOf, GROUPS, PRESENCES, READING_LEVELS } from '../../../domain/meeting-events.ts';
import { isChild, type Participant, participantById } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { FactField } from '../../fact-field.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { AuthorityCallout } from './authority-callout.tsx';
import { useLanguageOptions } from './language-options.ts';
import styles from './participants-screen.module.css';

/** Everything that is noted about one person who takes part. */
export function PersonPage({ person }: { readonly person: Participant }) {
  const { t } = useTranslation(['participants', 'common']);
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const languages = useLanguageOptions();
  const { id, role } = person;
  const isFacilitator = role === 'facilitator';
  const child = participantById(record, person.parentOf);
  const set = (choice: EventOf<'participant.set'>['choice']) => tell({ type: 'participant.set', participant: id, choice });
  const readingLevels = READING_LEVELS.filter((level) => isChild(person) !== (level === 'a2' || level === 'b1'));

  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
      <div className={`${layout.row} ${layout.noWrap}`}>
        <SeatMark role={role} initial={initialOf(person.name)} size="l" />
        <PageHeading focusKey={id} eyebrow={child ? t('parent-of', { name: child.name }) : t(`is.${role}`)}>
          <span dir="auto">{person.name.trim() || t('common:circle.unnamed')}</span>
        </PageHeading>
      </div>
      <div className={styles.details}>
        <div className={layout.stack}>
          <div className={layout.even}>
            <FactField slot={`participant/${id}/name`} label={t('called')} />
            <FactField slot={`participant/${id}/surname`} label={t('surname')} />
          </div>
          <div className={layout.even}>
            <FactField slot={`participant/${id}/relation`} label={t('relation')} help={t('relation-help')} />
            {(isChild(person) || role === 'supporter') && (
              <SelectField
                label={t('group')}
                options={GROUPS.filter((group) => group !== 'adult' || role === 'supporter').map((group) => ({
                  value: group,
                  label: group === 'adult' ? t('common:adult') : t('common:group', { group }),
                }))}
                value={person.group}
                onChange={(value) => set({ field: 'group', value })}
              />
            )}
          </div>
          {!isFacilitator && (
            <>
              <div className={layout.even}>
                <SelectField
                  label={t('language')}
                  options={languages}
                  value={languages.find(({ value }) => value === person.language)?.value ?? null}
                  onChange={(value) => set({ field: 'language', value })}
                />
                <SelectField
                  label={t('reading-level')}
                  options={readingLevels.map((value) => ({ value, label: t(`reading.${value}`) }))}
                  value={person.reading}
                  onChange={(value) => set({ field: 'reading', value })}
                />
              </div>
              <div className={layout.even}>
                <FactField slot={`participant/${id}/interpreter`} label={t('interpreter')} help={t('interpreter-help')} />
                <FactField slot={`participant/${id}/interpreter-phone`} label={t('interpreter-phone')} inputMode="tel" />
              </div>
            </>
          )}
        </div>
        <div className={layout.stack}>
          {!isFacilitator && (
            <Choice
              legend={t('presence-question')}
              size="s"
              options={PRESENCES.map((value) => ({ value, label: t(`presence-long.${value}`) }))}
              value={person.presence}
              onChange={(value) => set({ field: 'presence', value })}
            />
          )}
          {role === 'parent' && (
            <>
              <Choice
                legend={t('authority-question')}
                size="s"
                options={AUTHORITIES.map((value) => ({ value, label: t(`authority.${value}`) }))}
                value={person.authority}
                onChange={(value) => set({ field: 'authority', value })}
              />
              <Tick
                label={t('gets-copy')}
                detail={person.authority === 'yes' ? undefined : t('copy-needs-authority')}
                isTicked={person.copy}
                isDisabled={person.authority !== 'yes'}
                onChange={(value) => set({ field: 'copy', value })}
              />
              <AuthorityCallout person={person} />
            </>
          )}
        </div>
      </div>
      <div className={`${layout.row} ${layout.rule}`}>
        <Button kind="primary" size="l" icon="check" onPress={() => void open('participants')}>
          {t('done')}
        </Button>
        {!isFacilitator && participantsCanChange(record) && (
          <Button
            kind="quiet"
            size="l"
            icon="minus"
            onPress={() => {
              void tell({ type: 'participant.removed', participant: id }).then((isRemoved) => isRemoved && open('participants'));
            }}
          >
            {t('remove', { name: person.name })}
          </Button>
        )}
        {!isFacilitator && <p className={`${text.s} ${text.muted} ${layout.end}`}>{t('another-role')}</p>}
      </div>
    </div>
  );
}
