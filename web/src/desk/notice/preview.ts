const ALONE = 70;
const EACH = 67;

/** 短信条数: as the house sends it: UCS-2, 70 characters alone or 67 in each of several, none torn apart. */
export function smsParts(text: string): number {
  if (text.length <= ALONE) return 1;
  let parts = 1;
  let length = 0;
  for (const character of text) {
    if (length + character.length > EACH) {
      parts += 1;
      length = 0;
    }
    length += character.length;
  }
  return parts;
}

/** 预览: the words with examples in the blanks; what nobody fills stays as it is. */
export function filled(text: string, examples: Record<string, string>): string {
  return text.replace(/\{([^{}\s]{1,40})\}/g, (blank, name: string) => examples[name] ?? blank);
}
