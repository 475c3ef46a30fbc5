/** A tree of texts; leaves are sentences. */
export interface Words {
  [key: string]: string | Words;
}

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** Texts of one room in both languages; the compiler refuses an English tree of another shape. */
export function words<T extends Words>(zh: T, en: Same<T>): { zh: T; en: Same<T> } {
  return { zh, en };
}

/** A sentence that came from the server in both languages. */
export interface Said {
  zh: string;
  en: string;
}
