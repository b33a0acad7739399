// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Ready } from '../../kit/Ready';
import './observation.words';

/** Whether all that is connected is read well. */
export default function ReadyConnections() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
  });
  const used = data?.filter((c) => c.state !== 'OFF');
  const bad = used?.filter((c) => c.state !== 'OK').length ?? 0;
  const all = used?.length ?? 0;
  return (
    <Ready
      id="connections"
      done={used && all > 0 && bad === 0}
      title={t('observation.connections')}
      note={
        all === 0
          ? t('observation.connectionsNone')
          : bad > 0
            ? t('observation.connectionsBad', { n: bad })
            : t('observation.connectionsGood', { n: all })
      }
      to="/settings/connections"
    />
  );
}
