// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Signing;

/** Speaks QAPI: forms to one address a method, and a result code inside every answer. */
final class Qapi {
  private static final String PATH = "/GMKT.INC.Front.QAPIService/ebayjapan.qapi/ShippingBasic.";
  private static final String KEY = ".sellerKey";

  private final MallApi api;

  Qapi(Outbound outbound, Qoo10Account account) {
    Signing signing =
        request -> {
          String key = Signing.needed(KEY, new Text("販売者認証キー", "seller key"), account.key());
          request.header("GiosisCertificationKey", key).header("QAPIVersion", "1.0");
        };
    this.api = new MallApi(outbound, Qoo10Account.NAME, account.url(), KEY, signing);
  }

  /** Rows of a list, byte for byte. */
  List<byte[]> list(String method, Params form) throws ConnectorException {
    Answer answer = api.post(PATH + method, form);
    Optional<Text> error = error(answer.json());
    if (error.isPresent()) {
      throw answer.notAccepted(error.get());
    }
    return answer.slices("ResultObject");
  }

  /** Asks for something to be done; the mall's words when it will not be. */
  Optional<Text> command(String method, Params form) throws ConnectorException {
    Answer answer = api.post(PATH + method, form);
    Json said = answer.done();
    if (!said.has("ResultCode")) {
      throw new ConnectorException(
          Reason.NO_ANSWER, new Text("Qoo10 の応答に結果がありません", "The answer of Qoo10 has no result"));
    }
    return error(said);
  }

  /** Which code says that the key is refused is not published; its words are. */
  private static Optional<Text> error(Json said) throws ConnectorException {
    if (said.text("ResultCode").equals("0")) {
      return Optional.empty();
    }
    String words = said.text("ResultMsg") + "（" + said.text("ResultCode") + "）";
    String plain = words.toLowerCase(Locale.ROOT);
    if (plain.contains("certification") || plain.contains("認証")) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text(
              "Qoo10 が販売者認証キーを受け付けません。期限を確かめ、作り直してください",
              "Qoo10 refuses the seller key. Look at its expiry, and make a new one"),
          KEY,
          Optional.empty(),
          null);
    }
    return Optional.of(Text.same(words));
  }
}
