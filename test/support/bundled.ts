import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode } from "../../infra/bundle-program.ts";

export interface Bundle {
  readonly file: string;
  remove(): Promise<void>;
}

/** Bundles a module of the repository as Lambda gets it, JSX and all, for Node to run. */
export const bundle = async (entry: string): Promise<Bundle> => {
  const directory = await mkdtemp(join(tmpdir(), "ikigai-bundle-"));
  const file = join(directory, "index.mjs");
  await bundleForNode({ entry, file });
  return { file, remove: () => rm(directory, { recursive: true, force: true }) };
};

/** Loads a bundled module; the bundle is gone afterwards. */
export const loadBundled = async <Module>(entry: string): Promise<Module> => {
  const { file, remove } = await bundle(entry);
  try {
    return (await import(pathToFileURL(file).href)) as Module;
  } finally {
    await remove();
  }
};
