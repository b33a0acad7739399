// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.spapi.engine.Grant;

/**
 * The shop's queue at Amazon SQS, as its settings have it. They are looked at only when the queue
 * is: a wrong one stops no read.
 *
 * @param url {@code https://sqs.REGION.amazonaws.com/ACCOUNT/NAME}; empty when the shop has none
 * @param key the access key id of a user who may read and empty it
 * @param secret that user's secret access key
 * @param seller only pushes to this seller are news; empty takes all
 * @param subscribe whether the connector has Amazon send its pushes there
 */
record QueueAccount(String url, String key, String secret, String seller, boolean subscribe) {
  /** A shop without a queue. */
  static final QueueAccount NONE = new QueueAccount("", "", "", "", false);

  static final String FIELD_URL = "queueUrl";
  static final String FIELD_KEY = "queueKey";
  static final String FIELD_SECRET = ".queueSecret";

  private static final Text FORM =
      new Text(
          "待ち行列の URL は https://sqs.リージョン.amazonaws.com/アカウント/名前 です",
          "The URL of the queue is https://sqs.REGION.amazonaws.com/ACCOUNT/NAME");
  private static final Pattern URL =
      Pattern.compile("(https?://[^/?#@]+)/([0-9]{12})/([A-Za-z0-9_-]{1,80})");
  private static final Pattern AWS =
      Pattern.compile("https://sqs\\.([a-z]{2}(?:-[a-z]+)+-[0-9])\\.amazonaws\\.com");

  /** Of a queue that is not at AWS: a simulated one. */
  private static final String ELSEWHERE = "ap-northeast-1";

  static QueueAccount of(AmazonSettings s) {
    return new QueueAccount(
        Grant.given(s.queueUrl()),
        Grant.given(s.queueKey()),
        Grant.given(s._queueSecret()),
        Grant.given(s.sellerId()),
        s.subscribe());
  }

  boolean given() {
    return !url.isEmpty();
  }

  void check() throws ConnectorException {
    if (!URL.matcher(url).matches()) {
      throw Grant.misconfigured(
          FIELD_URL,
          url.endsWith(".fifo")
              ? Text.joined(
                  List.of(FORM, new Text("FIFO の待ち行列には届きません", "Nothing comes to a FIFO queue")),
                  "。",
                  ". ")
              : FORM,
          null);
    }
    Grant.needed(key, FIELD_KEY, new Text("SQS のアクセスキー ID", "access key id for SQS"));
    Grant.needed(secret, FIELD_SECRET, new Text("SQS のシークレットアクセスキー", "secret access key for SQS"));
  }

  /** Where requests go. */
  URI endpoint() {
    return URI.create(part(1) + '/');
  }

  /** As the Host header has it. */
  String host() {
    return URI.create(part(1)).getRawAuthority();
  }

  Signer signer() {
    return new Signer(key, secret, region(), "sqs");
  }

  String name() {
    return part(3);
  }

  /** What AWS calls it elsewhere. */
  String arn() {
    return String.join(":", "arn:aws:sqs", region(), part(2), part(3));
  }

  private String region() {
    Matcher aws = AWS.matcher(part(1));
    return aws.matches() ? aws.group(1) : ELSEWHERE;
  }

  private String part(int group) {
    return Optional.of(URL.matcher(url)).filter(Matcher::matches).orElseThrow().group(group);
  }

  /** No secret. */
  @Override
  public String toString() {
    return "QueueAccount[" + url + "]";
  }
}
