// SPDX-License-Identifier: Apache-2.0
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyList } from '../kit/KeyList';
import { Spot } from '../kit/Spot';
import { placesOf, useRooms } from './room';

export default function KeySheet({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const places = placesOf(useRooms());
  return (
    <Modal open title={t('keys.title')} onCancel={close} footer={null} width={820}>
      <div className="sheet" data-testid="key-sheet">
        <KeyList
          title={t('keys.go')}
          rows={places.flatMap(({ key, word }) => (key ? [[`g ${key}`, t(word)]] : []))}
        />
        <Spot name="keys" of={{}} />
        <KeyList title={t('keys.common')} rows={['/', '?'].map((k) => [k, t(`keys.c.${k}`)])} />
      </div>
    </Modal>
  );
}
