if [ -n "$(find "$TEI" -name '*.xml' ! -name '.*')" ]; then
  teikit validate "$TEI"
fi
