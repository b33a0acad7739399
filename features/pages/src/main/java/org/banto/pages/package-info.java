// SPDX-License-Identifier: Apache-2.0
/** Pages that bundles bring into the running house: listed, agreed to, served. */
package org.banto.pages;
