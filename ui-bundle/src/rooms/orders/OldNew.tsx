// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { ProposedChange } from '../../api/types';
import { date } from '../../kit/format';
import './PileRows.words';
import './orders.css';

/** What a correction would make of an order: each part old → new. */
export function OldNew({ changes }: { changes: ProposedChange[] }) {
  const { t, i18n } = useTranslation();
  const say = (part: string, value: string) => {
    if (!value) return t('proposed.none');
    if (part.endsWith('.date')) return date(value, i18n.language);
    if (part === 'tax') return `${value}%`;
    if (part === 'zip') return value.replace(/^(\d{3})(\d{4})$/, '$1-$2');
    return part === 'carrier' || part === 'label' ? t(`${part}.${value}`, { defaultValue: value }) : value;
  };
  return changes.map(({ part, before, after }) => (
    <span key={part} className="old-new" data-testid="old-new" data-part={part}>
      <span className="quiet">{t(`proposed.${part}`, { defaultValue: part })}</span>{' '}
      <del>{say(part, before)}</del> → <ins>{say(part, after)}</ins>
    </span>
  ));
}
