// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import type { PastTerm } from '../../api/types';
import { count, daysAway, moment } from '../../kit/format';
import { Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import './words';

/** How long orders are kept, what waits to go, and the archives of what went. */
export function useKeeping() {
  return useQuery({ queryKey: ['plans', 'retention'], queryFn: () => body(api.GET('/plans/retention')) });
}

/** What one night would take out. */
export function Takes({ takes }: { takes: PastTerm }) {
  const { t } = useTranslation();
  if (takes.done + takes.cancelled === 0) return <>{t('plans.takesNone', { night: takes.night })}</>;
  return (
    <>
      {t('plans.takes', {
        night: takes.night,
        before: takes.before,
        done: count(takes.done),
        cancelled: count(takes.cancelled),
        oldest: takes.oldest,
        newest: takes.newest,
      })}
    </>
  );
}

/** What waits after a switch to a lower plan, and what was taken out. */
export function Keeping() {
  const { t } = useTranslation();
  const { data, error, refetch } = useKeeping();
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data || (!data.waits && data.archives.length === 0)) return null;
  return (
    <Card title={t('plans.keeping')} testid="keeping">
      {data.waits && (
        <p data-testid="keeping-waits">
          <b className="bad">{t('plans.daysLeft', { n: daysAway(data.waits.night) })}</b>{' '}
          <Takes takes={data.waits} /> {t('plans.stays')}
        </p>
      )}
      {data.archives.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th>{t('plans.archive')}</th>
              <th className="right">{t('plans.archived')}</th>
              <th>{t('plans.ordered')}</th>
              <th>{t('plans.madeAt')}</th>
              <th className="wide">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {data.archives.map((a) => (
              <tr key={a.id} data-testid="archive">
                <td>
                  <a href={`${base}/plans/archives/${encodeURIComponent(a.id)}`} download={a.name}>
                    {a.name}
                  </a>
                </td>
                <td className="right num">{count(a.orders)}</td>
                <td className="num nowrap">
                  {a.oldest} – {a.newest}
                </td>
                <td className="num nowrap">{moment(a.at)}</td>
                <td className="num small quiet">{a.sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
