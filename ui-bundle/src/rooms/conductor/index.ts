// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const right = 'connections.manage';

export default {
  id: 'conductor',
  words: names,
  places: [
    {
      to: '/settings/connections',
      word: 'place.connections',
      key: 'c',
      under: 'settings',
      group: 'links',
      at: 10,
      menu: ['connections'],
      right,
    },
    {
      to: '/settings/outbox',
      word: 'place.outbox',
      under: 'settings',
      group: 'links',
      at: 80,
      menu: ['outbox', 'connections'],
      right,
    },
    {
      to: '/settings/observation',
      word: 'place.observation',
      under: 'settings',
      group: 'links',
      at: 90,
      menu: ['observation'],
      right,
    },
  ],
  routes: [
    { path: '/settings/connections', page: lazy(() => import('./ConnectionsPage')) },
    { path: '/settings/connections/:id', page: lazy(() => import('./ConnectionPage')) },
    { path: '/settings/outbox', page: lazy(() => import('./OutboxPage')) },
    { path: '/settings/observation', page: lazy(() => import('./ObservationPage')) },
  ],
  blocks: [
    {
      spot: 'line',
      id: 'observation',
      at: 10,
      menu: ['observation'],
      show: lazy(() => import('./ObservationLine')),
    },
    {
      spot: 'live',
      id: 'connections',
      at: 10,
      menu: ['connections'],
      right,
      show: lazy(() => import('./ReadyConnections')),
    },
    {
      spot: 'home',
      id: 'broken',
      at: 10,
      menu: ['connections'],
      right,
      show: lazy(() => import('./Broken')),
    },
    {
      spot: 'first.ways',
      id: 'moving',
      at: 10,
      menu: ['observation'],
      right,
      show: lazy(() => import('./MovingWay')),
    },
    { spot: 'order', id: 'outbox', at: 60, show: lazy(() => import('./Outbox')) },
    { spot: 'order.hold', id: 'payload', at: 10, right, show: lazy(() => import('./Payload')) },
    { spot: 'alarm', id: 'connection', at: 10, show: lazy(() => import('./AlarmLink')) },
  ],
  firstSteps: async () => (await import('./first')).firstSteps,
  hears: {
    alarm: ['connections', 'connection'],
    connection: ['connections', 'connection'],
    house: ['connections', 'connector-types'],
    // what came in by day
    orders: ['connection'],
  },
} satisfies Room;
