// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { TrackedParcel } from '../../api/types';
import { useMay } from '../../kit/session';
import { count, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { complain, toast } from '../../kit/toasts';
import { ParcelState } from './ParcelState';
import { TrackingSettings } from './TrackingSettings';
import { useLinks } from './useTracking';
import './words';

const shows = ['attention', 'open', 'delivered', 'given-up'] as const;
type Show = (typeof shows)[number];

/** Which parcels need a hand, where the others are, and how asking the carriers goes. */
export default function TrackingPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('show');
  const show: Show = shows.find((s) => s === wanted) ?? 'attention';
  return (
    <Page
      title={t('place.tracking')}
      about={<span className="quiet">{t('tracking.about')}</span>}
      testid="tracking"
      actions={
        <Segmented<Show>
          value={show}
          onChange={(value) => setSearch({ show: value }, { replace: true })}
          options={shows.map((s) => ({
            value: s,
            label: <span data-testid={`tracking-${s}`}>{t(`tracking.show.${s}`)}</span>,
          }))}
        />
      }
    >
      <Carriers />
      <Parcels show={show} />
      <TrackingSettings />
    </Page>
  );
}

function Carriers() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['tracking', 'overview'],
    queryFn: () => body(api.GET('/tracking')),
    refetchInterval: 60_000,
  });
  if (!data) return null;
  if (data.carriers.length === 0) return <Empty title={t('tracking.off')} hint={t('tracking.offHint')} />;
  return (
    <Card flush title={t('tracking.carriers')}>
      <table className="grid middle">
        <tbody>
          {data.carriers.map((c) => (
            <tr key={c.carrier} data-testid="tracking-carrier" data-carrier={c.carrier} data-state={c.state}>
              <td className="nowrap">{t(`carrier.${c.carrier}`, { defaultValue: c.carrier })}</td>
              <td className="wide">{c.state === 'AWAY' ? t('tracking.away') : c.words}</td>
              <td className="right num nowrap">{t('tracking.openN', { n: count(c.open) })}</td>
              <td className="right nowrap">
                {c.connection && (
                  <Link to={`/settings/connections/${c.connection}`}>{t('place.connections')}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Parcels({ show }: { show: Show }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery({
    queryKey: ['tracking', 'parcels', show],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/tracking/parcels', {
          params: { query: { show, limit: 100, ...(pageParam ? { from: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const parcels = list.data?.pages.flatMap((p) => p.items) ?? [];
  if (list.isPending) return <Skeleton />;
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (parcels.length === 0) return <Empty title={t(`tracking.none.${show}`)} />;
  return (
    <Card flush>
      <table className="grid middle">
        <thead>
          <tr>
            <th>{t('col.number')}</th>
            <th>{t('col.waybills')}</th>
            <th>{t('col.tracking')}</th>
            <th className="wide">{t('tracking.words')}</th>
            <th>{t('tracking.at')}</th>
            <th>{t('tracking.asked')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {parcels.map((p) => (
            <Row key={`${p.carrier} ${p.number}`} parcel={p} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <Button type="link" onClick={() => void readOn(list)} data-testid="tracking-more">
          {t('common.more')}
        </Button>
      )}
    </Card>
  );
}

function Row({ parcel: p }: { parcel: TrackedParcel }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const link = useLinks()(p.carrier, p.number);
  const ask = () =>
    void api
      .POST('/tracking/parcels/{carrier}/{number}/ask', {
        params: { path: { carrier: p.carrier, number: p.number } },
      })
      .then(() => {
        toast({ kind: 'good', text: t('tracking.willAsk') });
        return client.invalidateQueries({ queryKey: ['tracking'] });
      })
      .catch(complain);
  return (
    <tr data-testid="tracked" data-number={p.number}>
      <td className="num nowrap">
        {p.orders.map((o) => (
          <div key={o.id}>
            <Link to={`/orders/${o.id}`}>{o.number}</Link>
          </div>
        ))}
      </td>
      <td className="num nowrap">
        {t(`carrier.${p.carrier}`, { defaultValue: p.carrier })}{' '}
        {link ? (
          <a
            href={link.to}
            target="_blank"
            rel="noopener noreferrer"
            title={t(link.unverified ? 'tracking.linkUnverified' : 'tracking.link')}
          >
            {p.number}
          </a>
        ) : (
          p.number
        )}
      </td>
      <td className="nowrap">
        <ParcelState parcel={p} />
      </td>
      <td>
        {p.words} <span className="quiet">{p.place}</span>
      </td>
      <td className="num nowrap">{p.at && moment(p.at)}</td>
      <td className="num nowrap">{p.asked && moment(p.asked)}</td>
      <td className="right">
        {p.end === 'OPEN' && may('tracking.ask') && (
          <Button size="small" onClick={ask} data-testid="tracking-ask">
            {t('tracking.ask')}
          </Button>
        )}
      </td>
    </tr>
  );
}
