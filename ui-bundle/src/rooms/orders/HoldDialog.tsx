// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Input, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import './words';

/** Asks into which box orders are put, and why. */
export function HoldDialog({
  n,
  close,
  hold,
}: {
  n: number;
  close: () => void;
  hold: (box: number, reason: string) => void;
}) {
  const { t } = useTranslation();
  const { data: names } = useQuery({
    queryKey: ['boxes'],
    queryFn: () => body(api.GET('/boxes')),
    staleTime: 300_000,
  });
  const [box, setBox] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const why = useRef<InputRef>(null);
  return (
    <Dialog
      title={t('hold.title', { n })}
      ok={t('bulk.hold')}
      close={close}
      go={() => box !== null && hold(box, reason)}
      disabled={box === null}
      testid="hold-yes"
      width={420}
    >
      <div className="stack">
        <label className="field">
          <span className="field-label">{t('hold.box')}</span>
          <Select
            defaultOpen
            showSearch={{ optionFilterProp: 'label' }}
            data-testid="hold-box"
            value={box}
            onChange={setBox}
            onSelect={() => why.current?.focus()}
            options={(names ?? []).map((name, i) => ({ value: i + 1, label: `${i + 1}. ${name}` }))}
          />
        </label>
        <label className="field">
          <span className="field-label">{t('hold.reason')}</span>
          <Input
            ref={why}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
            data-text-place="HOLD"
            data-testid="hold-reason"
            maxLength={200}
          />
          <span className="field-help">{t('hold.help')}</span>
        </label>
      </div>
    </Dialog>
  );
}
