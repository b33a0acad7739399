// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import Puzzle from 'lucide-react/icons/puzzle';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { ForeignPage } from '../../api/types';
import { find, joins, subscribe } from '../../foreign/opened';
import { placed } from '../../foreign/placed';
import { say } from '../../foreign/say';
import { useInWords } from '../../kit/inWords';
import { useThere } from '../../kit/Spot';
import { useListed } from './listed';
import './pages.css';

/** The pages that bundles bring; under one that is open, the places it brings. */
export default function Rail() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const pages = useListed()?.pages;
  // what stands on the house's own pages comes once those stand
  useEffect(() => {
    if (!pages?.some(joins)) return undefined;
    return whenIdle(() =>
      import('../../foreign/rooms').then(({ bring, follow }) => {
        follow(client);
        bring(pages);
      }),
    );
  }, [client, pages]);
  const ready = pages?.filter((p) => p.state === 'READY') ?? [];
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

const patience = 500;

function whenIdle(act: () => unknown): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, patience);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: patience });
  return () => cancelIdleCallback(asked);
}

function Lines({ page }: { page: ForeignPage }) {
  const { t, i18n } = useTranslation();
  const inWords = useInWords();
  const there = useThere();
  const it = useSyncExternalStore(subscribe, () => find(page.id));
  const room = it?.room;
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
        <Puzzle />
        <span>{inWords(page.name)}</span>
        {it?.cut && <span className="bad small">{t('foreign.ended')}</span>}
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
