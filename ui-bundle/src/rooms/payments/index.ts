// SPDX-License-Identifier: Apache-2.0
import Landmark from 'lucide-react/icons/landmark';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'payments',
  words: names,
  places: [
    {
      to: '/payments',
      word: 'place.payments',
      key: 'y',
      under: 'work',
      at: 90,
      icon: Landmark,
      menu: ['payments'],
      right: 'payments.book',
    },
  ],
  routes: [{ path: '/payments', page: lazy(() => import('./PaymentsPage')) }],
  blocks: [
    { spot: 'order.money', id: 'deposits', at: 10, show: lazy(() => import('./Deposits')) },
    {
      spot: 'order.acts',
      id: 'confirm-money',
      at: 10,
      right: 'money.confirm',
      show: lazy(() => import('./MoneyButton')),
    },
  ],
  steps: async () => (await import('./steps')).steps,
} satisfies Room;
