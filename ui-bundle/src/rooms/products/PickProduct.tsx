// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestedAsked, type ProductLine } from './asked';
import { useLater } from './later';
import './words';
import './products.css';

/** The code of a product, typed or chosen among those that its code or name may mean. */
export function PickProduct({
  value,
  put,
  choose = () => undefined,
  go = () => undefined,
  label,
  testid,
}: {
  value: string;
  put: (code: string) => void;
  /** Hears of the one that was chosen. */
  choose?: (line: ProductLine) => void;
  /** Enter, where it takes nothing that is proposed. */
  go?: () => void;
  label: string;
  testid: string;
}) {
  const { t } = useTranslation();
  const q = useLater(value.trim());
  const { data } = useQuery({ ...suggestedAsked(q), enabled: q !== '', placeholderData: keepPreviousData });
  const found = q === '' ? [] : (data?.items ?? []);
  const took = useRef(false);
  /** Enter takes what is proposed or stands as it is typed; it sends no form. */
  function press(e: KeyboardEvent) {
    if (e.key !== 'Enter' || e.nativeEvent.isComposing || e.keyCode === 229) return;
    e.preventDefault();
    if (!took.current) go();
  }
  return (
    <span className="product-pick" onKeyDownCapture={() => (took.current = false)} onKeyDown={press}>
      <AutoComplete
        value={value}
        options={found.map((line) => ({
          value: line.code,
          label: (
            <span className="product-suggestion" data-testid="product-suggestion" data-code={line.code}>
              <b>{line.code}</b> {line.name}
              {line.ended && <span className="quiet"> {t('products.isEnded')}</span>}
            </span>
          ),
        }))}
        showSearch={{ filterOption: false }}
        popupMatchSelectWidth={360}
        defaultActiveFirstOption={false}
        onChange={(code: string) => put(code ?? '')}
        onSelect={(code: string) => {
          took.current = true;
          const line = found.find((one) => one.code === code);
          if (line) choose(line);
        }}
        aria-label={label}
        data-testid={testid}
      />
    </span>
  );
}
