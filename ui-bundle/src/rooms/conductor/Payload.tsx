// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { base } from '../../api/client';
import type { Order } from '../../api/types';
import './words';

/** 取込エラー: what came in could not be read. */
const intakeError = 27;

/** What the far side has sent, as it came. */
export default function Payload({ order }: { order: Order }) {
  const { t } = useTranslation();
  if (order.hold?.box !== intakeError) return null;
  return (
    <a
      href={`${base}/connections/${encodeURIComponent(order.key.shop)}/payloads/${encodeURIComponent(order.key.number)}`}
      download
      data-testid="order-payload"
    >
      {t('order.payload')}
    </a>
  );
}
