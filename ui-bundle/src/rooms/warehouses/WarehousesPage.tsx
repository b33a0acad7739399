// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { WarehouseRequest } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { stopped } from '../../kit/jobs';
import { count } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { complain, toast } from '../../kit/toasts';
import { RequestFiles } from './RequestFiles';
import { RequestTable } from './RequestTable';
import { ResultFile } from './ResultFile';
import { refreshWarehouses, tellDone, useWarehouseName, useWarehouses } from './use';
import './words';

const PART = 200;
type RequestState = WarehouseRequest['state'];
const requestStates: RequestState[] = [
  'WAITING',
  'ASKED',
  'TAKEN',
  'SHIPPED',
  'SHORT',
  'REFUSED',
  'CANCELLING',
  'CANCELLED',
  'LATE',
];

/** The station of the warehouses: what waits, what was asked for, what left, what is short. */
export default function WarehousesPage() {
  const { t } = useTranslation();
  const [where, setWhere] = useSearchParams();
  const state = requestStates.find((s) => s === where.get('state')) ?? 'WAITING';
  const warehouse = where.get('warehouse') ?? '';
  const overview = useWarehouses();
  const name = useWarehouseName(overview.data?.warehouses);
  const counts = overview.data?.counts ?? {};
  const look = (more: Record<string, string>) =>
    setWhere({ state, ...(warehouse && { warehouse }), ...more }, { replace: true });
  const chosen = overview.data?.warehouses.find((w) => w.id === warehouse);
  return (
    <Page
      title={t('place.warehouses')}
      about={<span className="quiet">{t('warehouse.about')}</span>}
      testid="warehouses"
      actions={
        <Select
          aria-label={t('warehouse.warehouse')}
          style={{ width: 240 }}
          value={warehouse}
          onChange={(id: string) => look({ warehouse: id })}
          options={[
            { value: '', label: t('warehouse.all') },
            ...(overview.data?.warehouses ?? []).map((w) => ({ value: w.id, label: name(w.id) })),
          ]}
        />
      }
    >
      {overview.error && <Trouble error={overview.error} retry={() => void overview.refetch()} />}
      {overview.data?.warehouses.length === 0 && (
        <Empty title={t('warehouse.noWarehouse')} hint={t('warehouse.noWarehouseHint')} />
      )}
      <div className="station" role="group" aria-label={t('warehouse.states')}>
        {requestStates.map((s) => (
          <button
            key={s}
            className="chip"
            aria-pressed={s === state}
            onClick={() => look({ state: s })}
            data-testid={`warehouse-state-${s}`}
          >
            {t(`warehouse.state.${s}`)} <b className="num">{count(counts[s] ?? 0)}</b>
          </button>
        ))}
      </div>
      <Requests key={`${state} ${warehouse}`} state={state} warehouse={warehouse} name={name} />
      {chosen?.file && <RequestFiles warehouse={chosen} name={name} />}
      {chosen?.results && <ResultFile warehouse={chosen.id} />}
    </Page>
  );
}

function Requests({
  state,
  warehouse,
  name,
}: {
  state: RequestState;
  warehouse: string;
  name: (id: string) => string;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['warehouse-requests', state, warehouse],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/warehouse-requests', {
          params: { query: { state, warehouse, limit: PART, ...(pageParam && { from: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows: WarehouseRequest[] = list.data?.pages.flatMap((p) => p.items) ?? [];
  const some = rows.filter((r) => chosen.has(r.shipment)).map((r) => r.shipment);
  async function act(work: () => Promise<void>) {
    setBusy(true);
    try {
      await work();
      setChosen(new Set());
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
      refreshWarehouses(client);
    }
  }
  const send = () =>
    act(async () => {
      const { job } = await body(api.POST('/warehouse-requests/send', { body: { shipments: some } }));
      const done = await followJob(client, job);
      const bad = stopped(done) || done.refused.length > 0;
      toast({ kind: bad ? 'bad' : 'good', text: done.result, more: done.refused });
    });
  const tell = (path: '/warehouse-requests/cancel' | '/warehouse-requests/cancelled') =>
    act(async () => {
      const done = await body(api.POST(path, { body: { shipments: some } }));
      tellDone(t('warehouse.cancelsSent', { n: done.done }), done);
    });
  const unchoose = () =>
    act(async () => {
      const orders = rows.filter((r) => chosen.has(r.shipment)).map((r) => r.order);
      const done = await body(
        api.POST('/warehouse-requests/choice', { body: { orders: [...new Set(orders)], warehouse: '' } }),
      );
      tellDone(t('warehouse.unchosen', { n: done.done }), done);
    });
  if (list.isPending) return <Skeleton />;
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0)
    return <Empty title={t('warehouse.empty')} hint={t(`warehouse.emptyHint.${hint(state)}`)} />;
  return (
    <>
      <div className="row-line">
        {state === 'WAITING' && (
          <>
            <Button
              type="primary"
              disabled={busy || some.length === 0}
              onClick={() => void send()}
              data-testid="warehouse-send"
            >
              {t('warehouse.send', { n: some.length })}
            </Button>
            <Button disabled={busy || some.length === 0} onClick={() => void unchoose()}>
              {t('warehouse.unchoose')}
            </Button>
          </>
        )}
        {(state === 'ASKED' || state === 'TAKEN') && (
          <Button
            danger
            disabled={busy || some.length === 0}
            onClick={() => void tell('/warehouse-requests/cancel')}
            data-testid="warehouse-cancel"
          >
            {t('warehouse.cancel', { n: some.length })}
          </Button>
        )}
        {state === 'CANCELLING' && (
          <Button
            disabled={busy || some.length === 0}
            onClick={() => void tell('/warehouse-requests/cancelled')}
            data-testid="warehouse-cancelled"
          >
            {t('warehouse.cancelled', { n: some.length })}
          </Button>
        )}
      </div>
      <RequestTable rows={rows} chosen={chosen} choose={setChosen} name={name} />
      {list.hasNextPage && (
        <Button onClick={() => void readOn(list)} loading={list.isFetchingNextPage}>
          {t('warehouse.more')}
        </Button>
      )}
    </>
  );
}

const hint = (state: RequestState) => (state === 'WAITING' ? 'waiting' : 'other');
