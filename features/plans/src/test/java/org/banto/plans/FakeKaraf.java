// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.apache.karaf.features.Capability;
import org.apache.karaf.features.Dependency;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.Repository;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Karaf's features service and configuration admin in memory: events are heard when the test says so. */
final class FakeKaraf {
  /** What is asked for. */
  final Set<String> required = new LinkedHashSet<>();

  /** What is installed: a feature's name and the capabilities it says. */
  final SortedMap<String, List<String>> installed = new TreeMap<>();

  /** What could be installed: a feature's name and the capabilities it says. */
  final SortedMap<String, List<String>> known = new TreeMap<>();

  private Thread deployment;

  /** Configurations by their PID. */
  final SortedMap<String, Map<String, Object>> configurations = new TreeMap<>();

  /** Deployments that were asked for. */
  final List<String> acts = new ArrayList<>();

  /** What the house was told. */
  final List<String> topics = new ArrayList<>();

  private final List<DeploymentListener> listeners = new ArrayList<>();
  private final List<FrameworkListener> starting = new ArrayList<>();
  private final List<ConfigurationListener> hearing = new ArrayList<>();
  private final Queue<ConfigurationEvent> unheard = new ConcurrentLinkedQueue<>();

  /** Where the bundle keeps its files. */
  Path data;

  /** Whether configuration events are heard as soon as a deployment is finished. */
  boolean hears = true;

  /** Done after each listener to deployments. */
  Runnable between = () -> {};

  FunctionConfigurations functions() {
    return new FunctionConfigurations(features(), admin(), events(), context());
  }

  FeaturesService features() {
    return proxy(
        FeaturesService.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "listRequirements" -> Map.of(FeaturesService.ROOT_REGION, Set.copyOf(required));
              case "listFeatures" ->
                  known.keySet().stream().map(this::feature).toArray(Feature[]::new);
              case "listInstalledFeatures" ->
                  installed.keySet().stream().map(this::feature).toArray(Feature[]::new);
              case "registerListener" -> nothing(listeners.add((DeploymentListener) arguments[0]));
              case "unregisterListener" -> nothing(listeners.remove(arguments[0]));
              case "listRequiredRepositories" ->
                  new Repository[] {proxy(Repository.class, (p, m, a) -> URI.create("mvn:banto"))};
              case "updateReposAndRequirements" -> update(arguments);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  Feature feature(String name) {
    return proxy(
        Feature.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getName" -> name;
              case "getDescription" -> name;
              case "getDependencies" ->
                  name.endsWith("-soon") ? List.of() : List.of(function(name));
              case "getCapabilities" ->
                  installed.getOrDefault(name, known.get(name)).stream()
                      .map(said -> proxy(Capability.class, (p, m, a) -> said))
                      .toList();
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static Dependency function(String of) {
    return proxy(
        Dependency.class,
        (p, m, a) ->
            m.getName().equals("getName") ? FunctionConfigurations.FEATURE + "of-" + of : null);
  }

  private Object update(Object[] arguments) {
    Set<?> wanted = (Set<?>) ((Map<?, ?>) arguments[1]).get(FeaturesService.ROOT_REGION);
    acts.add(arguments[0] + " " + new TreeSet<>(wanted));
    required.clear();
    wanted.forEach(one -> required.add(one.toString()));
    deployment = new Thread(this::finish);
    deployment.start();
    return null;
  }

  /** Waits for the end of the deployment that was begun last. */
  void settle() throws InterruptedException {
    if (deployment != null) {
      deployment.join();
    }
  }

  /** A deployment has taken place. */
  void finish() {
    say(DeploymentEvent.DEPLOYMENT_STARTED);
    say(DeploymentEvent.BUNDLES_INSTALLED);
    say(DeploymentEvent.DEPLOYMENT_FINISHED);
    if (hears) {
      hear();
    }
  }

  void say(DeploymentEvent event) {
    for (DeploymentListener listener : List.copyOf(listeners)) {
      listener.deploymentEvent(event);
      between.run();
    }
  }

  /** All that was configured is heard, in its order. */
  void hear() {
    for (ConfigurationEvent next = unheard.poll(); next != null; next = unheard.poll()) {
      for (ConfigurationListener listener : List.copyOf(hearing)) {
        listener.configurationEvent(next);
      }
    }
  }

  /** An operator writes a configuration. */
  void configure(String pid, Map<String, Object> properties) {
    configurations.put(pid, properties);
    tell(pid, ConfigurationEvent.CM_UPDATED);
  }

  private void tell(String pid, int kind) {
    ServiceReference<ConfigurationAdmin> nobody = proxy(ServiceReference.class, (p, m, a) -> null);
    unheard.add(new ConfigurationEvent(nobody, kind, null, pid));
  }

  private ConfigurationAdmin admin() {
    return proxy(
        ConfigurationAdmin.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getConfiguration" -> configuration((String) arguments[0]);
              case "listConfigurations" -> list((String) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  /** The two kinds of filter that are asked for: of a PID, or of some with the mark. */
  private Configuration[] list(String filter) {
    String pid = filter.replaceFirst(".*service\\.pid=([^)]*)\\).*", "$1");
    Predicate<String> named =
        pid.endsWith("*") ? p -> p.startsWith(pid.replace("*", "")) : pid::equals;
    boolean marked = filter.contains("(function=*)");
    Configuration[] found =
        configurations.keySet().stream()
            .filter(named)
            .filter(p -> !marked || configurations.get(p).containsKey("function"))
            .map(this::configuration)
            .toArray(Configuration[]::new);
    return found.length == 0 ? null : found;
  }

  private Configuration configuration(String pid) {
    return proxy(
        Configuration.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getPid" -> pid;
              case "getProperties" -> new Hashtable<>(configurations.get(pid));
              case "update", "updateIfDifferent" -> write(pid, (Dictionary<?, ?>) arguments[0]);
              case "delete" -> delete(pid);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private Object write(String pid, Dictionary<?, ?> properties) {
    Map<String, Object> now = new TreeMap<>();
    Collections.list(properties.keys()).forEach(k -> now.put(k.toString(), properties.get(k)));
    boolean changed = !now.equals(configurations.put(pid, now));
    tell(pid, ConfigurationEvent.CM_UPDATED);
    return changed;
  }

  private Object delete(String pid) {
    configurations.remove(pid);
    tell(pid, ConfigurationEvent.CM_DELETED);
    return null;
  }

  private EventAdmin events() {
    return proxy(EventAdmin.class, (p, m, a) -> nothing(topics.add(((Event) a[0]).getTopic())));
  }

  BundleContext context() {
    return proxy(
        BundleContext.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "registerService" -> hear((ConfigurationListener) arguments[1]);
              case "getDataFile" -> data.resolve((String) arguments[0]).toFile();
              case "addFrameworkListener" ->
                  nothing(starting.add((FrameworkListener) arguments[0]));
              case "removeFrameworkListener" -> nothing(starting.remove(arguments[0]));
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private Object hear(ConfigurationListener listener) {
    hearing.add(listener);
    return proxy(ServiceRegistration.class, (p, m, a) -> nothing(hearing.remove(listener)));
  }

  /** The framework has started as far as it is to. */
  void started() {
    Bundle framework = proxy(Bundle.class, (p, m, a) -> null);
    for (int type : new int[] {FrameworkEvent.STARTED, FrameworkEvent.STARTLEVEL_CHANGED}) {
      List.copyOf(starting)
          .forEach(l -> l.frameworkEvent(new FrameworkEvent(type, framework, null)));
    }
  }

  private static Object nothing(boolean done) {
    return done ? null : null;
  }

  @SuppressWarnings("unchecked")
  private static <T> T proxy(Class<?> type, InvocationHandler handler) {
    return (T)
        Proxy.newProxyInstance(FakeKaraf.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /** Features with these names and no capability. */
  void install(String... names) {
    Arrays.stream(names).forEach(name -> installed.put(name, List.of()));
  }
}
