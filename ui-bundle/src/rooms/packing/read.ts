// SPDX-License-Identifier: Apache-2.0
// What a scan means, decided by what the page holds: no question to the house on the way.
import type { PackPiece, PackScan, PackTask } from '../../api/types';
import './words';

/** What a scan came to. */
export type Reading =
  | { act: 'count'; scans: PackScan[]; piece: PackPiece; full: boolean }
  | { act: 'open'; code: string }
  | { act: 'label'; code: string; known: boolean }
  | { act: 'teach'; piece: PackPiece }
  | { act: 'nothing'; word: string }
  | { act: 'wrong'; word: string; code: string; piece?: PackPiece };

/** Half width, upper case, without spaces; a UPC is the JAN with a zero before it. */
export function normal(text: string): string {
  const code = [...text.normalize('NFKC')]
    .filter((c) => c > ' ' && c !== '\u007f')
    .join('')
    .toUpperCase();
  return /^\d{12}$/.test(code) ? '0' + code : code;
}

/** The digits of a label: NW-7 may come with its start and stop letters. */
export function labelOf(text: string): string | null {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^[A-D]?(\d{10,14})[A-D]?$/.exec(plain)?.[1] ?? null;
}

/** How many of a piece are in the box. */
export function there(scans: PackScan[], piece: string): number {
  return scans.reduce((n, s) => (s.piece === piece ? n + s.count : n), 0);
}

export function complete(task: PackTask, scans: PackScan[]): boolean {
  return task.pieces.every((p) => there(scans, p.id) === p.quantity);
}

/** Whether its labels are still to be read. */
export function awaitsLabel(task: PackTask): boolean {
  return task.packed && task.labels && task.parcels.some((p) => !p.tied);
}

function slip(text: string): boolean {
  return /^S\d{10}$/.test(text);
}

function ownSlip(task: PackTask, text: string): boolean {
  const label = labelOf(text);
  return (
    text === task.shipment ||
    task.numbers.some((n) => n.toUpperCase() === text) ||
    (label !== null && task.parcels.some((p) => p.number === label))
  );
}

/** Puts one more into the box; the same code again and again is one line. */
function put(scans: PackScan[], piece: string, code: string, count: number): PackScan[] {
  const last = scans[scans.length - 1];
  return last && last.piece === piece && last.code === code
    ? [...scans.slice(0, -1), { piece, code, count: last.count + count }]
    : [...scans, { piece, code, count }];
}

/** Without the last piece that was put in. */
export function undone(scans: PackScan[]): PackScan[] {
  const last = scans[scans.length - 1];
  if (!last) return scans;
  return last.count > 1 ? [...scans.slice(0, -1), { ...last, count: last.count - 1 }] : scans.slice(0, -1);
}

function counted(task: PackTask, scans: PackScan[], piece: PackPiece): Reading {
  return { act: 'count', scans, piece, full: complete(task, scans) };
}

/** `*12`: twelve of what was read last. */
function several(task: PackTask, scans: PackScan[], n: number): Reading {
  const last = scans[scans.length - 1];
  const piece = task.pieces.find((p) => p.id === last?.piece);
  if (!last || !piece) return { act: 'wrong', word: 'pack.nothingToCount', code: `*${n}` };
  const rest = scans.slice(0, -1);
  const before = there(rest, piece.id);
  if (n < 1 || before + n > piece.quantity)
    return { act: 'wrong', word: 'pack.tooMany', code: `*${n}`, piece };
  return counted(task, [...rest, { ...last, count: n }], piece);
}

/** `#2`: one more of line 2, counted by eye. */
function byEye(task: PackTask, scans: PackScan[], line: number): Reading {
  const piece = task.pieces[line - 1];
  if (!piece) return { act: 'wrong', word: 'pack.noLine', code: `#${line}` };
  if (there(scans, piece.id) >= piece.quantity)
    return { act: 'wrong', word: 'pack.tooMany', code: `#${line}`, piece };
  return counted(task, put(scans, piece.id, '', 1), piece);
}

function goods(task: PackTask, scans: PackScan[], text: string): Reading {
  const code = normal(text);
  const fits = task.pieces.filter((p) => p.codes.includes(code));
  const piece = fits.find((p) => there(scans, p.id) < p.quantity);
  if (piece) return counted(task, put(scans, piece.id, code, 1), piece);
  if (fits[0]) return { act: 'wrong', word: 'pack.tooMany', code, piece: fits[0] };
  const shared = task.pieces.some((p) => [p.sku, p.itemCode].some((c) => c && normal(c) === code));
  return { act: 'wrong', word: shared ? 'pack.ambiguous' : 'pack.notInside', code };
}

function label(task: PackTask, text: string): Reading {
  const digits = labelOf(text);
  if (digits === null) return { act: 'wrong', word: 'pack.labelFirst', code: text };
  const own = task.parcels.find((p) => p.number === digits);
  if (own?.tied) return { act: 'nothing', word: 'pack.labelRead' };
  if (own) return { act: 'label', code: digits, known: true };
  return task.parcels.every((p) => p.number)
    ? { act: 'wrong', word: 'pack.otherLabel', code: digits }
    : { act: 'label', code: digits, known: false };
}

/** What a scan means at a table with this on it. */
export function read(task: PackTask | null, scans: PackScan[], raw: string): Reading {
  const text = raw.normalize('NFKC').trim().toUpperCase();
  if (!task) return { act: 'open', code: raw.trim() };
  if (awaitsLabel(task))
    return text === task.shipment ? { act: 'nothing', word: 'pack.labelFirst' } : label(task, text);
  if (task.packed)
    return ownSlip(task, text) ? { act: 'nothing', word: 'pack.already' } : { act: 'open', code: raw.trim() };
  const command = /^([*#=])(\d{1,5})$/.exec(text);
  if (command) {
    const n = Number(command[2]);
    if (command[1] === '*') return several(task, scans, n);
    if (command[1] === '#') return byEye(task, scans, n);
    const piece = task.pieces[n - 1];
    return piece ? { act: 'teach', piece } : { act: 'wrong', word: 'pack.noLine', code: text };
  }
  if (ownSlip(task, text)) return { act: 'nothing', word: 'pack.already' };
  if (slip(text))
    return scans.length === 0
      ? { act: 'open', code: text }
      : { act: 'wrong', word: 'pack.otherSlip', code: text };
  return goods(task, scans, text);
}
