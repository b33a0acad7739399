// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.conditions.ConditionJson;
import org.banto.house.Flow;
import org.banto.house.Form;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.Condition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The rules of a shop (自動処理ルール). */
@Component(service = RulesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("rules")
@RequiresRight("rules.edit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RulesResource {
  private static final String SLIP = "shipping.slip";

  private final RuleDesk desk;
  private final Flow flow;

  /**
   * The rules of a shop.
   *
   * @param version 1, 2, 3 …; 0 where none was saved yet: the rules are examples then
   * @param at when it was saved
   * @param by who saved it
   * @param note why, or empty
   * @param rules in the order of the list, which is their order within a phase
   */
  public record RuleList(
      int version, Optional<Instant> at, Optional<Actor> by, String note, List<View> rules) {}

  /**
   * A rule.
   *
   * @param id stable
   * @param name for staff
   * @param phase when it is asked
   * @param active whether it is switched on
   * @param from first day of orders it is for
   * @param until last day of orders it is for
   * @param shops those it is for ({@code mall~name}); all where empty
   * @param onPaid whether it is asked again when the money has come
   * @param onChange whether it is asked again when the order changes
   * @param condition which orders, as JSON; every order where empty
   * @param actions what it does
   * @param stop what it keeps from being asked after it
   * @param override whether it replaces what a rule above it set (上書き)
   * @param once who gets it once, besides each order
   * @param state whether it can be worked with
   * @param why not
   * @param matched90 on how many orders of 90 days it acted
   * @param beaten90 on how many of them another one won
   * @param lastHit the last day of either
   */
  public record View(
      String id,
      String name,
      RulePhase phase,
      boolean active,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      List<String> shops,
      boolean onPaid,
      boolean onChange,
      String condition,
      List<Doing> actions,
      RuleStop stop,
      boolean override,
      RuleOnce once,
      RuleState state,
      Optional<Text> why,
      long matched90,
      long beaten90,
      Optional<LocalDate> lastHit) {}

  /**
   * Something that a rule does.
   *
   * @param kind one of {@code GET rules/parts}
   * @param values by the names of its parameters; empty ones are left out
   */
  public record Doing(String kind, Map<String, String> values) {}

  /**
   * What rules are made of, as far as the plan has it.
   *
   * @param phases in the order in which they come
   * @param mostRules so many rules at most
   * @param longestName so many characters of a name at most
   */
  public record Parts(List<PhaseParts> phases, int mostRules, int longestName) {}

  /**
   * A phase.
   *
   * @param phase which
   * @param name for staff
   * @param actions what rules of it can do
   */
  public record PhaseParts(RulePhase phase, Text name, List<Kind> actions) {}

  /**
   * A kind of action.
   *
   * @param kind stable
   * @param name for staff
   * @param parameters what it takes
   */
  public record Kind(String kind, Text name, List<Parameter> parameters) {}

  /**
   * Rules to save as a new version.
   *
   * @param version the one they were made of
   * @param note why, 200 characters at most; empty when left out
   * @param rules all of them, 300 at most
   */
  @Form
  public record Edit(
      @RequiredMember Integer version,
      Optional<String> note,
      @RequiredMember List<RuleEdit> rules) {}

  /** What was saved, and what to look at. */
  public record Saved(RuleList set, List<RuleDesk.Warning> warnings) {}

  /**
   * What is wrong with a rule.
   *
   * @param rule its id
   * @param field at which field: {@code name}, {@code condition}, {@code actions.0.tag} …
   * @param text what is to be done
   */
  public record Problem(String rule, String field, Text text) {}

  /** What would be refused, and what to look at. */
  public record Checked(List<Problem> problems, List<RuleDesk.Warning> warnings) {}

  /**
   * A version.
   *
   * @param version 1, 2, 3 …
   * @param at when it was saved
   * @param by who saved it
   * @param note why, or empty
   * @param rules how many it has
   */
  public record Version(int version, Instant at, Actor by, String note, int rules) {}

  /** Remembers. */
  @Activate
  public RulesResource(@Reference RuleDesk desk, @Reference Flow flow) {
    this.desk = desk;
    this.flow = flow;
  }

  /** The rules as they are. */
  @Form
  @GET
  public RuleList list(@Context SecurityContext who) {
    return list(Session.of(who.getUserPrincipal()).account());
  }

  RuleList list(AccountId account) {
    return desk.newest(account)
        .map(edition -> list(account, edition))
        .orElseGet(
            () ->
                new RuleList(
                    0, Optional.empty(), Optional.empty(), "", views(account, RuleStarters.all())));
  }

  private RuleList list(AccountId account, RuleEdition e) {
    return new RuleList(
        e.version(), Optional.of(e.at()), Optional.of(e.by()), e.note(), views(account, e.rules()));
  }

  private List<View> views(AccountId account, List<Rule> rules) {
    Map<String, RuleHits.Count> counts = desk.counts(account);
    Map<String, RuleSet.Ready> ready =
        desk.shop().ready(0, rules).rules().stream()
            .collect(Collectors.toMap(r -> r.rule().id(), Function.identity()));
    return rules.stream()
        .map(r -> view(ready.get(r.id()), Optional.ofNullable(counts.get(r.id()))))
        .toList();
  }

  private static View view(RuleSet.Ready ready, Optional<RuleHits.Count> count) {
    Rule r = ready.rule();
    return new View(
        r.id(),
        r.name(),
        r.phase(),
        r.active(),
        r.from(),
        r.until(),
        r.shops().stream().sorted().toList(),
        r.onPaid(),
        r.onChange(),
        r.condition().equals(Condition.ALWAYS) ? "" : ConditionJson.write(r.condition()),
        r.acts().stream().map(a -> new Doing(RuleKind.of(a).id(), RuleKind.values(a))).toList(),
        r.stop(),
        r.override(),
        r.oncePerBuyer() ? RuleOnce.BUYER : RuleOnce.NONE,
        ready.state(),
        ready.why(),
        count.map(RuleHits.Count::matched).orElse(0L),
        count.map(RuleHits.Count::beaten).orElse(0L),
        count.map(RuleHits.Count::last));
  }

  /** What rules are made of. */
  @GET
  @Path("parts")
  public Parts parts(@Context SecurityContext who) {
    return parts(Session.of(who.getUserPrincipal()).account());
  }

  Parts parts(AccountId account) {
    List<Parameter> slip =
        flow.actions(account).stream()
            .filter(a -> a.id().equals(SLIP))
            .flatMap(a -> a.parameters().stream())
            .filter(p -> p.kind() == Parameter.Kind.CHOICE)
            .toList();
    List<PhaseParts> phases =
        Stream.of(RulePhase.values())
            .map(phase -> new PhaseParts(phase, phase.words(), kinds(phase, slip)))
            .toList();
    return new Parts(phases, RuleRefusals.MOST, RuleRefusals.LONGEST_NAME);
  }

  private List<Kind> kinds(RulePhase phase, List<Parameter> slip) {
    return Stream.of(RuleKind.values())
        .filter(k -> k.phase() == phase)
        .filter(k -> k.function().isEmpty() || desk.shop().functions().contains(k.function()))
        .map(k -> new Kind(k.id(), k.words(), parameters(k, slip)))
        .toList();
  }

  /** Carriers and slip types are chosen among those that staff choose among. */
  private static List<Parameter> parameters(RuleKind kind, List<Parameter> slip) {
    return kind != RuleKind.CARRIER
        ? kind.parameters()
        : kind.parameters().stream()
            .map(
                p ->
                    slip.stream()
                        .filter(s -> s.name().equals(p.name()))
                        .findFirst()
                        .map(s -> Parameter.choice(p.name(), p.label(), s.choices()))
                        .map(s -> p.required() ? s : s.optional())
                        .orElse(p))
            .toList();
  }

  /** Saves them as a new version. */
  @Form
  @PUT
  public Saved save(Edit in, @Context SecurityContext who) {
    return save(in, Session.of(who.getUserPrincipal()));
  }

  Saved save(Edit in, Session session) {
    AccountId account = session.account();
    RuleDraft draft = desk.draft(account, in.rules());
    draft.demand();
    List<RuleDesk.Warning> warnings = desk.warnings(account, draft.rules());
    RuleEdition saved =
        desk.save(
            account,
            in.version() == null ? -1 : in.version(),
            draft.rules(),
            in.note() == null ? "" : in.note().orElse("").strip(),
            session.actor());
    return new Saved(list(account, saved), warnings);
  }

  /** What would be refused of them; nothing is kept. */
  @POST
  @Path("check")
  public Checked check(Edit in, @Context SecurityContext who) {
    return check(in, Session.of(who.getUserPrincipal()).account());
  }

  Checked check(Edit in, AccountId account) {
    RuleDraft draft = desk.draft(account, in.rules());
    List<Problem> problems = new ArrayList<>();
    draft.refusals().forEach(r -> problems.add(new Problem(r.rule(), r.field(), r.text())));
    return new Checked(
        problems, problems.isEmpty() ? desk.warnings(account, draft.rules()) : List.of());
  }

  /** The newest 100 versions, newest first. */
  @GET
  @Path("versions")
  public List<Version> versions(@Context SecurityContext who) {
    return desk.versions(Session.of(who.getUserPrincipal()).account()).stream()
        .sorted(Comparator.comparingInt(RuleEdition::version).reversed())
        .map(e -> new Version(e.version(), e.at(), e.by(), e.note(), e.rules().size()))
        .toList();
  }

  /** A version. */
  @GET
  @Path("versions/{version}")
  public RuleList version(@PathParam("version") int version, @Context SecurityContext who) {
    AccountId account = Session.of(who.getUserPrincipal()).account();
    return list(account, desk.version(account, version));
  }

  /** Brings a version back, as a new one equal to it. */
  @POST
  @Path("versions/{version}/restore")
  public RuleList restore(@PathParam("version") int version, @Context SecurityContext who) {
    return restore(version, Session.of(who.getUserPrincipal()));
  }

  RuleList restore(int version, Session session) {
    AccountId account = session.account();
    RuleEdition old = desk.version(account, version);
    int newest = desk.newest(account).map(RuleEdition::version).orElse(0);
    String note = "第" + version + "版に戻す";
    return list(account, desk.save(account, newest, old.rules(), note, session.actor()));
  }
}
