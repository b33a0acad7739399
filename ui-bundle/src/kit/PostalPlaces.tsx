// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import './words/postal';
import './kit.css';

/** The part of an address that a postal code names. */
export interface Named {
  prefecture: string;
  city: string;
  street: string;
}

/** A postal code as it is sent: seven digits, or what there is of them. */
export const zipDigits = (zip: string) => zip.normalize('NFKC').replace(/[^0-9]/g, '');

/** The places of a postal code, where the address names another; one press takes it, with the house number. */
export function PostalPlaces({ zip, here, take }: { zip: string; here: Named; take: (to: Named) => void }) {
  const { t } = useTranslation();
  const digits = zipDigits(zip);
  const { data: places } = useQuery({
    queryKey: ['postal', digits],
    queryFn: () => body(api.GET('/postal', { params: { query: { zip: digits } } })),
    enabled: digits.length === 7,
    staleTime: Infinity,
  });
  const written = here.prefecture + here.city + here.street;
  const others = (places ?? []).filter((p) => !written.startsWith(p.prefecture + p.city + p.town));
  if (others.length === 0) return null;
  return (
    <div className="postal" data-testid="postal">
      <span className="quiet">{t('postal.of')}</span>
      {others.slice(0, 6).map(({ prefecture, city, town }) => (
        <Button
          key={city + town}
          size="small"
          data-testid="postal-take"
          onClick={() => take({ prefecture, city, street: town + houseNumber(here.street, town) })}
        >
          {prefecture}
          {city}
          {town}
        </Button>
      ))}
    </div>
  );
}

/** What is behind the town in a street, which stays when the town changes. */
function houseNumber(street: string, town: string): string {
  if (street.startsWith(town)) return street.slice(town.length);
  return /[0-9０-９].*$/.exec(street)?.[0] ?? '';
}
