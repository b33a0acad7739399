// SPDX-License-Identifier: Apache-2.0
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../api/types';
import { useAct } from '../../../kit/actions';
import { Card } from '../../../kit/Page';
import { useMay, useMenu } from '../../../kit/session';
import { TagChip } from '../../../kit/TagChip';
import { useTags } from '../../../kit/tags';
import './words';
import '../orders.css';

/** Where the house lacks the function, tags that there are can be read. */
export default function Tags({ view: { order } }: { view: OrderView }) {
  const { t } = useTranslation();
  const act = useAct();
  const may = useMay();
  const writes = useMenu()('order-tags') && may('orders.edit');
  const names = useTags().map((tag) => tag.name);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  if (!writes && order.tags.length === 0) return null;
  async function turn(action: 'tags.give' | 'tags.take', tag: string) {
    setBusy(true);
    const done = await act({ action, tag, ids: [order.id] }, t('order.tags'));
    setBusy(false);
    return done?.refused.length === 0;
  }
  async function give() {
    const tag = text.trim();
    if (busy || tag === '') return;
    if (order.tags.includes(tag) || (await turn('tags.give', tag))) setText('');
  }
  return (
    <Card title={t('order.tags')} testid="tags">
      <div className="order-tags">
        {order.tags.map((tag) => (
          <span className="chip" key={tag} data-testid="order-tag">
            <TagChip name={tag} />
            {writes && (
              <button
                className="plain"
                disabled={busy}
                onClick={() => void turn('tags.take', tag)}
                aria-label={t('order.takeTag', { tag })}
              >
                ×
              </button>
            )}
          </span>
        ))}
        {writes && (
          <Input
            value={text}
            onChange={(e) => setText(e.target.value)}
            onPressEnter={(e) => !(e.nativeEvent.isComposing || e.keyCode === 229) && void give()}
            onBlur={() => void give()}
            placeholder={t('order.writeTag')}
            aria-label={t('order.tags')}
            list="tag-names"
          />
        )}
        <datalist id="tag-names">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </Card>
  );
}
