// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'web',
  words: names,
  places: [
    { to: '/settings/shop', word: 'place.shop', under: 'settings', at: 100, right: 'shop.manage' },
    { to: '/settings/boxes', word: 'place.boxes', under: 'settings', at: 110, right: 'shop.manage' },
    {
      to: '/settings/users',
      word: 'place.users',
      under: 'settings',
      group: 'people',
      at: 140,
      right: 'users.manage',
    },
    { to: '/settings/sessions', word: 'place.sessions', under: 'settings', group: 'people', at: 145 },
    { to: '/settings/factor', word: 'place.secondFactor', under: 'settings', group: 'people', at: 147 },
    {
      to: '/settings/audit',
      word: 'place.audit',
      under: 'settings',
      group: 'people',
      at: 150,
      right: 'audit.see',
    },
  ],
  routes: [
    { path: '/settings/shop', page: lazy(() => import('./ShopPage')) },
    { path: '/settings/boxes', page: lazy(() => import('./BoxesPage')) },
    { path: '/settings/users', page: lazy(() => import('./UsersPage')) },
    { path: '/settings/sessions', page: lazy(() => import('./SessionsPage')) },
    { path: '/settings/factor', page: lazy(() => import('./FactorPage')) },
    { path: '/settings/sections', page: lazy(() => import('./SectionsPage')) },
    { path: '/settings/audit', page: lazy(() => import('./AuditPage')) },
  ],
  firstSteps: async () => (await import('./first')).firstSteps,
  blocks: [
    { spot: 'settings', id: 'sections', at: 10, show: lazy(() => import('./SectionsLine')) },
    {
      spot: 'live',
      id: 'staff',
      at: 50,
      right: 'users.manage',
      show: lazy(() => import('./ReadyStaff')),
    },
  ],
  hears: { house: ['settings'] },
} satisfies Room;
