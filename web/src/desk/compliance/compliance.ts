import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Report = Shape<'ComplianceReportView'>;
export type Row = Report['rows'][number];
export type Status = Row['status'];

/** 合规: the report of the last run. */
export const compliance = {
  last: () => http.get<Shape<'ComplianceReportPage'>>('/compliance'),
};

/** Those of one law, or of one status, or of all. */
export function chosen(rows: Row[], law: string, status: Status | 'all'): Row[] {
  return rows.filter((row) => (!law || row.law === law) && (status === 'all' || row.status === status));
}
