// SPDX-License-Identifier: Apache-2.0
import { cleanup, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { atRest, here, openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  mall: { standing: string } | null;
  placed: { lines: { no: number; sku: string; options: string[] }[] };
  shipments: {
    number: string;
    state: string;
    carriage: { carrier: string };
    items: { line: number; quantity: number }[];
    parcels: { waybill: { number: string } | null }[];
  }[];
}
let the: ReturnType<typeof openHouse>;
let lines: Map<string, (e: MessageEvent) => void>[] = [];

/** The live line to the house, as a browser has it. */
class Line {
  readonly heard = new Map<string, (e: MessageEvent) => void>();
  constructor() {
    lines.push(this.heard);
  }
  addEventListener(event: string, act: (e: MessageEvent) => void) {
    this.heard.set(event, act);
  }
  close() {}
}

beforeEach(() => {
  sessionStorage.clear();
  lines = [];
  vi.stubGlobal('EventSource', Line);
  the = openHouse();
});

const all = () => [...the.house.orders.values()] as unknown as Kept[];
/** An order with labels out, of one shipment, whose goods all differ. */
function printed(lineCount = 1): Kept {
  const order = all().find((o) => {
    const skus = o.placed.lines.map((l) => l.sku);
    return (
      o.shipments.length === 1 &&
      o.shipments[0]?.state === 'PRINTED' &&
      o.shipments[0].items.length >= lineCount &&
      new Set(skus).size === skus.length
    );
  });
  if (!order) throw new Error('no order to pack');
  return order;
}
const shipment = (o: Kept) => o.shipments[0]!;
const codes = (o: Kept) =>
  shipment(o).items.flatMap((i) => {
    const sku = o.placed.lines.find((l) => l.no === i.line)!.sku;
    return Array.from({ length: i.quantity }, () => sku);
  });
const field = () => screen.getByTestId('pack-scan');
let pressed = 1000;
/** Reads a code so many milliseconds after the last one. */
function scan(text: string, after = 1000) {
  fireEvent.change(field(), { target: { value: text } });
  const enter = createEvent.keyDown(field(), { key: 'Enter' });
  pressed += after;
  Object.defineProperty(enter, 'timeStamp', { value: pressed });
  fireEvent(field(), enter);
}
const verdict = () => screen.getByTestId('pack-verdict');
const kind = (wanted: string) => waitFor(() => expect(verdict().dataset.kind).toBe(wanted));
async function opened(o: Kept) {
  await screen.findByTestId('pack-scan');
  scan(shipment(o).number);
  await screen.findAllByTestId('piece');
}
const label = '300000099991';

describe('the packing table', () => {
  it('[page.35] names the papers that have what is read', async () => {
    const user = showPage('/packing');
    await signIn(user);
    const help = await screen.findByText(/発送作業書の出荷番号（S…）/);
    expect(help.textContent).toContain('納品書の注文番号');
    expect(screen.queryByText(/明細書の出荷番号/)).toBeNull();
  });

  it('names the boxes that wait as long as no slip is read', async () => {
    const order = printed();
    await signIn(showPage('/packing'));
    const waiting = await screen.findByTestId('pack-waiting');
    expect(waiting.textContent).toContain(shipment(order).number);
    expect(screen.queryByText('検品する荷物はまだありません')).toBeNull();
    await opened(order);
    expect(screen.queryByTestId('pack-waiting')).toBeNull();
  });

  it('takes a slip, its goods and its label, by scanner alone', async () => {
    const order = printed();
    await signIn(showPage('/packing'));
    await opened(order);
    for (const code of codes(order)) {
      scan(code);
    }
    await waitFor(() => expect(shipment(order).state).toBe('PACKED'));
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.nowLabel'));
    scan(label);
    await waitFor(() => expect(shipment(order).state).toBe('NUMBERED'));
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.finished'));
    expect(screen.getByTestId('pack-box').dataset.tied).toBe('true');
  });

  it('is red at once over wrong goods, without asking the house', async () => {
    const order = printed();
    await signIn(showPage('/packing'));
    await opened(order);
    const before = the.asked.length;
    scan('4999999999999');
    expect(verdict().dataset.kind).toBe('bad');
    expect(the.asked.length).toBe(before);
  });

  it('counts a double read once, however slow the page is between the two', async () => {
    const order = printed();
    await signIn(showPage('/packing'));
    await opened(order);
    const code = codes(order)[0]!;
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    scan(code);
    await vi.advanceTimersByTimeAsync(350);
    scan(code, 40);
    await waitFor(() => expect(screen.getAllByTestId('piece')[0]!.dataset.there).toBe('1'));
    expect(verdict().dataset.kind).not.toBe('bad');
  });

  it('goes on where it was when the page is loaded anew', async () => {
    const order = printed(2);
    await signIn(showPage('/packing'));
    await opened(order);
    scan(codes(order)[0]!);
    await waitFor(() => expect(the.asked.at(-1)?.path).toContain('/scans'));
    cleanup();
    showPage('/packing');
    const pieces = await screen.findAllByTestId('piece');
    await waitFor(() => expect(pieces[0]!.dataset.there).toBe('1'));
  });

  it('turns red by itself when the order on it is cancelled, and stays red', async () => {
    const order = printed(2);
    await signIn(showPage('/packing'));
    await opened(order);
    order.mall = { standing: 'CANCELLED' };
    lines.forEach((heard) => heard.get('orders')?.(new MessageEvent('orders', { data: '{}' })));
    await kind('bad');
    expect(verdict().textContent).toContain('荷物を抜いてください');
    const before = verdict().dataset.n;
    scan(codes(order)[0]!);
    expect(verdict().dataset.kind).toBe('bad');
    expect(verdict().dataset.n).not.toBe(before);
    expect(shipment(order).state).toBe('PRINTED');
  });

  it('takes the last scan back and lays a parcel aside by key', async () => {
    const order = printed(2);
    await signIn(showPage('/packing'));
    await opened(order);
    scan(codes(order)[0]!);
    const first = () => screen.getAllByTestId('piece')[0]!.dataset.there;
    await waitFor(() => expect(first()).toBe('1'));
    fireEvent.keyDown(field(), { key: 'F2' });
    await waitFor(() => expect(first()).toBe('0'));
    fireEvent.keyDown(field(), { key: 'Escape' });
    await waitFor(() => expect(screen.queryAllByTestId('piece')).toEqual([]));
    await waitFor(() => expect(the.asked.at(-1)?.method).toBe('DELETE'));
  });

  it('learns a code, and reads it from then on', async () => {
    const order = printed();
    await signIn(showPage('/packing'));
    await opened(order);
    scan('4911111111119');
    await kind('bad');
    scan('=1');
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.taught'));
    scan('4911111111119');
    await waitFor(() => expect(screen.getAllByTestId('piece')[0]!.dataset.there).toBe('1'));
  });

  it('keeps a code it has learnt when an older answer comes after it', async () => {
    const order = printed();
    let arrives = () => {};
    const older = `GET /packing/tasks/${shipment(order).number}`;
    the.late.set(older, new Promise((resolve) => (arrives = resolve)));
    await signIn(showPage('/packing'));
    await opened(order);
    scan('4911111111119');
    await kind('bad');
    scan('=1');
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.taught'));
    arrives();
    await waitFor(() => expect(the.given.get(older)?.bodyUsed).toBe(true));
    await atRest();
    scan('4911111111119');
    await waitFor(() => expect(screen.getAllByTestId('piece')[0]!.dataset.there).toBe('1'));
  });
});

describe('the dock', () => {
  it('names what differs, and closes a list with a reason', async () => {
    const order = printed();
    const user = showPage('/packing');
    await signIn(user);
    await opened(order);
    for (const code of codes(order)) {
      scan(code);
    }
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.nowLabel'));
    scan(label);
    await waitFor(() => expect(verdict().dataset.word).toBe('pack.finished'));
    await user.click(screen.getByTestId('place-hand-over'));
    const carrier = shipment(order).carriage.carrier;
    const card = await screen.findByTestId(`dock-${carrier}`);
    expect(within(card).getByTestId('dock-packed').textContent).toBe('1');
    const why = within(card).getAllByTestId('dock-why')[0]!;
    expect(why.dataset.kind).toBe('NOT_PACKED');
    // many of one reason are one line, until somebody wants to see them
    if (Number(why.dataset.count) > 20) await user.click(within(why).getByTestId('dock-show'));
    expect(within(why).getAllByTestId('dock-row')).toHaveLength(Number(why.dataset.count));
    await user.click(screen.getByTestId(`dock-close-${carrier}`));
    const yes = await screen.findByTestId('dock-yes');
    expect(yes).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByTestId('dock-reason'), { target: { value: '運転手が待てない' } });
    await waitFor(() => expect(yes).toHaveProperty('disabled', false));
    await user.click(yes);
    expect((await screen.findByTestId('paper-line')).textContent).toContain(label);
    expect(shipment(order).state).toBe('HANDED_OVER');
  });
});

describe('the dock', () => {
  /** Two parcels that wait for the truck: packed or not, with their numbers. */
  const numbered = () =>
    all()
      .filter((o) => o.shipments.length === 1 && o.shipments[0]?.state === 'PRINTED')
      .slice(0, 2)
      .map((o, i) => {
        Object.assign(shipment(o).parcels[0] ?? {}, {
          waybill: { carrier: 'yamato', number: `90000000001${i}` },
        });
        return o;
      });
  const carrier = () => shipment(numbered()[0]!).carriage.carrier;

  it('[page.20] closing asks with its count, and is taken back until something has left', async () => {
    the.house.state.packing.scan = 'off';
    const by = carrier();
    const user = showPage('/hand-over');
    await signIn(user);
    await user.click(await screen.findByTestId(`dock-close-${by}`));
    const asks = await screen.findByTestId('dock-asks');
    expect(Number(asks.dataset.count)).toBeGreaterThan(0);
    expect(the.asked.some((a) => a.path === '/hand-overs' && a.method === 'POST')).toBe(false);
    const reason = screen.queryByTestId('dock-reason');
    if (reason) fireEvent.change(reason, { target: { value: '運転手が待てない' } });
    await user.click(screen.getByTestId('dock-yes'));
    await user.click(await screen.findByTestId('toast-undo'));
    const closed = here().replace('/hand-over/', '');
    await waitFor(() => expect(the.asked.some((a) => a.path === `/hand-overs/${closed}/reopen`)).toBe(true));
  });

  it('[page.20] the switches of the whole house stand in the settings, and are taken back', async () => {
    const user = showPage('/packing');
    await signIn(user);
    await screen.findByTestId('pack-scan');
    expect(document.querySelector('[data-testid^="pack-setting"]')).toBeNull();
    cleanup();
    const again = showPage('/settings/packing');
    await again.click(await screen.findByTestId('pack-setting-scan-off'));
    await waitFor(() => expect(the.house.state.packing.scan).toBe('off'));
    await again.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(the.house.state.packing.scan).toBe('on'));
  });

  it('says of no switch that it was changed while the house did not take it', async () => {
    const user = showPage('/settings/packing');
    await signIn(user);
    await screen.findByTestId('pack-setting-scan-off');
    the.instead.push(() => new Response('', { status: 503, statusText: 'Service Unavailable' }));
    await user.click(screen.getByTestId('pack-setting-scan-off'));
    expect((await screen.findByTestId('toast')).textContent).toContain('503');
    expect(screen.getAllByTestId('toast')).toHaveLength(1);
    expect(the.house.state.packing.scan).toBe('on');
  });

  it('[page.19] a shop that does not scan is not warned for each parcel; one that scans is, in one line', async () => {
    const by = carrier();
    const user = showPage('/hand-over');
    await signIn(user);
    const why = (await screen.findAllByTestId('dock-why')).filter((r) => r.dataset.kind === 'NOT_PACKED');
    expect(why.length).toBeGreaterThan(0);
    expect(within(why[0] as HTMLElement).getByText(/検品していません/)).toBeTruthy();
    expect(screen.getAllByTestId('dock-no-scan').length).toBeGreaterThan(0);
    cleanup();
    the.house.state.packing.scan = 'off';
    showPage('/hand-over');
    await screen.findByTestId(`dock-close-${by}`);
    expect(document.querySelector('[data-testid="dock-why"][data-kind="NOT_PACKED"]')).toBeNull();
  });
});

describe('the packing table', () => {
  it('shows what the buyer wrote beside the goods', async () => {
    const order = printed();
    Object.assign(order.placed, { remarks: 'のしは内のしで' });
    const user = showPage('/packing');
    await signIn(user);
    await user.type(await screen.findByTestId('pack-scan'), `${shipment(order).number}{Enter}`);
    expect((await screen.findByTestId('pack-wishes')).textContent).toContain('のしは内のしで');
  });
});
