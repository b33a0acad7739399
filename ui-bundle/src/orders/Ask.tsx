// SPDX-License-Identifier: Apache-2.0
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../api/types';
import { count, yen } from '../kit/format';

/** Asks once before something leaves the house: how many, and the first of them. */
export function Ask({
  what,
  preview,
  yes,
  no,
}: {
  what: string;
  preview: Preview;
  yes: () => void;
  no: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('ask.title', { what, n: preview.orders })}
      okText={t('ask.yes', { n: preview.orders })}
      cancelText={t('common.cancel')}
      onOk={yes}
      onCancel={no}
      okButtonProps={{ 'data-testid': 'ask-yes', autoFocus: true }}
      width={480}
    >
      <div data-testid="ask">
        <p>{t('ask.leaves')}</p>
        <table className="plain-table">
          <tbody>
            {preview.leaves.map((l) => (
              <tr key={l.kind}>
                <th>{t(`command.${l.kind}`, { defaultValue: l.kind })}</th>
                <td className="num right">{t('common.n', { n: count(l.count) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {preview.first && (
          <p className="first">
            <span className="quiet">{t('ask.first')}</span>{' '}
            <span className="num">{preview.first.number}</span> {preview.first.buyer} {yen(preview.first.due)}
            {t('common.yen')}
          </p>
        )}
      </div>
    </Modal>
  );
}
