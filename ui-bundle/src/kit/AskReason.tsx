// SPDX-License-Identifier: Apache-2.0
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks why, once. */
export function AskReason({
  title,
  why,
  ok,
  go,
  close,
}: {
  title: string;
  why: string;
  ok: string;
  go: (reason: string) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('common.cancel')}
      onCancel={close}
      onOk={() => go(reason.trim())}
      okButtonProps={{ disabled: !reason.trim(), 'data-testid': 'reason-yes' }}
      width={440}
    >
      <label className="field">
        <span className="field-label">{why}</span>
        <Input
          autoFocus
          value={reason}
          onChange={(e) => setReason(e.target.value)}
          maxLength={200}
          data-testid="reason"
          onPressEnter={(e) => !e.nativeEvent.isComposing && reason.trim() && go(reason.trim())}
        />
      </label>
    </Modal>
  );
}
