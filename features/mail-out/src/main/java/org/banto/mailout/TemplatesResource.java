// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.OrderService;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The words of the mails, per account. */
@Component(service = TemplatesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("templates")
@Form
@RequiresRight("mail-out.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TemplatesResource {
  private final Writer writer;
  private final OrderService orders;

  /** A symbol and what stands for it. */
  public record SymbolView(String symbol, String help) {}

  /** A template with the symbols it may use. */
  public record TemplateView(
      String name, String title, String subject, String body, List<SymbolView> symbols) {}

  /** Words, and for a preview the order they are tried on. */
  @Form
  public record Words(String subject, String body, Long order) {
    private TemplateWords wording() {
      return new TemplateWords(subject == null ? "" : subject, body == null ? "" : body);
    }
  }

  /** How a mail would read. */
  public record Preview(String subject, String text) {}

  @Activate
  public TemplatesResource(@Reference Writer writer, @Reference OrderService orders) {
    this.writer = writer;
    this.orders = orders;
  }

  /** All templates. */
  @GET
  public List<TemplateView> all(@Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    return Stream.of(MailTemplate.values()).map(t -> view(account, t)).toList();
  }

  /** Sets a template's words; an unknown symbol is refused. */
  @PUT
  @Path("{name}")
  @RequiresRight("mail-out.edit")
  public TemplateView set(@PathParam("name") String name, Words in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    MailTemplate template = template(name);
    writer.words(session.account(), template, in.wording(), session.actor());
    return view(session.account(), template);
  }

  /** How a mail with these words would read for an order. */
  @POST
  @Path("{name}/preview")
  @RequiresRight("mail-out.edit")
  public Preview preview(@PathParam("name") String name, Words in, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    template(name);
    in.wording().check(writer.fields());
    Order order =
        Optional.ofNullable(in.order())
            .flatMap(id -> orders.find(account, new OrderId(id)))
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        new Text(
                            "受注がありません: " + in.order(), "There is no such order: " + in.order())));
    TemplateWords mail = writer.pen(account).write(in.wording(), order, Optional.empty());
    return new Preview(mail.subject(), mail.body());
  }

  private TemplateView view(AccountId account, MailTemplate template) {
    TemplateWords words = writer.pen(account).words(template);
    List<SymbolView> symbols =
        Stream.concat(
                Stream.of(Symbol.values())
                    .map(s -> new SymbolView("{{" + s.japanese() + "}}", s.help())),
                writer.fields().all().stream()
                    .map(f -> f.name().ja())
                    .filter(name -> Symbol.of(name).isEmpty())
                    .map(name -> new SymbolView("{{" + name + "}}", "受注の項目")))
            .toList();
    return new TemplateView(
        template.code(), template.title(), words.subject(), words.body(), symbols);
  }

  private static MailTemplate template(String name) {
    return MailTemplate.of(name)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    new Text("ひな形がありません: " + name, "There is no such template: " + name)));
  }
}
