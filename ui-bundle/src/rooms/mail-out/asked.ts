// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';

/** What was written to the buyer of one order. */
export const mailsAsked = (order: number) => ({
  queryKey: ['mailbox', order],
  queryFn: () => body(api.GET('/mails', { params: { query: { order } } })),
});
