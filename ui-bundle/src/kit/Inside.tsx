// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import './words/connections';

/** Says where something leads into the house's own network, which the operator's list alone allows. */
export function Inside({ of, ask }: { of: string[]; ask: () => Promise<string[]> }) {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: [...of, 'inside'], queryFn: ask });
  if (!data?.length) return null;
  return (
    <p className="quiet small" data-testid="inside">
      {t('connections.inside', { places: data.join(', ') })}
    </p>
  );
}
