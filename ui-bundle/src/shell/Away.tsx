// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { base } from '../api/client';
import { reached, useAway } from '../api/offline';

/** How often somebody knocks while nobody answers, in ms. */
const knock = 2000;

/** Says at once that the house cannot be reached, and comes back by itself. */
export function Away() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const away = useAway();
  useEffect(() => {
    if (!away) return undefined;
    const look = () =>
      void fetch(`${base}/session`, { credentials: 'same-origin' }).then(
        () => {
          reached(true);
          void client.invalidateQueries();
        },
        () => undefined,
      );
    const timer = setInterval(look, knock);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, [away, client]);
  if (!away) return null;
  return (
    <div className="away-line" role="alert" data-testid="away">
      {t('frame.away')}
    </div>
  );
}
