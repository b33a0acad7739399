// SPDX-License-Identifier: Apache-2.0
/** What the slip files of all carriers have in common; packed privately into each carrier's bundle. */
package org.banto.file.engine;
