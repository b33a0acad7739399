// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

/**
 * What somebody is told of an alarm.
 *
 * @param id the same however often this message is tried
 * @param subject one line
 * @param text plain text
 */
public record AlarmMessage(String id, String subject, String text) {}
