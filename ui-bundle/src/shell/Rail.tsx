// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { Spot, useThere } from '../kit/Spot';
import { placesOf, useRooms, type Place } from './room';

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('frame.rail')}>
      <Link to="/" className="brand">
        <img src="/ui/mark.svg" alt="" width={20} height={20} />
        <b>{t('brand')}</b>
      </Link>
      <div className="rail-scroll">
        <Places under="top" />
        <Spot name="rail" of={{}} />
        <Places under="work" title={t('frame.stations')} />
        <Places under="settings" title={t('frame.settings')} />
        <Spot name="settings" of={{}} />
      </div>
    </nav>
  );
}

function Places({ under, title }: { under: Place['under']; title?: string }) {
  const { t } = useTranslation();
  const rooms = useRooms();
  const there = useThere();
  const shown = placesOf(rooms).filter((p) => p.under === under && there(p));
  if (shown.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
      {shown.map(({ to, word }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          className="rail-item"
          data-testid={`place-${to.split('/').pop() || 'home'}`}
        >
          <span>{t(word)}</span>
        </NavLink>
      ))}
    </>
  );
}
