// SPDX-License-Identifier: Apache-2.0
import java.nio.file.Files
import java.nio.file.Path

// Takes away what the chosen ports do not need.
def accountPorts = ['OrderSource', 'OrderConfirmer', 'ShipmentReporter', 'OrderCanceller', 'Reconciler', 'CredentialClock',
    'PushVerifier', 'PushAnswerer', 'PushQueue', 'ParcelTracker', 'DepositSource', 'PaymentRequester', 'PaymentChanger',
    'PaymentCanceller', 'PaymentShipmentReporter', 'PaymentReviewSource', 'DispatchSource', 'FulfilmentSource',
    'FulfilmentRequester', 'FulfilmentCanceller', 'CustomerSharer']
def filePorts = ['WaybillFile', 'LabelCheck', 'WaybillResult', 'DepositFile', 'FulfilmentFile', 'FulfilmentResult', 'PaymentFile', 'PaymentResultFile']
def known = accountPorts + filePorts + ['OrderReader']
def ports = request.properties.getProperty('ports').split(',') as List
def strange = ports - known
if (strange) {
  throw new IllegalArgumentException("no such port: ${strange.join(', ')}. There are: ${known.join(', ')}")
}
if (ports.contains('Reconciler') && !['OrderConfirmer', 'ShipmentReporter', 'OrderCanceller'].any { it in ports }) {
  throw new IllegalArgumentException('Reconciler looks up what OrderConfirmer, ShipmentReporter or OrderCanceller were asked; add one of them')
}
if (ports.contains('PushAnswerer') && !ports.contains('PushVerifier')) {
  throw new IllegalArgumentException('PushAnswerer answers what PushVerifier has looked at; add it')
}
if (ports.containsAll(['DispatchSource', 'FulfilmentSource'])) {
  throw new IllegalArgumentException('A warehouse tells what it shipped one way: DispatchSource, or FulfilmentSource when it is asked by file')
}

Path root = Path.of(request.outputDirectory, request.artifactId)
String folder = request.properties.getProperty('package').replace('.', '/')
Path main = root.resolve("src/main/java/${folder}")
Path test = root.resolve("src/test/java/${folder}")
Path recorded = root.resolve("src/test/resources/${folder}")

boolean account = ports.any { it in accountPorts }
boolean file = ports.any { it in filePorts }
def keep = { boolean needed, Path... paths ->
  if (!needed) {
    paths.each { Files.deleteIfExists(it) }
  }
}
keep(account || 'OrderReader' in ports, main.resolve('Account.java'), main.resolve('Settings.java'), main.resolve('Api.java'),
    main.resolve('Access.java'), main.resolve('Operation.java'), test.resolve('Stage.java'), test.resolve('There.java'), test.resolve('ContractsTest.java'),
    root.resolve('src/main/resources/OSGI-INF/l10n/texts_ja.properties'), root.resolve('src/main/resources/OSGI-INF/l10n/texts_en.properties'))
keep(request.properties.getProperty('style') == 'graphql', main.resolve('Operation.java'))
keep('OrderSource' in ports && request.properties.getProperty('farSide') == 'true', root.resolve('far-side/FarSide.java'))
keep('OrderReader' in ports, main.resolve('Orders.java'), recorded.resolve('order.json'), recorded.resolve('order.txt'))
keep(file, main.resolve('Csv.java'), test.resolve('FileContractsTest.java'))
keep('WaybillFile' in ports || 'LabelCheck' in ports, main.resolve('Labels.java'))
keep('WaybillFile' in ports, recorded.resolve('labels.csv'))
keep('WaybillResult' in ports, main.resolve('Results.java'), recorded.resolve('results.txt'))
keep('DepositFile' in ports, main.resolve('Deposits.java'), recorded.resolve('deposits.txt'))
keep('FulfilmentFile' in ports, main.resolve('Fulfilments.java'), recorded.resolve('fulfilments.csv'))
keep('FulfilmentResult' in ports, main.resolve('FulfilmentResults.java'), recorded.resolve('fulfilment-results.txt'))
keep('PaymentFile' in ports, main.resolve('Payments.java'), recorded.resolve('payments.csv'))
keep('PaymentResultFile' in ports, main.resolve('PaymentResults.java'), recorded.resolve('payment-results.txt'))
[recorded, root.resolve('far-side'), root.resolve('src/main/resources/OSGI-INF/l10n'), root.resolve('src/main/resources/OSGI-INF')].each {
  if (Files.isDirectory(it) && Files.list(it).withCloseable { s -> s.findAny().isEmpty() }) {
    Files.delete(it)
  }
}

// a file of this name would be left out of the archetype
Files.move(root.resolve('gitignore'), root.resolve('.gitignore'))

// Velocity leaves the lines of its own directives empty; imports of ports that were not chosen go.
Files.walk(root).withCloseable { files ->
  files.filter { it.toString().endsWith('.java') }.each { path ->
    String text = Files.readString(path)
    def unused = (text =~ /import (?:static )?[a-zA-Z0-9_.]+\.([A-Za-z0-9_]+);\n/).findAll { (text =~ /\b${it[1]}\b/).count < 2 }
    unused.each { text = text.replace(it[0], '') }
    Files.writeString(path, text.replaceAll(/^\s+/, '').replaceAll(/\n{3,}/, '\n\n').replaceAll(/\{\n\n/, '{\n').replaceAll(/\n\n(\s*\})/, '\n$1'))
  }
}
