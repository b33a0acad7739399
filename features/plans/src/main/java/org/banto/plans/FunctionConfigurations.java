// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.banto.house.Topics;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the configurations {@code banto.function.ID} equal to the installed features {@code
 * banto-function-ID}, and {@code banto.plan} equal to the numbers that installed features say, with
 * what the operator sets under {@code banto.numbers} in their place. The features service counts who
 * brings what and keeps it over a kill; this only follows: at every deployment, and when it starts.
 */
@Component(service = FunctionConfigurations.class, immediate = true)
public final class FunctionConfigurations {
  /** What a feature's name begins with that is a function. */
  static final String FEATURE = "banto-function-";

  static final String PID = "banto.function.";
  static final String NUMBERS = "banto.plan";
  static final String OPERATOR = "banto.numbers";
  static final String LAST = "banto.functions";

  /** Tells configurations that were made here from those an operator made by hand. */
  private static final String MARK = "function";

  private static final Logger LOG = LoggerFactory.getLogger(FunctionConfigurations.class);

  private final FeaturesService features;
  private final ConfigurationAdmin configurations;
  private final EventAdmin events;
  private final DeploymentListener listener = this::deployed;
  private final ServiceRegistration<ConfigurationListener> hearing;
  private final Object rounds = new Object();
  private long written;
  private long heard;

  /** Follows from now on. */
  @Activate
  public FunctionConfigurations(
      @Reference FeaturesService features,
      @Reference ConfigurationAdmin configurations,
      @Reference EventAdmin events,
      BundleContext context) {
    this.features = features;
    this.configurations = configurations;
    this.events = events;
    // by hand: as a service of this component it would hear nothing until the constructor has
    // returned
    hearing = context.registerService(ConfigurationListener.class, this::configured, null);
    follow();
    features.registerListener(listener);
  }

  /** Follows no more; the configurations stay, so that an update of this bundle switches nothing. */
  @Deactivate
  public void close() {
    features.unregisterListener(listener);
    hearing.unregister();
  }

  /** How many deployments have been followed so far. */
  long round() {
    synchronized (rounds) {
      return written;
    }
  }

  /** Waits until a deployment later than this round is in effect; false when it is not by then. */
  boolean inEffectAfter(long round, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (rounds) {
      while (heard <= round && System.nanoTime() - end < 0) {
        rounds.wait(100);
      }
      return heard > round;
    }
  }

  private void deployed(DeploymentEvent event) {
    // installed: what is wanted is kept and no new bundle has started, so its components find their
    // configuration
    if (event == DeploymentEvent.BUNDLES_INSTALLED) {
      follow();
    }
    if (event == DeploymentEvent.DEPLOYMENT_FINISHED) {
      follow();
      mark();
    }
  }

  /** Brings what is missing and takes what is too much; may be asked at any time. */
  private synchronized void follow() {
    try {
      Feature[] installed = features.listInstalledFeatures();
      functions(installed);
      numbers(installed);
    } catch (Exception e) {
      LOG.error(
          "What the plan switches could not be brought about; the next change tries again", e);
    }
  }

  private void functions(Feature[] installed) throws IOException, InvalidSyntaxException {
    Set<String> wanted = new TreeSet<>();
    Arrays.stream(installed)
        .map(Feature::getName)
        .filter(name -> name.startsWith(FEATURE))
        .forEach(name -> wanted.add(name.substring(FEATURE.length())));
    Map<String, Configuration> there = there();
    for (String id : wanted) {
      if (!there.containsKey(id)) {
        write(PID + id, Map.of(MARK, id));
      }
    }
    for (Map.Entry<String, Configuration> one : there.entrySet()) {
      if (!wanted.contains(one.getKey())) {
        one.getValue().delete();
      }
    }
  }

  private Map<String, Configuration> there() throws IOException, InvalidSyntaxException {
    Map<String, Configuration> there = new HashMap<>();
    for (Configuration one : found("(" + MARK + "=*)", PID + "*")) {
      there.put(one.getPid().substring(PID.length()), one);
    }
    return there;
  }

  private void numbers(Feature[] installed) throws IOException, InvalidSyntaxException {
    Map<String, Object> numbers = new TreeMap<>(PlanNumber.of(Arrays.stream(installed)));
    if (numbers.isEmpty()) {
      // without a plan nobody has said a number
      for (Configuration one : found("", NUMBERS)) {
        one.delete();
      }
      return;
    }
    for (Configuration operator : found("", OPERATOR)) {
      numbers.replaceAll((key, plan) -> number(operator.getProperties(), key, plan));
    }
    write(NUMBERS, numbers);
  }

  private static Object number(Dictionary<String, Object> operator, String key, Object plan) {
    Object set = operator.get(key);
    if (set == null) {
      return plan;
    }
    try {
      return Integer.valueOf(set.toString().strip());
    } catch (NumberFormatException e) {
      LOG.warn("{} in {} is no number: {}; the plan's {} holds", key, OPERATOR, set, plan);
      return plan;
    }
  }

  private Collection<Configuration> found(String filter, String pid)
      throws IOException, InvalidSyntaxException {
    Configuration[] found =
        configurations.listConfigurations("(&(service.pid=" + pid + ")" + filter + ")");
    return found == null ? Set.of() : Arrays.asList(found);
  }

  private void write(String pid, Map<String, ?> properties) throws IOException {
    configurations.getConfiguration(pid, "?").updateIfDifferent(new Hashtable<>(properties));
  }

  /** Configuration events are heard in their order: with this one, all that were made before are in effect. */
  private void mark() {
    try {
      long round;
      synchronized (rounds) {
        round = ++written;
      }
      configurations.getConfiguration(LAST, "?").update(new Hashtable<>(Map.of("round", round)));
    } catch (IOException e) {
      LOG.error("That a deployment is done could not be told", e);
    }
  }

  private void configured(ConfigurationEvent event) {
    if (event.getPid().equals(OPERATOR)) {
      follow();
    }
    if (event.getPid().equals(LAST)) {
      synchronized (rounds) {
        heard++;
        rounds.notifyAll();
      }
      events.postEvent(new Event(Topics.HOUSE_CHANGED, Map.of()));
    }
  }
}
