#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the program of an earlier commit beside this one: ./former.sh COMMIT
# Its last line is where the archive lies. It needs the project's history, and takes some minutes the first time.
set -euo pipefail
cd "$(dirname "$0")"
commit=$(git rev-parse --verify --quiet "$1^{commit}") || {
  echo "former.sh: the history has no $1; fetch all of it" >&2
  exit 1
}
built=$PWD/target/former/$commit
if [ ! -e "$built/built" ]; then
  rm -rf "$built"
  mkdir -p "$built"
  (cd ../.. && git archive "$commit") | tar -x -C "$built"
  (cd "$built" && mvn -q -B -ntp package -DskipTests -Dspotless.check.skip=true -Dpage.check.skip=true -pl :banto-distribution -am) >&2
  touch "$built/built"
fi
echo "$built"/karaf-assembly/distribution/target/banto-distribution-*.tar.gz
