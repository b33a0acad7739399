// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { useMay, useMenu } from '../../kit/session';
import './words';

/** Says where mails are spoken of that none leaves, as long as nobody has set up how. */
export function NotSending() {
  const { t } = useTranslation();
  const may = useMay();
  const has = useMenu();
  const { data } = useQuery({
    queryKey: ['mail-sending'],
    queryFn: () => body(api.GET('/mails/sending')),
    enabled: has('mail', 'templates') && may('orders.see'),
    staleTime: 60_000,
  });
  if (!data || data.sends) return null;
  return (
    <p className="held" data-testid="not-sending">
      {t('sending.off')} {may('mail-out.manage') && <Link to="/settings/sending">{t('sending.setUp')}</Link>}
    </p>
  );
}
