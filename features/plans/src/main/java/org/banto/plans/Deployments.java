// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.apache.karaf.features.Repository;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does once more what a kill broke off. Karaf keeps what is asked for, and starts again with the
 * bundles it had got to; so while it deploys, a file of this bundle says so, and a house that finds
 * the file when it has started deploys what is asked for.
 */
@Component(
    service = {},
    immediate = true)
public final class Deployments {
  private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

  private final FeaturesService features;
  private final BundleContext context;
  private final Path begun;
  private final DeploymentListener listener = this::deployed;
  private final FrameworkListener starting = this::started;
  private boolean under;

  /** Watches from now on. */
  @Activate
  public Deployments(@Reference FeaturesService features, BundleContext context) {
    this.features = features;
    this.context = context;
    begun = context.getDataFile("deployment").toPath();
    if (Files.exists(begun)) {
      context.addFrameworkListener(starting);
    }
    features.registerListener(listener);
  }

  /** Watches no more. */
  @Deactivate
  public void close() {
    features.unregisterListener(listener);
    context.removeFrameworkListener(starting);
  }

  /**
   * Has Karaf deploy what is asked for; no bundle is refreshed. Karaf does it on a thread of its own
   * and does not wait.
   *
   * @param required features and bundles by region
   */
  static void ask(FeaturesService features, Map<String, Set<String>> required) throws Exception {
    Set<URI> repositories =
        Arrays.stream(features.listRequiredRepositories())
            .map(Repository::getURI)
            .collect(Collectors.toSet());
    features.updateReposAndRequirements(
        repositories, required, EnumSet.of(Option.NoAutoRefreshBundles));
  }

  private void deployed(DeploymentEvent event) {
    try {
      if (event == DeploymentEvent.DEPLOYMENT_STARTED) {
        under = true;
        Files.write(begun, new byte[0]);
      }
      // Karaf says "finished" to each new listener, too
      if (event == DeploymentEvent.DEPLOYMENT_FINISHED && under) {
        under = false;
        Files.deleteIfExists(begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void started(FrameworkEvent event) {
    if (event.getType() != FrameworkEvent.STARTLEVEL_CHANGED) {
      return;
    }
    context.removeFrameworkListener(starting);
    LOG.warn("A change of the plan was broken off when the house ended; it is done now");
    try {
      ask(features, features.listRequirements());
    } catch (Exception e) {
      LOG.error("A change of the plan that was broken off could not be done again", e);
    }
  }
}
