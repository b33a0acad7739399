// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Form;
import org.banto.house.FreshProof;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Of whom the house asks a second factor. */
@Component(service = FactorRuleResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("factor-rule")
@Form(ofTheHouse = true)
@RequiresRight("users.manage")
@FreshProof
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FactorRuleResource {
  private final Factors factors;
  private final Users users;
  private final Settings settings;

  /**
   * The rule.
   *
   * @param who of whom a second factor is asked
   * @param minutes how long after a proof of who one is dangerous acts ask for no other: 1 to 720, 10 where nothing is set
   */
  public record Rule(@RequiredMember FactorRule.Who who, Integer minutes) {
    static Rule of(FactorRule rule) {
      return new Rule(rule.who(), (int) rule.proof().toMinutes());
    }
  }

  /** For the service component runtime. */
  @Activate
  public FactorRuleResource(
      @Reference Factors factors, @Reference Users users, @Reference Settings settings) {
    this.factors = factors;
    this.users = users;
    this.settings = settings;
  }

  /** The rule as it stands. */
  @GET
  public Rule rule() {
    return Rule.of(factors.rule());
  }

  /** Changes it; whoever has none, and of whom one is asked, sets it up at the next log-in. */
  @PUT
  public Rule change(Rule in, @Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    if (!users.find(session.getName()).map(User::atHome).orElse(false)) {
      throw Rejection.forbidden(
          new Text(
              "店舗ID main でも作業する人だけが変更できます。",
              "Only who also works on the account main changes this."));
    }
    if (in.who() == null) {
      throw new Rejection(
          new Text("二段階認証を求める相手を選んでください。", "Choose of whom a second factor is asked."));
    }
    int minutes = in.minutes() == null ? rule().minutes() : in.minutes();
    if (minutes < FactorRule.SHORTEST || minutes > FactorRule.LONGEST) {
      throw new Rejection(
          new Text(
              "確かめ直すまでの時間は" + FactorRule.SHORTEST + "～" + FactorRule.LONGEST + "分にしてください。",
              "A proof holds from "
                  + FactorRule.SHORTEST
                  + " to "
                  + FactorRule.LONGEST
                  + " minutes."));
    }
    settings.write(
        Users.HOME,
        FactorRule.SECTION,
        Map.of(FactorRule.WHO, in.who().name(), FactorRule.MINUTES, Integer.toString(minutes)),
        session.actor());
    return rule();
  }
}
