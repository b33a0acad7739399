// SPDX-License-Identifier: Apache-2.0
/** Maven as somebody outside of the project runs it. */
package org.banto.partner.maven;
