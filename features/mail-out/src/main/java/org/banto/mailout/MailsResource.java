// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.house.Form;
import org.banto.house.FreshProof;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.net.WaysOut;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The mails that were written, and how the account sends. */
@Component(service = MailsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("mails")
@RequiresRight("mail-out.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MailsResource {
  private static final Text LATER =
      new Text(
          "メールサーバーが、このあて先には今は送れないと答えました。",
          "The mail server says that it cannot send to this address now.");
  private static final Text CONSENTED =
      new Text("許可を受け取りました。テストメールで確かめてください。", "Consent was given. Try it with a test mail.");

  private static final Text TAKEN =
      new Text(
          "メールサーバーが受け取りました。受信箱を確認してください。", "The mail server has taken it. Look into the mailbox.");

  private final Letters letters;
  private final Settings settings;
  private final Writer writer;
  private final WaysOut out;
  private final MailServers servers;
  private final MailConsents consents;
  private final Clock clock = new HouseClock();

  /** A mail; the text only where one mail is asked for. */
  public record MailView(
      String id,
      OrderId order,
      String template,
      String subject,
      String to,
      Instant at,
      Letter.State state,
      Optional<String> text) {
    static MailView head(Letter l) {
      return new MailView(
          l.id(),
          l.order(),
          l.template(),
          l.wording().subject(),
          l.to(),
          l.at(),
          l.state(),
          Optional.empty());
    }

    static MailView whole(Letter l) {
      MailView head = head(l);
      return new MailView(
          head.id,
          head.order,
          head.template,
          head.subject,
          head.to,
          head.at,
          head.state,
          Optional.of(l.wording().body()));
    }
  }

  /** Whether mails leave the house; where not, they are kept. */
  public record Sending(boolean sends) {}

  /** Whether the owner has consented. */
  public record Consent(boolean given) {}

  /**
   * What is sent to ask for it.
   *
   * @param redirect the page of sending, as the browser has it: it is registered at the provider
   */
  public record ConsentAsked(String redirect) {}

  /** The provider's page. */
  public record ConsentPage(String url) {}

  /** What the provider's page led back with. */
  public record ConsentGiven(String state, String code) {}

  /** To whom a test mail goes. */
  public record TestMail(String to) {}

  /** What came of a test mail, in words; the setting to look at where one is wrong. */
  public record Tested(boolean ok, String words, String field) {}

  @Activate
  public MailsResource(
      @Reference JpaLetters letters,
      @Reference Settings settings,
      @Reference Writer writer,
      @Reference WaysOut out,
      @Reference MailServers servers,
      @Reference MailConsents consents) {
    this.letters = letters;
    this.settings = settings;
    this.writer = writer;
    this.out = out;
    this.servers = servers;
    this.consents = consents;
  }

  /** The mails about an order, newest first. */
  @GET
  public List<MailView> of(@QueryParam("order") Long order, @Context SecurityContext who) {
    if (order == null) {
      throw new Rejection(new Text("order を指定してください。", "Name an order."));
    }
    return letters.of(account(who), new OrderId(order)).stream().map(MailView::head).toList();
  }

  /** One mail with its text. */
  @GET
  @Path("{id}")
  public MailView one(@PathParam("id") String id, @Context SecurityContext who) {
    return letters
        .find(account(who), id)
        .map(MailView::whole)
        .orElseThrow(
            () -> Rejection.notFound(new Text("メールがありません: " + id, "There is no such mail: " + id)));
  }

  /** How the account sends; secrets are not shown. */
  @GET
  @Path("settings")
  @Form
  @RequiresRight("mail-out.manage")
  public Map<String, String> settings(@Context SecurityContext who) {
    return MailSettings.shown(settings.read(account(who), MailSettings.SECTION));
  }

  /** Whether the account sends at all: asked wherever something says that mails leave. */
  @GET
  @Path("sending")
  @RequiresRight("orders.see")
  public Sending sending(@Context SecurityContext who) {
    return new Sending(writer.pen(account(who)).sending().sends());
  }

  /** The mail server in the house's own network, which is reached because the operator has listed it; or none. */
  @GET
  @Path("settings/inside")
  @RequiresRight("mail-out.manage")
  public List<String> inside(@Context SecurityContext who) {
    MailSettings sending = writer.pen(account(who)).sending();
    return sending.sends()
        ? out.of(account(who)).inside(sending.host(), sending.port()).stream().toList()
        : List.of();
  }

  /**
   * Sends one mail now, to whoever sets up the sending, and says what the server said. That it took
   * one is kept with the settings until they change.
   */
  @POST
  @Path("settings/test")
  @RequiresRight("mail-out.manage")
  public Tested test(TestMail in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    Writer.Pen pen = writer.pen(session.account());
    if (!pen.sending().sends()) {
      return tested(
          false,
          new Text("「送信する」になっていないため、送っていません。", "Nothing was sent: sending is not switched on."),
          "transport",
          reader);
    }
    String to = in.to() == null ? "" : in.to().strip();
    TemplateWords words =
        new TemplateWords("送信テスト（番頭）", "番頭からの送信テストです。このメールが届いていれば、送信設定は正しくできています。\n");
    String id = UUID.randomUUID().toString();
    Letter letter =
        new Letter(id, new OrderId(1), "test", to, words, clock.instant(), Letter.State.SENDING);
    try (Smtp smtp = servers.open(session.account(), pen)) {
      Smtp.Answer answer = smtp.send(letter, id + "@banto.test");
      if (answer instanceof Smtp.Refused refused) {
        return tested(false, refused.why(), "", reader);
      }
      if (answer instanceof Smtp.Later) {
        return tested(false, LATER, "", reader);
      }
      Map<String, String> proven = Map.of(MailSettings.TESTED, clock.instant().toString());
      settings.write(session.account(), MailSettings.SECTION, proven, session.actor());
      return tested(true, TAKEN, "", reader);
    } catch (ConnectorException e) {
      return tested(false, e.sentence(), e.field(), reader);
    }
  }

  private static Tested tested(boolean ok, Text words, String field, HttpHeaders reader) {
    return new Tested(ok, words.in(reader.getAcceptableLanguages()), field);
  }

  /** Changes the given settings. */
  @FreshProof
  @PUT
  @Path("settings")
  @Form
  @RequiresRight("mail-out.manage")
  public Map<String, String> settings(Map<String, String> in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Map<String, String> values = MailSettings.checked(in);
    Map<String, String> before = settings.read(session.account(), MailSettings.SECTION);
    Map<String, String> all = new TreeMap<>(before);
    all.putAll(values);
    MailSettings.whole(all);
    MailSettings.of(before, "").bound(MailSettings.of(all, ""), in);
    settings.write(
        session.account(),
        MailSettings.SECTION,
        MailSettings.untested(before, values),
        session.actor());
    return settings(who);
  }

  /** Whether the owner of the mailbox has consented to what is set (OAuth 2.0). */
  @GET
  @Path("settings/consent")
  @RequiresRight("mail-out.manage")
  public Consent consent(@Context SecurityContext who) {
    MailSettings sending = writer.pen(account(who)).sending();
    return new Consent(consents.given(account(who), sending.login()));
  }

  /** Begins to ask the owner of the mailbox; answers with the address of the provider's page. */
  @POST
  @Path("settings/consent")
  @RequiresRight("mail-out.manage")
  public ConsentPage ask(ConsentAsked in, @Context SecurityContext who) {
    MailSettings sending = writer.pen(account(who)).sending();
    if (!sending.consents() || !sending.login().whole()) {
      throw new Rejection(new Text("先に送信設定を保存してください。", "Save how mails are sent first."));
    }
    String back = in.redirect() == null ? "" : in.redirect();
    if (!back.matches("https?://[^/?#\\s]+/ui/settings/sending")) {
      throw new Rejection(
          new Text("戻り先のURLが正しくありません: " + back, "The provider cannot lead back to " + back));
    }
    return new ConsentPage(consents.ask(account(who), sending.login(), back).toString());
  }

  /** Takes what the provider gave the owner for his consent. */
  @FreshProof
  @PUT
  @Path("settings/consent")
  @RequiresRight("mail-out.manage")
  public Tested consented(
      ConsentGiven in, @Context SecurityContext who, @Context HttpHeaders reader) {
    Session session = Session.of(who.getUserPrincipal());
    String state = in.state() == null ? "" : in.state();
    String code = in.code() == null ? "" : in.code();
    try {
      MailLogin login = writer.pen(session.account()).sending().login();
      consents.take(session.account(), login, state, code, session.actor());
      return tested(true, CONSENTED, "", reader);
    } catch (ConnectorException e) {
      return tested(false, e.sentence(), e.field(), reader);
    }
  }

  /** Forgets the consent; the provider's own page ends it there. */
  @DELETE
  @Path("settings/consent")
  @RequiresRight("mail-out.manage")
  public Consent forget(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    consents.drop(session.account(), session.actor());
    return consent(who);
  }

  private static AccountId account(SecurityContext who) {
    return Session.of(who.getUserPrincipal()).account();
  }
}
