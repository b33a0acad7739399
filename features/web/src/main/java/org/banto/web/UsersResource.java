// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Audit;
import org.banto.house.Form;
import org.banto.house.FreshProof;
import org.banto.house.GoodAnswer;
import org.banto.house.RequiresRight;
import org.banto.house.Role;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The members of staff and their rights. */
@Component(service = UsersResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("users")
@Form(ofTheHouse = true)
@RequiresRight("users.manage")
@FreshProof
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UsersResource {
  private final Users users;
  private final Sessions sessions;
  private final OfferedRights offered;
  private final Factors factors;
  private final Audit audit;

  /**
   * A user as others see it.
   *
   * @param secondFactor whether a code is asked for at the log-in, beside the password
   * @param factorLoss who said that it is lost, if somebody has
   */
  public record View(
      String login,
      String name,
      Set<String> rights,
      List<String> accounts,
      boolean mustChangePassword,
      boolean disabled,
      boolean secondFactor,
      Optional<LossView> factorLoss) {
    /** As somebody reads it who may know these of the user's accounts. */
    static View of(User u, List<String> shown, boolean secondFactor, Optional<LossView> loss) {
      return new View(
          u.login(),
          u.name(),
          new TreeSet<>(u.rights()),
          shown,
          u.mustChange(),
          u.disabled(),
          secondFactor,
          loss);
    }
  }

  /**
   * That somebody has lost their second factor, until a second person says so too.
   *
   * @param by the login of who said so
   * @param name their name
   */
  public record LossView(String by, String name, Instant at) {}

  /**
   * What is sent to add or change a user; one of whom nothing is said may log in.
   *
   * @param role whose rights are given where none are named, e.g. {@code shipping}
   */
  public record Edit(
      String login,
      String name,
      Set<String> rights,
      List<String> accounts,
      Boolean disabled,
      String role) {
    public Edit {
      disabled = Boolean.TRUE.equals(disabled);
    }
  }

  /** A right that can be given. */
  public record RightView(String id, String ja, String en) {}

  /** Rights to start from. */
  public record RoleView(String id, String ja, String en, Set<String> rights) {}

  /** A user with a one-time password, shown once. */
  public record OneTime(View user, String password) {}

  @Activate
  public UsersResource(
      @Reference Users users,
      @Reference Sessions sessions,
      @Reference OfferedRights offered,
      @Reference Factors factors,
      @Reference Audit audit) {
    this.users = users;
    this.sessions = sessions;
    this.offered = offered;
    this.factors = factors;
    this.audit = audit;
  }

  /** The users who work on an account that one's own work is on. */
  @GET
  public List<View> all(@Context SecurityContext who) {
    AccountScope reach = reach(who);
    Set<String> safe = factors.logins();
    Map<String, JpaFactors.Loss> losses = factors.losses();
    return users.all().stream()
        .filter(reach::sees)
        .map(
            u ->
                View.of(
                    u,
                    reach.shown(u),
                    safe.contains(u.login()),
                    loss(Optional.ofNullable(losses.get(u.login())))))
        .toList();
  }

  private View view(User user) {
    return View.of(
        user,
        user.accounts(),
        factors.find(user.login()).isPresent(),
        loss(factors.loss(user.login())));
  }

  private Optional<LossView> loss(Optional<JpaFactors.Loss> loss) {
    return loss.map(l -> new LossView(l.by(), users.name(l.by()), l.at()));
  }

  private AccountScope reach(SecurityContext who) {
    users.refresh();
    User self =
        users
            .find(Session.of(who.getUserPrincipal()).getName())
            .orElseThrow(
                () ->
                    Rejection.forbidden(
                        new Text("担当者は、担当者だけが管理できます。", "Staff is managed by staff only.")));
    return new AccountScope(self.accounts(), users.rights(self));
  }

  /** The rights there are: those of the rooms that are there. */
  @GET
  @Path("rights")
  public List<RightView> rights() {
    return offered.all().stream()
        .map(r -> new RightView(r.id(), r.name().ja(), r.name().en()))
        .toList();
  }

  /** The roles to start from, each with its rights of now. */
  @GET
  @Path("roles")
  public List<RoleView> roles() {
    return Stream.of(Role.values())
        .map(r -> new RoleView(OfferedRights.id(r), r.title().ja(), r.title().en(), offered.of(r)))
        .toList();
  }

  /** The rights that are wished, or those of the role where only that is named. */
  private Set<String> wished(Edit in, Set<String> otherwise) {
    if (in.rights() != null) {
      return in.rights();
    }
    return in.role() == null ? otherwise : offered.of(in.role());
  }

  /** Adds a user with a one-time password. */
  @POST
  public OneTime add(Edit in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (in.login() == null) {
      throw new Rejection(new Text("ログインIDを入力してください。", "Enter a login."));
    }
    Set<String> rights = wished(in, Set.of());
    offered.check(rights, Set.of());
    List<String> accounts = granted(in, List.of(session.account().value()), who);
    mayGive(rights, accounts, who);
    User user =
        new User(
            in.login(),
            in.name() == null ? in.login() : in.name(),
            "",
            rights,
            accounts,
            true,
            false);
    String password = users.add(user);
    audit.write(
        session.account(),
        session.actor(),
        "user.added",
        user.login() + " " + new TreeSet<>(rights) + " " + accounts);
    return new OneTime(view(users.find(user.login()).orElseThrow()), password);
  }

  /** Changes name, rights and accounts; the user has to log in again. */
  @PUT
  @Path("{login}")
  public View change(@PathParam("login") String login, Edit in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    User before = find(login, who);
    Set<String> rights = offered.withThoseAway(wished(in, before.rights()), before);
    boolean self = login.equals(session.getName());
    if (self && (in.disabled() || !User.manages(rights))) {
      throw new Rejection(
          new Text(
              "ご自分の利用者管理の権限は外せません。", "You cannot take the right to manage staff from yourself."));
    }
    List<String> accounts = granted(in, before.accounts(), who);
    if (self && !accounts.contains(session.account().value())) {
      throw new Rejection(
          new Text(
              "今作業している店舗IDは、ご自分から外せません。",
              "You cannot take from yourself the account that you work on now."));
    }
    offered.check(rights, before.rights());
    mayGive(rights, accounts, who);
    User user =
        users.change(
            login,
            u ->
                u.withDetails(
                    in.name() == null ? u.name() : in.name(), rights, accounts, in.disabled()));
    if (user.disabled()) {
      sessions.endAll(login);
    } else if (!self) {
      sessions.closeAll(login);
    }
    audit.write(
        session.account(),
        session.actor(),
        "user.changed",
        login + " " + said(before) + " → " + said(user));
    return view(user);
  }

  /** What a user may do and where, for the history. */
  private static String said(User user) {
    return new TreeSet<>(user.rights()) + " " + user.accounts() + (user.disabled() ? " 停止中" : "");
  }

  /** Gives a user a new one-time password. */
  @POST
  @Path("{login}/password")
  public OneTime reset(@PathParam("login") String login, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (login.equals(session.getName())) {
      throw new Rejection(
          new Text(
              "ご自分のパスワードは、今のパスワードを入力して変更してください。",
              "Change your own password by entering the present one."));
    }
    User user = find(login, who);
    String password = users.reset(login);
    sessions.closeAll(login);
    audit.write(session.account(), session.actor(), "user.password-reset", login);
    return new OneTime(view(user), password);
  }

  /**
   * Says that a user has lost the second factor. Once another person has said so too, within a day,
   * it is taken away, and the user logs in by the password alone. A log-in with it ends the matter.
   */
  @DELETE
  @Path("{login}/factor")
  public View resetFactor(@PathParam("login") String login, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (login.equals(session.getName())) {
      throw new Rejection(
          new Text(
              "ご自分の二段階認証は、設定の「二段階認証」で解除してください。",
              "Turn your own second factor off on its page in the settings."));
    }
    User user = find(login, who);
    Optional<String> first = factors.lost(login, session.getName());
    if (first.isPresent()) {
      sessions.closeAll(login);
    }
    audit.write(
        session.account(),
        session.actor(),
        first.isPresent() ? "factor.reset" : "factor.lost",
        first.map(by -> login + " ← " + by).orElse(login));
    return view(user);
  }

  /** Takes back that a user has lost the second factor. */
  @DELETE
  @Path("{login}/factor-loss")
  @GoodAnswer(status = 204)
  public Response keepFactor(@PathParam("login") String login, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    find(login, who);
    factors.found(login);
    audit.write(session.account(), session.actor(), "factor.found", login);
    return Response.noContent().build();
  }

  /** Disables a user; the history keeps the name. */
  @DELETE
  @Path("{login}")
  public Map<String, Boolean> disable(
      @PathParam("login") String login, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (login.equals(session.getName())) {
      throw new Rejection(new Text("ご自分を停止することはできません。", "You cannot suspend yourself."));
    }
    find(login, who);
    users.change(login, u -> u.withDisabled(true));
    sessions.endAll(login);
    audit.write(session.account(), session.actor(), "user.disabled", login);
    return Map.of("disabled", true);
  }

  /** Ends all that a user has open; the tokens they made stay. */
  @DELETE
  @Path("{login}/sessions")
  @GoodAnswer(status = 204)
  public Response endSessions(@PathParam("login") String login, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    find(login, who);
    sessions.closeAll(login);
    audit.write(session.account(), session.actor(), "session.ended", login);
    return Response.noContent().build();
  }

  private List<String> granted(Edit in, List<String> otherwise, SecurityContext who) {
    return reach(who)
        .grant(in.accounts(), otherwise)
        .orElseThrow(
            () ->
                Rejection.forbidden(
                    new Text(
                        "ご自分が作業できない店舗IDは許可できません。",
                        "You cannot give accounts that you do not work on.")));
  }

  /** Nobody gives what they do not have; what changes the whole house, only to its first account. */
  private void mayGive(Set<String> rights, List<String> accounts, SecurityContext who) {
    if (!reach(who).holds(rights)) {
      throw Rejection.forbidden(
          new Text("ご自分にない権限は付けられません。", "You cannot give rights that you do not have."));
    }
    boolean home = accounts.contains(Users.HOME.value());
    if (!home && rights.stream().anyMatch(offered.wholeHouse()::contains)) {
      throw new Rejection(
          new Text(
              "接続プログラム・プログラムの画面・プランの権限、すべての権限は、店舗ID main でも作業する人にだけ付けられます。",
              "The rights for connectors, pages of programs and plans and the one for everything go"
                  + " only to those who also work on the account main."));
    }
  }

  /**
   * Whom one may change: who works on no other accounts than oneself, and can do nothing that one
   * cannot do oneself.
   */
  private User find(String login, SecurityContext who) {
    AccountScope reach = reach(who);
    User user = users.find(login).filter(reach::sees).orElseThrow(() -> Users.none(login));
    if (!reach.covers(user)) {
      throw Rejection.forbidden(
          new Text(
              "ほかの店舗IDでも作業する利用者は、そのすべてで作業する人だけが変更できます。",
              "A user who works on other accounts too is changed only by somebody who works on all"
                  + " of them."));
    }
    if (!reach.holds(user.rights())) {
      throw Rejection.forbidden(
          new Text(
              "ご自分にない権限を持つ利用者は変更できません。",
              "You cannot change a user who has rights that you do not have."));
    }
    return user;
  }
}
