// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
let taken: string[] = [];
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
  taken = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    taken.push(this.getAttribute('href') ?? '');
  });
});

const sent = (path: string) =>
  the.asked
    .filter((a) => a.path === path && a.method === 'POST')
    .map((a) => JSON.parse(a.body) as Record<string, unknown>);
interface Stored {
  id: number;
  shipments: { number: string; state: string; parcels: { waybill: unknown }[] }[];
  placed: { destinations: { recipient: { address: { building: string } } }[] };
}
const stored = () => [...the.house.orders.values()] as unknown as Stored[];

/** A wave is put out by its one button. */
async function out(user: ReturnType<typeof showPage>) {
  await user.click(await screen.findByTestId('output-all'));
  return screen.findAllByTestId('wave');
}

describe('output', () => {
  it('labels, statements and picking list of today come of one press, and are taken at once', async () => {
    const user = showPage('/output');
    await signIn(user);
    const [wave] = await out(user);
    expect(sent('/waybill-batches')).toHaveLength(1);
    expect(sent('/waybill-batches')[0]).toMatchObject({ papers: ['statement', 'picking-list'] });
    expect(wave?.dataset.papers?.split(' ').sort()).toEqual(['picking-list', 'statement']);
    const files = screen.getAllByTestId('take-batch').length;
    expect(taken).toHaveLength(files + 2);
    expect(screen.getAllByTestId('job-progress')).toHaveLength(1);
  });

  it('[page.21] papers follow the labels, also for who has left the page and come back', async () => {
    const user = showPage('/output');
    await signIn(user);
    await screen.findByTestId('output-all');
    await user.click(screen.getByTestId('output-waybills'));
    const [wave] = await screen.findAllByTestId('wave');
    expect(wave?.dataset.papers).toBe('');
    await user.click(screen.getByTestId('place-numbers'));
    await screen.findByTestId('numbers');
    await user.click(screen.getByTestId('place-output'));
    await user.click(await screen.findByTestId('wave-missing'));
    await waitFor(() => expect(screen.getAllByTestId('wave')[0]?.dataset.papers).not.toBe(''));
    expect(sent('/waybill-batches')[1]).toEqual({
      again: wave?.dataset.id,
      labels: false,
      papers: ['statement', 'picking-list'],
    });
    expect(screen.queryByTestId('wave-missing')).toBeNull();
  });

  it('[page.21] a wave is put out again as a whole, with a reason', async () => {
    const user = showPage('/output');
    await signIn(user);
    const [wave] = await out(user);
    await user.click(screen.getByTestId('wave-again'));
    const yes = await screen.findByTestId('again-yes');
    expect(yes).toHaveProperty('disabled', true);
    await user.type(screen.getByTestId('again-reason'), '紙づまり');
    await user.click(yes);
    await waitFor(() => expect(sent('/waybill-batches')).toHaveLength(2));
    expect(sent('/waybill-batches')[1]).toEqual({
      again: wave?.dataset.id,
      reason: '紙づまり',
      labels: true,
      papers: ['statement', 'picking-list'],
    });
  });

  it('[page.21] one paper of a wave is put out again alone', async () => {
    const user = showPage('/output');
    await signIn(user);
    await out(user);
    await user.click(screen.getByTestId('wave-again'));
    await user.click(await screen.findByTestId('again-labels'));
    await user.click(screen.getByTestId('again-statement'));
    await user.type(screen.getByTestId('again-reason'), 'なくした{Enter}');
    await waitFor(() => expect(sent('/waybill-batches')).toHaveLength(2));
    expect(sent('/waybill-batches')[1]).toMatchObject({ labels: false, papers: ['picking-list'] });
  });

  it('a wave leads on to what comes next', async () => {
    const user = showPage('/output');
    await signIn(user);
    await out(user);
    await user.click(screen.getByTestId('wave-next'));
    await waitFor(() => expect(here()).toBe('/numbers'));
  });

  it('what a carrier would refuse is shown old and new, with a yes and a no of its own', async () => {
    const waits = stored().filter((o) => o.shipments[0]?.state === 'RELEASED');
    const order = waits[0] as Stored;
    Object.assign(order.shipments[0] ?? {}, { shipDate: '2026-01-05' });
    order.placed.destinations[0]!.recipient.address.building = '富山シティビルディング東館14階1401号室';
    const user = showPage('/output');
    await signIn(user);
    const rows = await screen.findAllByTestId('label-proposal');
    const row = rows.find((r) => r.dataset.order === String(order.id)) as HTMLElement;
    expect(row.querySelector('del')?.textContent).toBe('富山シティビルディング東館14階1401号室');
    expect(row.querySelector('ins')?.textContent).toContain('｜');
    const before = Number(/\d+/.exec(screen.getByTestId('output-all').textContent ?? '')?.[0]);
    await user.click(within(row).getByTestId('mend-no'));
    expect(screen.getByTestId('output-all').textContent).toContain(String(before - 1));
    await user.click(within(row).getByTestId('mend-yes'));
    await waitFor(() =>
      expect(sent('/actions')).toContainEqual({ action: 'fix', code: 'label.length', ids: [order.id] }),
    );
  });
});

describe('numbers', () => {
  const two = () => {
    const some = stored()
      .filter((o) => o.shipments[0]?.state === 'PRINTED')
      .slice(0, 2);
    for (const o of some) Object.assign(o.shipments[0] ?? {}, { shipDate: '2026-01-05' });
    return some
      .map((o, i) => `"${o.shipments[0]?.number}","0","",${40000000000 + i}${(40000000000 + i) % 7}`)
      .join('\r\n');
  };

  it('are chosen on the home page, and judged on theirs', async () => {
    const user = showPage('/');
    await signIn(user);
    await user.click(await screen.findByTestId('step-next-numbers'));
    const chosen = screen.getByTestId('chosen-file');
    fireEvent(chosen, new Event('cancel'));
    await waitFor(() => expect(screen.queryByTestId('chosen-file')).toBeNull());
    expect(here()).toBe('/');
    await user.click(screen.getByTestId('step-next-numbers'));
    await user.upload(screen.getByTestId('chosen-file'), new File([two()], 'result.csv'));
    expect((await screen.findAllByTestId('import-row')).map((row) => row.dataset.verdict)).toEqual([
      'MATCHED',
      'MATCHED',
    ]);
    expect(here()).toBe('/numbers');
    expect(sent('/actions')).toEqual([]);
  });

  it('[page.19] that are saved can be taken back while nothing has left', async () => {
    const user = showPage('/numbers');
    await signIn(user);
    await user.upload(await screen.findByTestId('import-file'), new File([two()], 'result.csv'));
    expect(screen.queryByTestId('import-told')).toBeNull();
    await user.click(await screen.findByTestId('import-save'));
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() =>
      expect(the.asked.some((a) => /^\/actions\/numbers-[0-9a-f]+\/undo$/.test(a.path))).toBe(true),
    );
  });

  it('[page.19] say when buyer and mall hear of it, where that is later', async () => {
    the.house.state.packing.told = 'handed-over';
    const user = showPage('/numbers');
    await signIn(user);
    await user.upload(await screen.findByTestId('import-file'), new File([two()], 'result.csv'));
    expect((await screen.findByTestId('import-told')).textContent).toContain('運送会社に渡したとき');
    expect(screen.getByTestId('import-save').textContent).not.toContain('発送完了');
    await user.click(screen.getByTestId('import-save'));
    expect((await screen.findByTestId('import-next')).getAttribute('href')).toBe('/hand-over');
  });
});
