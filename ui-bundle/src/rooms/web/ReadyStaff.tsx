// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Ready } from '../../kit/Ready';
import './words';

/** Whether each of the staff can sign in as herself. */
export default function ReadyStaff() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['users'],
    queryFn: () => body(api.GET('/users')),
    staleTime: 300_000,
  });
  const n = data?.filter((u) => !u.disabled).length;
  return (
    <Ready
      id="staff"
      done={n === undefined ? undefined : n > 1}
      title={t('place.users')}
      note={t(n !== undefined && n > 1 ? 'users.ready' : 'users.notReady', { n })}
      to="/settings/users"
    />
  );
}
