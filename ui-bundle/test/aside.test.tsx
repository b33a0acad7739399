// SPDX-License-Identifier: Apache-2.0
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const torn = (seq: number, number: string, fault: string, detail: string) => ({
  seq,
  number,
  first: new Date().toISOString(),
  last: new Date().toISOString(),
  times: 2,
  fault,
  detail,
});

describe('orders that cannot be stored', () => {
  it('[security.C1] are listed with their reason, and tried again by hand', async () => {
    the.house.state.unstored = [
      torn(7, '403520-1', 'LEFT_OVERS', 'ORDER_MARK_PK (23505)'),
      torn(8, '403520-2', 'VALUE', '22001'),
    ];
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    const rows = await screen.findAllByTestId('unstored-row');
    expect(rows.length).toBe(2);
    expect(rows[0]?.textContent).toContain('控えが食い違っています');
    expect(rows[0]?.textContent).toContain('ORDER_MARK_PK');
    expect(rows[1]?.textContent).toContain('保存できない値');
    await user.click(within(rows[0] as HTMLElement).getByTestId('unstored-again'));
    expect(await screen.findByText('1件を取り込みました')).toBeTruthy();
    expect(the.asked.filter((a) => a.path.endsWith('/unstored/again')).map((a) => a.body)).toEqual([
      '{"numbers":["403520-1"]}',
    ]);
    await user.click(await screen.findByTestId('unstored-all'));
    expect(await screen.findByText('1件はまだ保存できません')).toBeTruthy();
  });

  it('[security.C1] are not spoken of where there are none', async () => {
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    await screen.findByTestId('connection-unread');
    expect(screen.queryByTestId('connection-unstored')).toBeNull();
  });
});

describe('the history', () => {
  const verdict = async () => {
    const user = showPage('/settings/audit');
    await signIn(user);
    await user.click(await screen.findByTestId('audit-verify'));
    return (await screen.findByTestId('audit-verdict')).textContent;
  };

  it('[security.C1] says in words which lines it acknowledges as missing', async () => {
    the.house.state.gaps = [
      { first: 3367, last: 3369, line: 3400 },
      { first: 3500, last: 3499, line: 3501 },
    ];
    const text = await verdict();
    expect(text).toContain('✓');
    expect(text).toContain('3367〜3369番（3件、3400番に記録）');
    expect(text).toContain('3500番の続き方（3501番に記録）');
  });

  it('[security.M1] says from where and in which session, and nothing where nobody asked', async () => {
    Object.assign(the.house.state.audit[0] ?? {}, { address: '192.0.2.7', session: '3f9c01ab' });
    const user = showPage('/settings/audit');
    await signIn(user);
    const from = (await screen.findAllByTestId('audit-from')).map((cell) => cell.textContent);
    expect(from.filter((text) => text === '192.0.2.73f9c01ab').length).toBe(1);
    expect(from.filter((text) => text === '').length).toBeGreaterThan(0);
  });

  it('[security.C1] is whole where nothing is missing', async () => {
    expect(await verdict()).toBe('✓ 改ざんは見つかりませんでした。記録はすべてつながっています');
  });
});
