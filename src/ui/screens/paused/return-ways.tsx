import { useTranslation } from 'react-i18next';
import { returnConditions } from '../../../app/return-course.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { classNames } from '../../components/class-names.ts';
import { TicksList } from '../../components/ticks-list.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

export type Way = 'another-day' | 'other-form' | 'stop';

interface Props {
  /** Whether going apart is still a step further than this pause. */
  readonly hasApart: boolean;
  readonly onApart: () => void;
  readonly onWay: (way: Way) => void;
}

/** What must hold before going on, without whose it is; and the ways that are no less good. */
export function ReturnWays({ hasApart, onApart, onWay }: Props) {
  const { t } = useTranslation(['paused', 'common']);
  const { record } = useSessionState();
  const conditions = returnConditions(record);
  return (
    <aside className={layout.stack} aria-label={t('ways')}>
      {conditions.length > 0 && (
        <Card kind="well" heading={t('only-when')} headingLevel={2}>
          <TicksList
            label={t('only-when')}
            rows={conditions.map(({ condition, isMet }) => ({
              id: condition,
              answer: isMet ? ('yes' as const) : ('unknown' as const),
              name: nameOf(condition),
              end: <VisuallyHidden>{isMet ? t('met') : t('not-met')}</VisuallyHidden>,
            }))}
          />
          <p className={classNames(text.s, text.muted)}>{t('stop-not-kept')}</p>
        </Card>
      )}
      {hasApart && (
        <Button kind="stop" size="l" isFull icon="apart" onPress={onApart}>
          {t('common:apart')}
        </Button>
      )}
      <Button size="l" isFull onPress={() => onWay('another-day')}>
        {t('common:another-day')}
      </Button>
      <Button size="l" isFull onPress={() => onWay('other-form')}>
        {t('another-form')}
      </Button>
      <Button size="l" kind="stop" isFull onPress={() => onWay('stop')}>
        {t('stop')}
      </Button>
    </aside>
  );

  function nameOf(condition: (typeof conditions)[number]['condition']): string {
    if (condition === 'asked-apart' || condition === 'nobody-otherwise' || condition === 'all-yes') return t(`condition.${condition}`);
    return t(`common:condition.${condition}`);
  }
}
