// SPDX-License-Identifier: Apache-2.0
/** Yamato Transport: B2クラウド label files and their results. */
package org.banto.carrier.yamato;
