// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import './words';

/**
 * For which of its own reasons a mall is told that orders are off, where all are of one mall that has some: they are
 * the options of this setting of its connections, which says what is told where nobody chooses.
 */
const setting = 'cancelReason';

export function CancelReason({
  shops,
  value,
  set,
}: {
  shops: string[];
  value: string;
  set: (code: string) => void;
}) {
  const { t } = useTranslation();
  const { data: types } = useQuery({
    queryKey: ['connector-types'],
    queryFn: () => body(api.GET('/connector-types')),
    staleTime: 300_000,
  });
  const [mall, ...others] = new Set(shops.map((shop) => shop.split('~')[0]));
  const of = others.length === 0 ? types?.find((type) => type.id === mall) : undefined;
  const reasons = of?.fields.find((field) => field.id === setting)?.options ?? [];
  if (!of || reasons.length === 0) return null;
  return (
    <label className="field">
      <span className="field-label">{t('ask.mallReason', { mall: of.name })}</span>
      <Select
        value={value}
        onChange={set}
        options={[{ value: '', label: t('ask.usualReason') }, ...reasons]}
        aria-label={t('ask.mallReason', { mall: of.name })}
        data-testid="ask-mall-reason"
      />
    </label>
  );
}
