// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Job } from '../api/types';
import { complain, toast } from './toasts';

const fetchJob = (id: string) => body(api.GET('/jobs/{id}', { params: { path: { id } } }));

/** A job as it goes on; no request while there is none. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: () => fetchJob(id ?? ''),
    enabled: id !== null,
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'RUNNING' ? false : 700),
  });
}

/** Waits until a job has ended; `moved` hears of its progress. */
export async function followJob(client: QueryClient, id: string, moved?: (job: Job) => void): Promise<Job> {
  for (let wait = 120; ; wait = Math.min(1000, wait * 1.4)) {
    const job = await fetchJob(id);
    client.setQueryData(['job', id], job);
    moved?.(job);
    if (job.state !== 'RUNNING') return job;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Goes on with a job that a stop of the house interrupted. */
export function useResume() {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useCallback(
    async (job: string) => {
      try {
        await body(api.POST('/actions/{job}/resume', { params: { path: { job } } }));
        toast({ kind: 'good', text: t('job.resumed') });
      } catch (e) {
        complain(e);
      }
      void client.invalidateQueries({ queryKey: ['jobs'] });
    },
    [client, t],
  );
}
