// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    sending: 'メール送信',
    mailbox: 'メール箱',
    templates: 'メール文面',
  },
};

const en: Alike<typeof ja> = {
  place: {
    sending: 'Sending mail',
    mailbox: 'Mailbox',
    templates: 'Mail templates',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
