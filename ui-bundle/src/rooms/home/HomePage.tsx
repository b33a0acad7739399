// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { due } from '../../kit/due';
import { count, date, minute, today } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { useDesks, useMay, useNoOrders, useSession } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { Arrivals } from './Arrivals';
import { Day } from './Day';
import { FirstCard } from './FirstCard';
import { Lead, nextOf } from './Lead';
import { useFirst } from './useFirst';
import { useSteps } from './useSteps';
import './words';
import './home.css';

/** How one is greeted at this hour of the shop. */
function greeting(): string {
  const hour = Number(minute().slice(0, 2));
  if (hour >= 4 && hour < 11) return 'home.morning';
  return hour >= 11 && hour < 18 ? 'home.day' : 'home.evening';
}

/** The day as it is worked: what comes next, its steps, what came in, what is broken. */
export default function HomePage() {
  const { t, i18n } = useTranslation();
  const { data: session } = useSession();
  const { steps, pending } = useSteps();
  const first = useFirst();
  const may = useMay();
  const none = useNoOrders();
  // in a house that has nothing to move on yet, what is set up next leads
  const next = nextOf(steps, may);
  const begins = first.leads && !next;
  return (
    <Page
      title={t(greeting(), { name: session?.name ?? '' })}
      about={
        <span className="quiet num">
          {date(today(), i18n.language)} {minute()}
        </span>
      }
      actions={!none && <Facts />}
      testid="home"
      ground
    >
      <div className="home">
        <div className="home-lead">
          {pending || (!next && first.pending) ? (
            <Skeleton lines={3} />
          ) : begins ? (
            <FirstCard first={first} leads />
          ) : (
            <Lead steps={steps} />
          )}
          <Spot name="home.lead" of={{}} />
        </div>
        {!none && <Day steps={steps} />}
        {!pending && first.leads && !begins && <FirstCard first={first} leads={false} />}
        <div className={none ? 'home-below begins' : 'home-below'}>
          {!none && <Arrivals />}
          <div className="home-cards">
            <Spot name="home" of={{}} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** What is due, each the way to exactly these orders. */
function Facts() {
  const { t } = useTranslation();
  const desks = useDesks();
  if (desks.error) return <Trouble error={desks.error} retry={() => void desks.refetch()} />;
  if (!desks.data) return null;
  return (
    <nav className="home-facts" aria-label={t('home.due')}>
      {due(desks.data.alarms).map(({ word, n, to }) => (
        <Link
          key={word}
          to={to}
          className={word === 'wishToday' && n > 0 ? 'fact hot' : 'fact'}
          data-testid={`alarm-${word}`}
          data-count={n}
        >
          {t(`alarm.${word}`)} <b className="num">{count(n)}</b>
        </Link>
      ))}
    </nav>
  );
}
