#!/usr/bin/env bash
# Kills the tool with -9 in the middle of imports and of events, and checks the registry after each kill.
# usage: tests/registry_kill.sh TWIN [RUNS] [REGISTRY]
# TWIN is the built tool; REGISTRY a file (default: a fresh one) or postgres://…
set -euo pipefail
set -m # each job is a process group of its own: none of it outlives the kill
twin=$1 runs=${2:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
registry=${3:-$work/registry.db}
rows=60000 faults=0

awk -v n="$rows" 'BEGIN { for (i = 1; i <= n; i++) printf "{\"id\":\"K%07d\",\"class\":\"Building\",\"identifiers\":{\"uprn\":%d}}\n", i, i }' > "$work/rows.ndjson"
"$twin" registry init --registry "$registry"
for ((run = 1; run <= runs; run++)); do
  if ((run % 2)); then
    sed "s/\"K/\"R${run}K/; s/\"uprn\":[0-9]*//" "$work/rows.ndjson" > "$work/turn.ndjson"
    "$twin" registry import "$work/turn.ndjson" --dataset "d$run" --registry "$registry" > /dev/null 2>&1 &
  else
    ( i=0; while :; do i=$((i + 1)); "$twin" registry create --class Building --label "r$run-$i" --registry "$registry" || exit 1; done ) > /dev/null 2>&1 &
  fi
  victim=$!
  sleep "$(awk -v r="$RANDOM" 'BEGIN { printf "%.2f", 0.3 + r / 32768 * 1.5 }')"
  kill -9 -- "-$victim" 2> /dev/null || true
  wait "$victim" 2> /dev/null || true
  if ! "$twin" registry verify --registry "$registry" > "$work/verify.txt"; then
    faults=$((faults + 1))
    cat "$work/verify.txt"
  fi
  if ((run == runs || run % 10 == 1)) && ((run % 2)); then
    "$twin" registry import "$work/turn.ndjson" --dataset "d$run" --registry "$registry" --json > "$work/resumed.json"
    grep -q "\"rows\": $rows" "$work/resumed.json" || { faults=$((faults + 1)); cat "$work/resumed.json"; }
  fi
done
echo "$runs kills, $faults inconsistencies, $(tail -1 "$work/verify.txt")"
exit $((faults > 0))
