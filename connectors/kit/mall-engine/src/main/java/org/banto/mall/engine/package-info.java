// SPDX-License-Identifier: Apache-2.0
/** What malls and carts with a JSON API have in common; packed privately into each connector's bundle. */
package org.banto.mall.engine;
