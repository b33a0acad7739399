// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which connections have orders that cannot be stored, as long as there are some. */
@Component(service = Watch.class)
public final class UnstoredWatch implements Watch {
  static final AlarmKind UNSTORED =
      new AlarmKind(
          "store.unstored", new Text("保存できない注文があります", "Orders that cannot be stored"), true);

  private final JpaTemplate jpa;

  /** For the service component runtime, and for tests. */
  @Activate
  public UnstoredWatch(@Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this.jpa = jpa;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(UNSTORED);
  }

  @Override
  public List<Alarm> look(Instant now) {
    return jpa.txExpr(TransactionType.Required, UnstoredRows::counts).stream()
        .map(
            c ->
                Alarm.of(
                    UNSTORED,
                    c.account(),
                    c.connection().toString(),
                    words(c.connection(), c.orders())))
        .toList();
  }

  private static Text words(Object connection, long n) {
    return new Text(
        "接続「%s」の注文%d件を保存できないため、除いて取り込みを続けています。接続の画面の「保存できなかった注文」で理由を確かめて、もう一度取り込んでください"
            .formatted(connection, n),
        "%d orders of %s cannot be stored and were set aside. See why on the connection's page, and try them again"
            .formatted(n, connection));
  }
}
