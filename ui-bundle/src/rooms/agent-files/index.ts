// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'agent-files',
  words: names,
  places: [
    {
      to: '/settings/payment-layouts',
      word: 'place.paymentLayouts',
      also: 'place.paymentLayoutsAlso',
      under: 'settings',
      group: 'links',
      at: 45,
      menu: ['payment-file-layouts'],
      right: 'agent-files.manage',
    },
  ],
  routes: [{ path: '/settings/payment-layouts', page: lazy(() => import('./PaymentLayoutsPage')) }],
} satisfies Room;
