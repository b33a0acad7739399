// SPDX-License-Identifier: Apache-2.0
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderField, OrderRow } from '../../api/types';
import { useFieldWords } from '../../kit/fields';
import { count, date, daysAway, moment, today, yen } from '../../kit/format';
import { recall } from '../../kit/kept';
import { useInWords } from '../../kit/inWords';
import { DeskMark, PaymentMark, Reason, ShopMark, useCause } from '../../kit/marks';
import { useThere } from '../../kit/Spot';
import { TagChips } from '../../kit/TagChip';
import { useRooms, type Column } from '../../shell/room';
import { useStaffName } from './useStaff';
import './words';
import './orders.css';

function Wish({ row }: { row: OrderRow }) {
  const { i18n } = useTranslation();
  if (!row.wishDate) return row.wishSlot ?? '';
  const near = daysAway(row.wishDate);
  const mark = near < 0 ? 'past' : near === 0 ? 'today' : near <= 2 ? 'soon' : '';
  return (
    <span className={`wish ${mark}`}>
      {mark && mark !== 'soon' && <b aria-hidden>!</b>}
      {date(row.wishDate, i18n.language)}
      {row.wishSlot && <small> {row.wishSlot}</small>}
    </span>
  );
}

function Day({ day }: { day: string | null }) {
  const { i18n } = useTranslation();
  if (!day) return <span className="quiet">—</span>;
  return <span className={daysAway(day) < 0 ? 'wish past' : ''}>{date(day, i18n.language)}</span>;
}

function Recipient({ row }: { row: OrderRow }) {
  const { t } = useTranslation();
  return (
    <>
      {row.destinations > 1 && <b className="several">{t('list.places', { n: row.destinations })}</b>}
      {row.prefecture}
      {row.recipient !== row.buyer && <small className="quiet"> {row.recipient}</small>}
    </>
  );
}

function Carrier({ row }: { row: OrderRow }) {
  const { t } = useTranslation();
  if (!row.carrier) return <span className="quiet">—</span>;
  const label =
    row.label && row.label !== 'PREPAID' ? ` ${t(`label.${row.label}`, { defaultValue: row.label })}` : '';
  return t(`carrier.${row.carrier}`, { defaultValue: row.carrier }) + label;
}

function Goods({ row }: { row: OrderRow }) {
  return (
    <>
      {row.firstItem}
      {row.items > 1 && <small className="quiet num"> ({count(row.items)})</small>}
    </>
  );
}

function Reasons({ row }: { row: OrderRow }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const cause = useCause();
  const open = row.findings.filter((f) => f.level !== 'OK' && !(f.acknowledged && f.level === 'WARN'));
  if (row.desk === 'HOLD' && row.boxName) return <span className="reason reason-HOLD">{row.boxName}</span>;
  const [first] = open;
  if (!first) {
    const seen = row.findings.some((f) => f.acknowledged);
    return <span className="quiet">{seen ? t('list.acknowledged') : ''}</span>;
  }
  const said = open.map(inWords).join(' ');
  return (
    <span className="why" title={said}>
      {open.slice(0, chips).map((f) => (
        <Reason key={f.code} finding={f} />
      ))}
      {open.length > chips && <small className="quiet num">+{open.length - chips}</small>}
      {inWords(first) !== cause(first) && <span className="cut">{inWords(first)}</span>}
    </span>
  );
}

/** How many reasons are named in a row; it counts the others. */
const chips = 2;

/** The last figures of its number: what a clerk calls it by; the whole of it on a stay. */
function OrderNumber({ row }: { row: OrderRow }) {
  return (
    <span className="num number" title={row.number} aria-label={row.number}>
      {row.number.slice(-4)}
    </span>
  );
}

/** The time of an order of today, the day of an older one. */
function Ordered({ row }: { row: OrderRow }) {
  const at = moment(row.orderedAt);
  const [day = '', time = ''] = at.split(' ');
  return (
    <span className="num quiet" title={at}>
      {day === today().slice(5).replace('-', '/') ? time : day}
    </span>
  );
}

function Waybills({ numbers }: { numbers: string[] }) {
  return (
    <span className="num" title={numbers.length > 1 ? numbers.join(' ') : undefined}>
      {numbers.join(' ')}
    </span>
  );
}

function Payment({ row }: { row: OrderRow }) {
  const { t } = useTranslation();
  return (
    <span title={row.paymentName}>
      {t(`payKind.${row.payment}`)} <PaymentMark state={row.paymentState} />
    </span>
  );
}

function Assignees({ logins }: { logins: string[] }) {
  const nameOf = useStaffName();
  return logins.map(nameOf).join(' ');
}

const own: Column[] = [
  {
    id: 'number',
    shows: ['number'],
    width: '44px',
    cell: OrderNumber,
  },
  {
    id: 'shop',
    shows: ['shop', 'mall'],
    width: 'minmax(24px, var(--shop-column))',
    cell: ({ row: r }) => <ShopMark shop={r.shop} />,
  },
  {
    id: 'orderedAt',
    shows: ['ordered.date', 'ordered.time'],
    width: '48px',
    sorts: ['NEWEST', 'OLDEST'],
    cell: Ordered,
  },
  { id: 'buyer', shows: ['buyer.name'], width: 'minmax(92px, .9fr)', cell: ({ row: r }) => r.buyer },
  {
    id: 'reasons',
    shows: ['finding', 'box'],
    width: 'minmax(170px, 2.6fr)',
    cell: ({ row: r }) => <Reasons row={r} />,
  },
  {
    id: 'recipient',
    shows: ['destination.name', 'destination.prefecture', 'destinations'],
    width: 'minmax(72px, .9fr)',
    cell: ({ row: r }) => <Recipient row={r} />,
  },
  {
    id: 'goods',
    shows: ['line.name', 'pieces'],
    width: 'minmax(90px, 1.2fr)',
    cell: ({ row: r }) => <Goods row={r} />,
  },
  {
    id: 'due',
    shows: ['due'],
    width: '58px',
    align: 'right',
    cell: ({ row: r }) => <span className="num">{yen(r.due)}</span>,
  },
  {
    id: 'payment',
    shows: ['payment', 'payment.name', 'payment.state'],
    width: '92px',
    cell: ({ row: r }) => <Payment row={r} />,
  },
  {
    id: 'shipDate',
    shows: ['ship.date'],
    width: '66px',
    sorts: ['SHIP_DATE'],
    cell: ({ row: r }) => <Day day={r.shipDate} />,
  },
  {
    id: 'wish',
    shows: ['wish.date', 'wish.slot'],
    width: '124px',
    sorts: ['WISH_DATE'],
    cell: ({ row: r }) => <Wish row={r} />,
  },
  { id: 'carrier', shows: ['carrier', 'label'], width: '78px', cell: ({ row: r }) => <Carrier row={r} /> },
  {
    id: 'waybills',
    shows: ['waybill'],
    width: '100px',
    cell: ({ row: r }) => <Waybills numbers={r.waybills} />,
  },
  {
    id: 'tags',
    shows: ['tag'],
    menu: ['order-tags'],
    width: '84px',
    cell: ({ row: r }) => <TagChips tags={r.tags} at="LIST" />,
  },
  {
    id: 'assignee',
    shows: ['assignee'],
    fields: ['assignee'],
    width: '84px',
    cell: ({ row: r }) => <Assignees logins={r.columns.assignee ?? []} />,
  },
  { id: 'desk', shows: ['desk'], width: '134px', cell: ({ row: r }) => <DeskMark desk={r.desk} /> },
  { id: 'mall', shows: ['mall.state'], width: '96px', cell: ({ row: r }) => r.mall?.words ?? '' },
];

const usual = ['number', 'shop', 'orderedAt', 'buyer', 'reasons', 'recipient', 'goods', 'due'];
/** From which width on a column stands there unasked: there are others to read first. */
const room: Record<string, number> = { goods: 1200, orderedAt: 1200, wish: 1100, payment: 1500, tags: 1500 };
const phone = 600;
/** A card of a phone takes what it can show; rows take what the screen has room for. */
const fits = (id: string) => globalThis.innerWidth >= (room[id] ?? 0) || globalThis.innerWidth < phone;

const held = new WeakMap<Column, Column>();

/** A column of another room: its cells are empty until they have come. */
function hold(column: Column): Column {
  const { cell: Cell } = column;
  const kept = held.get(column) ?? {
    ...column,
    cell: ({ row }) => (
      <Suspense fallback={null}>
        <Cell row={row} />
      </Suspense>
    ),
  };
  held.set(column, kept);
  return kept;
}

function Said({ field, row }: { field: OrderField; row: OrderRow }) {
  const { t } = useTranslation();
  const words = useFieldWords();
  const values = row.columns[field.id];
  if (!values) return <span title={t('list.unsaid')}>▲</span>;
  const said = values.map((value) => words(field, value)).join(' ');
  const figures = field.type !== 'TEXT' && field.type !== 'SET' && field.type !== 'FLAG';
  return (
    <span className={figures ? 'num' : undefined} title={said}>
      {said}
    </span>
  );
}

const widths: Record<OrderField['type'], string> = {
  TEXT: 'minmax(90px, 1fr)',
  SET: 'minmax(90px, 1fr)',
  NUMBER: '72px',
  YEN: '80px',
  DATE: '84px',
  TIME: '64px',
  FLAG: '64px',
};
const drawn = new WeakMap<OrderField, Column>();

/** A field as a column: it is shown by what the house says of it alone. */
function columnOf(field: OrderField): Column {
  const kept = drawn.get(field) ?? {
    id: field.id,
    name: field.name,
    width: widths[field.type],
    ...(field.type === 'YEN' || field.type === 'NUMBER' ? { align: 'right' as const } : {}),
    cell: ({ row }) => <Said field={field} row={row} />,
  };
  drawn.set(field, kept);
  return kept;
}

/** What stands over a column. */
export function useHeading(): (column: Column) => string {
  const { t } = useTranslation();
  const inWords = useInWords();
  return ({ id, name }) => (name ? inWords(name) : t(`col.${id}`));
}

/** The columns of what the house has, those of other rooms last; the same list as long as they are the same. */
export function useColumns(): Column[] {
  const rooms = useRooms();
  const there = useThere();
  const now = [...own, ...rooms.flatMap((r) => r.columns ?? []).map(hold)].filter(there);
  const [kept, keep] = useState(now);
  if (kept.length === now.length && kept.every((column, i) => column === now[i])) return kept;
  keep(now);
  return now;
}

/** The fields that no column of the page shows, each as a column. */
export function fieldColumns(columns: Column[], fields: OrderField[]): Column[] {
  const shown = new Set(columns.flatMap((c) => [c.id, ...(c.shows ?? []), ...(c.fields ?? [])]));
  return fields.filter((f) => !shown.has(f.id)).map(columnOf);
}

/** Those that the address names, or that somebody has chosen for this desk before. */
export function wantedColumns(search: URLSearchParams, desk: string | undefined): string[] {
  const ids = search.get('cols') ?? recall(columnsOf(desk)) ?? '';
  return ids.split(',').filter(Boolean);
}

/** Under what the columns chosen for a desk are kept. */
export const columnsOf = (desk: string | undefined) => `columns.${desk ?? 'ALL'}`;

/** The fields to be asked for with the rows: what is wanted and no room of the page draws, and what columns read. */
export function askedFields(columns: Column[], search: URLSearchParams, desk: string | undefined): string[] {
  const undrawn = wantedColumns(search, desk).filter((id) => !columns.some((c) => c.id === id));
  const read = chosenColumns(columns, search, desk).flatMap((c) => c.fields ?? []);
  return [...new Set([...undrawn, ...read])];
}

/** The columns that are wanted, or what a clerk looks for on this desk; what is away is no column. */
export function chosenColumns(
  columns: Column[],
  search: URLSearchParams,
  desk: string | undefined,
): Column[] {
  const named = (ids: string[]) => ids.flatMap((id) => columns.find((c) => c.id === id) ?? []);
  const chosen = named(wantedColumns(search, desk));
  return chosen.length > 0 ? chosen : named(usualColumns(columns, desk));
}

/** What stands there where nobody has chosen: what a reader of this desk asks first, as far as the screen is wide. */
export function usualColumns(columns: Column[], desk: string | undefined): string[] {
  const brought = columns.filter((c) => c.desks?.some((d) => d === desk)).map((c) => c.id);
  const own = desk ? usual : ['desk', ...usual];
  return [...own, ...more(desk), ...brought].filter(fits);
}

function more(desk: string | undefined): string[] {
  switch (desk) {
    case undefined:
      return ['payment', 'wish'];
    case 'NEW':
    case 'HOLD':
      return ['payment', 'wish', 'tags'];
    case 'PAY_WAIT':
      return ['payment', 'wish'];
    case 'SHIP_WAIT':
    case 'DOC_WAIT':
      return ['shipDate', 'wish', 'carrier', 'payment', 'tags'];
    default:
      return ['shipDate', 'carrier', 'waybills'];
  }
}

/** The least width of the columns side by side, in pixels: where the screen has less, they scroll. */
export function leastWidth(columns: Column[], gap: number): number {
  return columns.reduce((sum, { width }) => sum + parseInt(/\d+/.exec(width)?.[0] ?? '0') + gap, 0);
}
