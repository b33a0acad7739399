// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { PackPiece, PackScan, PackTask } from '../src/api/types';
import { labelOf, normal, read, there, undone } from '../src/rooms/packing/read';

const piece = (line: number, quantity: number, ...codes: string[]): PackPiece => ({
  id: `S0000000101-${line}`,
  name: `goods ${line}`,
  options: [],
  sku: codes[0] ?? '',
  itemCode: '',
  goods: '',
  codes,
  quantity,
});
const task = (change: Partial<PackTask> = {}): PackTask => ({
  shipment: 'S0000000101',
  order: 1,
  numbers: ['123456-20260701-1001'],
  shop: 'rakuten~demo',
  carrier: 'yamato',
  label: 'PREPAID',
  temperature: 'AMBIENT',
  cod: null,
  recipient: '',
  prefecture: '',
  gift: false,
  noshi: '',
  wrapping: '',
  remarks: [],
  memos: [],
  tags: [],
  wish: '',
  parcels: [{ no: 1, number: '444413758703', tied: false }],
  pieces: [piece(1, 2, '4900000000012', 'BWL'), piece(2, 1, 'ASA-1')],
  scans: [],
  seq: 0,
  packed: false,
  labels: true,
  ...change,
});

/** Reads one after the other; what the last one came to, and what is in the box then. */
function all(it: PackTask, ...texts: string[]) {
  let scans: PackScan[] = [];
  const came = texts.map((text) => {
    const reading = read(it, scans, text);
    if (reading.act === 'count') scans = reading.scans;
    return reading;
  });
  return { last: came[came.length - 1]!, scans };
}

describe('a scan', () => {
  it('is the same code however it is written', () => {
    expect(normal('４９０００００００００１２ ')).toBe('4900000000012');
    expect(normal('036000291452')).toBe('0036000291452');
    expect(labelOf('a444413758703a')).toBe('444413758703');
    expect(labelOf('4444-1375-8703')).toBe('444413758703');
    expect(labelOf('S0000000101')).toBeNull();
  });

  it('of goods fills the box, and says when all is there', () => {
    const { last, scans } = all(task(), '4900000000012', 'bwl', 'ASA-1');
    expect(last).toMatchObject({ act: 'count', full: true });
    expect(there(scans, 'S0000000101-1')).toBe(2);
  });

  it('of other goods, or of too many, is wrong', () => {
    expect(all(task(), '4999999999999').last).toMatchObject({ act: 'wrong', word: 'pack.notInside' });
    expect(all(task(), 'ASA-1', 'ASA-1').last).toMatchObject({ act: 'wrong', word: 'pack.tooMany' });
  });

  it('of a code that two kinds share asks to look', () => {
    const shared = task({
      pieces: [
        { ...piece(1, 1), sku: 'T' },
        { ...piece(2, 1), sku: 'T' },
      ],
    });
    expect(all(shared, 't').last).toMatchObject({ act: 'wrong', word: 'pack.ambiguous' });
    const { scans } = all(shared, '#1', '#2');
    expect(scans.map((s) => s.code)).toEqual(['', '']);
  });

  it('with a star says how many of what was read last', () => {
    expect(there(all(task(), 'BWL', '*2').scans, 'S0000000101-1')).toBe(2);
    expect(all(task(), 'BWL', '*3').last).toMatchObject({ act: 'wrong', word: 'pack.tooMany' });
    expect(all(task(), '*2').last).toMatchObject({ act: 'wrong', word: 'pack.nothingToCount' });
  });

  it('of the slip that lies there does nothing, by whatever number', () => {
    for (const own of ['S0000000101', '444413758703', 'A444413758703A', '123456-20260701-1001'])
      expect(all(task(), own).last).toMatchObject({ act: 'nothing' });
  });

  it('of another slip opens it only while the box is empty', () => {
    expect(all(task(), 'S0000000201').last).toMatchObject({ act: 'open' });
    expect(all(task(), 'BWL', 'S0000000201').last).toMatchObject({ act: 'wrong', word: 'pack.otherSlip' });
  });

  it('after packing has to be the label of the box', () => {
    const packed = task({ packed: true });
    expect(all(packed, '444413758703').last).toMatchObject({ act: 'label', known: true });
    expect(all(packed, '405548424886').last).toMatchObject({ act: 'wrong', word: 'pack.otherLabel' });
    expect(all(packed, 'S0000000201').last).toMatchObject({ act: 'wrong', word: 'pack.labelFirst' });
    const unknown = task({ packed: true, parcels: [{ no: 1, number: '', tied: false }] });
    expect(all(unknown, '405548424886').last).toMatchObject({ act: 'label', known: false });
  });

  it('after the label is the next slip', () => {
    const done = task({ packed: true, parcels: [{ no: 1, number: '444413758703', tied: true }] });
    expect(all(done, '405548424886').last).toMatchObject({ act: 'open' });
    expect(all(done, '444413758703').last).toMatchObject({ act: 'nothing' });
  });

  it('is taken back one piece at a time', () => {
    const { scans } = all(task(), 'BWL', 'BWL', 'ASA-1');
    expect(there(undone(scans), 'S0000000101-2')).toBe(0);
    expect(there(undone(undone(scans)), 'S0000000101-1')).toBe(1);
    expect(undone([])).toEqual([]);
  });
});
