// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { count, date, minute, today } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { ordersAt } from '../../kit/figure';
import { useMenu } from '../../kit/session';
import { inDays, inHours, type Arrived } from './arrived';
import './words';

const Chart = lazy(() => import('./Chart'));

/** When the last carrier of yesterday came; the hours are counted from there. */
function useSince(): { since: string; known: boolean } {
  const has = useMenu();
  const there = has('trucks');
  const { data, isPending } = useQuery({
    queryKey: ['trucks'],
    queryFn: () => body(api.GET('/trucks')),
    enabled: there,
  });
  return { since: data?.last ?? '', known: !there || !isPending };
}

/** Orders by hour beside those of last week, and the last seven days by mall. */
export function Arrivals() {
  const { since, known } = useSince();
  const { data, error, refetch } = useQuery({
    queryKey: ['orders', 'arrivals', since],
    queryFn: () => body(api.GET('/arrivals', { params: { query: since ? { since } : {} } })),
    enabled: known,
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  return (
    <>
      <Hours data={data} truck={since !== ''} />
      <Days data={data} />
    </>
  );
}

function Hours({ data, truck }: { data: Arrived | undefined; truck: boolean }) {
  const { t, i18n } = useTranslation();
  const of = data && inHours(data);
  const more = of ? of.total - of.before : 0;
  return (
    <Card
      title={t('home.hours')}
      extra={
        <span className="chart-key">
          <i className="c1" /> {t(truck ? 'home.sinceTruck' : 'home.sinceYesterday')}
          <i className="line" /> {t('home.lastWeek')}
        </span>
      }
      testid="home-hours"
    >
      {of ? (
        <>
          <p className="chart-sum">
            <Link to={ordersAt({ orderedFrom: today(-1) })}>
              <b className="num">{count(of.total)}</b>
              {t('home.unit')}
            </Link>
            <span className={more > 0 ? 'good' : 'quiet'}>
              {t(more > 0 ? 'home.moreThan' : more < 0 ? 'home.lessThan' : 'home.asMany', {
                n: count(Math.abs(more)),
              })}
            </span>
          </p>
          <Suspense fallback={<div className="chart" />}>
            <Chart
              kind="hours"
              labels={of.labels}
              bars={[of.now]}
              line={of.then}
              label={t('home.hoursSaid', {
                from: `${date(of.day, i18n.language)} ${minute(data.since)}`,
                most: count(of.most),
                at: of.mostAt,
                n: count(of.total),
                before: count(of.before),
              })}
            />
          </Suspense>
        </>
      ) : (
        <Skeleton lines={4} />
      )}
    </Card>
  );
}

function Days({ data }: { data: Arrived | undefined }) {
  const { t, i18n } = useTranslation();
  const of = data && inDays(data, t, i18n.language);
  return (
    <Card
      title={t('home.week')}
      extra={
        <span className="chart-key">
          {of?.malls.map((m, i) => (
            <span key={m}>
              <i className={`c${i + 1}`} /> {m}
            </span>
          ))}
        </span>
      }
      testid="home-week"
    >
      {of ? (
        <>
          <p className="chart-sum">
            <Link to={ordersAt({ orderedFrom: today(-6) })}>
              <b className="num">{count(of.total)}</b>
              {t('home.unit')}
            </Link>
            <span className="quiet">
              {of.sales === null ? t('home.salesUnknown') : t('home.sales', { yen: count(of.sales) })}
            </span>
          </p>
          <Suspense fallback={<div className="chart" />}>
            <Chart
              kind="days"
              labels={of.labels}
              bars={of.bars}
              label={t('home.weekSaid', {
                days: of.labels.map((l, i) => `${l} ${count(of.totals[i] ?? 0)}`).join(t('home.and')),
              })}
            />
          </Suspense>
        </>
      ) : (
        <Skeleton lines={4} />
      )}
    </Card>
  );
}
