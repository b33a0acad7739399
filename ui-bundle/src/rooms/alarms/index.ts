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
      group: 'people',
      at: 90,
      menu: ['alarms'],
      right: 'alarms.manage',
    },
  ],
  routes: [{ path: '/settings/alarms', page: lazy(() => import('./AlarmTargetsPage')) }],
  blocks: [
    { spot: 'signs', id: 'alarms', at: 10, show: lazy(() => import('./Bell')) },
    { spot: 'home', id: 'alarms', at: 20, show: lazy(() => import('./HomeAlarms')) },
  ],
  hears: { alarm: ['alarms'] },
} satisfies Room;
