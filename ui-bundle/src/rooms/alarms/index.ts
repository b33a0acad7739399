// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'alarms',
  words: names,
  places: [
    {
      to: '/settings/alarms',
      word: 'place.alarmTargets',
      under: 'settings',
      at: 90,
      menu: ['alarms'],
      right: 'alarms.manage',
    },
  ],
  routes: [{ path: '/settings/alarms', page: lazy(() => import('./AlarmTargetsPage')) }],
  blocks: [{ spot: 'home', id: 'alarms', at: 20, show: lazy(() => import('./HomeAlarms')) }],
} satisfies Room;
