// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { DocumentKind, Job, OrderRow, Slice } from '../../api/types';
import { refresh } from '../../kit/actions';
import { AskReason } from '../../kit/AskReason';
import { useJob } from '../../kit/followJob';
import { count, date, today } from '../../kit/format';
import { JobCard, resultLinks } from '../../kit/JobCard';
import { stopped } from '../../kit/jobs';
import { useKeys } from '../../kit/keys';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { layouts } from '../../kit/pickingLayouts';
import { useDesks, useMay, useMenu, useNoOrders } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { complain } from '../../kit/toasts';
import { usePapers } from '../../kit/papers';
import { useIssue } from '../../kit/useIssue';
import '../../kit/words/papers';
import { ChosenOrders } from './ChosenOrders';
import { days, dayWord, isDue, type Day } from './days';
import { Mend, useFaults } from './Mend';
import { papersOfWave, Waves, type PutOut } from './Waves';
import { Menu } from '../../kit/Menu';
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

/** The output station: what goes out, what stands against it, and what went out. */
export default function OutputPage() {
  const { t, i18n } = useTranslation();
  const has = useMenu();
  const [search] = useSearchParams();
  const asked = useMemo(() => search.getAll('id').map(Number).filter(Boolean), [search]);
  const only = useMemo(() => new Set(search.getAll('only').map(Number).filter(Boolean)), [search]);
  const [begun, setBegun] = useState<string[]>([]);
  const orders = useQuery({ queryKey: ['orders', 'wave'], queryFn: readWave });
  const kinds = usePapers(has('documents'));
  const begin = useCallback((id: string) => setBegun((before) => [id, ...before].slice(0, 6)), []);
  const putOut = useCallback<PutOut>(
    async (wanted) => {
      try {
        const { job } = await body(api.POST('/waybill-batches', { body: wanted }));
        begin(job);
      } catch (e) {
        complain(e);
      }
    },
    [begin],
  );
  return (
    <Page
      title={t('place.output')}
      about={<span className="quiet">{date(today(), i18n.language)}</span>}
      testid="output"
    >
      <Jobs begun={begun} />
      {orders.isPending && <Skeleton lines={12} />}
      {orders.error && <Trouble error={orders.error} retry={() => void orders.refetch()} />}
      {asked.length > 0 ? (
        <Asked ids={asked} kinds={kinds ?? []} putOut={putOut} begin={begin} />
      ) : (
        orders.data && (
          <Lead rows={orders.data} only={only} kinds={kinds ?? []} putOut={putOut} begin={begin} />
        )
      )}
      <Waves putOut={putOut} kinds={kinds ?? []} />
    </Page>
  );
}

/** What is being put out: what was begun here, and what goes on since before the page was loaded. */
function Jobs({ begun }: { begun: string[] }) {
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: () => body(api.GET('/jobs')) });
  const going = (data ?? []).filter((j) => j.kind === 'waybills.write' && j.state === 'RUNNING');
  const all = [...begun, ...going.map((j) => j.id).filter((id) => !begun.includes(id))];
  return all.map((id) => <Progress key={id} id={id} takes={begun.includes(id)} />);
}

/** How far a job is; what it made for the one who began it here is taken as soon as it is there. */
function Progress({ id, takes }: { id: string; takes: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useJob(id);
  const told = useRef(false);
  useEffect(() => {
    if (!data || data.state === 'RUNNING' || told.current) return;
    told.current = true;
    refresh(client);
    for (const key of ['waybill-batches', 'documents', 'problems'])
      void client.invalidateQueries({ queryKey: [key] });
    if (takes && !stopped(data)) take(data);
  }, [data, client, takes]);
  return data ? (
    <JobCard job={data} title={t(data.kind === 'waybills.write' ? 'output.putting' : 'output.printing')} />
  ) : null;
}

/** Label data and papers, each as a file of its own. */
function take(job: Job) {
  for (const { href, id, kind } of resultLinks(job.result)) {
    const a = document.createElement('a');
    a.href = href;
    a.download = kind === 'document' ? `${id}.pdf` : '';
    a.dataset.testid = 'taken';
    document.body.append(a);
    a.click();
    a.remove();
  }
}

/** What somebody ticked or unticked by hand; the rest is as it begins. */
type Ticks = ReadonlyMap<number, boolean>;

/** The block that leads: what leaves today, with what is late; later days are shown and not chosen. */
function Lead({
  rows,
  only,
  kinds,
  putOut,
  begin,
}: {
  rows: OrderRow[];
  only: ReadonlySet<number>;
  kinds: DocumentKind[];
  putOut: PutOut;
  begin: (job: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const has = useMenu();
  const may = useMay();
  const desks = useDesks();
  const none = useNoOrders();
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const [busy, setBusy] = useState(false);
  const faults = useFaults(rows);
  const prints = has('documents') && may('documents.issue');
  // those of later days are taken only by hand; who came with chosen orders takes these
  const ticked = (r: OrderRow) => ticks.get(r.id) ?? (only.size > 0 ? only.has(r.id) : isDue(r));
  const tick = (some: OrderRow[], on: boolean) =>
    setTicks((before) => new Map([...before, ...some.map((r) => [r.id, on] as const)]));
  const chosen = rows.filter(ticked);
  const ids = chosen.map((r) => r.id);
  const more = (desks.data?.desks.find((d) => d.desk === 'DOC_WAIT')?.count ?? 0) - rows.length;
  async function go(papers: string[]) {
    if (ids.length === 0 || busy) return;
    setBusy(true);
    await putOut({ ids, ...(papers.length > 0 ? { papers } : {}) });
    setBusy(false);
  }
  const all = () => go(prints ? papersOfWave : []);
  useKeys({ enter: () => void all(), w: () => void go([]) });
  if (rows.length === 0)
    return (
      <Empty title={t('list.emptyDesk', { desk: t('desk.DOC_WAIT') })} hint={t('output.emptyHint')}>
        {none ? (
          <Spot name="no-orders" of={{}} />
        ) : (
          <p>
            <Link to="/orders?desk=SHIP_WAIT">{t('output.toWaiting')}</Link>
          </p>
        )}
      </Empty>
    );
  const due = chosen.every(isDue);
  // what is planned for later can be mended when its day has come, or once it is chosen
  const near = new Set(rows.filter((r) => isDue(r) || ticked(r)).map((r) => r.id));
  const shown = (faults.data ?? []).filter((f) => near.has(f.order));
  const stopping = new Set(shown.map((f) => f.order));
  const stay = ids.filter((id) => stopping.has(id)).length;
  return (
    <>
      <div className={shown.length > 0 ? 'output-two' : ''}>
        <section className="wave-lead" data-testid="output-lead">
          <h2>
            {t(due ? 'output.leadToday' : 'output.lead', { n: count(ids.length) })}
            {more > 0 && <small>{t('output.more500', { n: count(more) })}</small>}
          </h2>
          <div className="lead-days" role="group" aria-label={t('output.day')}>
            {days(rows).map(([of, some]) => (
              <DayChip key={of} of={of} rows={some} ticked={ticked} tick={tick} />
            ))}
          </div>
          <ol className="lead-outs">
            <li>
              <b>{t('output.labels')}</b>
              <span className="num">{carriers(chosen, t)}</span>
            </li>
            {prints && (
              <>
                <li>
                  <b>{t('output.paper.statement')}</b>
                  <span className="num">{t('output.forOrders', { n: count(ids.length) })}</span>
                </li>
                <li>
                  <b>{t('output.paper.picking-list')}</b>
                  <span className="num">
                    {t('output.pieces', { n: count(chosen.reduce((sum, r) => sum + r.items, 0)) })}
                  </span>
                </li>
              </>
            )}
          </ol>
          {stay > 0 && <p className="lead-stay">{t('output.stay', { n: count(stay) })}</p>}
          <button
            className="lead-go"
            disabled={ids.length === 0 || busy}
            onClick={() => void all()}
            data-testid="output-all"
          >
            {t('output.go', { n: count(ids.length) })} <kbd>Enter</kbd>
          </button>
          <div className="lead-else">
            {prints && (
              <button
                className="link"
                disabled={ids.length === 0 || busy}
                onClick={() => void go([])}
                data-testid="output-waybills"
              >
                {t('output.onlyLabels')} <kbd>w</kbd>
              </button>
            )}
            {prints && <Papers ids={ids} kinds={kinds} begin={begin} quiet />}
          </div>
        </section>
        <Mend
          faults={shown}
          total={near.size}
          leave={(some) =>
            tick(
              rows.filter((r) => some.includes(r.id)),
              false,
            )
          }
        />
      </div>
      <ChosenOrders rows={rows} ticked={ticked} tick={tick} language={i18n.language} />
    </>
  );
}

/** How many labels of each carrier. */
function carriers(rows: OrderRow[], t: TFunction) {
  const by = new Map<string, number>();
  for (const r of rows) by.set(r.carrier, (by.get(r.carrier) ?? 0) + 1);
  return [...by]
    .map(([id, n]) => `${t(`carrier.${id}`, { defaultValue: id || '—' })} ${t('common.n', { n: count(n) })}`)
    .join('・');
}

/** One day of shipping, with a tick for all of it. */
function DayChip({
  of,
  rows,
  ticked,
  tick,
}: {
  of: Day;
  rows: OrderRow[];
  ticked: (row: OrderRow) => boolean;
  tick: (some: OrderRow[], on: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const on = rows.filter(ticked).length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = on > 0 && on < rows.length;
  }, [on, rows.length]);
  return (
    <label data-testid="wave-group" data-day={of} data-count={rows.length} data-ticked={on}>
      <input
        ref={box}
        type="checkbox"
        checked={on > 0 && on === rows.length}
        onChange={(e) => tick(rows, e.target.checked)}
        data-testid="wave-group-tick"
      />
      {dayWord(of, t, i18n.language)} <b className="num">{count(rows.length)}</b>
    </label>
  );
}

/** Papers by themselves, each in its ways. */
function Papers({
  ids,
  kinds,
  begin,
  quiet = false,
}: {
  ids: number[];
  kinds: DocumentKind[];
  begin: (job: string) => void;
  quiet?: boolean;
}) {
  const { t } = useTranslation();
  const papers = useIssue(begin);
  const items = kinds.flatMap((k) => [
    {
      key: k.kind,
      label: <span data-testid={`output-documents-${k.kind}`}>{k.name}</span>,
      onClick: () => void papers.issue(k, ids),
    },
    ...(k.list ? layouts : []).map((l) => ({
      key: `${k.kind} ${l}`,
      label: <span data-testid={`output-layout-${l}`}>{`${k.name}（${t(`documents.l.${l}`)}）`}</span>,
      onClick: () => void papers.issue(k, ids, l),
    })),
  ]);
  return (
    <>
      <Menu disabled={ids.length === 0} items={items}>
        {quiet ? (
          <button className="link" data-testid="output-papers">
            {t('output.onlyPapers')} ▾
          </button>
        ) : (
          <Button data-testid="output-papers">{t('output.onlyPapers')} ▾</Button>
        )}
      </Menu>
      {papers.dialog}
    </>
  );
}

/** Orders that somebody chose in a list: their labels again, or papers. */
function Asked({
  ids,
  kinds,
  putOut,
  begin,
}: {
  ids: number[];
  kinds: DocumentKind[];
  putOut: PutOut;
  begin: (job: string) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const [again, setAgain] = useState(false);
  useKeys({ w: () => setAgain(true) });
  return (
    <div className="station">
      <Button type="primary" onClick={() => setAgain(true)} data-testid="output-waybills">
        {t('output.again')} <b className="num">{count(ids.length)}</b> <kbd>w</kbd>
      </Button>
      {kinds.length > 0 && may('documents.issue') && <Papers ids={ids} kinds={kinds} begin={begin} />}
      <Link to="/output">{t('output.toWave')}</Link>
      {again && (
        <AskReason
          title={t('output.againTitle', { n: count(ids.length) })}
          why={t('output.againWhy')}
          ok={t('output.again')}
          close={() => setAgain(false)}
          go={(reason) => {
            void putOut({ ids, reason });
            setAgain(false);
          }}
        />
      )}
    </div>
  );
}
