// SPDX-License-Identifier: Apache-2.0
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { ActionSent, Desk, Job } from '../api/types';
import { followJob } from './followJob';
import { stopped } from './jobs';
import { complain, hideToast, toast } from './toasts';

/** What is done to orders, with the arguments of the acts that the house itself brings. */
export type Action = ActionSent & {
  action: string;
  desk?: Desk;
  box?: number;
  code?: string;
  cancelReason?: string;
};

const changed = ['orders', 'piles', 'desks', 'order', 'jobs', 'payments', 'consolidations'];

export function refresh(client: QueryClient): void {
  for (const key of changed) void client.invalidateQueries({ queryKey: [key] });
}

/** Takes a job back and says what could not be. */
export function useUndo() {
  const client = useQueryClient();
  const { t, i18n } = useTranslation();
  return useCallback(
    async (job: string) => {
      try {
        const back = await body(api.POST('/actions/{job}/undo', { params: { path: { job } } }));
        const { kept } = back;
        const none = i18n.language === 'ja' ? back.why?.ja : back.why?.en;
        const some = kept.length > 0 ? 'bulk.undoneSome' : 'bulk.undone';
        toast({
          kind: none || kept.length > 0 ? 'bad' : 'good',
          text: none ?? t(some, { n: back.undone, kept: kept.length }),
          more: kept.map((k) => `${k.number}: ${k.why}`),
        });
      } catch (e) {
        complain(e);
      }
      refresh(client);
    },
    [client, t, i18n],
  );
}

/** How long what stays in the house can be taken back, in seconds. */
const patience = 30;
/** What these do stays in the house. */
export const inside = new Set(['acknowledge', 'fix', 'hold', 'release', 'orders.assign']);

/** Starts an action, shows how far it is, and offers to take it back as long as all of it can be. */
export function useAct() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const undo = useUndo();
  return useCallback(
    async (action: Action, what: string): Promise<Job | undefined> => {
      const id = toast({ kind: 'busy', text: t('bulk.busy', { what }), progress: 0 });
      try {
        const { job, undoSeconds } = await body(api.POST('/actions', { body: action }));
        const done = await followJob(client, job, (j) =>
          toast({
            id,
            kind: 'busy',
            text: t('bulk.busy', { what }),
            progress: j.total ? j.done / j.total : 0,
          }),
        );
        const kept = done.refused.length;
        const seconds = inside.has(action.action) ? patience : undoSeconds;
        const moved = Math.max(0, (done.total || done.done) - kept);
        hideToast(id);
        toast({
          kind: stopped(done) || moved === 0 ? 'bad' : 'good',
          text: stopped(done)
            ? done.result
            : t(kept > 0 ? 'bulk.doneSome' : 'bulk.done', { what, n: moved, kept }),
          more: done.refused,
          ...(stopped(done) || moved === 0 || seconds === 0 ? {} : { undo: () => void undo(job), seconds }),
        });
        return done;
      } catch (e) {
        hideToast(id);
        complain(e);
        return undefined;
      } finally {
        refresh(client);
      }
    },
    [client, t, undo],
  );
}
