// SPDX-License-Identifier: Apache-2.0
import { deskOrder } from './marks';
import { today } from './format';
import type { Desks } from '../api/types';

/** The desks before the truck. */
const before = deskOrder
  .slice(0, deskOrder.indexOf('SHIPPED'))
  .map((d) => `desk=${d}`)
  .join('&');

/** What is due, and where exactly these orders are. */
export function due(a: Desks['alarms']): { word: keyof Desks['alarms']; n: number; to: string }[] {
  const wish = (from: string) => `/orders?${before}&${from}&sort=WISH_DATE`;
  return [
    { word: 'shipToday', n: a.shipToday, to: `/orders?${before}&shipTo=${today()}&sort=SHIP_DATE` },
    { word: 'wishToday', n: a.wishToday, to: wish(`wishTo=${today()}`) },
    { word: 'wishTomorrow', n: a.wishTomorrow, to: wish(`wishFrom=${today(1)}&wishTo=${today(1)}`) },
    { word: 'wishDayAfter', n: a.wishDayAfter, to: wish(`wishFrom=${today(2)}&wishTo=${today(2)}`) },
  ];
}
