// SPDX-License-Identifier: Apache-2.0
import MapPin from 'lucide-react/icons/map-pin';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const menu = ['tracking'];

export default {
  id: 'tracking',
  words: names,
  places: [
    {
      to: '/tracking',
      word: 'place.tracking',
      key: 'u',
      under: 'work',
      at: 80,
      icon: MapPin,
      rare: true,
      menu,
      right: 'tracking.see',
    },
  ],
  routes: [{ path: '/tracking', page: lazy(() => import('./TrackingPage')) }],
  columns: [
    {
      id: 'tracking',
      shows: ['parcel'],
      width: '104px',
      menu,
      desks: ['SHIPPED', 'POSTPAY_WAIT', 'DONE'],
      cell: lazy(() => import('./TrackingCell')),
    },
  ],
  sections: ['tracking'],
  blocks: [
    { spot: 'waybill', id: 'parcel', at: 10, menu, show: lazy(() => import('./WaybillLine')) },
    { spot: 'conditions', id: 'parcel', at: 10, menu, show: lazy(() => import('./ParcelCondition')) },
  ],
} satisfies Room;
