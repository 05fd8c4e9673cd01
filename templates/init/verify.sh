ls -d "$SOURCES" "$TEI"
find "$SOURCES" -iname '*.txt' ! -name '.*' | sort | {
  wrong=0
  while IFS= read -r source; do
    # A document records the SHA-256 of its source.
    sum=$(sha256sum < "$source" | cut -c 1-64)
    if grep -rqF --include='*.xml' "$sum" "$TEI"; then
      grep -rlZF --include='*.xml' "$sum" "$TEI" | xargs -0 teikit verify "$source" || wrong=1
    else
      echo "$source: no document is made from this state of it; run teikit convert"
      wrong=1
    fi
  done
  exit "$wrong"
}
