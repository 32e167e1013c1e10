import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../app/failure.ts';
import { FailureBanner, type FailureBannerProps } from './components/failure-banner.tsx';

interface Props extends Pick<FailureBannerProps, 'kind'> {
  readonly code: FailureCode;
  /** What did not go, where the name of the failure says only why. */
  readonly happened?: string | undefined;
  readonly onAgain?: (() => void) | undefined;
}

/** What failed for the whole page, above it: what happened, that nothing was lost, one next step. */
export function FailureAbove(props: Props) {
  // Its words load when something fails.
  return (
    <Suspense>
      <Banner {...props} />
    </Suspense>
  );
}

function Banner({ code, kind, happened, onAgain }: Props) {
  const { t } = useTranslation(['errors', 'common']);
  const words = [t(`errors:${code}.what`), t(`errors:${code}.kept`), t(`errors:${code}.next`)];
  const [first = '', ...rest] = happened === undefined ? words : [happened, ...words];
  return (
    <FailureBanner
      kind={kind}
      happened={first}
      kept={rest.join(' ')}
      actions={onAgain && [{ label: t('common:try-again'), onPress: onAgain }]}
    />
  );
}
