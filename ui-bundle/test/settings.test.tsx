// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('the settings of a connection', () => {
  it("[partner.D7] show what a value may be, and the house's words at the field that is wrong", async () => {
    const kept = () =>
      (the.house.state.connections[0] as never as { settings: { days: string } }).settings.days;
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    const field = await screen.findByTestId('field-days');
    const row = field.closest('label') as HTMLElement;
    expect(row.textContent).toContain('（1〜365）');
    expect(within(row).queryByRole('alert')).toBeNull();
    fireEvent.change(field, { target: { value: '9999' } });
    fireEvent.click(screen.getByTestId('connection-save'));
    expect((await within(row).findByRole('alert')).textContent).toBe('365以下で入力してください');
    expect(kept()).toBe('3');
    fireEvent.change(field, { target: { value: '30' } });
    fireEvent.click(screen.getByTestId('connection-save'));
    await waitFor(() => expect(kept()).toBe('30'));
    expect(within(row).queryByRole('alert')).toBeNull();
  });
});

describe('a jar that is uploaded', () => {
  async function upload() {
    const user = showPage('/settings/connectors');
    await signIn(user);
    const file = await screen.findByTestId('connector-file');
    fireEvent.change(file, { target: { files: [new File(['jar'], 'minato.jar')] } });
    return screen.findByTestId('connector-change');
  }

  it('[partner.S12] names the connections that it could not take over, and what they lack', async () => {
    const change = await upload();
    expect(within(change).getByTestId('connector-warning').textContent).toContain(
      '接続「minato~tokyo」を引き継げません。店舗コード',
    );
  });

  it('names the fields of orders that it sees, personal ones apart, before it is installed and after', async () => {
    const change = await upload();
    expect(change.textContent).toContain('受注から見える項目個人情報: 注文者メール 請求金額');
    fireEvent.click(screen.getByTestId('connector-install'));
    const seen = await screen.findByTestId('connector-sees');
    expect(seen.textContent).toBe('受注から見える項目: 個人情報: 注文者メール 請求金額');
  });

  it('[partner.D13] stands in the list as soon as it is installed', async () => {
    await upload();
    expect(screen.queryByTestId('connector-row')).toBeNull();
    fireEvent.click(screen.getByTestId('connector-install'));
    const row = await screen.findByTestId('connector-row');
    expect(row.dataset.state).toBe('WORKS');
  });
});

describe('a program that claims the connections of another', () => {
  it('[partner.D6] says whose they are and who made it, and takes over when somebody allows it', async () => {
    the.house.state.connectors.push({
      name: 'evil-vendure',
      version: '2.0.0',
      provider: 'Evil',
      state: 'ASKS',
      why: '「vendure」の接続は banto-mall-vendure（Vendure）のものです',
      connectors: ['MALL vendure'],
      ports: [],
      dropped: true,
      former: null,
      sees: [],
    } as never);
    const user = showPage('/settings/connectors');
    await signIn(user);
    const row = await screen.findByTestId('connector-row');
    expect(within(row).getByTestId('connector-why').textContent).toContain('banto-mall-vendure');
    fireEvent.click(within(row).getByTestId('connector-allow'));
    const dialog = await screen.findByRole('dialog');
    for (const said of ['banto-mall-vendure（Vendure）', 'Evil', 'MALL vendure', '鍵やパスワードが']) {
      expect(dialog.textContent).toContain(said);
    }
    expect(row.dataset.state).toBe('ASKS');
    fireEvent.click(screen.getByTestId('connector-allowing'));
    await waitFor(() => expect(screen.getByTestId('connector-row').dataset.state).toBe('WORKS'));
    expect(screen.queryByTestId('connector-why')).toBeNull();
  });
});

describe('a program whose tables cannot be brought up', () => {
  const broken = {
    name: 'acme-giftbag',
    version: '1.1.0',
    provider: 'Acme',
    state: 'BROKEN',
    why: '表を用意できませんでした（db/giftbag.xml::1::acme）',
    connectors: [],
    ports: [],
    dropped: true,
    former: '1.0.0' as string | null,
    sees: [],
  };

  const row = async (program: object) => {
    the.house.state.connectors.push(program as never);
    await signIn(showPage('/settings/connectors'));
    return screen.findByTestId('connector-row');
  };

  it('says which change, and its last good version is put back by one press', async () => {
    const shown = await row(broken);
    expect(within(shown).getByTestId('connector-why').textContent).toContain('::1::acme');
    const back = within(shown).getByTestId('connector-former');
    expect(back.textContent).toBe('前の版（1.0.0）に戻す');
    fireEvent.click(back);
    await waitFor(() => expect(screen.getByTestId('connector-row').dataset.state).toBe('WORKS'));
    expect(screen.getByTestId('connector-row').textContent).toContain('1.0.0');
    expect(screen.queryByTestId('connector-former')).toBeNull();
  });

  it('has nothing to put back where none was good', async () => {
    const shown = await row({ ...broken, former: null });
    expect(within(shown).queryByTestId('connector-former')).toBeNull();
  });
});

describe('a connector that does what none may do', () => {
  const shown = async () => {
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    await screen.findByTestId('connection-state');
  };

  it('[partner.D8] is shown with the place in its program', async () => {
    Object.assign(the.house.state, {
      faults: [
        {
          call: 'orders',
          since: '2026-11-28T01:00:00Z',
          words: 'NullPointerException',
          frames: ['java.lang.NullPointerException', 'com.example.minato.Account.orders(Account.java:42)'],
          starts: false,
        },
      ],
    });
    await shown();
    const fault = await screen.findByTestId('connection-fault');
    expect(fault.textContent).toContain('com.example.minato.Account.orders(Account.java:42)');
  });

  it('[partner.D8] has no card where nothing stands', async () => {
    await shown();
    expect(screen.queryByTestId('connection-faults')).toBeNull();
  });
});

describe("the shop's address", () => {
  it('comes from its postal code, and its house number stays', async () => {
    const user = showPage('/settings/shop');
    await signIn(user);
    fireEvent.change(await screen.findByTestId('shop-street'), { target: { value: '千代田9-9' } });
    fireEvent.change(screen.getByTestId('shop-zip'), { target: { value: '１５０-0001' } });
    await user.click(await screen.findByTestId('postal-take'));
    expect(screen.queryByTestId('postal')).toBeNull();
    fireEvent.click(screen.getByTestId('shop-save'));
    await waitFor(() =>
      expect(the.house.state.shop).toMatchObject({
        zip: '１５０-0001',
        prefecture: '東京都',
        city: '渋谷区',
        street: '神宮前9-9',
      }),
    );
  });
});
