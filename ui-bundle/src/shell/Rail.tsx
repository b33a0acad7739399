// SPDX-License-Identifier: Apache-2.0
import Boxes from 'lucide-react/icons/layers';
import Cog from 'lucide-react/icons/settings';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { Fold } from '../kit/Fold';
import { Spot, useThere } from '../kit/Spot';
import { placesOf, useRooms, type Place } from './room';

/** Where the page of settings stands. */
export const settings = '/settings';

/** What is there of a list, in its order. */
export function usePlaces(under: Place['under']): Place[] {
  const rooms = useRooms();
  const there = useThere();
  return placesOf(rooms).filter((p) => p.under === under && there(p));
}

/** Whether the reader stands at a place, or below it. */
const isAt = (pathname: string, { to }: Place) =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(to + '/');

export function Rail({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const work = usePlaces('work');
  const shop = usePlaces('shop');
  const setUp = usePlaces('settings');
  const rare = work.filter((p) => p.rare);
  const here = pathname.startsWith(settings) || setUp.some((p) => isAt(pathname, p));
  return (
    <nav className="rail" aria-label={t('frame.rail')} data-open={open} data-testid="rail">
      <Link to="/" className="brand">
        <img src="/ui/mark.svg" alt="" width={26} height={26} />
        <b>{t('brand')}</b>
      </Link>
      <div className="rail-scroll">
        <Lines places={usePlaces('top')} />
        <Spot name="rail" of={{}} />
        {work.length > 0 && <h2>{t('frame.stations')}</h2>}
        <Lines places={work.filter((p) => !p.rare)} />
        {rare.length > 0 && (
          <Fold
            title={t('frame.rare')}
            icon={Boxes}
            at={rare.some((p) => isAt(pathname, p))}
            testid="rail-rare"
          >
            <Lines places={rare} />
          </Fold>
        )}
        <h2>{t('frame.shop')}</h2>
        <Lines places={shop} />
        <Link
          to={settings}
          className={here ? 'rail-item active' : 'rail-item'}
          title={t('frame.settings')}
          aria-current={here ? 'page' : undefined}
          data-testid="place-settings"
        >
          <Cog />
          <span>{t('frame.settings')}</span>
        </Link>
        <Spot name="rail.end" of={{}} />
      </div>
    </nav>
  );
}

function Lines({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  return places.map(({ to, word, icon: Icon }) => (
    <NavLink
      key={to}
      to={to}
      end={to === '/'}
      title={t(word)}
      className="rail-item"
      data-testid={`place-${to.split('/').pop() || 'home'}`}
    >
      {Icon && <Icon />}
      <span>{t(word)}</span>
    </NavLink>
  ));
}
