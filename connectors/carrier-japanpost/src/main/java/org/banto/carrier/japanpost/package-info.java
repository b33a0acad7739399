// SPDX-License-Identifier: Apache-2.0
/** Japan Post: the slip files of ゆうパックプリントR, Webゆうパックプリント and クリックポスト. */
package org.banto.carrier.japanpost;
