#!/usr/bin/env bash
# Gets the newest content, builds the site beside the one that is served, and puts it in place in one step. A build that
# fails leaves the site as it is.
#   deploy/rebuild.sh /srv/www/career-pathways
# The web server serves `current` in that folder. Back to an older build: ln -sfn builds/<day> current
set -euo pipefail
target=$(realpath -m "${1:?Name the folder that holds the finished sites, such as: deploy/rebuild.sh /srv/www/career-pathways}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

git pull --ff-only --quiet || echo "rebuild: the newest content could not be fetched; building what is here" >&2
build="$target/builds/$(date -u +%Y-%m-%dT%H-%M-%SZ)"
mkdir -p "$target/builds"
trap 'rm -rf "$build.part"' EXIT
OUT_DIR="$build.part" npm run build --silent
mv "$build.part" "$build"
# Renaming a link is one step: a visitor gets the old site or the new one.
ln -sfn "builds/$(basename "$build")" "$target/next"
mv -fT "$target/next" "$target/current"
echo "rebuild: $target/current is $(basename "$build")"
# The last seven builds stay.
find "$target/builds" -mindepth 1 -maxdepth 1 -type d -name '*Z' | sort | head -n -7 | xargs -r rm -rf
