# 话务交换机: gets, starts, stops Asterisk and says how it is. Read by bin/xinqiao.

source "$HOUSE/switch/fetch.sh"
source "$HOUSE/switch/conf.sh"
source "$HOUSE/switch/prompts.sh"
source "$HOUSE/switch/render.sh"

# --visitor lets a page without an account call the hotlines, --free takes whatever ports are unused: both for a demo only.
telephone_switch() {
  local what=start data="$HOUSE/data/switch" conf="$HOUSE/switch/switch.conf"
  VISITOR=no FREE_PORTS=no
  while (($#)); do
    case $1 in
      start | stop | status) what=$1 ;;
      --data) data=$(realpath -m -- "${2:?--data DIR}"); shift ;;
      --visitor) VISITOR=yes ;;
      --free) FREE_PORTS=yes ;;
      --conf) conf=$(realpath -m -- "${2:?--conf FILE}"); shift ;;
      *) fail "不认识的选项 unknown option: $1" ;;
    esac
    shift
  done
  case $what in
    start) start_switch "$conf" "$data" ;;
    stop) stop_switch "$data" ;;
    status) switch_status "$data" ;;
  esac
}

start_switch() {
  local conf=$1 data=$2
  mkdir -p "$data" 2>/dev/null || fail "无法建立数据目录 $data，请检查权限，或用 --data 换一个。" \
    "The data folder $data cannot be made: look at the permissions, or name another one with --data."
  # the control socket's path may have 107 characters
  ((${#data} <= 80)) || fail "数据目录的路径太长：$data" "The path of the data folder is too long: $data"
  exec 9>"$data/lock"
  flock -w 60 9 || fail "另一个命令正在启动它。" "Another command is starting it."
  if is_up "$data"; then
    say "交换机已在运行。 the switch is up already."
    switch_status "$data"
    return
  fi
  read_conf "$conf"
  [[ $FREE_PORTS == no ]] || CONF[listen.sip]=free CONF[listen.http]=free CONF[listen.rtp]=free
  get_asterisk
  furnish "$conf" "$data"
  launch "$data"
  wait_until_booted "$data"
  switch_status "$data"
}

# Folders, passwords, prompts, configuration: everything but the recordings is made anew.
furnish() {
  local conf=$1 data=$2 share="$ASTERISK/usr/share/asterisk" folder
  umask 027
  mkdir -p "$data"/{etc,lib,lib/keys,log,run,share/sounds,spool/recording}
  for folder in rest-api documentation moh; do ln -sfn "$share/$folder" "$data/share/$folder"; done
  ln -sfn "$share/sounds/en_US_f_Allison" "$data/share/sounds/en"
  if [[ -n ${CONF[recordings.folder]-} ]]; then
    rmdir "$data/spool/recording" 2>/dev/null || true
    mkdir -p "$(conf_path recordings.folder "$conf")"
    ln -sfn "$(conf_path recordings.folder "$conf")" "$data/spool/recording"
  fi
  make_passwords "$data"
  make_prompts "$conf" "$data"
  choose_ports
  take_certificate "$conf" "$data"
  render "$conf" "$data"
  cat >"$data/connection" <<CONNECTION
sip = ${CONF[listen.address]}:$SIP_PORT
${TLS_PORT:+sips = ${CONF[listen.address]}:$TLS_PORT
}ari = http://${CONF[listen.address]}:$HTTP_PORT/ari
websocket = ws://${CONF[listen.address]}:$HTTP_PORT/ws
rtp = $RTP_FIRST-$RTP_LAST
app = ${CONF[hotline.app]}
CONNECTION
  chmod 700 "$data/etc" "$data/spool/recording/"
}

# A copy that the switch's own user can read, and nobody else.
take_certificate() {
  rm -f -- "$2"/lib/keys/switch.{crt,key}
  [[ -n $TLS_PORT ]] || return 0
  install -m 600 -- "$(conf_path listen.certificate "$1")" "$2/lib/keys/switch.crt"
  install -m 600 -- "$(conf_path listen.key "$1")" "$2/lib/keys/switch.key"
}

# As a user who owns nothing but these folders, if root starts it and that user can get at them.
launch() {
  local data=$1 user=${CONF[process.user]} own=("$1"/etc "$1"/lib "$1"/log "$1"/run "$1"/share "$1"/spool "$1"/spool/recording/) as=()
  if ((EUID == 0 && user > 0)); then
    as=(setpriv --reuid "$user" --regid "$user" --clear-groups)
    chown -R "$user:$user" "${own[@]}"
    if ! "${as[@]}" test -r "$data/etc/asterisk.conf" -a -r "$ASTERISK/complete"; then
      say "用户 $user 进不了 $data 或 $ASTERISK，改以 root 运行。 user $user cannot reach these folders, so it runs as root."
      as=()
      chown -R 0:0 "${own[@]}"
    fi
  fi
  find_program
  setsid "${as[@]}" "${PROGRAM[@]}" -C "$data/etc/asterisk.conf" -f -n >"$data/log/console" 2>&1 </dev/null 9>&- &
  echo $! >"$data/pid"
}

wait_until_booted() {
  local data=$1
  for _ in {1..300}; do
    [[ "$(ask "$data" 'core waitfullybooted')" == *'fully booted'* ]] && return
    is_up "$data" || break
    sleep 0.1
  done
  tail -n 20 "$data/log/console" >&2
  stop_switch "$data"
  fail "交换机没有启动，见 $data/log" "The switch did not start, see $data/log"
}

stop_switch() {
  local data=$1 pid
  if ! is_up "$data"; then
    say "交换机没有在运行。 the switch is not up."
    return
  fi
  pid=$(<"$data/pid")
  kill -TERM "$pid"
  for _ in {1..100}; do
    is_up "$data" || break
    sleep 0.1
  done
  is_up "$data" && kill -KILL "$pid"
  rm -f -- "$data/pid"
  say "交换机已停止。 the switch has stopped."
}

# Exit 3 when it is down, as init scripts have it.
switch_status() {
  local data=$1
  if ! is_up "$data"; then
    say "交换机没有在运行（$data）。 the switch is not up."
    return 3
  fi
  printf '交换机在运行 the switch is up: pid %s\n' "$(<"$data/pid")"
  sed 's/^/  /' "$data/connection"
  printf '  passwords = %s\n' "$data/passwords"
  ask "$data" 'core show version' | sed -n 's/^\(Asterisk [0-9.]*\).*/  version = \1/p'
  ask "$data" 'core show channels count' | sed -n 's/^\([0-9]*\) active channels*/  legs = \1/p'
  ask "$data" 'pjsip show contacts' | grep -c 'Contact:.*/sip:.*@' | sed 's/^/  registered seats = /' || true
  printf '  refused requests = %s\n' "$(grep -c "failed for '" "$data/log/messages.log" 2>/dev/null || true)"
  ask "$data" 'ari show apps' | sed -n '3,$ s/^\([a-z][a-z0-9-]*\) *$/  application connected = \1/p'
}

# Whether the process of that folder lives, and is ours.
is_up() {
  local pid
  pid=$(cat "$1/pid" 2>/dev/null) && [[ -r "/proc/$pid/cmdline" ]] && tr '\0' '\n' <"/proc/$pid/cmdline" | grep -qxF "$1/etc/asterisk.conf"
}

# A question on the control socket.
ask() {
  asterisk -C "$1/etc/asterisk.conf" -rx "$2" 2>/dev/null || true
}
