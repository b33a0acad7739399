// SPDX-License-Identifier: Apache-2.0
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { layouts } from './pickingLayouts';
import { Menu } from './Menu';
import './words/papers';

/** A list's own button as the shop has set it, and beside it the other ways to lay it out. */
export function Layouts({
  children,
  disabled,
  print,
}: {
  children: ReactNode;
  disabled: boolean;
  print: (layout: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Space.Compact>
      {children}
      <Menu
        disabled={disabled}
        items={layouts.map((l) => ({
          key: l,
          label: <span data-testid={`output-layout-${l}`}>{t(`documents.l.${l}`)}</span>,
          onClick: () => print(l),
        }))}
      >
        <Button size="middle" aria-label={t('documents.pickingLayout')} data-testid="output-layouts">
          ▾
        </Button>
      </Menu>
    </Space.Compact>
  );
}
