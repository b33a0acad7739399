// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Leaving } from '../api/types';
import { count } from './format';
import { Spot } from './Spot';

/** What leaves the house, a line each. */
export function Leaves({ leaves }: { leaves: Leaving[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Spot name="leaving" of={{ leaves }} />
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
