// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    orderMail: '注文メール',
  },
};

const en: Alike<typeof ja> = {
  place: {
    orderMail: 'Order mail',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
