// SPDX-License-Identifier: Apache-2.0
import { Dropdown, type MenuProps } from 'antd';
import type { ReactElement } from 'react';

/** What a button offers. However it is opened, the focus is in it: arrows choose, Enter takes, Esc closes. */
export function Menu({
  items,
  disabled = false,
  children,
}: {
  items: NonNullable<MenuProps['items']>;
  disabled?: boolean;
  children: ReactElement;
}) {
  return (
    <Dropdown trigger={['click']} autoFocus disabled={disabled} menu={{ items }}>
      {children}
    </Dropdown>
  );
}
