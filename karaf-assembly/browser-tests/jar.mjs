// SPDX-License-Identifier: Apache-2.0
// The jar of a partner's bundle that brings a page, put into a house's folder for jars.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A zip whose files are stored as they are (APPNOTE.TXT 4.3). */
function zip(files) {
  const parts = [];
  const index = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x21, 8); // 1980-01-01
    about.writeUInt32LE(crc32(body), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(body.length, 18);
    about.writeUInt16LE(path.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, body]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    index.push(Buffer.from('PK\x01\x02\x14\x00'), about, where, path);
    parts.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}

export class PageJar {
  /**
   * @param data the house's data; the bundle is called `acme-<id>` and its page by the id
   * @param parts what it brings to the house's own pages
   */
  constructor(data, id, parts = []) {
    this.id = id;
    this.parts = parts;
    this.folder = join(data, 'deploy');
    this.file = join(this.folder, `acme-${id}.jar`);
  }

  /** Puts a version there, whole. */
  put(module, sheet = '') {
    const manifest = [
      'Manifest-Version: 1.0',
      'Bundle-ManifestVersion: 2',
      `Bundle-SymbolicName: acme-${this.id}`,
      'Bundle-Version: 1.0.0',
      'Bundle-Vendor: Acme',
      `Provide-Capability: banto.page;id=${this.id};kit:Version="1.0";`,
      ` module="page/page.js";sheet="page/page.css";mode=shared;`,
      ` parts="${this.parts}";`,
      ` ja=${this.id};en=${this.id}`,
      '',
      '',
    ].join('\r\n');
    mkdirSync(this.folder, { recursive: true });
    const part = join(this.folder, '..', `${this.id}.part`);
    writeFileSync(
      part,
      zip({
        'META-INF/MANIFEST.MF': manifest,
        'page/page.js': module,
        'page/page.css': sheet,
      }),
    );
    renameSync(part, this.file);
  }

  drop() {
    rmSync(this.file, { force: true });
  }
}
