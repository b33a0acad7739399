// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../../api/client';

/** One order, as the house has it. */
export const orderAsked = (id: number) => ({
  queryKey: ['order', id],
  queryFn: () => body(api.GET('/orders/{id}', { params: { path: { id } } })),
});

/** What was done to it. */
export const historyAsked = (id: number) => ({
  queryKey: ['order', id, 'history'],
  queryFn: () => body(api.GET('/orders/{id}/history', { params: { path: { id } } })),
});
