// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';

/** What rules did to an order. */
export const onOrderAsked = (id: number) => ({
  queryKey: ['rules-order', id],
  queryFn: () => body(api.GET('/rules/orders/{id}', { params: { path: { id } } })),
});
