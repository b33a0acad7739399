// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.connect.Outbound;
import org.banto.connect.Push;
import org.banto.testkit.PushAnswererContract;

/** 受注通知 keeps what every push keeps that is proved by a word within it. */
class NoticesContractTest extends RakutenContractsTest.Stage implements PushAnswererContract {
  private static final String KEY = "SAMPLE-AUTH-KEY";

  @Override
  String orders() {
    return "{'count':1}";
  }

  @Override
  public RakutenShop connector(Outbound outbound) {
    return with(outbound, KEY);
  }

  @Override
  public RakutenShop withoutSecret(Outbound outbound) {
    return with(outbound, "");
  }

  private RakutenShop with(Outbound outbound, String key) {
    return new RakutenShop(
        outbound, RakutenContractsTest.ACCOUNT, OrderMails.PLAIN, new Notices(key), time);
  }

  @Override
  public Collection<String> secrets() {
    return List.of("SP000000_sample", "SL000000_sample", KEY);
  }

  @Override
  public List<Push> genuine() {
    String other = published().replaceAll("orderNotifyModel", "notifyModel");
    String typed = published().replace(KEY, " <![CDATA[SAMPLE]]>-AUTH&#45;KEY\n");
    return List.of(push(published()), push(other), push(typed));
  }

  @Override
  public Push ofAnother() {
    return push(published().replace(KEY, "SAMPLE-OF-ANOTHER"));
  }

  @Override
  public Set<String> proof() {
    return Set.of();
  }

  @Override
  public List<byte[]> altered(byte[] body) {
    String whole = published();
    String auth = "<authKey>" + KEY + "</authKey>";
    String declared = "<!DOCTYPE orderNotifyModel [<!ENTITY k \"" + KEY + "\">]><orderNotifyModel>";
    return Stream.of(
            whole.replace(KEY, "SAMPLE-AUTH-KEZ"),
            whole.replace(KEY, "SAMPLE-AUTH-KEY2"),
            whole.replace(KEY, "sample-auth-key"),
            whole.replace(KEY, ""),
            whole.replace(auth, ""),
            whole.replace(auth, "<!-- " + auth + " -->"),
            whole.replace(auth, auth + "<authKey>x</authKey>"),
            whole.replace(auth, "<x>" + auth + "</x>"),
            whole.replace(auth, "").replace("<seqId>1</seqId>", auth),
            whole.replace("orderNotifyModel", "otherModel"),
            whole.replace("<orderNotifyModel>", declared),
            whole.replace("<orderNotifyModel>", declared).replace(auth, "<authKey>&k;</authKey>"),
            whole.replace("</orderNotifyModel>", ""),
            whole + "<orderNotifyModel/>")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public String taken() {
    return text("orderNotify.reply.xml");
  }

  @Override
  public String refused() {
    return taken().replace("N-000-000", "E-400-101");
  }

  private static String published() {
    return text("orderNotify.push.xml");
  }

  private static Push push(String text) {
    return new Push(
        "", Map.of("Content-Type", List.of("text/xml")), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String fixture) {
    try (var in = NoticesContractTest.class.getResourceAsStream(fixture)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
