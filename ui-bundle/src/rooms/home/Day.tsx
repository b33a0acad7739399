// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from '../../kit/format';
import { useMay } from '../../kit/session';
import type { StepNext } from '../../shell/room';
import { nextOf } from './Lead';
import type { StandingStep } from './useSteps';
import './words';

/** The steps of the day: how many, what stops them, what is done next. */
export function Day({ steps }: { steps: StandingStep[] }) {
  const { t } = useTranslation();
  const first = nextOf(steps, useMay());
  return (
    <ol className="day" aria-label={t('home.dayFlow')} data-testid="home-day">
      {steps.map((s) => (
        <One key={s.step.id} of={s} now={s.step.id === first?.id} />
      ))}
    </ol>
  );
}

function One({ of: { step, state, error, retry }, now }: { of: StandingStep; now: boolean }) {
  const { t } = useTranslation();
  const name = t(step.word);
  const idle = state?.count === 0;
  return (
    <li
      className={`step ${now ? 'now' : ''} ${idle ? 'idle' : ''}`}
      aria-current={now ? 'step' : undefined}
      data-testid={`step-${step.id}`}
      data-count={state?.count}
    >
      <h3>{name}</h3>
      {error && (
        <button className="link" onClick={retry} title={error.message}>
          {t('home.again')}
        </button>
      )}
      {state && (
        <>
          <Link className="step-count num" to={state.to} aria-label={t('home.of', { name, n: state.count })}>
            {count(state.count)}
            <small>{t('home.unit')}</small>
          </Link>
          <div className="step-lines">
            {state.lines.slice(0, 4).map((l) => (
              <Link key={l.id} className="why-line" to={l.to} data-id={l.id}>
                <span>{l.name}</span>
                <b className="num">{count(l.n)}</b>
              </Link>
            ))}
            {state.note && <p>{state.note}</p>}
          </div>
          {state.next && state.count > 0 && <Next next={state.next} id={step.id} />}
        </>
      )}
    </li>
  );
}

function Next({ next, id }: { next: StepNext; id: string }) {
  const may = useMay();
  const [busy, setBusy] = useState(false);
  if (next.right && !may(next.right)) return null;
  if (next.to)
    return (
      <Link className="step-next" to={next.to} data-testid={`step-next-${id}`}>
        {next.name}
      </Link>
    );
  return (
    <button
      className="step-next"
      disabled={busy}
      data-testid={`step-next-${id}`}
      onClick={() => {
        setBusy(true);
        void next.run?.().finally(() => setBusy(false));
      }}
    >
      {next.name}
    </button>
  );
}
