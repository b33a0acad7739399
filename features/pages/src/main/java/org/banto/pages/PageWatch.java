// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.pages.PageBook.Choices;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees pages that rest for everybody, and programs that reached for the web server. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class PageWatch implements Watch {
  private static final AlarmKind RESTS =
      new AlarmKind("pages.rests", new Text("休ませている画面", "Pages that rest"), true);
  private static final AlarmKind FENCE =
      new AlarmKind("pages.fence", new Text("プログラムが作ろうとした場所", "Places programs reached for"), true);
  private static final AlarmKind PUBLIC =
      new AlarmKind(
          "pages.public", new Text("ログインなしの公開を待つプログラム", "Programs that ask to be public"), true);
  private static final int LONGEST = 200;

  private final PageShelf shelf;
  private final PublicShelf publics;
  private final PageBook book;
  private final WhiteboardFence fence;

  /** Remembers whom to ask. */
  @Activate
  public PageWatch(
      @Reference PageShelf shelf,
      @Reference PublicShelf publics,
      @Reference PageBook book,
      @Reference WhiteboardFence fence) {
    this.shelf = shelf;
    this.publics = publics;
    this.book = book;
    this.fence = fence;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(RESTS, FENCE, PUBLIC);
  }

  @Override
  public List<Alarm> look(Instant now) {
    return Stream.of(
            resting().stream().map(PageWatch::rests),
            asking().stream().map(PageWatch::asks),
            fence.refused().entrySet().stream().map(PageWatch::reached))
        .flatMap(alarms -> alarms)
        .toList();
  }

  private List<PublicOffer> asking() {
    List<PublicOffer> all = publics.all();
    if (all.isEmpty()) {
      return all;
    }
    Choices choices = book.read();
    return all.stream().filter(offer -> choices.of(offer) == PageState.ASKS).toList();
  }

  private static Alarm asks(PublicOffer offer) {
    Text name = offer.name();
    return Alarm.ofHouse(
        PUBLIC,
        offer.bundle(),
        new Text(
            "プログラムが「" + name.ja() + "」をログインなしで見せようとしています。［設定］→［プログラムの画面］で決めてください。",
            "A program wants to show "
                + name.en()
                + " without a log-in. Decide at Settings, Pages of programs."));
  }

  private List<PageOffer> resting() {
    List<PageOffer> all = shelf.all();
    if (all.isEmpty()) {
      return all;
    }
    Choices choices = book.read();
    return all.stream().filter(offer -> choices.of(offer) == PageState.RESTS).toList();
  }

  private static Alarm rests(PageOffer offer) {
    Text name = offer.name();
    return Alarm.ofHouse(
        RESTS,
        offer.id(),
        new Text(
            "画面「"
                + name.ja()
                + "」を開いて操作できなくなった人が2人いるため、全員について休ませています。"
                + "提供元に伝えてください。再開は［設定］→［プログラムの画面］からできます。",
            "With the page "
                + name.en()
                + " open two people could not work any more; it rests for"
                + " all. Tell who made it. It is woken at Settings, Pages of programs."));
  }

  private static Alarm reached(Map.Entry<String, Set<String>> refused) {
    String bundle = refused.getKey();
    String places = String.join(", ", refused.getValue());
    return Alarm.ofHouse(
        FENCE,
        bundle.length() > LONGEST ? bundle.substring(0, LONGEST) : bundle,
        new Text(
            "プログラム「"
                + bundle
                + "」が番頭のサーバーに自分の場所を作ろうとしたため、その部分を無効にしました（"
                + places
                + "）。提供元に伝えてください。",
            "The program "
                + bundle
                + " reached for a place of its own on the house's web server;"
                + " that part of it has no effect ("
                + places
                + "). Tell who made it."));
  }
}
