// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../api/types';
import type { Column, Sort } from '../../shell/room';
import { narrow, touch, useLook, useMedia } from '../../kit/look';
import { leastWidth, useHeading } from './columns';
import './words';
import './orders.css';

/** Between columns, and at the ends of a row, in pixels: as the sheet has them. */
const gap = 10;
const ends = 28;
const pickWidth = 38;
const heights = { dense: 26, comfortable: 38 };
/** A card on a phone: two lines, and one more for what stops it. */
const card = 78;
const stopped = 40;

/** How high the row of an order is; a card says what stops it on a line of its own. */
function useHeight(): (row: OrderRow | undefined) => number {
  const { density } = useLook();
  const phone = useMedia(narrow);
  const finger = useMedia(touch);
  return useCallback(
    (row) => {
      if (!phone) return finger ? 52 : heights[density];
      const reason = row?.desk === 'HOLD' || row?.findings.some((f) => f.level !== 'OK' && !f.acknowledged);
      return card + (reason ? stopped : 0);
    },
    [density, phone, finger],
  );
}

const Row = memo(function Row({
  row,
  stale,
  columns,
  chosen,
  at,
  top,
  high,
  grid,
  index,
  pick,
  open,
}: {
  row: OrderRow;
  stale: boolean;
  columns: Column[];
  chosen: boolean;
  at: boolean;
  top: number;
  high: number;
  grid: string;
  index: number;
  pick: (index: number, range: boolean) => void;
  open: (row: OrderRow, apart: boolean) => void;
}) {
  const { t } = useTranslation();
  const click = (e: MouseEvent) => {
    if (e.shiftKey) {
      e.preventDefault();
      pick(index, true);
    } else open(row, e.ctrlKey || e.metaKey);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={`order-row${chosen ? ' chosen' : ''}${at ? ' at' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: high, gridTemplateColumns: grid }}
      data-testid="order-row"
      data-id={row.id}
      data-number={row.number}
      onClick={click}
      onMouseDown={(e) => e.shiftKey && e.preventDefault()}
    >
      <span role="gridcell" className="pick">
        <input
          type="checkbox"
          checked={chosen}
          aria-disabled={stale}
          tabIndex={-1}
          aria-label={t('list.choose', { number: row.number })}
          onClick={(e) => {
            e.stopPropagation();
            pick(index, e.shiftKey);
          }}
          onChange={() => undefined}
        />
      </span>
      {columns.map((c) => (
        <span role="gridcell" key={c.id} className={c.align === 'right' ? `c-${c.id} right` : `c-${c.id}`}>
          <c.cell row={row} />
        </span>
      ))}
    </div>
  );
});

/** The rows one sees, of however many there are. */
export function Rows({
  rows,
  stale,
  columns,
  chosen,
  all,
  at,
  setAt,
  pick,
  pickAll,
  open,
  more,
  sort,
  setSort,
  below,
}: {
  rows: OrderRow[];
  /** Whether they are those of the filter before: they can be read and opened, not chosen. */
  stale: boolean;
  columns: Column[];
  chosen: ReadonlySet<number>;
  all: boolean;
  at: number;
  setAt: (index: number) => void;
  pick: (index: number, range: boolean) => void;
  pickAll: () => void;
  open: (row: OrderRow, apart: boolean) => void;
  more: (() => void) | undefined;
  sort: string;
  setSort: (sort: Sort) => void;
  /** How far below the upper edge the cursor's row stands at first, in pixels. */
  below: number | undefined;
}) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = useHeight();
  const before = rows.slice(0, Math.max(0, at)).reduce((sum, row) => sum + height(row), 0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => height(rows[index]),
    overscan: 16,
    initialRect: { width: 1100, height: 600 },
    initialOffset: below === undefined ? 0 : Math.max(0, before - below),
  });
  useEffect(() => virtual.measure(), [virtual, height, rows]);
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 30) more();
  }, [last, rows.length, more]);
  useEffect(() => {
    if (at >= 0 && at < rows.length) virtual.scrollToIndex(at, { align: 'auto' });
    // only when the cursor moves
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at]);
  const grid = `${pickWidth}px ${columns.map((c) => c.width).join(' ')}`;
  const least = pickWidth + ends + leastWidth(columns, gap);
  const every = all || (rows.length > 0 && rows.every((r) => chosen.has(r.id)));
  return (
    <div
      className="rows"
      role="grid"
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      aria-busy={stale}
      aria-label={t('list.title')}
      ref={scroller}
      tabIndex={0}
      data-testid="rows"
      onFocus={() => at < 0 && rows.length > 0 && setAt(0)}
    >
      <div className="rows-head" role="row" style={{ gridTemplateColumns: grid, minWidth: least }}>
        <span role="columnheader" className="pick">
          <input
            type="checkbox"
            checked={every}
            aria-disabled={stale}
            ref={(box) => {
              if (box) box.indeterminate = !every && chosen.size > 0;
            }}
            onChange={pickAll}
            aria-label={t('list.chooseAll')}
            data-testid="choose-shown"
          />
        </span>
        {columns.map((c) => (
          <Head key={c.id} column={c} sort={sort} setSort={setSort} />
        ))}
      </div>
      <div style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: least }} role="rowgroup">
        {items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <Row
              key={row.id}
              row={row}
              stale={stale}
              columns={columns}
              chosen={all || chosen.has(row.id)}
              at={item.index === at}
              top={item.start}
              high={item.size}
              grid={grid}
              index={item.index}
              pick={pick}
              open={open}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function Head({ column, sort, setSort }: { column: Column; sort: string; setSort: (sort: Sort) => void }) {
  const name = useHeading()(column);
  const sorts = column.sorts ?? [];
  const at = sorts.findIndex((s) => s === sort);
  const className = column.align === 'right' ? 'right' : undefined;
  if (sorts.length === 0) {
    return (
      <span role="columnheader" className={className} title={name}>
        {name}
      </span>
    );
  }
  const next = sorts[(at + 1) % sorts.length] ?? 'NEWEST';
  const up = sort !== 'NEWEST';
  return (
    <span
      role="columnheader"
      aria-sort={at < 0 ? 'none' : up ? 'ascending' : 'descending'}
      className={className}
    >
      <button className="plain sort" onClick={() => setSort(next)} data-testid={`sort-${column.id}`}>
        {name}
        <i aria-hidden>{at < 0 ? '' : up ? '▲' : '▼'}</i>
      </button>
    </span>
  );
}
