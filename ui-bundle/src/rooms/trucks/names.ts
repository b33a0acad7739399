// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    trucks: '集荷の時刻',
  },
};

const en: Alike<typeof ja> = {
  place: {
    trucks: 'Pick-up times',
  },
};

/** What the room's places are called. */
export const names = { ja, en };
