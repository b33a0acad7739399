// SPDX-License-Identifier: Apache-2.0

/** A waybill's number as people read it: 1234-5678-9012. */
export function digitsOf(number: string): string {
  return number.replace(/^(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3');
}
