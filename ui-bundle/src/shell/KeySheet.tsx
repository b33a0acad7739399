// SPDX-License-Identifier: Apache-2.0
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { go } from './places';

const list = ['j', 'k', 'x', 'shift+x', 'enter', 'escape', '*'];
const bulk = ['m', 'h', 'u', 'a', 'f', 'b', 'p'];
const order = ['j', 'k', 'e', 'n', 'm', 'h', 'escape'];
const common = ['/', '?'];

export function KeySheet({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const column = (title: string, rows: [string, string][]) => (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <Modal open title={t('keys.title')} onCancel={close} footer={null} width={820}>
      <div className="sheet" data-testid="key-sheet">
        {column(
          t('keys.go'),
          go.map((g) => [`g ${g.key}`, t(g.word)]),
        )}
        <div>
          {column(
            t('keys.list'),
            list.map((k) => [k, t(`keys.l.${k}`)]),
          )}
          {column(
            t('keys.common'),
            common.map((k) => [k, t(`keys.c.${k}`)]),
          )}
        </div>
        <div>
          {column(
            t('keys.bulk'),
            bulk.map((k) => [k, t(`keys.b.${k}`)]),
          )}
          {column(
            t('keys.order'),
            order.map((k) => [k, t(`keys.o.${k}`)]),
          )}
        </div>
      </div>
    </Modal>
  );
}
