// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useKeys, watchFirstStroke } from '../kit/keys';
import { narrow, useMedia } from '../kit/look';
import { Spot } from '../kit/Spot';
import { useEvents } from './events';
import { Away } from './Away';
import { Rail } from './Rail';
import { placesOf, useRooms } from './room';
import { TopBar } from './TopBar';

const KeySheet = lazy(() => import('./KeySheet'));
const Bar = lazy(() => import('./Bar'));

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const live = useEvents();
  const [sheet, setSheet] = useState(false);
  // on a phone the rail is called by the bar, and goes when somebody has chosen
  const phone = useMedia(narrow);
  const [menu, setMenu] = useState(false);
  const place = useLocation().key;
  const [shownAt, setShownAt] = useState(place);
  if (place !== shownAt) {
    setShownAt(place);
    setMenu(false);
  }
  useEffect(() => watchFirstStroke(), []);
  useEffect(() => {
    const seek = (e: KeyboardEvent) => {
      if (e.key.toLowerCase() !== 'k' || !(e.ctrlKey || e.metaKey) || e.isComposing) return;
      e.preventDefault();
      document.getElementById('search')?.focus();
    };
    window.addEventListener('keydown', seek);
    return () => window.removeEventListener('keydown', seek);
  }, []);
  const rooms = useRooms();
  const keys = useMemo(() => {
    const jumps = Object.fromEntries(
      placesOf(rooms).flatMap(({ key, to }) => (key ? [[`g ${key}`, () => void navigate(to)]] : [])),
    );
    return { ...jumps, '?': () => setSheet(true), '/': () => document.getElementById('search')?.focus() };
  }, [navigate, rooms]);
  useKeys(keys);
  return (
    <div className="frame">
      <a className="skip" href="#body">
        {t('frame.skip')}
      </a>
      <Away />
      <div className="frame-lines">
        <Spot name="line" of={{}} />
      </div>
      <Rail open={menu} />
      <TopBar live={live} showKeys={() => setSheet(true)} />
      <main id="body" tabIndex={-1}>
        {children}
      </main>
      {phone && (
        <Suspense fallback={null}>
          <Bar open={menu} toggle={() => setMenu(!menu)} />
        </Suspense>
      )}
      {sheet && (
        <Suspense fallback={null}>
          <KeySheet close={() => setSheet(false)} />
        </Suspense>
      )}
    </div>
  );
}
