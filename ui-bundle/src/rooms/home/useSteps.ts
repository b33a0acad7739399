// SPDX-License-Identifier: Apache-2.0
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../kit/actions';
import { useThere } from '../../kit/Spot';
import { useRooms, type Step, type StepState } from '../../shell/room';

/** A step of the day with how it stands. */
export interface Standing {
  step: Step;
  state?: StepState;
  error: Error | null;
  pending: boolean;
  retry: () => void;
}

/** The steps that the rooms bring, in the order of the day; asked again whenever orders change. */
export function useSteps(): { steps: Standing[]; pending: boolean } {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const act = useAct();
  const there = useThere();
  const brought = useQueries({
    queries: useRooms().flatMap((r) =>
      r.steps ? [{ queryKey: ['steps', r.id], queryFn: r.steps, staleTime: Infinity }] : [],
    ),
  });
  const steps = brought
    .flatMap((b) => b.data ?? [])
    .filter(there)
    .sort((a, b) => a.at - b.at);
  const asked = useQueries({
    queries: steps.map((step) => ({
      queryKey: ['desks', 'step', step.id, i18n.language],
      queryFn: () => step.ask({ t, client, act }),
      refetchInterval: 60_000,
    })),
  });
  const arriving = brought.some((b) => b.isPending);
  const standing = steps.map((step, i) => {
    const { data, error = null, isPending = true, refetch } = asked[i] ?? {};
    return {
      step,
      ...(data && { state: data }),
      error,
      pending: isPending,
      retry: () => void refetch?.(),
    };
  });
  return { steps: standing, pending: arriving || standing.some((s) => s.pending) };
}
