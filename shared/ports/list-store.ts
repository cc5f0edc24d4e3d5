/** A form that a browser posts a file with, straight to the store. */
export interface UploadForm {
  readonly action: string;
  /** Hidden fields; the file comes last, as `file`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Keeps the files of lists while they are read, and a while longer. */
export interface ListStore {
  put(key: string, content: Uint8Array): Promise<void>;
  /** Undefined where nothing is kept under the key. */
  get(key: string): Promise<Uint8Array | undefined>;
  /**
   * A form for one file of at most `bytes`, good for an hour; the file's key begins with `prefix` and ends with its name.
   * Afterwards the browser goes to `returnTo`, which is told the key in the query.
   */
  uploadForm(prefix: string, limits: { readonly returnTo: string; readonly bytes: number }): Promise<UploadForm>;
}
