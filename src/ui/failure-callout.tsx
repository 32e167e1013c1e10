import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../app/failure.ts';
import { Callout } from './components/callout.tsx';

/** What failed beside the button that was pressed: what happened, that nothing was lost, one next step. */
export function FailureCallout(props: { readonly code: FailureCode }) {
  // Its words load when something fails.
  return (
    <Suspense>
      <Words {...props} />
    </Suspense>
  );
}

function Words({ code }: { readonly code: FailureCode }) {
  const { t } = useTranslation('errors');
  return (
    <Callout kind="care" isLive title={t(`${code}.what`)}>
      {t(`${code}.kept`)} {t(`${code}.next`)}
    </Callout>
  );
}
