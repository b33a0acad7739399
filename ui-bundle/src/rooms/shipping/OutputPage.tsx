// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { DocumentKind, LabelProblem, OrderRow, Slice } from '../../api/types';
import { useJob } from '../../kit/followJob';
import { useDesks, useMenu } from '../../kit/session';
import { AskReason } from '../../kit/AskReason';
import { count, date, today, yen } from '../../kit/format';
import { JobCard } from '../../kit/JobCard';
import { useKeys } from '../../kit/keys';
import { Empty, ShopMark, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import { neighbours } from '../../kit/neighbours';
import { Layouts } from '../../kit/Layouts';
import { useIssue } from '../../kit/useIssue';
import { Batches } from './Batches';
import { useInWords } from '../../kit/inWords';
import './words';
import './shipping.css';

const wave = 500;

/** Up to 500 of the orders that wait, by ship date. */
async function readWave(): Promise<OrderRow[]> {
  const rows: OrderRow[] = [];
  for (let from: string | null = ''; from !== null && rows.length < wave;) {
    const part: Slice<OrderRow> = await body(
      api.GET('/orders', {
        params: { query: { desk: ['DOC_WAIT'], sort: 'SHIP_DATE', limit: 200, ...(from ? { from } : {}) } },
      }),
    );
    rows.push(...part.items);
    from = part.next;
  }
  return rows.slice(0, wave);
}

/** The output station: what waits, what a carrier would refuse, and one click for each paper. */
export default function OutputPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const asked = useMemo(() => search.getAll('id').map(Number).filter(Boolean), [search]);
  const only = useMemo(() => new Set(search.getAll('only').map(Number).filter(Boolean)), [search]);
  const orders = useQuery({
    queryKey: ['orders', 'wave'],
    queryFn: readWave,
  });
  return (
    <Page title={t('place.output')} about={<WaveSize />} testid="output">
      {orders.isPending && <Skeleton lines={12} />}
      {orders.error && <Trouble error={orders.error} retry={() => void orders.refetch()} />}
      {orders.data && <Wave rows={orders.data} asked={asked} only={only} />}
      <Batches />
    </Page>
  );
}

function WaveSize() {
  const { t } = useTranslation();
  const { data } = useDesks();
  const n = data?.desks.find((d) => d.desk === 'DOC_WAIT')?.count;
  return <span className="quiet">{n === undefined ? '' : t('output.waiting', { n: count(n) })}</span>;
}

type Started = { id: string; title: string };

/** Whether an order's parcels leave today at the latest. */
const isDue = (row: OrderRow) => !row.shipDate || row.shipDate <= today();

/** What somebody ticked or unticked by hand; the rest is as it begins. */
type Ticks = ReadonlyMap<number, boolean>;

function Wave({ rows, asked, only }: { rows: OrderRow[]; asked: number[]; only: ReadonlySet<number> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const has = useMenu();
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [day, setDay] = useState('');
  const [jobs, setJobs] = useState<Started[]>([]);
  const [printed, setPrinted] = useState<number[]>([]);
  const [again, setAgain] = useState<number[] | null>(null);
  const reprint = asked.length > 0;
  const shown = rows.filter((r) => day === '' || dayOf(r) === day);
  // those of later days are shown, and taken only by hand; who came with chosen orders takes these
  const ticked = (r: OrderRow) => ticks.get(r.id) ?? (only.size > 0 ? only.has(r.id) : isDue(r));
  const tick = (some: OrderRow[], on: boolean) =>
    setTicks((before) => new Map([...before, ...some.map((r) => [r.id, on] as const)]));
  const ids = reprint ? asked : shown.filter(ticked).map((r) => r.id);
  const { data: kinds } = useQuery({
    queryKey: ['documents', 'kinds'],
    queryFn: () => body(api.GET('/documents/kinds')),
    enabled: has('documents'),
    staleTime: 600_000,
  });
  const begin = (id: string, title: string) => setJobs((before) => [{ id, title }, ...before].slice(0, 6));

  async function waybills(of: number[], reason = '') {
    try {
      const { job } = await body(
        api.POST('/waybill-batches', { body: { ids: of, ...(reason ? { reason } : {}) } }),
      );
      setPrinted(of);
      begin(job, t('output.waybills'));
    } catch (e) {
      complain(e);
    }
  }
  const papers = useIssue(begin);
  const print = (kind: DocumentKind, layout?: string) =>
    void papers.issue(kind, ids.length > 0 ? ids : printed, layout);
  const forPapers = ids.length > 0 ? ids.length : printed.length;
  useKeys({ w: () => (reprint ? setAgain(ids) : ids.length > 0 && void waybills(ids)) });
  return (
    <>
      <div className="station">
        <Button
          type="primary"
          size="middle"
          disabled={ids.length === 0}
          onClick={() => (reprint ? setAgain(ids) : void waybills(ids))}
          data-testid="output-waybills"
        >
          {t(reprint ? 'output.again' : 'output.waybills')} <b className="num">{count(ids.length)}</b>{' '}
          <kbd>w</kbd>
        </Button>
        {kinds?.map((k) => {
          const button = (
            <Button
              key={k.kind}
              size="middle"
              disabled={forPapers === 0}
              onClick={() => print(k)}
              data-testid={`output-documents-${k.kind}`}
            >
              {k.name} <b className="num">{count(forPapers)}</b>
            </Button>
          );
          return k.list ? (
            <Layouts key={k.kind} disabled={forPapers === 0} print={(layout) => print(k, layout)}>
              {button}
            </Layouts>
          ) : (
            button
          );
        })}
        {ids.length === 0 && printed.length > 0 && (
          <span className="quiet">{t('output.papersOfLast', { n: count(printed.length) })}</span>
        )}
        {reprint && <Link to="/output">{t('output.toWave')}</Link>}
      </div>
      {papers.dialog}
      {jobs.map((job) => (
        <Progress key={job.id} job={job} done={() => refresh(client)} />
      ))}
      {!reprint && (
        <>
          <Problems
            rows={rows}
            leave={(id) =>
              tick(
                rows.filter((r) => r.id === id),
                false,
              )
            }
          />
          <Waiting all={rows} rows={shown} ticked={ticked} tick={tick} day={day} setDay={setDay} />
        </>
      )}
      {again && (
        <AskReason
          title={t('output.againTitle', { n: again.length })}
          why={t('output.againWhy')}
          ok={t('output.again')}
          close={() => setAgain(null)}
          go={(reason) => {
            void waybills(again, reason);
            setAgain(null);
          }}
        />
      )}
    </>
  );
}

function Progress({ job, done }: { job: Started; done: () => void }) {
  const client = useQueryClient();
  const { data } = useJob(job.id);
  const [told, setTold] = useState(false);
  if (data && data.state !== 'RUNNING' && !told) {
    setTold(true);
    queueMicrotask(() => {
      done();
      for (const key of ['waybill-batches', 'documents', 'problems'])
        void client.invalidateQueries({ queryKey: [key] });
    });
  }
  return data ? <JobCard job={data} title={job.title} /> : null;
}

/** What the carrier's file would refuse, before anything is written. */
function Problems({ rows, leave }: { rows: OrderRow[]; leave: (id: number) => void }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const navigate = useNavigate();
  const ids = rows.map((r) => r.id);
  const { data } = useQuery({
    queryKey: ['problems', ids.map((id, i) => `${id}.${rows[i]?.revision}`).join()],
    queryFn: async () => {
      const found: LabelProblem[] = [];
      for (let i = 0; i < ids.length; i += 100) {
        const part = await body(
          api.GET('/shipments/problems', { params: { query: { id: ids.slice(i, i + 100) } } }),
        );
        found.push(...part);
      }
      return found;
    },
    enabled: ids.length > 0,
  });
  if (!data?.length) return null;
  const orderOf = (shipment: string) => Number(shipment.slice(1, 9));
  const orders = [...new Set(data.map((p) => orderOf(p.shipment)))];
  const byCause = new Map<string, LabelProblem[]>();
  for (const p of data) {
    const cause = `${p.column}|${p.ja}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), p]);
  }
  const groups = [...byCause.values()];
  const open = (id: number) => {
    neighbours.keep(orders, 'desk=DOC_WAIT');
    void navigate(`/orders/${id}`);
  };
  return (
    <Card flush title={t('output.problems', { n: orders.length })} testid="label-problems">
      <table className="grid middle">
        <tbody>
          {groups
            .sort((x, y) => y.length - x.length)
            .slice(0, 100)
            .map((group) => {
              const p = group[0] as LabelProblem;
              const everywhere = group.length > 1 && group.length >= ids.length * 0.8;
              return (
                <tr key={p.column + p.ja} data-testid="label-problem" data-count={group.length}>
                  <td className="nowrap">{p.column}</td>
                  <td className="bad">■ {inWords(p)}</td>
                  <td className="num nowrap right">{t('common.n', { n: count(group.length) })}</td>
                  <td className="num small">
                    {group.slice(0, 4).map((one) => (
                      <button className="link" key={one.shipment} onClick={() => open(orderOf(one.shipment))}>
                        {one.shipment}
                      </button>
                    ))}
                    {group.length > 4 && '…'}
                  </td>
                  <td className="right nowrap">
                    {everywhere ? (
                      <Button size="small" onClick={() => void navigate('/settings/shop')}>
                        {t('output.toShop')}
                      </Button>
                    ) : (
                      <>
                        <Button size="small" onClick={() => open(orderOf(p.shipment))}>
                          {t('output.fix')}
                        </Button>{' '}
                        <Button
                          size="small"
                          type="text"
                          onClick={() => group.forEach((one) => leave(orderOf(one.shipment)))}
                        >
                          {t('output.leave')}
                        </Button>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      <p className="quiet small pad">{t('output.problemsHint')}</p>
    </Card>
  );
}

/** The day an order's parcels are planned to leave; what has none or is late goes with today's. */
const dayOf = (row: OrderRow) => (isDue(row) ? today() : (row.shipDate ?? today()));

function Waiting({
  all,
  rows,
  ticked,
  tick,
  day,
  setDay,
}: {
  all: OrderRow[];
  rows: OrderRow[];
  ticked: (row: OrderRow) => boolean;
  tick: (some: OrderRow[], on: boolean) => void;
  day: string;
  setDay: (day: string) => void;
}) {
  const { t, i18n } = useTranslation();
  if (all.length === 0) {
    return <Empty title={t('list.emptyDesk', { desk: t('desk.DOC_WAIT') })} hint={t('output.emptyHint')} />;
  }
  const carriers = [...new Set(rows.map((r) => r.carrier))];
  const days = [...new Set(all.map(dayOf))].sort();
  const named = (of: string) => (of === today() ? t('output.dueNow') : date(of, i18n.language));
  const n = (of: string) => count(all.filter((r) => dayOf(r) === of).length);
  const some = rows.some(ticked);
  const groups = days.filter((of) => rows.some((r) => dayOf(r) === of));
  const later = all.filter((r) => !isDue(r)).length;
  return (
    <Card
      flush
      title={t('output.wave')}
      extra={
        <>
          <Select
            size="small"
            value={day}
            onChange={setDay}
            aria-label={t('output.day')}
            data-testid="wave-day"
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('output.everyDay', { n: count(all.length) }) },
              ...days.map((of) => ({ value: of, label: `${named(of)} ${t('common.n', { n: n(of) })}` })),
            ]}
          />
          {carriers.map((c) => {
            const of = rows.filter((r) => r.carrier === c);
            const on = of.filter(ticked).length;
            return (
              <Checkbox
                key={c}
                checked={on > 0}
                indeterminate={on > 0 && on < of.length}
                onChange={(e) => tick(e.target.checked ? of.filter(isDue) : of, e.target.checked)}
              >
                {t(`carrier.${c}`, { defaultValue: c || '—' })}{' '}
                <span className="num">
                  {count(on)} / {count(of.length)}
                </span>
              </Checkbox>
            );
          })}
          <Button size="small" disabled={!some} onClick={() => tick(rows, false)} data-testid="wave-none">
            {t('output.none')}
          </Button>
        </>
      }
      testid="wave"
    >
      {later > 0 && day === '' && (
        <p className="quiet small pad" data-testid="wave-later" data-count={later}>
          {t('output.later', { n: count(later) })}
        </p>
      )}
      <div className="wave">
        <table className="grid middle">
          <thead>
            <tr>
              <th />
              <th>{t('col.number')}</th>
              <th>{t('col.shop')}</th>
              <th>{t('col.buyer')}</th>
              <th>{t('col.recipient')}</th>
              <th className="wide">{t('col.goods')}</th>
              <th>{t('col.carrier')}</th>
              <th>{t('col.shipDate')}</th>
              <th>{t('col.wish')}</th>
              <th className="right">{t('col.due')}</th>
            </tr>
          </thead>
          {groups.map((of) => (
            <Day
              key={of}
              day={of}
              name={of === today() ? t('output.dueNow') : t('output.dueOn', { day: named(of) })}
              rows={rows.filter((r) => dayOf(r) === of)}
              ticked={ticked}
              tick={tick}
            />
          ))}
        </table>
      </div>
    </Card>
  );
}

/** What leaves on one day, with a tick for all of it. */
function Day({
  day,
  name,
  rows,
  ticked,
  tick,
}: {
  day: string;
  name: string;
  rows: OrderRow[];
  ticked: (row: OrderRow) => boolean;
  tick: (some: OrderRow[], on: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const on = rows.filter(ticked).length;
  return (
    <tbody data-testid="wave-group" data-day={day} data-count={rows.length} data-ticked={on}>
      <tr className="wave-day">
        <th colSpan={10} scope="rowgroup">
          <Checkbox
            checked={on > 0 && on === rows.length}
            indeterminate={on > 0 && on < rows.length}
            onChange={(e) => tick(rows, e.target.checked)}
            data-testid="wave-group-tick"
          >
            <b>{name}</b>{' '}
            <span className="num quiet">
              {count(on)} / {t('common.n', { n: count(rows.length) })}
            </span>
          </Checkbox>
        </th>
      </tr>
      {rows.map((r) => (
        <tr
          key={r.id}
          className={ticked(r) ? undefined : 'left-out'}
          data-testid="wave-row"
          data-id={r.id}
          data-day={r.shipDate}
        >
          <td>
            <input
              type="checkbox"
              checked={ticked(r)}
              onChange={() => tick([r], !ticked(r))}
              aria-label={t('list.choose', { number: r.number })}
            />
          </td>
          <td className="num nowrap">
            <Link to={`/orders/${r.id}`}>{r.number}</Link>
          </td>
          <td>
            <ShopMark shop={r.shop} />
          </td>
          <td className="nowrap">{r.buyer}</td>
          <td className="nowrap">{r.prefecture}</td>
          <td className="cut">{r.firstItem}</td>
          <td className="nowrap">{t(`carrier.${r.carrier}`, { defaultValue: r.carrier })}</td>
          <td className="nowrap">{date(r.shipDate, i18n.language)}</td>
          <td className="nowrap">
            {date(r.wishDate, i18n.language)} {r.wishSlot}
          </td>
          <td className="right num">{yen(r.due)}</td>
        </tr>
      ))}
    </tbody>
  );
}
