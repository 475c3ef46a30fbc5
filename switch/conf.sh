# 读取 switch.conf: [section] and "key = value", nothing else; each value is checked before it reaches a file of Asterisk.
# Read by bin/xinqiao.

declare -A CONF=()
TRUNKS=()

# read_conf FILE fills CONF["section.key"] and TRUNKS; what it does not know, it refuses.
read_conf() {
  local file=$1 line section='' key value number=0
  [[ -r $file ]] || fail "读不到配置文件 $file" "The configuration $file cannot be read"
  CONF=() TRUNKS=()
  while IFS= read -r line || [[ -n $line ]]; do
    number=$((number + 1))
    line=$(trim "${line%%#*}")
    case $line in
      '') ;;
      '['*']')
        section=$(trim "${line:1:-1}")
        [[ $section != trunk\ * ]] || TRUNKS+=("${section#trunk }")
        ;;
      *=*)
        key=$section.$(trim "${line%%=*}")
        value=$(trim "${line#*=}")
        [[ -z ${CONF[$key]+there} ]] || conf_wrong "$file:$number" "重复 said twice: $key"
        [[ " $(conf_keys) " == *" ${key/#trunk [a-z0-9-]*./trunk.} "* ]] || conf_wrong "$file:$number" "没有这一项 no such setting: $key"
        CONF[$key]=$value
        ;;
      *) conf_wrong "$file:$number" "$line" ;;
    esac
  done <"$file"
  check_conf "$file"
}

conf_keys() {
  echo listen.address listen.sip listen.http listen.rtp listen.tls listen.certificate listen.key process.user process.max-channels hotline.app hotline.language \
    hotline.away prompts.voice prompts.speed prompts.texts prompts.recorded recordings.folder seats.phone seats.browser seats.secure \
    trunk.address trunk.numbers trunk.codecs
}

check_conf() {
  local file=$1 port='^([0-9]{1,5}|free)$' number='^[0-9]{1,9}$' word='^[a-z][a-z0-9-]*$' name
  local list='^[0-9 ]*$' numbers='^[][0-9+*_XZN.! -]*$' address='^[0-9]{1,3}(\.[0-9]{1,3}){3}$'
  conf_is "$file" listen.address "$address"
  conf_is "$file" listen.sip "$port"
  conf_is "$file" listen.http "$port"
  conf_is "$file" listen.rtp '^([0-9]{4,5}-[0-9]{4,5}|free)$'
  conf_is "$file" process.user "$number"
  conf_is "$file" process.max-channels "$number"
  conf_is "$file" hotline.app "$word"
  conf_is "$file" hotline.language "$word"
  conf_is "$file" hotline.away "$word"
  conf_is "$file" prompts.voice '^[a-z][a-z0-9+-]*$'
  conf_is "$file" prompts.speed "$number"
  conf_is "$file" prompts.texts '^.+$'
  conf_is "$file" seats.phone "$list"
  conf_is "$file" seats.browser "$list"
  conf_is "$file" seats.secure "$list"
  check_secure "$file"
  for name in "${TRUNKS[@]}"; do
    [[ $name =~ $word ]] || conf_wrong "$file" "[trunk $name]"
    conf_is "$file" "trunk $name.address" '^[0-9]{1,3}(\.[0-9]{1,3}){3}:[0-9]{1,5}$'
    conf_is "$file" "trunk $name.numbers" "$numbers"
    conf_is "$file" "trunk $name.codecs" '^[a-z0-9]+(,[a-z0-9]+)*$'
  done
}

# A certificate and its key where TLS is spoken, and seats that are there and are telephones.
check_secure() {
  local seat
  conf_is "$1" listen.tls '^([0-9]{1,5}|free)?$'
  for seat in ${CONF[seats.secure]-}; do
    [[ -n ${CONF[listen.tls]-} && " ${CONF[seats.phone]} " == *" $seat "* ]] || conf_wrong "$1" "seats.secure = $seat"
  done
  [[ -n ${CONF[listen.tls]-} ]] || return 0
  for seat in certificate key; do
    [[ -n ${CONF[listen.$seat]-} && -r $(conf_path "listen.$seat" "$1") ]] || conf_wrong "$1" "listen.$seat = ${CONF[listen.$seat]-}"
  done
}

conf_is() {
  local value=${CONF[$2]-}
  [[ $value =~ $3 ]] || conf_wrong "$1" "$2 = $value"
}

conf_wrong() {
  fail "配置有误 $1：$2" "The configuration is wrong, $1: $2"
}

# conf_path KEY FILE: a path of the configuration, which begins where the file is.
conf_path() {
  (cd -- "$(dirname -- "$2")" && realpath -m -- "${CONF[$1]}")
}

trim() {
  local text=$1
  text=${text#"${text%%[![:space:]]*}"}
  printf '%s' "${text%"${text##*[![:space:]]}"}"
}
