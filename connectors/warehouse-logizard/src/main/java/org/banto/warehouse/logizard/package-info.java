// SPDX-License-Identifier: Apache-2.0
/** What ロジザード (ZERO, プラス) says it shipped. */
package org.banto.warehouse.logizard;
