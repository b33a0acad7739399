#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Kills ./banto at random moments while it copies, changes and puts back what is in a data folder, with a program in the
# place of the house that rewrites its database file by file: upgrade-cut-off.sh SCRIPT FOLDER ROUNDS
# Says for each round in what state it was killed, and WRONG where the next start left a mixture.
set -euo pipefail
functions=$(sed '/^case "${1:-help}" in/,$d' "$1")
folder=$2 rounds=$3

# A start of program $2 on the data folder $1.
start='
  export BANTO_DATA=$2
  eval "$1"
  umask 077
  program=$3
  program_version() { printf "%s" "$program"; }
  mkdir -p "$data/log"
  keep_copy "$3"
  if [ "$(cut -d" " -f1 "$data/program" 2>/dev/null)" != "$3" ]; then
    for file in "$data"/derby/*; do printf "%s" "$3" >"$file.part"; mv "$file.part" "$file"; sleep 0.005; done
  fi
  mkdir -p "$house"
  printf "%s %s\n" "$3" 1 >"$house/.program"
  settle'

start() { bash -c "$start" banto "$functions" "$1" "$2"; }

killed() {
  setsid bash -c "$start" banto "$functions" "$1" "$2" >/dev/null 2>&1 &
  local pid=$!
  sleep "0.$(printf '%03d' $((RANDOM % $3)))"
  kill -9 -- "-$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

# nothing, where it was killed between two parts
state() { { cat "$1"/derby/* 2>/dev/null || true; } | fold -w 3 | sort -u | tr '\n' ' '; }

for round in $(seq "$rounds"); do
  data=$folder/$round
  mkdir -p "$data/derby" "$data/keys" "$data/etc"
  for file in $(seq 40); do printf old >"$data/derby/$file"; done
  printf key >"$data/keys/banto.key"
  printf 'old 1\n' >"$data/program"
  killed "$data" new 600
  if [ $((round % 3)) = 0 ]; then killed "$data" old 150; fi
  middle=$(state "$data")
  want=old
  # back with the version of before, unless the new one had come up; or on with the new one
  if [ $((round % 2)) = 0 ] || [ "$(cut -d' ' -f1 "$data/program" 2>/dev/null)" = new ]; then want=new; fi
  start "$data" "$want" >"$data/said" 2>&1 || cat "$data/said"
  after=$(state "$data")
  if [ "$after" = "$want " ] && [ "$(cat "$data/keys/banto.key")" = key ] && [ ! -e "$data/upgrade" ]; then
    echo "$middle-> $after"
  else
    echo "WRONG: $middle-> $after, $want is wanted: $(cat "$data/said")"
  fi
done
