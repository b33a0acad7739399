// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { api, body } from '../api/client';
import type { OrderView } from '../api/types';
import { differing, merged, type Met } from './Conflict';
import { formOpens } from './openForms';

type Values = Record<string, string>;

/**
 * What a form was opened on. Changes that come in live never move it: it is saved over exactly the order its
 * writer saw, or not at all.
 */
export function useOpened(view: OrderView) {
  const [opened, setOpened] = useState(view);
  useEffect(() => formOpens(view.order.id), [view.order.id]);
  const [met, setMet] = useState<Met | null>(null);
  const [chosen, setChosen] = useState<Values>({});
  return {
    opened,
    met,
    chosen,
    /** Whether each field that both sides changed has its answer. */
    settled: (met?.fields ?? []).every((d) => chosen[d.field]),
    /** Takes one of the two versions of a field, and returns it. */
    choose(field: string, which: string): string {
      setChosen({ ...chosen, [field]: which });
      const found = met?.fields.find((d) => d.field === field);
      return (which === 'theirs' ? found?.theirs : found?.mine) ?? '';
    },
    /** The order was changed by somebody else: reads it anew; from here on the form stands on that one. */
    async meet(labels: Values, read: (view: OrderView) => Values, mine: Values): Promise<Values> {
      const path = { id: opened.order.id };
      const [latest, history] = await Promise.all([
        body(api.GET('/orders/{id}', { params: { path } })),
        body(api.GET('/orders/{id}/history', { params: { path } })),
      ]);
      const [was, is] = [read(opened), read(latest)];
      setMet({
        by: history.filter((e) => e.at > opened.order.changedAt),
        fields: differing(labels, was, is, mine),
      });
      setChosen({});
      setOpened(latest);
      return merged(was, is, mine);
    },
  };
}
