// SPDX-License-Identifier: Apache-2.0
import Combine from 'lucide-react/icons/combine';
import Hash from 'lucide-react/icons/hash';
import Printer from 'lucide-react/icons/printer';
import { lazy } from 'react';
import type { Chosen, Room } from '../../shell/room';
import { names } from './names';

const output = { menu: ['shipping', 'waybill-batches'], right: 'shipping.edit' };

/** The addresses of the output page for orders; more than it takes at once are left out. */
const print = (chosen: Chosen) =>
  `/output?${new URLSearchParams(chosen.ids.slice(0, 500).map((id) => ['id', String(id)]))}`;

export default {
  id: 'shipping',
  words: names,
  places: [
    {
      to: '/output',
      word: 'place.output',
      key: 'o',
      under: 'work',
      at: 20,
      icon: Printer,
      desk: 'DOC_WAIT',
      ...output,
    },
    {
      to: '/numbers',
      word: 'place.numbers',
      key: 'i',
      under: 'work',
      at: 30,
      icon: Hash,
      desk: 'TRACK_WAIT',
      menu: ['shipping', 'tracking-imports'],
      right: 'shipping.edit',
    },
    {
      to: '/consolidations',
      word: 'place.consolidations',
      key: 'w',
      under: 'work',
      at: 40,
      icon: Combine,
      rare: true,
      menu: ['consolidations'],
      right: 'shipping.edit',
    },
    {
      to: '/settings/shipping',
      word: 'place.usual',
      under: 'settings',
      group: 'parcels',
      at: 10,
      menu: output.menu,
      right: 'shop.manage',
    },
  ],
  sections: ['shipping'],
  routes: [
    { path: '/output', page: lazy(() => import('./OutputPage')) },
    { path: '/numbers', page: lazy(() => import('./NumbersPage')) },
    { path: '/consolidations', page: lazy(() => import('./ConsolidationsPage')) },
    { path: '/settings/shipping', page: lazy(() => import('./UsualPage')) },
  ],
  acts: [
    {
      id: 'print',
      word: 'bulk.print',
      key: 'p',
      menu: output.menu,
      fits: ({ all, desks }) => !all && desks.some((d) => d !== 'CANCELLED' && d !== 'NEW'),
      run: (chosen, { go }) => go(print(chosen)),
    },
  ],
  blocks: [
    { spot: 'order', id: 'shipments', at: 10, show: lazy(() => import('./Shipments')) },
    { spot: 'live', id: 'carriers', at: 20, ...output, show: lazy(() => import('./ReadyCarriers')) },
    { spot: 'live', id: 'labels', at: 30, ...output, show: lazy(() => import('./ReadyLabels')) },
  ],
  steps: async () => (await import('./steps')).steps,
  firstSteps: async () => (await import('./first')).firstSteps,
} satisfies Room;
