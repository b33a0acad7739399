// SPDX-License-Identifier: Apache-2.0
import ChevronRight from 'lucide-react/icons/chevron-right';
import FileText from 'lucide-react/icons/file-text';
import Plug from 'lucide-react/icons/plug';
import Store from 'lucide-react/icons/store';
import Truck from 'lucide-react/icons/truck';
import Users from 'lucide-react/icons/users';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../kit/Page';
import { Spot } from '../kit/Spot';
import { settingsGroups, type Place, type SettingsGroup } from './room';
import { usePlaces } from './Rail';
import './SettingsPage.words';

const icons: Record<SettingsGroup, ComponentType> = {
  shop: Store,
  links: Plug,
  parcels: Truck,
  papers: FileText,
  people: Users,
};

/** All that can be set up, in groups, and a field to find it by its name. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const places = usePlaces('settings');
  const [wanted, want] = useState('');
  const words = (p: Place) => `${t(p.word)} ${p.also ? t(p.also) : ''}`.toLowerCase();
  const found = places.filter((p) => words(p).includes(wanted.trim().toLowerCase()));
  const find = (
    <input
      type="search"
      autoFocus
      value={wanted}
      onChange={(e) => want(e.target.value)}
      placeholder={t('settingsPage.find')}
      aria-label={t('settingsPage.find')}
      data-testid="settings-find"
    />
  );
  return (
    <Page title={t('frame.settings')} about={find} testid="settings">
      <div className="settings-groups">
        {settingsGroups.map((group) => {
          const lines = found.filter((p) => (p.group ?? 'shop') === group);
          const rest = group === 'shop' && !wanted.trim();
          if (lines.length === 0 && !rest) return null;
          const Icon = icons[group];
          return (
            <section className="card flush" key={group}>
              <header className="card-head">
                <Icon />
                <h2>{t(`settingsPage.${group}`)}</h2>
              </header>
              {lines.map(({ to, word }) => (
                <Link key={to} to={to} className="setting" data-testid={`place-${to.split('/').pop()}`}>
                  <span>{t(word)}</span>
                  <ChevronRight />
                </Link>
              ))}
              {rest && <Spot name="settings" of={{}} />}
            </section>
          );
        })}
      </div>
      {found.length === 0 && wanted.trim() && <p className="quiet">{t('settingsPage.none')}</p>}
    </Page>
  );
}
