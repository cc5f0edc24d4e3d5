import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Standard output and error of one function, kept in a file as its log group would. */
export interface FunctionLog {
  write(text: string): void;
  close(): Promise<void>;
}

/** Appends to `<directory>/<area>-<verb-noun>.log` and hands on every whole line, those of earlier runs first. */
export function openFunctionLog(directory: string, functionName: string, onLine: (line: string) => void): FunctionLog {
  const path = join(directory, `${functionName.replace("/", "-")}.log`);
  if (existsSync(path)) readFileSync(path, "utf8").split("\n").forEach(onLine);
  const file = createWriteStream(path, { flags: "a" });
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
