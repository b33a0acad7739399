// SPDX-License-Identifier: Apache-2.0
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSections } from './sections';

/** Leads to the settings of rooms without a page of their own, where there are any. */
export default function SectionsLine() {
  const { t } = useTranslation();
  const { data } = useSections();
  if (!data?.length) return null;
  return (
    <NavLink to="/settings/sections" className="setting" data-testid="place-sections">
      <span>{t('place.sections')}</span>
      <ChevronRight />
    </NavLink>
  );
}
