// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys, watchFirstStroke } from '../kit/keys';
import { useEvents } from './events';
import { Away } from './Away';
import { KeySheet } from './KeySheet';
import { Rail } from './Rail';
import { go } from './places';
import { TopBar } from './TopBar';

export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const live = useEvents();
  const [sheet, setSheet] = useState(false);
  useEffect(() => watchFirstStroke(), []);
  const keys = useMemo(() => {
    const jumps = Object.fromEntries(go.map((g) => [`g ${g.key}`, () => void navigate(g.to)]));
    return { ...jumps, '?': () => setSheet(true), '/': () => document.getElementById('search')?.focus() };
  }, [navigate]);
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
      {sheet && <KeySheet close={() => setSheet(false)} />}
    </div>
  );
}
