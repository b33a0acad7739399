// SPDX-License-Identifier: Apache-2.0
package org.banto.post;

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

  /** Months that a mail is kept after it came; 0 keeps it for ever. */
  @AttributeDefinition(
      name = "メールの保管月数 / Months that mails are kept",
      description = "届いてからこの月数を過ぎた注文メールを消します。0は無期限 / Older mails are taken out; 0 keeps them",
      min = "0")
  int keep_months() default 0;
}
