// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';

/** The papers that were issued of one order. */
export const papersAsked = (order: number) => ({
  queryKey: ['issued', 'order', order],
  queryFn: () => body(api.GET('/issued-documents', { params: { query: { order } } })),
});
