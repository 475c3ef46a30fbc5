# 生成配置: Asterisk's files from switch/etc, with what switch.conf says and the passwords of this installation.
# Read by bin/xinqiao.

# what the centre sees of whoever calls from the page of a demo
VISITORS_NUMBER=13800002046

# render FILE_OF_CONF DATA
render() {
  local data=$2 template content name
  declare -A VALUES=(
    [DATA]=$data [PROGRAM]=$ASTERISK [MULTIARCH]=$(multiarch) [ADDRESS]=${CONF[listen.address]} [SIP]=$SIP_PORT [HTTP]=$HTTP_PORT
    [RTP_FIRST]=$RTP_FIRST [RTP_LAST]=$RTP_LAST [MAX_CHANNELS]=${CONF[process.max-channels]} [APP]=${CONF[hotline.app]}
    [LANGUAGE]=${CONF[hotline.language]} [AWAY]=${CONF[hotline.away]} [ARI_PASSWORD]=$(password_of ari "$data")
    [CANDIDATES]=$(candidates) [NUMBERS]=$(numbers && visitors_numbers) [ENDPOINTS]=$(secure "$data" && trunks && seats "$data" && visitor "$data")
  )
  for template in "$HOUSE"/switch/etc/*.conf; do
    content=$(<"$template")
    for name in "${!VALUES[@]}"; do
      content=${content//"@$name@"/"${VALUES[$name]}"}
    done
    printf '%s\n' "$content" >"$data/etc/$(basename -- "$template")"
  done
  # files it asks for, with nothing to say; calls are counted by the application, and no list of callers lies about
  for name in acl ccss chan_websocket features manager stasis udptl websocket_client; do
    echo '; nothing' >"$data/etc/$name.conf"
  done
  # what cannot be read is dropped without a word: a log is no place for whatever strangers send
  printf '[log_mappings]\ntype = log_mappings\nasterisk_error = 0\nasterisk_debug = 1,2,3,4,5,6\n' >"$data/etc/pjproject.conf"
  for name in cdr cel; do
    printf '[general]\nenable = no\n' >"$data/etc/$name.conf"
  done
}

# 访客: a telephone on the page of a demo, which reaches the hotlines and nothing else.
visitor() {
  [[ $VISITOR == yes ]] || return 0
  printf '[visitor](web)\ncontext = from-visitor\nauth = visitor\ncallerid = <%s>\n' "$VISITORS_NUMBER"
  printf '[visitor](password)\nusername = visitor\npassword = %s\n\n' "$(password_of visitor "$1")"
}

# 110 演示台: in a demo nobody stands at the end of the emergency line; the switch calls itself there and says what it is.
demo_desk() {
  printf 'from_user = demo-desk\n[demo-desk](trunk)\ncontext = demo-desk\nallow = alaw,ulaw\n'
}

visitors_numbers() {
  [[ $VISITOR == yes ]] || return 0
  printf '[demo-desk]\n'
  printf 'exten => %s,1,Goto(desk,1)\n' 110 119 120 122
  printf 'exten => desk,1,Set(CHANNEL(language)=%s)\n same => n,Answer()\n same => n(say),Wait(1)\n' "${CONF[hotline.language]}"
  printf ' same => n,Playback(demo-desk)\n same => n,Wait(6)\n same => n,Goto(say)\n\n'
  printf '[from-visitor]\nexten => _[0-9]XX.,1,Set(TRUNK=visitor)\n same => n,Goto(hotline,${EXTEN},1)\n\n'
}

# The passwords of this installation, made where they are missing: "ari = …", "seat-1001 = …". Whoever had one keeps it.
make_passwords() {
  local file="$1/passwords" name visitor=''
  [[ $VISITOR == no ]] || visitor=visitor
  [[ -f $file ]] || (umask 077 && : >"$file")
  for name in ari $visitor $(printf 'seat-%s ' ${CONF[seats.phone]-} ${CONF[seats.browser]-}); do
    grep -q "^$name = ." "$file" || echo "$name = $(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >>"$file"
  done
}

password_of() {
  sed -n "s/^$1 = //p" "$2/passwords"
}

# Each trunk has its own way in, where only its numbers are known.
numbers() {
  local name number
  for name in "${TRUNKS[@]}"; do
    printf '[from-%s]\n' "$name"
    for number in ${CONF[trunk $name.numbers]}; do
      printf 'exten => %s,1,Set(TRUNK=%s)\n same => n,Goto(hotline,${EXTEN},1)\n' "$number" "$name"
    done
    echo
  done
}

trunks() {
  local name address
  for name in "${TRUNKS[@]}"; do
    address=${CONF[trunk $name.address]}
    printf '[%s](trunk)\ncontext = from-%s\nallow = %s\naors = %s\n' "$name" "$name" "${CONF[trunk $name.codecs]}" "$name"
    if [[ $VISITOR == yes && $name == emergency ]]; then
      demo_desk
      printf '[%s]\ntype = aor\ncontact = sip:%s:%s\n\n' "$name" "${CONF[listen.address]}" "$SIP_PORT"
      continue
    fi
    printf '[%s]\ntype = aor\ncontact = sip:%s\n[%s]\ntype = identify\nendpoint = %s\nmatch = %s\n\n' \
      "$name" "$address" "$name" "$name" "${address%:*}"
  done
}

# secure DATA: SIP over TLS for hardware phones, where the place has a certificate.
secure() {
  [[ -n ${CONF[listen.tls]-} ]] || return 0
  printf '[tls]\ntype = transport\nprotocol = tls\nbind = %s:%s\nmethod = tlsv1_2\n' "${CONF[listen.address]}" "$TLS_PORT"
  printf 'cert_file = %s/lib/keys/switch.crt\npriv_key_file = %s/lib/keys/switch.key\n\n' "$1" "$1"
  printf '[secure](!,phone)\ntransport = tls\nmedia_encryption = sdes\n\n'
}

seats() {
  local seat kind template
  for kind in phone browser; do
    for seat in ${CONF[seats.$kind]}; do
      template=${kind/browser/web}
      [[ " ${CONF[seats.secure]-} " != *" $seat "* ]] || template=secure
      printf '[%s](%s)\nauth = %s\naors = %s\ncallerid = <%s>\n' "$seat" "$template" "$seat" "$seat" "$seat"
      printf '[%s](password)\nusername = %s\npassword = %s\n[%s](place)\n\n' "$seat" "$seat" "$(password_of "seat-$seat" "$1")" "$seat"
    done
  done
}

# The addresses of this machine that a browser beside the switch shall not be offered.
candidates() {
  local address
  [[ ${CONF[listen.address]} == 127.* ]] || return 0
  for address in $(hostname -I); do
    [[ $address == *:* ]] || echo "$address => ${CONF[listen.address]}"
  done
}

# 端口: those of the configuration, or free ones.
choose_ports() {
  local pair port
  look_at_ports
  pair=$(unused_ports 4)
  SIP_PORT=${CONF[listen.sip]/free/$pair}
  HTTP_PORT=${CONF[listen.http]/free/$((pair + 1))}
  TLS_PORT=${CONF[listen.tls]-}
  TLS_PORT=${TLS_PORT/free/$((pair + 2))}
  if [[ ${CONF[listen.rtp]} == free ]]; then
    RTP_FIRST=$(unused_ports 200)
    RTP_LAST=$((RTP_FIRST + 199))
  else
    RTP_FIRST=${CONF[listen.rtp]%-*} RTP_LAST=${CONF[listen.rtp]#*-}
  fi
  for port in "$SIP_PORT" "$HTTP_PORT" $TLS_PORT; do
    ! is_used "$port" || fail "端口 $port 已被别的程序占用：停止它，或在 switch.conf 里换一个（free 为自选）。" \
      "Port $port is taken by another program: stop it, or name another one in switch.conf (free takes an unused one)."
  done
}

# The first of N unused ports in a row, below those the system hands out by itself.
unused_ports() {
  local first port
  for _ in {1..100}; do
    first=$((10000 + 2 * (SRANDOM % 10000)))
    for ((port = first; port < first + $1; port++)); do
      ! is_used "$port" || continue 2
    done
    echo "$first"
    return
  done
  fail "没有空闲的端口。" "There is no free port."
}

is_used() {
  local hex
  printf -v hex ':%04X ' "$1"
  [[ $USED_PORTS == *"$hex"* ]]
}

# Where somebody listens now; what a connection of before has left behind is no hindrance.
look_at_ports() {
  USED_PORTS=$(awk 'FNR > 1 && (FILENAME ~ /udp/ || $4 == "0A") { printf "%s ", $2 }' /proc/net/{tcp,udp}{,6} 2>/dev/null)
  USED_PORTS+=' '
}
