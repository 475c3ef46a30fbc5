# 提示音: WAV files of 8 kHz from the place's own recordings, or spoken by espeak-ng. Read by bin/xinqiao.

# make_prompts FILE_OF_CONF DATA: only what changed is made again.
make_prompts() {
  local texts recorded='' sounds="$2/share/sounds/${CONF[hotline.language]}" name words source mark
  texts=$(conf_path prompts.texts "$1")
  [[ -r $texts ]] || fail "读不到提示音文字 $texts" "The texts of the prompts cannot be read: $texts"
  [[ -z ${CONF[prompts.recorded]-} ]] || recorded=$(conf_path prompts.recorded "$1")
  mkdir -p "$sounds"
  while IFS=$'\t' read -r name words || [[ -n $name ]]; do
    [[ -n $name && $name != '#'* ]] || continue
    [[ $name =~ ^[a-z][a-z0-9-]*$ && -n $words ]] || fail "提示音有误 $texts：$name" "A prompt is wrong, $texts: $name"
    source="$recorded/$name.wav"
    if [[ -n $recorded && -f $source ]]; then
      mark="$(stat -c '%Y %s' -- "$source") $source"
    else
      source='' mark="${CONF[prompts.voice]} ${CONF[prompts.speed]} $words"
    fi
    [[ -f "$sounds/$name.wav" && "$(cat "$sounds/$name.from" 2>/dev/null)" == "$mark" ]] && continue
    make_prompt "$sounds/$name" "$source" "$words"
    printf '%s\n' "$mark" >"$sounds/$name.from"
  done <"$texts"
  [[ -f "$sounds/${CONF[hotline.away]}.wav" ]] || fail "没有提示音 ${CONF[hotline.away]}（hotline.away）" "There is no prompt ${CONF[hotline.away]} (hotline.away)"
}

# make_prompt TARGET RECORDING WORDS: a recording if there is one, else the words are spoken.
make_prompt() {
  local target=$1 recording=$2 words=$3 missing=()
  command -v sox >/dev/null || missing+=(sox)
  [[ -n $recording ]] || command -v espeak-ng >/dev/null || missing+=(espeak-ng)
  ((${#missing[@]} == 0)) || need_packages "${missing[@]}"
  if [[ -z $recording ]]; then
    recording="$target.spoken"
    espeak-ng -v "${CONF[prompts.voice]}" -s "${CONF[prompts.speed]}" -w "$recording" -- "$words"
  fi
  sox -V1 -t wav "$recording" -r 8000 -c 1 -b 16 "$target.wav" || fail "这段录音不能用：$recording" "This recording cannot be used: $recording"
  rm -f -- "$target.spoken"
}
