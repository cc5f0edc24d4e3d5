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
  /** Bytes of the file that is kept under the key; undefined where there is none. */
  size(key: string): Promise<number | undefined>;
  /**
   * A form for one file of at most `bytes`, good for an hour; the file's key begins with `prefix` and ends with its name.
   * What is larger the store refuses with a page of its own.
   * Afterwards the browser goes to `returnTo`, which is told the key in the query.
   */
  uploadForm(prefix: string, limits: { readonly returnTo: string; readonly bytes: number }): Promise<UploadForm>;
}
