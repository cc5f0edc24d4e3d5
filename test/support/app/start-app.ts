import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";
import { startLocalCloud } from "../../../infra/local/start-local-cloud.ts";

export interface App {
  readonly cloud: LocalCloud;
  close(): Promise<void>;
}

/** The whole system, from the synthesized template and the real bundles, on a free port with an empty state. */
export const startApp = async (): Promise<App> => {
  const stateDirectory = await mkdtemp(join(tmpdir(), "ikigai-app-"));
  const cloud = await startLocalCloud({
    stateDirectory,
    port: 0,
    templateDirectory: inject("templateDirectory"),
    runSchedules: false,
  });
  return {
    cloud,
    close: async () => {
      await cloud.stop();
      await rm(stateDirectory, { recursive: true, force: true });
    },
  };
};
