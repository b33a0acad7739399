// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Leaving } from '../../api/types';
import { count } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { useMay } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import type { StepNext, StepState } from '../../shell/room';
import type { StandingStep } from './useSteps';
import './words';

/** The first step that has something to do, with what is done next there. */
export function nextOf(steps: StandingStep[], may: (right: string) => boolean): Found | undefined {
  for (const { step, state } of steps) {
    const next = state?.next;
    if (state && next && state.count > 0 && (!next.right || may(next.right)))
      return { id: step.id, state, next };
  }
  return undefined;
}

interface Found {
  id: string;
  state: StepState;
  next: StepNext;
}

/** The one thing that comes next, and the button that does it. */
export function Lead({ steps }: { steps: StandingStep[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const found = nextOf(steps, may);
  if (!found)
    return (
      <section className="next calm" aria-labelledby="home-next" data-testid="home-next">
        <p>{t('home.next')}</p>
        <h2 id="home-next">{t(steps.some((s) => s.error) ? 'home.unknown' : 'home.nothing')}</h2>
      </section>
    );
  return <Next key={found.id} found={found} />;
}

function Next({ found: { id, state, next } }: { found: Found }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const many = next.leaves === 'many';
  const { data: leaves } = useQuery({
    queryKey: ['desks', 'step', id, 'leaves', state.count],
    queryFn: () => (typeof next.leaves === 'function' ? next.leaves() : []),
    enabled: Boolean(next.leaves) && !many,
  });
  async function go() {
    if (busy) return;
    if (next.to) return void navigate(next.to);
    setBusy(true);
    await next.run?.();
    setBusy(false);
  }
  useKeys({ enter: () => void go() });
  return (
    <section className="next" aria-labelledby="home-next" data-testid="home-next" data-step={id}>
      <p>{t('home.next')}</p>
      <h2 id="home-next">
        <Figured text={next.sentence} n={count(state.count)} />
      </h2>
      {next.leaves && (
        <p className="next-leaves">{many ? t('home.leavesMany') : leaves && <Leaves leaves={leaves} />}</p>
      )}
      <div className="next-do">
        <button className="next-button" onClick={() => void go()} disabled={busy} data-testid="home-go">
          {next.lead} <kbd>Enter</kbd>
        </button>
        <Link to={state.to} data-testid="home-look">
          {t('home.look')}
        </Link>
      </div>
    </section>
  );
}

/** What leaves, in one sentence; what is not set up says so beside it. */
function Leaves({ leaves }: { leaves: Leaving[] }) {
  const { t } = useTranslation();
  if (leaves.length === 0) return t('home.stays');
  const all = leaves.map((l) =>
    t('home.leaving', { what: t(`command.${l.kind}`, { defaultValue: l.kind }), n: count(l.count) }),
  );
  return (
    <>
      {t('home.leaves', { what: all.join(t('home.and')) })}
      <Spot name="leaving" of={{ leaves }} />
    </>
  );
}

/** A sentence whose figure leads. */
function Figured({ text, n }: { text: string; n: string }) {
  const at = text.indexOf(n);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <span className="next-figure num">{n}</span>
      {text.slice(at + n.length)}
    </>
  );
}
