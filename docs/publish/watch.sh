#!/bin/sh
# Looks whether a published site is the one that was built and has its headers:
#   docs/publish/watch.sh https://example.org dist [how many files, 50]
# Says what is wrong, a line each, and ends with 1; says nothing where all is well. For cron, or by hand after an upload.
# The build must have been made with RELEASE=1, and dist must be the copy that was uploaded.
set -eu
site=${1%/}
sums=$2/SHA256SUMS
count=${3:-50}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong() {
  echo "$1"
  touch "$work/wrong"
}
get() { curl -fsSL --max-time 60 "$1"; }

[ -e "$sums" ] || { echo "$2 has no SHA256SUMS: build with RELEASE=1, and watch what was built so" && exit 1; }

# The list itself: whether the last upload is there, or somebody changed it.
get "$site/SHA256SUMS" >"$work/there" || wrong "$site/SHA256SUMS does not answer"
cmp -s "$work/there" "$sums" || wrong "$site/SHA256SUMS is not that of $2: an upload is missing, or files were changed"

# Some files, others each time. A page for what is missing answers 404, and needs no look.
grep -Ev '(404\.html|\.gz|\.br)$' "$sums" | shuf -n "$count" | while read -r sum file; do
  case $file in index.html | */index.html) path=${file%index.html} ;; *) path=$file ;; esac
  if get "$site/$path" >"$work/file"; then
    [ "$(sha256sum <"$work/file")" = "$sum  -" ] || wrong "$site/$path is not the file that was built"
  else
    wrong "$site/$path does not answer"
  fi
done

# The newest entry of the feed, which readers' programs show: since when nothing came.
newest=$(get "$site/feed.xml" | sed -n 's|^<updated>\(.*\)</updated>$|\1|p' | head -n 1)
built=$(sed -n 's|^<updated>\(.*\)</updated>$|\1|p' "$2/feed.xml" | head -n 1)
[ "$newest" = "$built" ] || wrong "$site/feed.xml is of ${newest:-no day}, not of $built"

# Headers: of a page, of a chart in a frame, of what is missing.
headers() { curl -sS --max-time 60 -o /dev/null -D - "$1" | tr -d '\r' | tr '[:upper:]' '[:lower:]'; }
headers "$site/" >"$work/page"
for header in content-security-policy x-frame-options referrer-policy x-content-type-options; do
  grep -q "^$header:" "$work/page" || wrong "$site/ has no $header"
done
headers "$site/embed/rounds/" >"$work/frame"
grep -q '^x-frame-options:' "$work/frame" && wrong "$site/embed/rounds/ may not be framed"
headers "$site/no/such/page/" | head -n 1 | grep -q ' 404' || wrong "$site/no/such/page/ does not answer 404"

[ ! -e "$work/wrong" ]
