// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys, watchFirstStroke } from '../kit/keys';
import { useEvents } from './events';
import { Away } from './Away';
import { Rail } from './Rail';
import { placesOf, useRooms } from './room';
import { TopBar } from './TopBar';

const KeySheet = lazy(() => import('./KeySheet'));

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const live = useEvents();
  const [sheet, setSheet] = useState(false);
  useEffect(() => watchFirstStroke(), []);
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
      <Rail />
      <TopBar live={live} showKeys={() => setSheet(true)} />
      <main id="body" tabIndex={-1}>
        {children}
      </main>
      {sheet && (
        <Suspense fallback={null}>
          <KeySheet close={() => setSheet(false)} />
        </Suspense>
      )}
    </div>
  );
}
