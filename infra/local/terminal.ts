/** Writes to the person at the terminal; standard output stays free for programs that ask for it. */
export interface Terminal {
  line(text?: string): void;
  /** Says what is being done, does it, and says how it ended and how long it took. */
  step<T>(title: string, work: () => Promise<T>, done?: (result: T) => string): Promise<T>;
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

export function createTerminal(write: (text: string) => unknown): Terminal {
  return {
    line: (text = "") => write(`${text}\n`),
    async step(title, work, done) {
      const startedAt = performance.now();
      write(`・${title} … `);
      try {
        const result = await work();
        write(`${[done?.(result), `${seconds(startedAt)}秒`].filter(Boolean).join("、")}\n`);
        return result;
      } catch (error) {
        write("\n");
        throw error;
      }
    },
  };
}

/** Japanese letters take two columns. */
const columns = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u02ff" ? 2 : 1), 0);

/** Two columns, the first as wide as its widest cell. */
export function tableLines(rows: readonly (readonly [string, string])[]): readonly string[] {
  const widest = Math.max(...rows.map(([label]) => columns(label)));
  return rows.map(([label, value]) => `  ${label}${" ".repeat(widest - columns(label))}  ${value}`);
}
