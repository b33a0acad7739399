// SPDX-License-Identifier: Apache-2.0
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useThere } from '../kit/Spot';
import { placesOf, useRooms } from './room';

/** The bar of a phone: four places, and the way to all others. */
export default function Bar({ open, toggle }: { open: boolean; toggle: () => void }) {
  const { t } = useTranslation();
  const rooms = useRooms();
  const there = useThere();
  const four = placesOf(rooms)
    .flatMap(({ bar, ...place }) => (bar && there(place) ? [{ ...place, bar }] : []))
    .sort((a, b) => a.bar.at - b.bar.at)
    .slice(0, 4);
  return (
    <nav className="bar" aria-label={t('frame.rail')} data-testid="bar">
      {four.map(({ to, bar, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          {Icon && <Icon />}
          <span>{t(bar.word)}</span>
        </NavLink>
      ))}
      <button aria-expanded={open} onClick={toggle} data-testid="bar-more">
        <Ellipsis />
        <span>{t('frame.more')}</span>
      </button>
    </nav>
  );
}
