// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The plan's numbers of order mail. */
@ObjectClassDefinition(name = "番頭: 注文メールの数 / Banto: numbers of order mail")
public @interface PlanNumbers {
  /** Seconds between two reads of a mailbox. */
  @AttributeDefinition(
      name = "メール取込の間隔（秒） / Seconds between reads of a mailbox",
      description = "受信箱から注文メールを読む間隔です / How often a mailbox is read")
  int mail_poll_seconds() default 900;
}
