// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../kit/actions';
import type { Step, StepState } from '../../shell/room';
import { useStanding, type Standing } from './useStanding';

/** A step of the day with how it stands. */
export type StandingStep = Standing<Step, StepState>;

/** The steps that the rooms bring, in the order of the day; asked again whenever orders change. */
export function useSteps(): { steps: StandingStep[]; pending: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useAct();
  const navigate = useNavigate();
  const bring = (to: string, file: File) => void navigate(to, { state: { file } });
  return useStanding({
    kind: 'steps',
    of: (r) => r.steps,
    key: ['desks', 'step'],
    ask: (step) => step.ask({ t, client, act, bring }),
  });
}
