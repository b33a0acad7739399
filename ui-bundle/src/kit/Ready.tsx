// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import './words/ready';

/** A line of the list of what is looked at before a shop goes live. */
export function Ready({
  id,
  done,
  title,
  note,
  to,
}: {
  id: string;
  /** Whether it is as it should be; nothing is said as long as nobody knows. */
  done: boolean | undefined;
  title: string;
  /** How it stands, or what is missing. */
  note: string;
  /** Where it is seen to. */
  to: string;
}) {
  const { t } = useTranslation();
  if (done === undefined) return null;
  return (
    <li className="ready" data-testid={`ready-${id}`} data-done={done}>
      <span className={`state state-${done ? 'OK' : 'WAITING'}`}>
        {t(done ? 'ready.done' : 'ready.todo')}
      </span>
      <span className="grow">
        <b>{title}</b> <span className="quiet">{note}</span>
      </span>
      <Link to={to} aria-label={`${title}: ${t('ready.open')}`}>
        {t('ready.open')}
      </Link>
    </li>
  );
}
