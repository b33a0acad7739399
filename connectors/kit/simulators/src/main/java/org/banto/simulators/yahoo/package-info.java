// SPDX-License-Identifier: Apache-2.0
/** A far side that speaks the order API of Yahoo! Shopping and YConnect's tokens over HTTP, with faults on demand. */
package org.banto.simulators.yahoo;
