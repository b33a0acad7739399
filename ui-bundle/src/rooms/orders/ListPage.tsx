// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { OrderRow } from '../../api/types';
import { useFields } from '../../kit/fields';
import { useDesks } from '../../kit/session';
import { count } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { DeskMark, Empty, Skeleton, Trouble } from '../../kit/marks';
import { readOn } from '../../kit/pages';
import { complain } from '../../kit/toasts';
import type { Selection } from './BulkBar';
import { FilterBar } from './FilterBar';
import { Piles } from './Piles';
import { Rows } from './Rows';
import { askedFields, chosenColumns, fieldColumns, useColumns } from './columns';
import { neighbours } from '../../kit/neighbours';
import { conditions, deskOf, isWholeDesk, readQuery, writeQuery } from './filter';
import { useHeld } from './useHeld';
import { useOrders } from './useOrders';
import './words';
import './orders.css';

const none: ReadonlySet<number> = new Set();

const bar = () => import('./BulkBar');
const BulkBar = lazy(bar);

export default function ListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(address)), [address]);
  const desk = deskOf(query);
  const offered = useColumns();
  const asked = askedFields(offered, search, desk);
  const fields = useFields(asked.length > 0);
  const wanted = useMemo(
    () =>
      chosenColumns([...offered, ...fieldColumns(offered, fields ?? [])], new URLSearchParams(address), desk),
    [offered, fields, address, desk],
  );
  const { data: desks } = useDesks();
  const orders = useOrders(query, asked);
  // until the rows asked for have come, those of the desk before stand here; nobody may choose them
  const stale = orders.isPlaceholderData;
  // a column comes with its values
  const [columns, setColumns] = useState(wanted);
  if (!stale && columns !== wanted) setColumns(wanted);
  const pages = useMemo(() => orders.data?.pages.map((p) => p.items), [orders.data]);
  const held = useHeld(stale ? undefined : pages, useLocation().key);
  const known = held.rows.map((r) => r.id).join();
  const rows = useMemo(
    () => (stale ? (pages?.flat() ?? []) : held.rows),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [stale, pages, known],
  );
  // the cursor is an order; where it stood is kept for the next step once that order is gone
  const [cursor, setCursor] = useState<{ id: number; index: number } | null>(null);
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
  const filter = JSON.stringify(query);
  useEffect(() => {
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
      neighbours.keep(
        rows.map((r) => r.id),
        address,
      );
      if (apart) window.open(`/ui/orders/${row.id}`, '_blank', 'noopener');
      else void navigate(`/orders/${row.id}`);
    },
    [rows, address, navigate],
  );
  const step = (by: number) => {
    // of an order that is gone, the next one stands in its place
    const from = at >= 0 ? at : cursor ? cursor.index - (by > 0 ? 1 : 0) : -1;
    setAt(Math.max(0, Math.min(rows.length - 1, from + by)));
  };
  useKeys({
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
  });

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
  const n = isWholeDesk(query) && deskCount !== undefined ? deskCount : rows.length;
  const selection: Selection = { ids, all: all !== null, n: all ?? ids.size };
  const shownAll = rows.length > 0 && ids.size >= rows.length && hasNextPage;
  return (
    <section className="list" data-testid="list" aria-busy={stale}>
      <header className="page-head">
        <h1>{desk ? <DeskMark desk={desk} /> : t('list.title')}</h1>
        <FilterBar
          query={query}
          n={n}
          plus={hasNextPage && !(isWholeDesk(query) && deskCount !== undefined)}
          fields={asked}
        />
      </header>
      <div className="list-body">
        {search.get('group') === 'reason' && (
          <Piles
            query={query}
            choose={(code) => setSearch(writeQuery({ ...query, finding: code ? [code] : [] }, search))}
            close={() => setSearch(writeQuery({ ...query, finding: [] }, new URLSearchParams()))}
          />
        )}
        <div className="list-main">
          {(shownAll || all !== null) && (
            <div className="match-all" role="status">
              {all !== null ? (
                t('list.allChosen', { n: count(all) })
              ) : (
                <>
                  {t('list.shownChosen', { n: count(ids.size) })}
                  <Button type="link" onClick={() => void matchAll()} data-testid="choose-all">
                    {t('list.chooseMatching')}
                  </Button>
                </>
              )}
            </div>
          )}
          {held.waiting > 0 && (
            <button
              className="newcomers"
              onClick={held.bringIn}
              data-testid="newcomers"
              data-count={held.waiting}
            >
              {t('list.newcomers', { n: count(held.waiting) })}
            </button>
          )}
          {orders.isPending ? (
            <Skeleton lines={18} />
          ) : orders.error ? (
            <Trouble error={orders.error} retry={() => void orders.refetch()} />
          ) : rows.length === 0 ? (
            <Nothing desk={desk} filtered={conditions(query) > 0} />
          ) : (
            <Rows
              rows={rows}
              columns={columns}
              chosen={ids}
              all={all !== null}
              at={at}
              setAt={setAt}
              pick={pick}
              pickAll={pickAll}
              open={open}
              more={hasNextPage ? more : undefined}
              sort={query.sort ?? 'NEWEST'}
              setSort={(sort) => setSearch(writeQuery({ ...query, sort }, search))}
            />
          )}
          {selection.n > 0 && (
            <Suspense fallback={null}>
              <BulkBar rows={rows} query={query} selection={selection} clear={clear} />
            </Suspense>
          )}
        </div>
      </div>
    </section>
  );
}

function Nothing({ desk, filtered }: { desk: string | undefined; filtered: boolean }) {
  const { t } = useTranslation();
  if (filtered) return <Empty title={t('list.nothingMatches')} hint={t('list.nothingHint')} />;
  return (
    <Empty
      title={desk ? t('list.emptyDesk', { desk: t(`desk.${desk}`) }) : t('list.nothing')}
      hint={t('list.emptyHint')}
    />
  );
}
