// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { ForeignPage } from '../../api/types';
import { find, subscribe } from '../../foreign/opened';
import { say } from '../../foreign/say';
import { useInWords } from '../../kit/inWords';
import { useThere } from '../../kit/Spot';
import { placed, useListed } from './listed';
import './pages.css';

/** The pages that bundles bring; under one that is open, the places it brings. */
export default function Rail() {
  const { t } = useTranslation();
  const ready = useListed()?.pages.filter((p) => p.state === 'READY') ?? [];
  if (ready.length === 0) return null;
  return (
    <>
      <h2>{t('place.pages')}</h2>
      {ready.map((page) => (
        <Lines key={page.id} page={page} />
      ))}
    </>
  );
}

function Lines({ page }: { page: ForeignPage }) {
  const { i18n } = useTranslation();
  const inWords = useInWords();
  const there = useThere();
  const room = useSyncExternalStore(subscribe, () => find(page.id)?.room);
  const places = (room?.places ?? []).filter(there).sort((a, b) => a.at - b.at);
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <>
      <NavLink
        to={placed(page.id)}
        end={places.length > 0}
        className="rail-item"
        data-testid={`foreign-${page.id}`}
      >
        <span>{inWords(page.name)}</span>
      </NavLink>
      {places.map(({ to, word }) => (
        <NavLink
          key={to}
          to={placed(page.id, to)}
          className="rail-item foreign-place"
          data-testid="foreign-place"
        >
          <span>{say(room?.words, language, word)}</span>
        </NavLink>
      ))}
    </>
  );
}
