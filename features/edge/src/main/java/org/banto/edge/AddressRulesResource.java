// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
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
import org.banto.base.Violation;
import org.banto.house.Audit;
import org.banto.house.Form;
import org.banto.house.FreshProof;
import org.banto.house.RequiredMember;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.house.WrongSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** From which addresses of the network the house may be used (IP制限). */
@Component(service = AddressRulesResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("address-rules")
@RequiresRight(EdgeRights.MANAGE)
@Form(ofTheHouse = true)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AddressRulesResource {
  private static final int MOST_LISTS = 500;
  private static final int MOST_BLOCKS = 100;
  private static final int LONGEST_NAME = 100;

  /** What the names of programs' tokens begin with. */
  private static final String TOKEN = "token:";

  private final KeptAddressRules rules;
  private final Audit audit;

  /**
   * All lists.
   *
   * @param here the address that this request comes from, in figures
   * @param suspended whether the server's console has put the lists out of force; saving them puts
   *     them back
   * @param lists none restricts nobody
   */
  public record View(String here, boolean suspended, List<Listed> lists) {}

  /**
   * A list.
   *
   * @param of whom it restricts: {@code HOUSE}, {@code ACCOUNT}, {@code USER}, {@code TOKEN}
   * @param name account id, login, or a token's name as it is listed; empty for the whole house
   * @param addresses IPv4 and IPv6 addresses and blocks in CIDR, as {@code 192.0.2.0/24}; each list
   *     of somebody has to hold the address they come from
   */
  public record Listed(
      @RequiredMember String of, String name, @RequiredMember List<String> addresses) {}

  /**
   * What is sent to change them.
   *
   * @param lists all that there are to be
   * @param confirm said a second time, by whoever shuts themselves out: without it such a change is
   *     refused with 409
   */
  public record Edit(@RequiredMember List<Listed> lists, Boolean confirm) {}

  /** Remembers. */
  @Activate
  public AddressRulesResource(@Reference KeptAddressRules rules, @Reference Audit audit) {
    this.rules = rules;
    this.audit = audit;
  }

  /** The lists as they are now. */
  @GET
  public View all(@Context HttpServletRequest request) {
    return view(request.getRemoteAddr(), rules.now());
  }

  /**
   * Puts others in their place. They hold at once here and within two seconds at every house on the
   * database.
   */
  @PUT
  @FreshProof
  public View change(Edit in, @Context HttpServletRequest request, @Context SecurityContext who) {
    return change(in, request.getRemoteAddr(), Session.of(who.getUserPrincipal()));
  }

  View change(Edit in, String here, Session session) {
    if (in == null || in.lists() == null) {
      throw new Rejection(new Text("一覧（lists）がありません。", "The lists are missing."));
    }
    AddressLists lists = read(in.lists());
    boolean out = refuses(lists, here, session);
    if (out && !Boolean.TRUE.equals(in.confirm())) {
      throw Rejection.conflict(
          new Text(
              "この変更を保存すると、今お使いの接続元（" + EdgeSettings.name(here) + "）から入れなくなります。まだ保存していません。",
              "If this is saved, you can no longer get in from where you are now ("
                  + EdgeSettings.name(here)
                  + "). It was not saved yet."));
    }
    AddressLists before = rules.now();
    rules.keep(lists, session.actor());
    audit.write(
        KeptAddressRules.HOUSE, session.actor(), "address-rules.changed", told(before, lists));
    return view(here, rules.now());
  }

  private static boolean refuses(AddressLists lists, String here, Session session) {
    String token = session.getName().startsWith(TOKEN) ? session.getName() : "";
    return lists
        .refusing(KeptAddressRules.figures(here), session.account(), session.getName(), token)
        .isPresent();
  }

  private static View view(String here, AddressLists lists) {
    return new View(
        EdgeSettings.name(here),
        lists.suspended(),
        lists.sorted().stream()
            .map(
                one ->
                    new Listed(
                        one.of().name(),
                        one.name(),
                        one.blocks().stream().map(AddressBlock::text).toList()))
            .toList());
  }

  /** What is different, by list. */
  private static String told(AddressLists before, AddressLists after) {
    TreeSet<String> keys = new TreeSet<>(before.byKey().keySet());
    keys.addAll(after.byKey().keySet());
    String changes =
        String.join(
            "、",
            keys.stream()
                .filter(key -> !value(before, key).equals(value(after, key)))
                .map(key -> key + ": " + value(before, key) + " → " + value(after, key))
                .toList());
    String again = before.suspended() ? "停止を解除 " : "";
    return "IP制限の変更 "
        + again
        + (changes.length() > 500 ? changes.substring(0, 500) + "…" : changes);
  }

  private static String value(AddressLists lists, String key) {
    return Optional.ofNullable(lists.byKey().get(key)).map(AddressList::value).orElse("なし");
  }

  private static AddressLists read(List<Listed> sent) {
    if (sent.size() > MOST_LISTS) {
      throw new Rejection(
          new Text("一覧は" + MOST_LISTS + "件までです。", "There may be " + MOST_LISTS + " lists."));
    }
    List<Violation> wrong = new ArrayList<>();
    Map<String, AddressList> lists = new LinkedHashMap<>();
    for (int row = 0; row < sent.size(); row++) {
      Optional<AddressList> one = read(row, sent.get(row), wrong);
      if (one.filter(list -> lists.put(list.key(), list) != null).isPresent()) {
        wrong.add(
            violation(
                row,
                "name",
                sent.get(row),
                sent.get(row).name(),
                "同じ対象の行が2つあります",
                "stands there twice"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new WrongSettings(wrong);
    }
    return AddressLists.of(List.copyOf(lists.values()));
  }

  /** A row without addresses restricts nobody, and is not kept. */
  private static Optional<AddressList> read(int row, Listed sent, List<Violation> wrong) {
    if (sent == null || sent.addresses() == null || sent.of() == null) {
      throw new Rejection(
          new Text((row + 1) + "行目が読めません。", "Row " + (row + 1) + " cannot be read."));
    }
    Optional<AddressList.Scope> scope =
        Stream.of(AddressList.Scope.values()).filter(s -> s.name().equals(sent.of())).findFirst();
    if (scope.isEmpty()) {
      wrong.add(violation(row, "of", sent, sent.of(), "知らない対象です", "is no kind of list"));
      return Optional.empty();
    }
    String name = sent.name() == null ? "" : sent.name().strip();
    if (name.isEmpty() != (scope.get() == AddressList.Scope.HOUSE)
        || name.length() > LONGEST_NAME) {
      wrong.add(violation(row, "name", sent, name, "対象を選んでください", "choose whom it restricts"));
      return Optional.empty();
    }
    List<AddressBlock> blocks = new ArrayList<>();
    for (String text : sent.addresses()) {
      Optional<AddressBlock> block = AddressBlock.read(text == null ? "" : text);
      block.ifPresent(blocks::add);
      if (block.isEmpty()) {
        wrong.add(
            violation(
                row,
                "addresses",
                sent,
                text == null ? "" : text,
                "IPアドレスの形ではありません（例: 203.0.113.5、203.0.113.0/24、2001:db8::/48）",
                "is no address (203.0.113.5, 203.0.113.0/24, 2001:db8::/48)"));
      }
    }
    if (blocks.size() > MOST_BLOCKS) {
      wrong.add(
          violation(
              row,
              "addresses",
              sent,
              "",
              "1行に書けるのは" + MOST_BLOCKS + "個までです",
              "a row holds " + MOST_BLOCKS + " at most"));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new AddressList(scope.get(), name, blocks.stream().distinct().toList()));
  }

  private static Violation violation(
      int row, String field, Listed sent, String value, String ja, String en) {
    String whom = sent.name() == null || sent.name().isBlank() ? "" : "（" + sent.name() + "）";
    String who = whom.isEmpty() ? "" : " (" + sent.name() + ")";
    return new Violation(
        "lists." + row + "." + field,
        new Text((row + 1) + "行目" + whom, "Row " + (row + 1) + who),
        Optional.of(value).filter(v -> !v.isEmpty()),
        new Text(ja, en));
  }
}
