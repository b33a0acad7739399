// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Leaving } from '../api/types';
import { NotSending } from '../rooms/mail-out/NotSending';
import { count } from './format';

/** What leaves the house, a line each. */
export function Leaves({ leaves }: { leaves: Leaving[] }) {
  const { t } = useTranslation();
  return (
    <>
      {leaves.some((l) => l.kind.startsWith('mail.')) && <NotSending />}
      <table className="plain-table" data-testid="leaves">
        <tbody>
          {leaves.map((l) => (
            <tr key={l.kind}>
              <th>{t(`command.${l.kind}`, { defaultValue: l.kind })}</th>
              <td className="num right">{t('common.n', { n: count(l.count) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
