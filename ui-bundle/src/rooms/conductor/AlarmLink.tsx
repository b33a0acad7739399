// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alarm } from '../../api/types';

/** Leads from an alarm to the connection it speaks of. */
export default function AlarmLink({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation();
  if (!alarm.subject?.includes('~')) return null;
  return (
    <>
      {' '}
      <Link to={`/settings/connections/${encodeURIComponent(alarm.subject)}`} data-testid="alarm-open">
        {t('alarm.open')}
      </Link>
    </>
  );
}
