// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.banto.connect.Mail;
import org.junit.jupiter.api.Test;

class ParsedMailTest {
  private static final Charset JIS = Charset.forName("x-windows-iso2022jp");

  @Test
  void subjectAndBodyInIso2022JpAreReadWithTheCharactersOfWindows() {
    String subject =
        "=?ISO-2022-JP?B?" + Base64.getEncoder().encodeToString("①注文㈱髙﨑".getBytes(JIS)) + "?=";
    byte[] raw =
        raw(
            "Message-ID: <1@x>\r\nFrom: =?UTF-8?B?5rOo?= <order@mall.example>\r\nSubject: "
                + subject
                + "\r\nDate: Mon, 23 Nov 2026 10:00:00 +0900\r\n"
                + "Content-Type: text/plain; charset=ISO-2022-JP\r\n"
                + "Content-Transfer-Encoding: 7bit\r\n\r\n",
            "ご注文①㈱髙﨑 ｱｲｳ\r\n二行目".getBytes(JIS));
    Mail mail = new ParsedMail(raw).mail(Instant.EPOCH);
    assertEquals("①注文㈱髙﨑", mail.subject());
    assertEquals("ご注文①㈱髙﨑 ｱｲｳ\n二行目", mail.text());
    assertEquals("order@mall.example", mail.from());
    assertEquals("<1@x>", mail.messageId());
    assertEquals(Instant.parse("2026-11-23T01:00:00Z"), mail.at());
  }

  @Test
  void aTextThatDoesNotSayWhatItIsIsReadAsWhatItLooksLike() {
    assertEquals("注文", text("", "注文".getBytes(StandardCharsets.UTF_8)));
    assertEquals("注文", text("", "注文".getBytes(Charset.forName("windows-31j"))));
    assertEquals("注文①", text("Shift_JIS", "注文①".getBytes(Charset.forName("windows-31j"))));
    assertEquals("注文", text("x-nonsense", "注文".getBytes(JIS)));
  }

  private static String text(String charset, byte[] body) {
    String type = charset.isEmpty() ? "text/plain" : "text/plain; charset=" + charset;
    return new ParsedMail(
            raw("Content-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n", body))
        .text();
  }

  @Test
  void aSubjectWithoutEncodingIsReadAllTheSame() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("Subject: ".getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes("注文".getBytes(JIS));
    bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertEquals("注文", new ParsedMail(bytes.toByteArray()).subject());
  }

  @Test
  void ofSeveralPartsThePlainOneIsRead() {
    String html = "Content-Type: text/html; charset=UTF-8\r\n\r\n<p>html</p>\r\n";
    String plain =
        "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getEncoder().encodeToString("本文".getBytes(StandardCharsets.UTF_8))
            + "\r\n";
    String attached =
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nno\r\n";
    String inner =
        "Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\n"
            + plain
            + "--i\r\n"
            + html
            + "--i--\r\n";
    String whole =
        "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
            + inner
            + "--o\r\n"
            + attached
            + "--o--\r\n";
    assertEquals("本文", new ParsedMail(whole.getBytes(StandardCharsets.UTF_8)).text());
  }

  @Test
  void aMailOfHtmlAloneHasTheTextThatIsSeen() {
    String html =
        "<html><head><title>t</title><style>p{}</style></head><body><script>x()</script>"
            + "<p>注文番号&nbsp;1 &amp; 2<br>品&#40;A&#x29;</p><table><tr><td>合計</td><td>&yen;980</td>"
            + "</tr></table></body></html>";
    String raw = "Content-Type: text/html; charset=UTF-8\r\n\r\n" + html;
    assertEquals(
        "注文番号 1 & 2\n品(A)\n\n合計 ¥980", new ParsedMail(raw.getBytes(StandardCharsets.UTF_8)).text());
  }

  @Test
  void abrokenMailIsOpenedAsFarAsItGoes() {
    assertEquals("", new ParsedMail(new byte[0]).text());
    String cut = "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/pl";
    assertEquals("", new ParsedMail(cut.getBytes(StandardCharsets.UTF_8)).text());
    String odd = "From: @@ <>\r\nContent-Type: ???\r\nContent-Transfer-Encoding: ?\r\n\r\nx";
    assertEquals(
        Instant.EPOCH,
        new ParsedMail(odd.getBytes(StandardCharsets.UTF_8)).mail(Instant.EPOCH).at());
  }

  @Test
  void theIdStaysWhenAServerAddsHeaders() {
    byte[] sent = raw("Message-ID: <1@x>\r\n\r\n", "a\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] marked =
        raw(
            "Status: RO\r\nMessage-ID: <1@x>\r\n\r\n",
            "a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    byte[] other = raw("Message-ID: <1@x>\r\n\r\n", "b\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(new ParsedMail(sent).id("box"), new ParsedMail(marked).id("box"));
    assertNotEquals(new ParsedMail(sent).id("box"), new ParsedMail(other).id("box"));
    assertNotEquals(new ParsedMail(sent).id("box"), new ParsedMail(sent).id("box2"));
  }

  private static byte[] raw(String head, byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
