// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    outbox: '送信の状況',
    observation: '見学モード',
  },
};

const en: Alike<typeof ja> = {
  place: {
    outbox: 'Outbox',
    observation: 'Looking on',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
