#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# A house that was started once and stopped. Test houses begin with what it left, which costs half of a first start:
# what a first start does has tests of its own (StateFilesIT, the container tests).
#   prepared.sh make                starts it in target/prepared and stops it, unless it is there
#   prepared.sh begin DATA          lays all it left into DATA
#   prepared.sh begin DATA bundles  lays what was installed into DATA, for a database of its own
set -euo pipefail
cd "$(dirname "$0")"
prepared=$PWD/target/prepared
root=$(cd ../.. && pwd)

make() {
  local archive port
  mkdir -p target
  exec 9>target/prepared.lock
  flock 9
  archive=$(echo "$root"/karaf-assembly/distribution/target/banto-distribution-*.tar.gz)
  if [ -f "$prepared/made" ] && [ "$prepared/made" -nt "$archive" ]; then return 0; fi
  rm -rf "$prepared"
  mkdir -p "$prepared"
  for port in $(shuf -i 10000-29999 -n 3); do
    if BANTO_BUILD=no BANTO_DATA=$prepared BANTO_PORT=$port BANTO_DEMO=no BANTO_PLAN=premium \
      BANTO_JAVA_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1" "$root/banto" run 9>&-; then
      BANTO_DATA=$prepared BANTO_PORT=$port "$root/banto" stop
      rm -rf "$prepared/log"
      touch "$prepared/made"
      return 0
    fi
  done
  return 1
}

begin() {
  local data=$1 parts=(run plan)
  make
  [ "${2:-all}" = bundles ] || parts+=(keys derby high-water first-login.txt program)
  mkdir -p "$data"
  # jars are never written again, and there are 250 MB of them
  tar -C "$prepared" --exclude='*.jar' -cf - "${parts[@]}" | tar -C "$data" -xpf -
  cp -aln "$prepared/run/." "$data/run/" 2>/dev/null || cp -an "$prepared/run/." "$data/run/"
  # where it stands
  grep -rlIZ --include='*.config' --include=instance.properties --include=.installed -F "$prepared" "$data/run" |
    xargs -0 sed -i "s|$prepared|$data|g"
}

"$@"
