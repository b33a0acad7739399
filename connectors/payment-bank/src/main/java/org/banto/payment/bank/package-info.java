// SPDX-License-Identifier: Apache-2.0
/** Files of banks: money that came in. */
package org.banto.payment.bank;
