// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
const sent = (method: string) =>
  the.asked.filter((a) => a.method === method && a.path.includes('/alarms/targets/'));
const type = (testid: string, value: string) =>
  fireEvent.change(screen.getByTestId(testid), { target: { value } });

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('[house.silence] alarms', () => {
  it('names what stands still first, and lets only what has happened be put away', async () => {
    await signIn(showPage('/'));
    const card = await screen.findByTestId('home-alarms');
    const rows = within(card).getAllByTestId('alarm');
    expect(rows.map((r) => r.dataset.fault)).toEqual(['true', 'false']);
    expect(rows[0]!.textContent).toContain('接続の停止');
    expect(within(rows[0]!).queryByTestId('alarm-seen')).toBeNull();
    fireEvent.click(within(rows[1]!).getByTestId('alarm-seen'));
    await waitFor(() => expect(within(card).getAllByTestId('alarm')).toHaveLength(1));
  });

  it('says that nobody is told yet, and takes a mail address for the night', async () => {
    await signIn(showPage('/settings/alarms'));
    expect(await screen.findByText('まだ送り先がありません')).toBeTruthy();
    fireEvent.click(screen.getByTestId('target-add'));
    type('target-name', '夜間の当番');
    type('target-to', 'toban@shop.example');
    type('target-from', '20:00');
    type('target-until', '08:00');
    fireEvent.click(
      screen.getByTestId('target-kind-intake.order').closest('label') ??
        screen.getByTestId('target-kind-intake.order'),
    );
    fireEvent.click(screen.getByTestId('target-save'));
    const row = await screen.findByTestId('target');
    expect(row.textContent).toContain('20:00–08:00');
    expect(row.textContent).toContain('止まったもの・遅れているものすべて、注文の変更');
    const body = JSON.parse(sent('PUT')[0]!.body) as Record<string, unknown>;
    expect(body).toMatchObject({
      way: 'mail',
      to: 'toban@shop.example',
      faults: true,
      kinds: ['intake.order'],
    });
    fireEvent.click(within(row).getByTestId('target-test'));
    const answer = await screen.findByTestId('target-answer');
    expect(answer.dataset.ok).toBe('true');
  });

  it('never shows a secret again, and keeps it when nothing is typed', async () => {
    the.house.state.alarmTargets = [
      {
        id: 'c1',
        name: '店長',
        way: 'chatwork',
        to: '123',
        secret: true,
        template: '',
        language: 'ja',
        faults: true,
        kinds: [],
        from: '',
        until: '',
        on: true,
        lastAt: null,
        trouble: 'api.chatwork.com が 401 を返しました',
      },
    ] as never;
    await signIn(showPage('/settings/alarms'));
    expect((await screen.findByTestId('target-trouble')).textContent).toContain('401');
    fireEvent.click(screen.getByTestId('target-open'));
    const secret = (await screen.findByTestId('target-secret')) as HTMLInputElement;
    expect(secret.value).toBe('');
    expect(secret.type).toBe('password');
    fireEvent.click(screen.getByTestId('target-save'));
    await waitFor(() => expect(sent('PUT')).toHaveLength(1));
    expect(JSON.parse(sent('PUT')[0]!.body)).toMatchObject({ secret: '', to: '123' });
  });
});
