// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
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
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Account;
import org.banto.house.Audit;
import org.banto.house.Form;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The shop accounts (店舗ID) that the user may work on; of others nothing is told. */
@Component(service = AccountsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("accounts")
@Form(ofTheHouse = true)
@RequiresRight("users.manage")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountsResource {
  private final Users users;
  private final AccountOpening branches;
  private final Audit audit;

  /**
   * What is sent to open one or to rename it.
   *
   * @param practice whether one that is opened is for practice; not said is no, and a rename leaves it
   */
  public record Edit(String id, String name, Boolean practice) {}

  @Activate
  public AccountsResource(
      @Reference Users users, @Reference AccountOpening branches, @Reference Audit audit) {
    this.users = users;
    this.branches = branches;
    this.audit = audit;
  }

  /** The accounts of the user. */
  @GET
  public List<Account> all(@Context SecurityContext who) {
    return users.accounts(user(who));
  }

  /** Opens one, with keys of its own; who opens it may work on it. */
  @POST
  public Account open(Edit in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    Account account =
        branches.open(in.id(), in.name(), Boolean.TRUE.equals(in.practice()), user(who));
    audit.write(session.account(), session.actor(), "account.opened", account.id().value());
    return account;
  }

  /** Renames one. */
  @PUT
  @Path("{id}")
  public Account rename(@PathParam("id") String id, Edit in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (!user(who).accounts().contains(id)) {
      throw Rejection.forbidden(new Text("この店舗IDでは作業できません。", "You do not work on this account."));
    }
    Account account = branches.rename(id, in.name());
    audit.write(account.id(), session.actor(), "account.renamed", account.id().value());
    return account;
  }

  /** A program has no accounts to share. */
  private User user(SecurityContext who) {
    return users
        .find(Session.of(who.getUserPrincipal()).getName())
        .orElseThrow(
            () -> new Rejection(new Text("店舗IDは担当者だけが扱えます。", "Accounts are for staff only.")));
  }
}
