import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface RunFlags {
  /** Port of the public site. */
  readonly port: number;
  /** Throw away what earlier runs left. */
  readonly fresh: boolean;
  /** Where tables, mails and logs are kept. */
  readonly state: string;
}

const defaultPort = 3000;
const defaultState = join(import.meta.dirname, "../../.local");
const largestPort = 65_535;

/** Reads `--fresh`, `--port N` and `--state <directory>`. Throws `Error` with a sentence for the person at the keyboard. */
export function readFlags(commandLine: readonly string[]): RunFlags {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      fresh: { type: "boolean", default: false },
      port: { type: "string", default: String(defaultPort) },
      state: { type: "string", default: defaultState },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > largestPort) throw new Error(`--port: ${values.port}`);
  return { port, fresh: values.fresh, state: resolve(values.state) };
}
