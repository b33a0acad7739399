// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { components } from '../../api/schema';
import { carriersOf, ordersAt } from '../../kit/figure';
import { count, today } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { Skeleton, Trouble } from '../../kit/marks';
import { useMay } from '../../kit/session';
import './words';
import './trucks.css';

type Day = components['schemas']['TrucksDay'];
type Truck = components['schemas']['TrucksTruck'];

/** Where orders stand that can still miss a truck. */
const before = ['NEW', 'HOLD', 'PAY_WAIT', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT', 'SHIPPED'] as const;

const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));

/** Exactly the orders that miss a carrier's truck, of one cause or of all. */
function missing(carrier: string, cause?: string): string {
  const is = (field: string, v: string) => ({ f: field, op: 'eq', v });
  const leaves = [is('trucks.carrier', carrier), ...(cause ? [is('trucks.cause', cause)] : [])];
  return ordersAt({ desk: [...before], condition: JSON.stringify({ all: leaves }) });
}

/** Until the next carrier comes, and which orders will miss it. */
export default function Clock() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['trucks'],
    queryFn: () => body(api.GET('/trucks')),
    refetchInterval: 60_000,
  });
  const { data: name = (id: string) => id } = useQuery({
    queryKey: ['trucks', 'names'],
    queryFn: () => carriersOf(client),
    staleTime: 300_000,
  });
  return (
    <section className="card clock" aria-label={t('trucks.title')} data-testid="truck-clock">
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton lines={3} />}
      {data && <Face day={data} name={name} />}
    </section>
  );
}

function Face({ day, name }: { day: Day; name: (id: string) => string }) {
  const { t } = useTranslation();
  const may = useMay();
  if (!day.set)
    return (
      <>
        <p className="clock-big">{t('trucks.unset')}</p>
        <p className="quiet">{t('trucks.unsetHint')}</p>
        {may('trucks.manage') && (
          <Link to="/settings/trucks" data-testid="clock-set">
            {t('trucks.set')}
          </Link>
        )}
      </>
    );
  const timed = day.trucks.filter((d) => d.at);
  const next = timed.find((d) => !d.gone);
  if (timed.length === 0)
    return <p className="clock-big">{t(day.ships ? 'trucks.noneToday' : 'trucks.closed')}</p>;
  return (
    <>
      {next ? (
        <Until day={day} truck={next} name={name} />
      ) : (
        <p className="clock-big">{t('trucks.allGone')}</p>
      )}
      <Scale day={day} timed={timed} name={name} />
      {timed.map((d) => (
        <Fate key={d.carrier} truck={d} name={name(d.carrier)} />
      ))}
      {day.trucks
        .filter((d) => !d.at)
        .map((d) => (
          <p key={d.carrier} className="quiet small">
            {t('trucks.noHour', { carrier: name(d.carrier), n: count(d.orders) })}{' '}
            {may('trucks.manage') && <Link to="/settings/trucks">{t('trucks.set')}</Link>}
          </p>
        ))}
    </>
  );
}

function Until({ day, truck, name }: { day: Day; truck: Truck; name: (id: string) => string }) {
  const { t } = useTranslation();
  const left = minutes(truck.at ?? day.now) - minutes(day.now);
  const queued = day.trucks.some((d) => d.at && !d.gone && d.queued > 0);
  return (
    <>
      <h2>{t('trucks.until', { carrier: name(truck.carrier) })}</h2>
      <p className="clock-big num">
        {t(left < 60 ? 'trucks.minutes' : 'trucks.hours', { h: Math.floor(left / 60), m: left % 60 })}
        <small>
          {day.ends ? t('trucks.ends', { at: day.ends }) : t(queued ? 'trucks.noPace' : 'trucks.allReady')}
        </small>
      </p>
    </>
  );
}

/** The day as a line: now, the end of packing, the trucks. */
function Scale({ day, timed, name }: { day: Day; timed: Truck[]; name: (id: string) => string }) {
  const { t } = useTranslation();
  const ends = day.ends ? minutes(day.ends) : null;
  const marks = timed.map((d) => minutes(d.at ?? ''));
  const from = Math.min(9 * 60, minutes(day.now), ...marks);
  const to = Math.max(...marks, minutes(day.now), ends ?? 0) + 60;
  const at = (m: number) => `${((m - from) / (to - from)) * 100}%`;
  const late = ends !== null && timed.some((d) => d.causes.some((c) => c.cause === 'BEHIND'));
  return (
    <div
      className={late ? 'track late' : 'track'}
      role="img"
      aria-label={t('trucks.scale', {
        now: day.now,
        ends: day.ends ? t('trucks.scaleEnds', { at: day.ends }) : '',
        trucks: timed.map((d) => t('trucks.load', { carrier: name(d.carrier), at: d.at })).join('、'),
      })}
    >
      <i style={{ left: 0, width: at(minutes(day.now)) }} className="done" />
      {ends !== null && (
        <i
          style={{ left: at(minutes(day.now)), width: `calc(${at(ends)} - ${at(minutes(day.now))})` }}
          className="coming"
        />
      )}
      <b className="up num" style={{ left: at(minutes(day.now)) }}>
        {day.now}
      </b>
      {ends !== null && ends - minutes(day.now) > (to - from) / 6 && (
        <span className="up num" style={{ left: at(ends) }}>
          {t('trucks.end', { at: day.ends })}
        </span>
      )}
      {timed.map((d, i) => (
        <span key={d.carrier} className={`down num row${i % 2}`} style={{ left: at(marks[i] ?? 0) }}>
          {name(d.carrier)} {d.at}
        </span>
      ))}
    </div>
  );
}

/** What becomes of a carrier's orders; each figure is the way to exactly those. */
function Fate({ truck, name }: { truck: Truck; name: string }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { carrier, misses } = truck;
  if (truck.orders === 0) return null;
  const said = misses === 0 ? 'trucks.fits' : truck.gone ? 'trucks.missed' : 'trucks.misses';
  return (
    <div className="fate" data-testid={`truck-${carrier}`} data-misses={misses} data-orders={truck.orders}>
      <span className="quiet">
        {t('trucks.load', { carrier: name, at: truck.at })}
        {truck.gone && ` ${t('trucks.gone')}`}
      </span>
      {misses > 0 ? (
        <Link className="fate-misses" to={missing(carrier)} data-testid={`truck-misses-${carrier}`}>
          {t(said, { n: count(misses) })}
        </Link>
      ) : (
        <Link to={ordersAt({ desk: [...before], carrier: [carrier], shipTo: today() })}>
          {t(said, { n: count(truck.orders) })}
        </Link>
      )}
      {misses > 0 && (
        <ul>
          {truck.causes.map((c) => (
            <li key={c.cause}>
              <Link
                to={missing(carrier, c.cause)}
                data-testid={`truck-cause-${c.cause}`}
                data-count={c.orders}
              >
                {inWords(c.words)} <b className="num">{count(c.orders)}</b>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
