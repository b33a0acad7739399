// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, recall } from '../../kit/kept';
import { useSession } from '../../kit/session';
import type { FirstState, FirstStep } from '../../shell/room';
import { useStanding, type Standing } from './useStanding';

/** Something to be set up, with how it stands. */
export type First = Standing<FirstStep, FirstState>;

/** What is kept of the first hour: it was put away, or all of it was done once. */
type Kept = 'away' | 'done';

/**
 * What the rooms have set up first, in its order, and whether it is put away.
 *
 * @param always asks how it stands also where all was done once or it was put away
 */
export function useFirst(always = false) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSession();
  const place = `first.${session?.account ?? ''}`;
  const [, again] = useState(0);
  const kept = recall(place) as Kept | null;
  const wanted = always || kept === null;
  const { steps, pending } = useStanding<FirstStep, FirstState>({
    kind: 'firstSteps',
    of: (r) => r.firstSteps,
    key: ['first'],
    ask: (step) => step.ask({ t, client }),
    wanted,
    // coming back from where it was done, it is done
    staleTime: 0,
  });
  const done = steps.filter((s) => s.state?.done).length;
  const whole = !pending && steps.length > 0 && done === steps.length;
  // a shop that has begun is not asked about its first hour each day
  useEffect(() => {
    if (whole) keep(place, 'done');
  }, [whole, place]);
  const put = (what: Kept | null) => {
    keep(place, what);
    again((n) => n + 1);
  };
  return {
    steps,
    pending,
    done,
    whole,
    /** What takes days somewhere else, of all steps. */
    days: steps.flatMap((s) => s.state?.days ?? []),
    next: steps.find((s) => s.state && !s.state.done),
    /** Whether it is shown where it leads. */
    leads: wanted && !whole && steps.some((s) => s.state),
    away: kept === 'away',
    putAway: () => put('away'),
    bringBack: () => put(null),
  };
}
