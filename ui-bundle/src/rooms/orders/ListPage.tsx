// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useNavigationType, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderRow } from '../../api/types';
import { useFields } from '../../kit/fields';
import { useDesks, useNoOrders } from '../../kit/session';
import { count } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { DeskMark, Empty, Skeleton, Trouble } from '../../kit/marks';
import { readOn } from '../../kit/pages';
import { toShow } from '../../kit/sought';
import { Spot } from '../../kit/Spot';
import { complain } from '../../kit/toasts';
import type { Selection } from './BulkBar';
import { FilterBar } from './FilterBar';
import { Piles } from './Piles';
import { Rows } from './Rows';
import { askedFields, chosenColumns, fieldColumns, useColumns } from './columns';
import { neighbours } from '../../kit/neighbours';
import { conditions, deskOf, goodsOf, isPiled, isWholeDesk, readQuery, writeQuery } from './filter';
import { toRows } from './toRows';
import { useHeld } from './useHeld';
import { filterOf, useOrders } from './useOrders';
import './words';
import './orders.css';

const none: ReadonlySet<number> = new Set();

const bar = () => import('./BulkBar');
const BulkBar = lazy(bar);
const PileRows = lazy(() => import('./PileRows'));

/** How far below its list's upper edge the row of an order stands, in pixels. */
function belowEdge(id: number): number {
  const row = document.querySelector(`[data-testid="order-row"][data-id="${id}"]`);
  const all = row?.parentElement;
  if (!row || !all?.parentElement) return 0;
  return row.getBoundingClientRect().top - all.getBoundingClientRect().top - all.parentElement.scrollTop;
}

export default function ListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(address)), [address]);
  // an address that somebody typed, or kept from before
  const shows = toShow(address);
  useEffect(() => {
    if (shows !== address) setSearch(new URLSearchParams(shows), { replace: true });
    // once for each address
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shows, address]);
  const desk = deskOf(query);
  const offered = useColumns();
  const piled = isPiled(query, search);
  const pile = piled && query.finding?.length === 1 ? query.finding[0] : undefined;
  const asked = [...askedFields(offered, search, desk), ...(pile?.startsWith('remarks') ? ['remarks'] : [])];
  const fields = useFields(asked.length > 0);
  const wanted = useMemo(
    () =>
      chosenColumns([...offered, ...fieldColumns(offered, fields ?? [])], new URLSearchParams(address), desk),
    [offered, fields, address, desk],
  );
  const { data: desks } = useDesks();
  const orders = useOrders(query, asked);
  // a column comes with its values
  const coming = orders.isPlaceholderData;
  const [columns, setColumns] = useState(wanted);
  if (!coming && columns !== wanted) setColumns(wanted);
  // until the rows asked for have come, those of the filter before stand here; nobody can choose them
  const filter = filterOf(query);
  const stale = orders.data !== undefined && orders.data.pages[0]?.filter !== filter;
  const pages = useMemo(() => orders.data?.pages.map((p) => p.items), [orders.data]);
  const visit = useLocation();
  const held = useHeld(stale ? undefined : pages, visit.key);
  const known = held.rows.map((r) => r.id).join();
  const rows = useMemo(
    () => (stale ? (pages?.flat() ?? []) : held.rows),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [stale, pages, known],
  );
  // the cursor is an order; where it stood is kept for the next step once that order is gone
  const returns = useNavigationType() === 'POP' || (visit.state as { back?: boolean } | null)?.back;
  const [place] = useState(() => (returns ? neighbours.place(address) : undefined));
  const [cursor, setCursor] = useState<{ id: number; index: number } | null>(place ?? null);
  const at = cursor ? rows.findIndex((r) => r.id === cursor.id) : -1;
  const setAt = useCallback(
    (index: number) => {
      const row = rows[index];
      setCursor(row ? { id: row.id, index } : null);
    },
    [rows],
  );
  const [ids, setIds] = useState(none);
  const [all, setAll] = useState<number | null>(null);
  const anchor = useRef<number | null>(null);

  // the bar is there when the first order is chosen, and keeps nobody waiting for the list
  const listed = orders.isSuccess;
  useEffect(() => {
    if (listed) void bar();
  }, [listed]);

  const clear = useCallback(() => {
    setIds(none);
    setAll(null);
  }, []);
  const shown = useRef(filter);
  useEffect(() => {
    if (shown.current === filter) return;
    shown.current = filter;
    clear();
    setCursor(null);
    anchor.current = null;
  }, [filter, clear]);
  useEffect(() => {
    document.title = `${desk ? t(`desk.${desk}`) : t('list.title')} – Banto`;
  }, [desk, t]);

  const pick = useCallback(
    (index: number, range: boolean) => {
      if (stale) return;
      const id = rows[index]?.id;
      if (id === undefined) return;
      const start = range ? rows.findIndex((r) => r.id === anchor.current) : -1;
      setAll(null);
      setIds((before) => {
        const next = new Set(before);
        if (start >= 0) {
          const [from, to] = [Math.min(start, index), Math.max(start, index)];
          rows.slice(from, to + 1).forEach((r) => next.add(r.id));
        } else if (next.has(id)) next.delete(id);
        else next.add(id);
        return next;
      });
      anchor.current = id;
      setAt(index);
    },
    [rows, stale, setAt],
  );
  const pickAll = useCallback(() => {
    if (stale) return;
    setAll(null);
    setIds((before) => (rows.every((r) => before.has(r.id)) ? none : new Set(rows.map((r) => r.id))));
  }, [rows, stale]);
  const open = useCallback(
    (row: OrderRow, apart = false) => {
      const index = rows.indexOf(row);
      neighbours.keep(
        rows.map((r) => r.id),
        address,
        { id: row.id, index, below: belowEdge(row.id) },
      );
      if (apart) window.open(`/ui/orders/${row.id}`, '_blank', 'noopener');
      else void navigate(`/orders/${row.id}`);
    },
    [rows, address, navigate],
  );
  const step = (by: number) => {
    toRows();
    // of an order that is gone, the next one stands in its place
    const from = at >= 0 ? at : cursor ? cursor.index - (by > 0 ? 1 : 0) : -1;
    setAt(Math.max(0, Math.min(rows.length - 1, from + by)));
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      arrowdown: () => step(1),
      arrowup: () => step(-1),
      pagedown: () => step(20),
      pageup: () => step(-20),
      home: () => setAt(0),
      end: () => setAt(rows.length - 1),
      x: () => at >= 0 && pick(at, false),
      space: () => at >= 0 && pick(at, false),
      'shift+x': () => at >= 0 && pick(at, true),
      '*': pickAll,
      enter: () => {
        const row = rows[at];
        if (row) open(row);
      },
    },
    !pile,
  );

  async function matchAll() {
    try {
      const seen = await body(api.POST('/actions/preview', { body: { query } }));
      setAll(seen.orders);
    } catch (e) {
      complain(e);
    }
  }

  const { hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage } = orders;
  const more = useCallback(
    () => void readOn({ hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage }),
    [hasNextPage, isFetching, isFetchingNextPage, refetch, fetchNextPage],
  );
  const deskCount = desk ? desks?.desks.find((d) => d.desk === desk)?.count : undefined;
  const whole = isWholeDesk(query) && deskCount !== undefined;
  const n = whole ? deskCount : rows.length;
  const selection: Selection = { ids, all: all !== null, n: all ?? ids.size };
  const newcomers = held.waiting > 0 && (
    <button className="newcomers" onClick={held.bringIn} data-testid="newcomers" data-count={held.waiting}>
      {t('list.newcomers', { n: count(held.waiting) })}
    </button>
  );
  // coming back, the rows down to where one was are read before the list stands
  const missing = place !== undefined && rows.length <= place.index && at < 0 && hasNextPage;
  useEffect(() => {
    if (missing && !isFetching) more();
  }, [missing, isFetching, more]);
  // who searched goes on with the first row; what no order is called may be what one holds
  const stands = orders.isSuccess && !stale && rows.length > 0;
  useEffect(() => {
    if (stands && document.activeElement?.id === 'search') {
      toRows();
    }
  }, [stands, visit.key]);
  const searched = query.q !== undefined && orders.isSuccess && !stale;
  const goods = searched && rows.length === 0 ? goodsOf(query) : undefined;
  useEffect(() => {
    if (goods) setSearch(writeQuery(goods, new URLSearchParams(address)), { replace: true });
    // once for each search
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [goods !== undefined]);
  // the order one comes back from may have gone on: its next stands in its place
  const [settled, setSettled] = useState(place === undefined);
  if (!settled && !missing && !stale && !isFetching && rows.length > 0) {
    setSettled(true);
    if (at < 0 && place) setAt(Math.min(place.index, rows.length - 1));
  }
  const shownAll = rows.length > 0 && ids.size >= rows.length && hasNextPage;
  const tools = (
    <FilterBar
      query={query}
      empty={n === 0}
      fields={askedFields(offered, search, desk)}
      piled={piled && search.get('group') !== 'reason'}
    />
  );
  return (
    <section className="list" data-testid="list" aria-busy={coming}>
      <header className="page-head">
        <h1>{desk ? <DeskMark desk={desk} /> : t('list.title')}</h1>
        <b className="list-count num" data-testid="list-count">
          {t('list.n', { n: count(n) + (hasNextPage && !whole ? '+' : '') })}
        </b>
        {selection.n > 0 ? (
          <Suspense fallback={tools}>
            <BulkBar
              rows={rows}
              query={query}
              selection={selection}
              chooseAll={shownAll && all === null ? () => void matchAll() : undefined}
              clear={clear}
            />
          </Suspense>
        ) : (
          tools
        )}
      </header>
      {piled && (
        <Piles
          query={query}
          desk={desk}
          choose={(code) => setSearch(writeQuery({ ...query, finding: code === null ? [] : [code] }, search))}
          close={
            search.get('group') === 'reason'
              ? () => setSearch(writeQuery({ ...query, finding: [] }, new URLSearchParams()))
              : undefined
          }
        >
          {newcomers}
        </Piles>
      )}
      <div className="list-body">
        <div className="list-main">
          {!piled && newcomers}
          {orders.isPending || missing || (pile && stale) ? (
            <Skeleton lines={18} />
          ) : orders.error ? (
            <Trouble error={orders.error} retry={() => void orders.refetch()} />
          ) : pile ? (
            <Suspense fallback={<Skeleton lines={18} />}>
              <PileRows
                key={filter}
                code={pile}
                desk={desk}
                rows={rows}
                first={place?.id}
                chosen={ids}
                pick={(id, range) =>
                  pick(
                    rows.findIndex((r) => r.id === id),
                    range,
                  )
                }
                open={open}
                more={hasNextPage ? more : undefined}
              />
            </Suspense>
          ) : rows.length === 0 ? (
            <Nothing desk={desk} filtered={conditions(query) > 0} />
          ) : (
            <Rows
              rows={rows}
              stale={stale}
              columns={columns}
              chosen={ids}
              all={all !== null}
              at={at}
              setAt={setAt}
              pick={pick}
              pickAll={pickAll}
              open={open}
              more={hasNextPage ? more : undefined}
              below={place?.below}
              sort={query.sort ?? 'NEWEST'}
              setSort={(sort) => setSearch(writeQuery({ ...query, sort }, search))}
            />
          )}
        </div>
      </div>
    </section>
  );
}

function Nothing({ desk, filtered }: { desk: string | undefined; filtered: boolean }) {
  const { t } = useTranslation();
  const none = useNoOrders();
  if (none)
    return (
      <Empty title={t('list.nothing')} hint={t('list.noneHint')}>
        <Spot name="no-orders" of={{}} />
      </Empty>
    );
  if (filtered) return <Empty title={t('list.nothingMatches')} hint={t('list.nothingHint')} />;
  return (
    <Empty
      title={desk ? t('list.emptyDesk', { desk: t(`desk.${desk}`) }) : t('list.nothing')}
      hint={t('list.emptyHint')}
    />
  );
}
