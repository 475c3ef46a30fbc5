# 取得 Asterisk: unpacks Asterisk 22 from Debian's packages into build/asterisk, beside the system and not in it. It brings its
# own libraries and runs with its own loader, so the machine's Debian may be older. Read by bin/xinqiao.

ASTERISK="$HOUSE/build/asterisk"
# the suite of Debian that has it, and the packages
ASTERISK_SUITE=sid
ASTERISK_PACKAGES=asterisk,asterisk-core-sounds-en-wav,asterisk-moh-opsound-wav

# Once; the stamp says that it is whole.
get_asterisk() {
  mkdir -p "$HOUSE/build"
  exec 8>"$HOUSE/build/asterisk.lock"
  flock 8
  [[ -f "$ASTERISK/complete" ]] || unpack_asterisk
  exec 8>&-
}

unpack_asterisk() {
  local mirror mode=root unsure=() new="$ASTERISK.new"
  command -v apt-get >/dev/null || out_of_reach "取得 Asterisk 要用 Debian 的软件包，这台机器没有 apt。" \
    "Asterisk comes from Debian's packages, and this machine has no apt."
  command -v mmdebstrap >/dev/null || need_packages mmdebstrap
  mirror=$(debian_mirror)
  [[ -n $mirror ]] || out_of_reach "apt 的软件源里没有 Debian 的镜像，请先配置并运行 apt-get update。" \
    "The sources of apt have no mirror of Debian: set one up and run apt-get update."
  ((EUID == 0)) || mode=chrootless
  stale_lists_allowed && unsure=(--aptopt='Acquire::Check-Valid-Until "false"')
  say "正在取得 Asterisk（约 10 秒）… getting Asterisk (some 10 seconds) …"
  rm -rf -- "$new"
  mmdebstrap --quiet --variant=extract --mode="$mode" --include="$ASTERISK_PACKAGES" \
    --aptopt='Apt::Install-Recommends "false"' "${unsure[@]}" "$ASTERISK_SUITE" "$new" "$mirror" >"$new.log" 2>&1 ||
    out_of_reach "没能从 Debian 的软件包取得 Asterisk，见 $new.log" "Asterisk could not be had from Debian's packages, see $new.log"
  rm -rf -- "$new"/usr/share/{doc,man,locale,perl,zoneinfo} "$new"/var/{cache,lib/apt} "$new.log"
  ASTERISK=$new asterisk -V | grep -q 'Asterisk 2[2-9]' ||
    fail "取得的不是 Asterisk 22 或更新的版本。" "What came is not Asterisk 22 or newer."
  touch "$new/complete"
  rm -rf -- "$ASTERISK"
  mv -- "$new" "$ASTERISK"
}

# The mirror this machine's apt uses for Debian itself.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(LABEL)' 'Identifier: Packages' |
    awk '$2 == "Debian" && $3 == "Debian" { print $1; exit }'
}

need_packages() {
  (install_packages "$@") || out_of_reach "没能安装 $*" "These could not be installed: $*"
}

# Debian's packages cannot be had here: 69 is "unavailable" in sysexits.h, and the tests tell it from what is broken.
out_of_reach() {
  (fail "$@") || exit 69
}

# Whether this machine's apt takes lists that are past their date; then so do we.
stale_lists_allowed() {
  [[ "$(apt-config shell VALID Acquire::Check-Valid-Until/b)" == *false* ]]
}

# Asterisk with the loader and the libraries it came with.
asterisk() {
  find_program
  "${PROGRAM[@]}" "$@"
}

# The first words of its command line.
find_program() {
  local libraries="$ASTERISK/usr/lib/$(multiarch)"
  PROGRAM=("$libraries"/ld-linux-*.so.* --library-path "$libraries" "$ASTERISK/usr/sbin/asterisk")
}

multiarch() {
  echo "$(uname -m)-linux-gnu"
}
