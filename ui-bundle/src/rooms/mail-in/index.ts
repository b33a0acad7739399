// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'mail-in',
  words: names,
  places: [
    {
      to: '/settings/order-mail',
      word: 'place.orderMail',
      under: 'settings',
      group: 'links',
      at: 20,
      menu: ['mailboxes'],
      right: 'mail-in.manage',
    },
  ],
  routes: [{ path: '/settings/order-mail', page: lazy(() => import('./OrderMailPage')) }],
} satisfies Room;
