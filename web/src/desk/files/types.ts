export interface FileRef {
  id: string;
  name: string;
  type: string;
  size: number;
}
