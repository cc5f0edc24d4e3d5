import { createWriteStream } from "node:fs";
import { join } from "node:path";

/** Standard output and error of one function, kept in a file as its log group would. */
export interface FunctionLog {
  write(text: string): void;
  close(): Promise<void>;
}

/** Appends to `<directory>/<area>-<verb-noun>.log` and hands on every whole line. */
export function openFunctionLog(directory: string, functionName: string, onLine: (line: string) => void): FunctionLog {
  const file = createWriteStream(join(directory, `${functionName.replace("/", "-")}.log`), { flags: "a" });
  let rest = "";
  return {
    write(text) {
      file.write(text);
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    },
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}
