// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Takes Japan Post's file as the postal master. */
@Service
@Command(
    scope = "banto",
    name = "postal-import",
    description =
        "Replaces the postal master by Japan Post's utf_ken_all, KEN_ALL or JIGYOSYO file")
public final class PostalImportCommand implements Action {
  @Argument(name = "file", description = "CSV or ZIP as downloaded", required = true)
  @Completion(FileCompleter.class)
  private String file;

  @Reference private PostalRoom postal;

  @Override
  public Object execute() throws Exception {
    System.out.println(postal.take(Path.of(file)));
    return null;
  }
}
