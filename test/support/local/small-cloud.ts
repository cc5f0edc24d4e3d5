import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocalCloud, LocalCloudOptions } from "../../../infra/local/local-cloud.ts";
import { startLocalCloud } from "../../../infra/local/start-local-cloud.ts";
import { writeBundles } from "./small-bundles.ts";
import { smallResources, writeAssembly } from "./small-template.ts";

/** A directory with the small template, its bundles and a state, and clouds that run it. */
export interface SmallCloud {
  readonly templateDirectory: string;
  readonly stateDirectory: string;
  start(options?: Partial<LocalCloudOptions>): Promise<LocalCloud>;
  remove(): Promise<void>;
}

export async function smallCloud(resources = smallResources()): Promise<SmallCloud> {
  const directory = await mkdtemp(join(tmpdir(), "ikigai-small-cloud-"));
  const templateDirectory = await writeAssembly(join(directory, "cdk.out"), resources);
  await writeBundles(templateDirectory);
  const stateDirectory = join(directory, "state");
  const running: LocalCloud[] = [];
  return {
    templateDirectory,
    stateDirectory,
    async start(options) {
      const cloud = await startLocalCloud({
        stateDirectory,
        port: 0,
        templateDirectory,
        runSchedules: false,
        ...options,
      });
      running.push(cloud);
      return cloud;
    },
    async remove() {
      await Promise.all(running.map((cloud) => cloud.stop()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
