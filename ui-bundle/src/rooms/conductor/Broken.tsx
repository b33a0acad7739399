// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { Card } from '../../kit/Page';
import { shopName } from '../../kit/shopName';
import '../../kit/words/connections';
import './words';
import './conductor.css';

/** Connections that stand still, and what did not leave. */
export default function Broken() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
  });
  const { data: refused } = useQuery({
    queryKey: ['outbox', 'stuck'],
    queryFn: () => body(api.GET('/outbox', { params: { query: { state: ['REFUSED', 'UNKNOWN'] } } })),
  });
  const broken =
    data?.filter((c) =>
      ['STOPPED', 'STALLED', 'WAITING', 'DEGRADED', 'RESTS', 'CONNECTOR_AWAY'].includes(c.state),
    ) ?? [];
  return (
    <Card title={t('home.connections')} testid="home-connections">
      {broken.map((c) => (
        <Link key={c.id} className="broken" to={`/settings/connections/${encodeURIComponent(c.id)}`}>
          <span className={`state state-${c.state}`}>{t(`connectionState.${c.state}`)}</span>
          <span className="grow">
            <b>{shopName(c.id, t)}</b> {c.words}
          </span>
        </Link>
      ))}
      {data?.length === 0 && (
        <p className="quiet">
          {t('home.noConnections')} <Link to="/settings/connections">{t('connections.add')}</Link>
        </p>
      )}
      {data && data.length > 0 && broken.length === 0 && (
        <p className="quiet">{t('home.allWell', { n: data.length })}</p>
      )}
      {refused && refused.length > 0 && (
        <Link className="broken" to="/settings/outbox">
          <span className="state state-STOPPED">{t('outboxState.REFUSED')}</span>
          {t('home.stuck', { n: refused.length })}
        </Link>
      )}
    </Card>
  );
}
