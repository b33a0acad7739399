// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.mall.engine.Answer;
import org.banto.mall.engine.MallApi;
import org.banto.mall.engine.Params;
import org.banto.mall.engine.Signing;

/** Speaks the shop API: questions are forms in the address, commands are XML, answers are XML that say yes or no. */
final class AuPay {
  private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

  private final AuPayAccount account;
  private final MallApi asking;
  private final MallApi telling;

  AuPay(Outbound outbound, AuPayAccount account) {
    this.account = account;
    Signing bearer = Signing.bearer(".apiKey", new Text("APIキー", "API key"), account.key());
    Signing form =
        request -> {
          request.header("Content-Type", FORM);
          bearer.sign(request);
        };
    this.asking = new MallApi(outbound, AuPayAccount.NAME, account.url(), ".apiKey", form);
    this.telling = new MallApi(outbound, AuPayAccount.NAME, account.url(), ".apiKey", bearer);
  }

  /**
   * An answer that says yes or no.
   *
   * @param error code and words of a no
   */
  record Said(byte[] body, ObjectNode fields, Optional<Text> error) {}

  /** Asks for something. */
  Said ask(String operation, Params query) throws ConnectorException {
    Params all = new Params().with("shopId", account.shopId());
    Answer answer = asking.get("/" + operation + "?" + all + "&" + query);
    return said(answer, Reason.MALFORMED);
  }

  /** Asks for something to be done. */
  Said command(String operation, String... namesAndValues) throws ConnectorException {
    String[] all = new String[namesAndValues.length + 2];
    all[0] = "shopId";
    all[1] = account.shopId();
    System.arraycopy(namesAndValues, 0, all, 2, namesAndValues.length);
    String type = "application/xml; charset=UTF-8";
    return said(telling.post("/" + operation, type, Xml.request(all)), Reason.NO_ANSWER);
  }

  private static Said said(Answer answer, Reason damaged) throws ConnectorException {
    ObjectNode fields;
    try {
      fields = Xml.read(answer.body());
    } catch (IOException e) {
      throw new ConnectorException(
          damaged,
          new Text(
              AuPayAccount.NAME.ja() + " の応答を XML として読めません",
              "The answer of " + AuPayAccount.NAME.en() + " cannot be read as XML"));
    }
    JsonNode result = fields.path("result");
    if (!result.has("status")) {
      // a page for people is XML as well
      Reason reason = damaged == Reason.MALFORMED ? Reason.UNAVAILABLE : damaged;
      throw Answer.maintenance(reason, AuPayAccount.NAME);
    }
    if (result.path("status").asText().equals("0")) {
      return new Said(answer.body(), fields, Optional.empty());
    }
    JsonNode error = result.path("error");
    String words = error.path("message").asText() + "（" + error.path("code").asText() + "）";
    return new Said(answer.body(), fields, Optional.of(Text.same(words)));
  }
}
