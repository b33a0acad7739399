// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import { api, body, ProblemError } from '../api/client';
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
  /** The order as it is, and what has been done to it since the form was opened. */
  async function look() {
    const path = { id: opened.order.id };
    const [latest, history] = await Promise.all([
      body(api.GET('/orders/{id}', { params: { path } })),
      body(api.GET('/orders/{id}/history', { params: { path } })),
    ]);
    return { latest, since: history.filter((e) => e.at > opened.order.changedAt) };
  }
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
    /**
     * Writes over the order that was opened, and over what the house has noted on it by itself since, as long as the
     * part that the form writes is the same. What anybody has changed is refused.
     */
    async write(
      put: (revision: number) => Promise<unknown>,
      part: (view: OrderView) => unknown,
    ): Promise<void> {
      for (let over = opened.order.revision; ;) {
        try {
          await put(over);
          return;
        } catch (e) {
          if (!(e instanceof ProblemError && e.is('stale'))) throw e;
          const { latest, since } = await look();
          const noted =
            since.length > 0 &&
            since.every((entry) => entry.by.kind === 'SYSTEM') &&
            JSON.stringify(part(latest)) === JSON.stringify(part(opened));
          if (!noted || latest.order.revision === over) throw e;
          over = latest.order.revision;
        }
      }
    },
    /** The order was changed by somebody else: reads it anew; from here on the form stands on that one. */
    async meet(labels: Values, read: (view: OrderView) => Values, mine: Values): Promise<Values> {
      const { latest, since } = await look();
      const [was, is] = [read(opened), read(latest)];
      setMet({ by: since, fields: differing(labels, was, is, mine) });
      setChosen({});
      setOpened(latest);
      return merged(was, is, mine);
    },
  };
}
