// SPDX-License-Identifier: Apache-2.0
/** ebisumart. */
package org.banto.mall.ebisumart;
