// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Candidate } from '../../api/types';
import { complain, toast } from '../../kit/toasts';
import { refresh, useUndo } from '../../kit/actions';
import './words';

/** The orders of a group that can go now. */
export function ready(group: Candidate): number[] {
  return group.members.filter((m) => m.desk === 'SHIP_WAIT').map((m) => m.order);
}

/** Puts groups of orders into one parcel each, or decides against it; both can be taken back. */
export function useDecide() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const undo = useUndo();
  return useCallback(
    async (groups: Candidate[], together: boolean) => {
      const some = together ? groups.filter((g) => ready(g).length > 1) : groups;
      if (some.length === 0) return;
      try {
        const said = await body(
          together
            ? api.POST('/consolidations', { body: { groups: some.map(ready) } })
            : api.POST('/consolidations/declined', {
                body: { groups: some.map((g) => g.members.map((m) => m.order)) },
              }),
        );
        toast({
          kind: said.done > 0 ? 'good' : 'bad',
          text: t(together ? 'together.done' : 'together.declined', { n: said.done, left: said.left.length }),
          more: said.left.map((l) => `${l.orders[0]}: ${l.why}`),
          ...(said.done > 0 ? { undo: () => void undo(said.job) } : {}),
        });
      } catch (e) {
        complain(e);
      }
      refresh(client);
    },
    [client, t, undo],
  );
}
