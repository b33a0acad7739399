// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import { useTranslation } from 'react-i18next';
import { Empty, Skeleton } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { Spot } from '../../kit/Spot';
import { FirstList } from './FirstList';
import { useFirst } from './useFirst';
import './first.words';
import './first.css';

/** The first hour: what is asked for elsewhere and takes days, then each step with what it is for. */
export default function StartPage() {
  const { t } = useTranslation();
  const { steps, pending, done, whole, days, next, away, bringBack } = useFirst(true);
  const said = whole
    ? t('first.allDone')
    : t('first.left', { n: steps.length - done, minutes: minutesOf(steps) });
  return (
    <Page
      title={t('place.start')}
      about={steps.length > 0 && !pending && <span className="quiet">{said}</span>}
      actions={
        away &&
        !whole && (
          <Button onClick={bringBack} data-testid="first-back">
            {t('first.back')}
          </Button>
        )
      }
      testid="start"
    >
      {pending && <Skeleton lines={10} />}
      {!pending && steps.length === 0 && <Empty title={t('first.none')} />}
      {!pending && steps.length > 0 && (
        <div className="first-page">
          <Spot name="first.ways" of={{}} />
          {days.length > 0 && (
            <section className="card first-days" data-testid="first-days">
              <header className="card-head">
                <CalendarClock />
                <h2>{t('first.days')}</h2>
              </header>
              <p>{t('first.daysWhy')}</p>
              <dl>
                {days.map((d) => (
                  <div key={d.id} data-testid={`first-day-${d.id}`}>
                    <dt>{d.name}</dt>
                    <dd>{d.text}</dd>
                  </div>
                ))}
              </dl>
              <Spot name="first.days" of={{}} />
            </section>
          )}
          <section className="card flush">
            <header className="card-head">
              <h2>{t('first.steps')}</h2>
            </header>
            <FirstList steps={steps} next={next} whole />
          </section>
        </div>
      )}
    </Page>
  );
}

/** What is left of the hour, for somebody who has everything at hand. */
const minutesOf = (steps: { step: { minutes: number }; state?: { done: boolean } }[]) =>
  steps.reduce((sum, s) => sum + (s.state?.done ? 0 : s.step.minutes), 0);
