// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Files
import java.nio.file.Path

// What Maven asks for when it asks, it does not look at when it is told.
[id: /[a-z][a-z0-9]{1,14}/, prefix: /[A-Z][A-Za-z0-9]{1,29}/, nameJa: /[^"\\\s$#]{1,20}/, nameEn: /[A-Za-z][A-Za-z ]{0,29}/].each { name, form ->
  String given = request.properties.getProperty(name)
  if (!(given ==~ form)) {
    throw new IllegalArgumentException("${name} cannot be: ${given}")
  }
}

Path root = Path.of(request.outputDirectory, request.artifactId)

// a file of this name would be left out of the archetype
Files.move(root.resolve('gitignore'), root.resolve('.gitignore'))
