// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    tracking: '配送状況',
  },
};

const en: Alike<typeof ja> = {
  place: {
    tracking: 'Parcel status',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
