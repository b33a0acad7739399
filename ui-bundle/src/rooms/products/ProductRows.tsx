// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type MouseEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { yen } from '../../kit/format';
import { narrow, touch, useLook, useMedia } from '../../kit/look';
import { pictureOf, type ProductLine } from './asked';
import './words';
import './products.css';

const columns = ['code', 'name', 'supplier', 'category', 'jan', 'shelf', 'cost'] as const;

/** How high a row is, in pixels; on a phone it is a card. */
function useHeight(): number {
  const { density } = useLook();
  const phone = useMedia(narrow);
  const finger = useMedia(touch);
  if (phone) return 100;
  if (finger) return 56;
  return density === 'dense' ? 42 : 50;
}

/** The products one sees, of however many there are. */
export function ProductRows({
  rows,
  scroller,
  chosen,
  at,
  setAt,
  pick,
  pickAll,
  open,
  more,
}: {
  rows: ProductLine[];
  scroller: RefObject<HTMLDivElement | null>;
  /** Null where nothing can be done with them. */
  chosen: ReadonlySet<string> | null;
  at: number;
  setAt: (index: number) => void;
  pick: (index: number, range: boolean) => void;
  pickAll: () => void;
  open: (row: ProductLine, apart: boolean) => void;
  more: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const height = useHeight();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialRect: { width: 1100, height: 600 },
    initialOffset: at > 4 ? (at - 4) * height : 0,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
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
  const every = chosen !== null && rows.every((r) => chosen.has(r.id));
  return (
    <div
      className={chosen ? 'product-rows choosable' : 'product-rows'}
      role="grid"
      aria-rowcount={rows.length + 1}
      aria-multiselectable={chosen !== null}
      aria-label={t('products.list')}
      ref={scroller}
      tabIndex={0}
      data-testid="product-rows"
      onFocus={(e) => e.target === e.currentTarget && at < 0 && setAt(0)}
    >
      <div className="product-head" role="row">
        {chosen && (
          <span role="columnheader" className="product-choose">
            <input
              type="checkbox"
              checked={every}
              ref={(box) => {
                if (box) box.indeterminate = !every && chosen.size > 0;
              }}
              onChange={pickAll}
              aria-label={t('products.chooseAll')}
              data-testid="products-choose-all"
            />
          </span>
        )}
        <span role="columnheader" className="p-picture">
          <span className="unseen">{t('products.col.picture')}</span>
        </span>
        {columns.map((c) => (
          <span role="columnheader" key={c} className={`p-${c}`}>
            {t(`products.col.${c}`)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <Row
              key={row.id}
              row={row}
              index={item.index}
              chosen={chosen ? chosen.has(row.id) : null}
              at={item.index === at}
              top={item.start}
              high={item.size}
              pick={pick}
              open={open}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

function Row({
  row,
  index,
  chosen,
  at,
  top,
  high,
  pick,
  open,
}: {
  row: ProductLine;
  index: number;
  chosen: boolean | null;
  at: boolean;
  top: number;
  high: number;
  pick: (index: number, range: boolean) => void;
  open: (row: ProductLine, apart: boolean) => void;
}) {
  const { t } = useTranslation();
  const click = (e: MouseEvent) => {
    if (e.shiftKey && chosen !== null) {
      e.preventDefault();
      pick(index, true);
    } else open(row, e.ctrlKey || e.metaKey);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      {...(chosen === null ? {} : { 'aria-selected': chosen })}
      className={`product-row${chosen ? ' chosen' : ''}${at ? ' at' : ''}${row.ended ? ' over' : ''}`}
      style={{ transform: `translateY(${top}px)`, height: high }}
      data-testid="product-row"
      data-id={row.id}
      data-code={row.code}
      data-at={at}
      onClick={click}
      onMouseDown={(e) => e.shiftKey && e.preventDefault()}
    >
      {chosen !== null && (
        <span role="gridcell" className="product-choose">
          <input
            type="checkbox"
            checked={chosen}
            tabIndex={-1}
            aria-label={t('products.choose', { name: row.name })}
            onClick={(e) => {
              e.stopPropagation();
              pick(index, e.shiftKey);
            }}
            onChange={() => undefined}
          />
        </span>
      )}
      <span role="gridcell" className="p-picture">
        {row.picture ? (
          <img src={pictureOf(row.id)} alt="" loading="lazy" width={34} height={34} />
        ) : (
          <i className="no-picture" aria-hidden />
        )}
      </span>
      <span role="gridcell" className="p-code num" title={row.code}>
        {row.code}
      </span>
      <span role="gridcell" className="p-name" title={row.name}>
        {row.kit && <span className="tag">{t('products.isKit')}</span>}
        {row.ended && <span className="tag">{t('products.isEnded')}</span>}
        {row.name}
      </span>
      <span role="gridcell" className="p-supplier" title={row.supplier}>
        {row.supplier}
      </span>
      <span role="gridcell" className="p-category">
        {row.categories.filter(Boolean).join(' ＞ ')}
      </span>
      <span role="gridcell" className="p-jan num">
        {row.jan}
      </span>
      <span role="gridcell" className="p-shelf">
        {row.shelf}
      </span>
      <span role="gridcell" className="p-cost num">
        {row.cost === null || row.cost === undefined ? '' : yen(row.cost)}
      </span>
    </div>
  );
}
