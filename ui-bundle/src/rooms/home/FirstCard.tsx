// SPDX-License-Identifier: Apache-2.0
import CalendarClock from 'lucide-react/icons/calendar-clock';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { toast } from '../../kit/toasts';
import { FirstList } from './FirstList';
import type { useFirst } from './useFirst';
import './first.words';
import './first.css';

/** The first hour on the home page: what takes days, then what comes next; what is done only where it leads. */
export function FirstCard({
  first: { steps, done, days, next, putAway, bringBack },
  leads,
}: {
  first: ReturnType<typeof useFirst>;
  /** Whether it is the block that leads the page. */
  leads: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section
      className={leads ? 'card first-card leads' : 'card first-card'}
      aria-labelledby="first-title"
      data-testid="first-card"
    >
      <header className="card-head">
        <h2 id="first-title">{t('place.start')}</h2>
        <span className="first-count num" data-testid="first-count">
          {t('first.count', { done, all: steps.length })}
        </span>
        <Link to="/start" data-testid="first-more">
          {t('first.more')}
        </Link>
        <button
          className="link"
          data-testid="first-away"
          onClick={() => {
            putAway();
            toast({ kind: 'good', text: t('first.isAway'), undo: bringBack });
          }}
        >
          {t('first.away')}
        </button>
      </header>
      {days.length > 0 && (
        <p className="first-early" data-testid="first-early">
          <CalendarClock />
          <span>
            {t('first.early', { who: days.map((d) => d.name).join(t('first.and')) })}{' '}
            <Link to="/start">{t('first.earlyMore')}</Link>
          </span>
        </p>
      )}
      <FirstList steps={steps.filter((s) => leads || !s.state?.done)} next={next} whole={false} />
    </section>
  );
}
