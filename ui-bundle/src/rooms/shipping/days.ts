// SPDX-License-Identifier: Apache-2.0
import type { TFunction } from 'i18next';
import type { OrderRow } from '../../api/types';
import { date, today } from '../../kit/format';
import './words';

/** When an order's parcels leave, as seen from today; `later` begins the day after tomorrow. */
export type Day = 'overdue' | 'today' | 'tomorrow' | 'later';

/** Whether an order's parcels leave today at the latest. */
export const isDue = (row: OrderRow) => !row.shipDate || row.shipDate <= today();

function dayOf(row: OrderRow): Day {
  if (!row.shipDate || row.shipDate === today()) return 'today';
  if (row.shipDate < today()) return 'overdue';
  return row.shipDate === today(1) ? 'tomorrow' : 'later';
}

/** The days that hold something, soonest first. */
export function days(rows: OrderRow[]): [Day, OrderRow[]][] {
  return (['overdue', 'today', 'tomorrow', 'later'] as const)
    .map((of): [Day, OrderRow[]] => [of, rows.filter((r) => dayOf(r) === of)])
    .filter(([, some]) => some.length > 0);
}

export function dayWord(of: Day, t: TFunction, language: string): string {
  return of === 'later' ? t('output.days.later', { day: date(today(2), language) }) : t(`output.days.${of}`);
}
