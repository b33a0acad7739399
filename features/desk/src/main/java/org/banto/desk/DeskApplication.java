// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/** The REST application that the resources of all rooms join. */
@Component(service = Application.class)
@JaxrsName("banto")
@JaxrsApplicationBase("/api/v1")
public final class DeskApplication extends Application {}
