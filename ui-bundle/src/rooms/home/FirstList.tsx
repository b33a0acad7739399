// SPDX-License-Identifier: Apache-2.0
import Circle from 'lucide-react/icons/circle';
import CircleCheck from 'lucide-react/icons/circle-check';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { First } from './useFirst';
import './first.words';
import './first.css';

/** What is set up first, a line each; what comes next has the button, and each that is left leads to its place. */
export function FirstList({
  steps,
  next,
  whole,
}: {
  steps: First[];
  next: First | undefined;
  whole: boolean;
}) {
  return (
    <ol className={whole ? 'first-list whole' : 'first-list'}>
      {steps.map((s) => (
        <Line key={s.step.id} of={s} now={s === next} whole={whole} />
      ))}
    </ol>
  );
}

function Line({
  of: { step, state, error, retry },
  now,
  whole,
}: {
  of: First;
  now: boolean;
  whole: boolean;
}) {
  const { t } = useTranslation();
  const done = state?.done ?? false;
  return (
    <li
      className={`first-step ${done ? 'done' : ''} ${now ? 'now' : ''}`}
      aria-current={now ? 'step' : undefined}
      data-testid={`first-${step.id}`}
      data-done={done}
    >
      <span className="first-mark" role="img" aria-label={t(done ? 'first.done' : 'first.todo')}>
        {done ? <CircleCheck /> : <Circle />}
      </span>
      <div>
        <h3>{t(step.word)}</h3>
        {whole && <p className="quiet">{t(step.why)}</p>}
        {error ? (
          <button className="link" onClick={retry} title={error.message}>
            {t('first.again')}
          </button>
        ) : (
          <p className="first-said">{state?.said}</p>
        )}
      </div>
      <span className="first-takes quiet num">{!done && t('first.minutes', { n: step.minutes })}</span>
      {state && (whole || now) && (
        <Link className={now ? 'first-go now' : 'first-go'} to={state.to} data-testid={`first-go-${step.id}`}>
          {done ? t('first.look') : state.go}
        </Link>
      )}
      {state && !whole && !now && !done && (
        <Link className="small" to={state.to} data-testid={`first-to-${step.id}`}>
          {state.go}
        </Link>
      )}
    </li>
  );
}
