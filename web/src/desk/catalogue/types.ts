/** 事项 */
export interface Matter {
  code: string;
  name: string;
  nameEn: string | null;
  path: string[];
  pathEn: string[];
}

export interface FoundMatter {
  matter: Matter;
  description: string | null;
  score: number;
}

export interface GuessedMatter {
  matter: Matter;
  score: number;
}
