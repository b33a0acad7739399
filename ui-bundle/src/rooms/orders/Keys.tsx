// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { KeyList } from '../../kit/KeyList';
import './Keys.words';

const list = ['j', 'k', 'x', 'shift+x', 'enter', 'escape', '*'];
const bulk = ['m', 'h', 'u', 'a', 'f', 'b', 'p'];
const order = ['j', 'k', 'e', 'n', 'm', 'h', 'p', 'escape'];

/** The keys of the order list, of chosen orders and of the order page. */
export default function Keys() {
  const { t } = useTranslation();
  const rows = (of: string, keys: string[]) => keys.map((k): [string, string] => [k, t(`keys.${of}.${k}`)]);
  return (
    <>
      <KeyList title={t('keys.list')} rows={rows('l', list)} />
      <KeyList title={t('keys.bulk')} rows={rows('b', bulk)} />
      <KeyList title={t('keys.order')} rows={rows('o', order)} />
    </>
  );
}
