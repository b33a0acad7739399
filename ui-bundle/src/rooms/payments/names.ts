// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    payments: '入金',
  },
  payments: {
    book: '入金',
  },
};

const en: Alike<typeof ja> = {
  place: {
    payments: 'Payments',
  },
  payments: {
    book: 'Book',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
