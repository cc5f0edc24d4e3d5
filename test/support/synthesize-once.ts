import type { TestProject } from "vitest/node";
import { synthesize } from "./synthesize.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Output of the CDK app, made once for all slow tests, with the real bundles. */
    templateDirectory: string;
  }
}

/** Builds the bundles and synthesizes the template once; every slow test reads the same. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { templateDirectory, remove } = await synthesize();
  project.provide("templateDirectory", templateDirectory);
  return remove;
};
