// SPDX-License-Identifier: Apache-2.0
/** Rakuten Ichiba through RMS WEB SERVICE. */
package org.banto.mall.rakuten;
