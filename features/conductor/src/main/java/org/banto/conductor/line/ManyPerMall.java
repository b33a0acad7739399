// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** Says that several shops of one mall are read (同一モール複数店舗管理). */
@Component(
    service = ManyPerMall.class,
    configurationPid = "banto.function.multi-shop-same-mall",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    property = "function=multi-shop-same-mall")
public final class ManyPerMall {}
