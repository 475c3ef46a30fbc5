/** 承办单位 */
export interface Unit {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  nameEn: string | null;
  level: number | string;
  kind: string;
}

/** 区域 */
export interface Area {
  code: string;
  name: string;
  nameEn: string | null;
  level: number | string;
  path: string[];
  pathEn: string[];
}

export interface AreaWithAncestors extends Area {
  ancestors?: Area[];
}

/** 地点: an address or a landmark that can be typed. */
export interface Place {
  name: string;
  kind: string;
  area: Area | null;
  lon: number;
  lat: number;
}
