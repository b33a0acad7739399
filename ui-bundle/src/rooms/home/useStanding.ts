// SPDX-License-Identifier: Apache-2.0
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useThere } from '../../kit/Spot';
import { useRooms, type Needs, type Room } from '../../shell/room';

/** What a room has brought, with how it stands. */
export interface Standing<Step, State> {
  step: Step;
  state?: State;
  error: Error | null;
  pending: boolean;
  retry: () => void;
}

/** What rooms bring of a kind, as far as it is there for who is signed in, in its order; asked again each minute. */
export function useStanding<Step extends Needs & { id: string; at: number }, State>({
  kind,
  of,
  key,
  ask,
  wanted = true,
  staleTime,
}: {
  kind: string;
  of: (room: Room) => (() => Promise<Step[]>) | undefined;
  /** What how it stands is kept under. */
  key: string[];
  ask: (step: Step) => Promise<State>;
  /** Whether it is asked for at all. */
  wanted?: boolean;
  /** For how long an answer is taken as it is, in milliseconds; without it, as everywhere. */
  staleTime?: number;
}): { steps: Standing<Step, State>[]; pending: boolean } {
  const { i18n } = useTranslation();
  const there = useThere();
  const brought = useQueries({
    queries: useRooms().flatMap((r) => {
      const bring = of(r);
      return bring && wanted ? [{ queryKey: [kind, r.id], queryFn: bring, staleTime: Infinity }] : [];
    }),
  });
  const steps = brought
    .flatMap((b) => b.data ?? [])
    .filter(there)
    .sort((a, b) => a.at - b.at);
  const asked = useQueries({
    queries: steps.map((step) => ({
      queryKey: [...key, step.id, i18n.language],
      queryFn: () => ask(step),
      refetchInterval: 60_000,
      ...(staleTime !== undefined && { staleTime }),
    })),
  });
  const standing = steps.map((step, i) => {
    const { data, error = null, isPending = true, refetch } = asked[i] ?? {};
    return {
      step,
      ...(data !== undefined && { state: data }),
      error,
      pending: isPending,
      retry: () => void refetch?.(),
    };
  });
  return { steps: standing, pending: brought.some((b) => b.isPending) || standing.some((s) => s.pending) };
}
