// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.AlarmMessage;
import org.banto.flow.AlarmWay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells of alarms by mail, by the server that sends the shop's mails. */
@Component(property = "banto.alarm.way=mail")
public final class AlarmMail implements AlarmWay {
  private final Writer writer;
  private final MailServers servers;

  /** Remembers. */
  @Activate
  public AlarmMail(@Reference Writer writer, @Reference MailServers servers) {
    this.writer = writer;
    this.servers = servers;
  }

  @Override
  public void tell(AccountId account, String to, AlarmMessage message) throws ConnectorException {
    Writer.Pen pen = writer.pen(account);
    MailSettings sending = pen.sending();
    if (!sending.sends()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED, new Text("メールサーバーが設定されていません", "No mail server is set up"));
    }
    try (Smtp smtp = servers.open(account, pen)) {
      String domain = sending.from().substring(sending.from().indexOf('@') + 1);
      TemplateWords wording = new TemplateWords(message.subject(), message.text());
      Smtp.Answer answer = smtp.send(to, wording, message.id() + "@" + domain);
      if (answer instanceof Smtp.Refused refused) {
        throw new ConnectorException(Reason.UNAVAILABLE, refused.why());
      }
      if (answer instanceof Smtp.Later) {
        throw new ConnectorException(
            Reason.UNAVAILABLE,
            new Text("メールサーバーが今は受け取りません", "The mail server does not take it now"),
            "",
            Optional.empty(),
            null);
      }
    }
  }
}
