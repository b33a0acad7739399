// SPDX-License-Identifier: Apache-2.0
/** A far side that speaks the order API of Rakuten's RMS WEB SERVICE over HTTP, with faults on demand. */
package org.banto.simulators.rakuten;
