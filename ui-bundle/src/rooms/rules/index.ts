// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';
import { onOrderAsked } from './order';

const page = lazy(() => import('./RulesPage'));

export default {
  id: 'rules',
  words: names,
  places: [
    {
      to: '/settings/rules',
      word: 'place.rules',
      under: 'settings',
      group: 'shop',
      at: 65,
      menu: ['rules'],
      right: 'rules.edit',
    },
  ],
  routes: [
    { path: '/settings/rules', page },
    { path: '/settings/rules/:rule', page },
  ],
  blocks: [
    {
      spot: 'order',
      id: 'rules',
      at: 60,
      menu: ['rules'],
      right: 'orders.see',
      show: lazy(() => import('./OrderRules')),
      ahead: onOrderAsked,
    },
  ],
  hears: { orders: ['rules-order'] },
} satisfies Room;
